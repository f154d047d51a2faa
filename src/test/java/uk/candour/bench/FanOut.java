package uk.candour.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.management.OperatingSystemMXBean;
import uk.candour.Candour;
import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;
import uk.candour.cases.Application;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Intake;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.catalogue.Catalogue;
import uk.candour.statute.Regime;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Twenty systems that each take a second to answer: how long one case waits for all of
 * them, and how quickly officers' pages answer while a hundred cases search them at once.
 * The whole house on its own PostgreSQL, with the HTTP connector.
 */
public final class FanOut {

	private static final int SYSTEMS = 20;

	private static final int CROWD = 100;

	private static final int OFFICERS = 10;

	private static final String PASSWORD = "fan-out";

	private static final Account OFFICER = new Account("olive", "Olive Hart", "information-governance",
			Set.of(Role.OFFICER));

	private static final OperatingSystemMXBean PROCESS = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private final ConfigurableApplicationContext house;

	private final SlowSystems systems;

	private final Worklist worklist;

	private final JdbcClient database;

	private FanOut(ConfigurableApplicationContext house, SlowSystems systems) {
		this.house = house;
		this.systems = systems;
		this.worklist = house.getBean(Worklist.class);
		this.database = house.getBean(JdbcClient.class);
		house.getBean(Accounts.class).enter(OFFICER, PASSWORD);
		systems.assets(SYSTEMS).forEach((asset) -> house.getBean(Catalogue.class).enter(asset, "system"));
	}

	/**
	 * Runs it.
	 * @param arguments none
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path folder = Path.of("target", "bench", "fan-out").toAbsolutePath();
		FileSystemUtils.deleteRecursively(folder);
		GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
		mail.start();
		try (SlowSystems systems = new SlowSystems();
				ConfigurableApplicationContext house = new SpringApplicationBuilder(Candour.class).run(
						"--candour.data=" + folder, "--candour.database-port=0", "--server.port=0",
						"--spring.mail.port=" + mail.getSmtp().getPort(), "--logging.level.root=warn",
						"--spring.main.banner-mode=off")) {
			FanOut bench = new FanOut(house, systems);
			bench.one();
			bench.crowd();
		}
		finally {
			mail.stop();
		}
	}

	private void one() throws InterruptedException {
		this.systems.take(0);
		for (int round = 0; round < 8; round++) {
			search();
		}
		List<Double> walls = new ArrayList<>();
		List<Double> ready = new ArrayList<>();
		List<Double> used = new ArrayList<>();
		List<Double> calls = new ArrayList<>();
		for (int round = 0; round < 5; round++) {
			this.systems.take(1000);
			double[] seconds = search();
			walls.add(seconds[0]);
			ready.add(seconds[1]);
			used.add(seconds[2]);
			calls.add((double) this.systems.calls());
		}
		print("calls", at(calls, 0.5), "calls");
		print("wall", at(walls, 0.5), "s");
		print("wall-processor", at(used, 0.5), "s");
		print("ready", at(ready, 0.5), "s");
	}

	/**
	 * Seconds until every search is written down and until the officer can go on, and how
	 * long processors worked until the first: that tells how much of it the machine's
	 * other load is to blame for.
	 */
	private double[] search() throws InterruptedException {
		String reference = opened();
		long usedBefore = PROCESS.getProcessCpuTime();
		long began = System.nanoTime();
		begin(reference);
		until(() -> searched("= '" + reference + "'") == SYSTEMS, 5);
		double wall = (System.nanoTime() - began) / 1e9;
		double used = (PROCESS.getProcessCpuTime() - usedBefore) / 1e9;
		until(() -> !this.worklist.of(reference, OFFICER).isEmpty(), 5);
		return new double[] { wall, (System.nanoTime() - began) / 1e9, used };
	}

	private void crowd() throws IOException, InterruptedException {
		List<String> references = IntStream.range(0, CROWD).mapToObj((number) -> opened()).toList();
		String address = "http://127.0.0.1:" + this.house.getEnvironment().getProperty("local.server.port");
		try (Officers officers = new Officers(address, OFFICERS, OFFICER.username(), PASSWORD);
				HeapWatch heap = new HeapWatch()) {
			this.systems.take(1000);
			long before = searched("<> ''");
			long began = System.nanoTime();
			officers.begin(references);
			ExecutorService clicks = Executors.newFixedThreadPool(4);
			references.forEach((reference) -> clicks.submit(() -> begin(reference)));
			clicks.shutdown();
			clicks.awaitTermination(5, TimeUnit.MINUTES);
			// each look reads all searches: work is to disturb the officers' pages, not
			// this
			until(() -> searched("<> ''") == before + (long) CROWD * SYSTEMS, 200);
			double wall = (System.nanoTime() - began) / 1e9;
			List<Double> pages = officers.end();
			print("crowd-p50", at(pages, 0.5), "ms");
			print("crowd-p95", at(pages, 0.95), "ms");
			print("crowd-pages", pages.size(), "pages");
			print("crowd-calls", this.systems.calls(), "calls");
			print("crowd-wall", wall, "s");
			print("crowd-heap", heap.peak(), "MiB");
		}
	}

	private String opened() {
		Application application = new Application(Regime.SAR, "letter", Instant.now(),
				new Requester("Orla Venn", "orla.venn@example.org", "", Requester.Answer.DOWNLOAD),
				new DataSubject("Orla Venn", List.of(), LocalDate.of(1980, 5, 17), List.of(), List.of(), List.of(),
						List.of()),
				new Scope(null, null, List.of(), ""));
		String reference = this.house.getBean(Intake.class)
			.receive(application, List.of(), UUID.randomUUID().toString(), OFFICER.username())
			.reference();
		complete(reference, "verify-identity", Map.of("outcome", "NOT_NEEDED"));
		return reference;
	}

	/** The last thing that a person does before the systems are searched. */
	private void begin(String reference) {
		complete(reference, "admit-request", Map.of("outcome", "SEARCH"));
	}

	private void complete(String reference, String step, Map<String, Object> values) {
		WorkItem item = this.worklist.of(reference, OFFICER)
			.stream()
			.filter((each) -> each.step().equals(step))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is nothing to do of the kind " + step));
		this.worklist.complete(item.id(), values, OFFICER);
	}

	/** How many searches have been written down. */
	private long searched(String reference) {
		return this.database
			.sql("select count(*) from search where state not in ('PLANNED', 'SEARCHING')" + " and case_reference "
					+ reference)
			.query(Long.class)
			.single();
	}

	private static void until(BooleanSupplier done, long everyMillis) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(15);
		while (!done.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The searches do not come to an end");
			}
			TimeUnit.MILLISECONDS.sleep(everyMillis);
		}
	}

	private static double at(List<Double> values, double share) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
	}

	private static void print(String metric, double value, String unit) {
		System.out.printf(Locale.ROOT, "bench fan-out %s %s %s%n", metric,
				(value == Math.rint(value)) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value),
				unit);
	}

	/** The highest use of the heap, garbage included, while it watches. */
	private static final class HeapWatch implements AutoCloseable {

		private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

		private final AtomicLong highest = new AtomicLong();

		HeapWatch() {
			System.gc();
			this.clock.scheduleAtFixedRate(
					() -> this.highest.accumulateAndGet(
							ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max),
					0, 50, TimeUnit.MILLISECONDS);
		}

		double peak() {
			return Math.rint(this.highest.get() / 1048576.0);
		}

		@Override
		public void close() {
			this.clock.shutdownNow();
		}

	}

}
