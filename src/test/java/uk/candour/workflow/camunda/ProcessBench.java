package uk.candour.workflow.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * What a subject access request costs from start to end in Candour's workflow, over the
 * bare engine on the same diagrams: both with steps that do nothing, each on a database
 * of its own on one PostgreSQL, in turns in one run.
 */
public final class ProcessBench {

	private static final int ROUNDS = 9;

	private static final int CASES = 20;

	private ProcessBench() {
	}

	/**
	 * Measures and prints.
	 * @param arguments none
	 */
	public static void main(String[] arguments) throws Exception {
		try (ConfigurableApplicationContext house = new SpringApplicationBuilder(EngineRoom.class, Hollow.class)
			.web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + TestDatabase.create(), "spring.datasource.username=postgres",
					"spring.datasource.password=postgres", "camunda.bpm.job-execution.enabled=false",
					"candour.workflow.errand-threads=0", "spring.flyway.locations=classpath:db/migration")
			.run(); BareEngine bare = new BareEngine(TestDatabase.create())) {
			OneCase candour = new HollowCase(house);
			List<Double> ours = new ArrayList<>();
			List<Double> engines = new ArrayList<>();
			round(candour);
			round(bare);
			for (int i = 0; i < ROUNDS; i++) {
				ours.add(round(candour));
				engines.add(round(bare));
			}
			print("candour", median(ours), "ms/case");
			print("engine", median(engines), "ms/case");
			print("ratio", median(ours) / median(engines), "x");
		}
	}

	private static double round(OneCase side) {
		long start = System.nanoTime();
		for (int i = 0; i < CASES; i++) {
			side.run("SAR-" + UUID.randomUUID());
		}
		return (System.nanoTime() - start) / 1e6 / CASES;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static void print(String metric, double value, String unit) {
		System.out.printf(Locale.UK, "bench process %s %.2f %s%n", metric, value, unit);
	}

	/** One side: takes a case from its start to its end. */
	interface OneCase {

		void run(String reference);

	}

	/** The steps of the house, hollow. */
	@Import(HollowOffice.class)
	static class Hollow {

	}

}
