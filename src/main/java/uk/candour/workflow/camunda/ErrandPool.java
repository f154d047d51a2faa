package uk.candour.workflow.camunda;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Refused;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Runs errands: one bounded pool for each node, which holds no database connection while
 * an errand runs, with places apart for those that keep a processor busy. When a node
 * dies, its errands' locks lapse and another takes them.
 */
@Component
class ErrandPool implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ErrandPool.class);

	private static final long GRACE_SECONDS = 10;

	private static final int PLACES = EngineSettings.backgroundPlaces();

	/** Between two looks: each reads all that waits, however many errands end at once. */
	private static final long PAUSE_MILLIS = 20;

	/** The longer a look takes, the longer the pause after it. */
	private static final int PAUSE_FACTOR = 5;

	private final ListableBeanFactory beans;

	private final ErrandQueue queue;

	private final ErrandDesk desk;

	private final Bell bell;

	private final EngineSettings settings;

	private final Map<String, RunningErrand> running = new ConcurrentHashMap<>();

	private final ReportTray tray = new ReportTray(Runtime.getRuntime().availableProcessors());

	private List<String> errands = List.of();

	private List<String> laborious = List.of();

	private ExecutorService workers;

	private ExecutorService fetcher;

	private ScheduledExecutorService heartbeat;

	private volatile boolean open;

	ErrandPool(ListableBeanFactory beans, ErrandQueue queue, ErrandDesk desk, Bell bell, EngineSettings settings) {
		this.beans = beans;
		this.queue = queue;
		this.desk = desk;
		this.bell = bell;
		this.settings = settings;
	}

	@Override
	public void start() {
		if (this.settings.errandThreads() < 1) {
			log.info("This node runs no errands: candour.workflow.errand-threads is 0");
			return;
		}
		Map<Boolean, List<String>> names = Stream.of(this.beans.getBeanNamesForType(Errand.class))
			.collect(Collectors.partitioningBy((name) -> this.beans.getBean(name, Errand.class).isLaborious()));
		this.errands = names.get(false);
		this.laborious = names.get(true);
		this.workers = Executors.newFixedThreadPool(this.settings.errandThreads() + PLACES,
				new CustomizableThreadFactory("errand-"));
		this.fetcher = Executors.newSingleThreadExecutor(new CustomizableThreadFactory("errand-fetcher-"));
		this.heartbeat = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("errand-heartbeat-"));
		this.open = true;
		this.fetcher.execute(this::fetch);
		long beat = Math.max(1, this.settings.errandLockMillis() / 3);
		this.heartbeat.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
	}

	private void fetch() {
		while (this.open) {
			try {
				long began = System.nanoTime();
				boolean more = takeWork();
				long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
				TimeUnit.MILLISECONDS.sleep(Math.max(PAUSE_MILLIS, took * PAUSE_FACTOR));
				if (!more) {
					this.bell.await(this.settings.errandPoll().toMillis());
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	/** Whether there may be more to take at once. */
	private boolean takeWork() {
		try {
			boolean more = take(this.errands, this.settings.errandThreads());
			// what was found is shown first, and then turned into pages
			return (this.tray.isEmpty() && take(this.laborious, PLACES)) || more;
		}
		catch (RuntimeException ex) {
			// the database may be away for a while: the next look comes after the poll
			log.warn("Errands could not be looked for: {}", Failures.trace(ex));
			return false;
		}
	}

	private boolean take(List<String> errands, int atOnce) {
		long busy = this.running.values().stream().filter((one) -> errands.contains(one.ticket().errand())).count();
		int free = atOnce - (int) busy;
		if (free <= 0 || errands.isEmpty()) {
			return false;
		}
		List<Ticket> tickets = this.queue.take(free, errands);
		tickets.forEach(this::begin);
		return tickets.size() == free;
	}

	private void begin(Ticket ticket) {
		RunningErrand errand = new RunningErrand(ticket, this.settings.errandLimit());
		this.running.put(ticket.id(), errand);
		this.workers.execute(() -> run(errand));
	}

	private void run(RunningErrand errand) {
		Ticket ticket = errand.ticket();
		try {
			errand.begin();
			work(errand, this.beans.getBean(ticket.errand(), Errand.class));
		}
		catch (RuntimeException ex) {
			log.error(
					"What came of errand {} ({}) could not be written down; it is done again when its lock lapses: {}",
					ticket.errand(), ticket.id(), Failures.trace(ex));
		}
		finally {
			this.running.remove(ticket.id());
			this.bell.ring();
		}
	}

	private void work(RunningErrand running, Errand errand) {
		Ticket ticket = running.ticket();
		try {
			Errand.Report report = errand.run(ticket.visit());
			report(running, () -> this.desk.done(ticket, report));
		}
		catch (Refused refused) {
			report(running, () -> this.desk.refused(ticket, refused));
		}
		catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError failure) {
			if (this.open) {
				report(running, () -> this.desk.failed(ticket, failure, errand.whenExhausted()));
			}
		}
	}

	private void report(RunningErrand running, Runnable record) {
		this.tray.write(() -> running.finish(record));
	}

	private void beat() {
		for (RunningErrand errand : this.running.values()) {
			try {
				errand.keep(this.queue::keep);
			}
			catch (RuntimeException ex) {
				log.warn("The lock of errand {} could not be kept: {}", errand.ticket().id(), Failures.trace(ex));
			}
		}
	}

	/**
	 * Takes no more work, gives running errands a little time, and leaves the rest to
	 * other nodes or the next start.
	 */
	@Override
	public void stop() {
		if (!this.open) {
			return;
		}
		this.open = false;
		this.bell.ring();
		this.fetcher.shutdown();
		try {
			// what is being fetched at this moment still finds a worker
			this.fetcher.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
			this.workers.shutdown();
			if (!this.workers.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
				this.workers.shutdownNow();
				this.workers.awaitTermination(1, TimeUnit.SECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.heartbeat.shutdownNow();
		this.fetcher.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

}
