package uk.candour.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.gathering.SearchMethod;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;
import uk.candour.workflow.camunda.EngineRoom;
import uk.candour.workflow.camunda.SubjectAccessOffice;
import uk.candour.workflow.camunda.TestDatabase;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long it takes to search twenty systems of one second each for one case, on the real
 * diagrams: from the officer's click to the last report that is written down.
 */
public final class FanOut {

	private static final int SYSTEMS = 20;

	private static final Account OFFICER = new Account("olive", "Olive Officer", "information", Set.of(Role.OFFICER));

	private final Workflow workflow;

	private final Worklist worklist;

	private final SubjectAccessOffice.Answers answers;

	private FanOut(ConfigurableApplicationContext house) {
		this.workflow = house.getBean(Workflow.class);
		this.worklist = house.getBean(Worklist.class);
		this.answers = house.getBean(SubjectAccessOffice.Answers.class);
	}

	public static void main(String[] arguments) throws InterruptedException {
		try (ConfigurableApplicationContext house = new SpringApplicationBuilder(EngineRoom.class,
				SubjectAccessOffice.class)
			.web(WebApplicationType.NONE)
			.run("--spring.datasource.url=" + TestDatabase.create(), "--spring.datasource.username=postgres",
					"--spring.datasource.password=postgres", "--spring.flyway.locations=classpath:db/migration",
					"--spring.datasource.hikari.maximum-pool-size=30", "--logging.level.root=warn",
					"--spring.main.banner-mode=off")) {
			FanOut bench = new FanOut(house);
			for (int round = 0; round < 5; round++) {
				bench.run(0);
			}
			for (int round = 0; round < 3; round++) {
				bench.print(bench.run(1000));
			}
		}
	}

	private void print(Figures figures) {
		System.out.printf(Locale.ROOT, "bench fan-out wall %.3f%nbench fan-out calls %d%nbench fan-out ready %.3f%n",
				figures.wall(), figures.calls(), figures.ready());
	}

	/**
	 * What was measured.
	 *
	 * @param wall seconds to the last report
	 * @param calls of systems
	 * @param ready seconds until the officer can choose documents
	 */
	private record Figures(double wall, int calls, double ready) {
	}

	private Figures run(long millis) throws InterruptedException {
		AtomicInteger calls = new AtomicInteger();
		AtomicLong last = new AtomicLong();
		List<String> systems = IntStream.range(0, SYSTEMS).mapToObj((number) -> "system-" + number).toList();
		systems.forEach((system) -> this.answers.put(system, Facts.of(SearchMethod.FACT, SearchMethod.CONNECTOR)));
		this.answers.put("planSearches",
				Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, true).and(SearchMethod.ASSETS, new Fact.Codes(systems)));
		this.answers.search((visit) -> {
			calls.incrementAndGet();
			TimeUnit.MILLISECONDS.sleep(millis);
			return () -> {
				last.accumulateAndGet(System.nanoTime(), Math::max);
				return Facts.none();
			};
		});
		String reference = "SAR-" + UUID.randomUUID();
		this.workflow.start("subject-access", reference, Facts.none());
		WorkItem item = this.worklist.of(reference, OFFICER).get(0);
		long begin = System.nanoTime();
		this.worklist.complete(item.id(), Map.of("outcome", "VERIFIED"), OFFICER);
		while (this.worklist.of(reference, OFFICER).isEmpty()) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
		return new Figures((last.get() - begin) / 1e9, calls.get(), (System.nanoTime() - begin) / 1e9);
	}

}
