package uk.candour.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import uk.candour.workflow.camunda.ProcessBench;

/**
 * Runs one benchmark by its name, or all that exist.
 */
public final class Benchmarks {

	private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

	static {
		ALL.put("clock", () -> ClockBench.main(new String[0]));
		ALL.put("redact", () -> RedactBench.main(new String[0]));
		ALL.put("pack", () -> PackBench.main(new String[0]));
		ALL.put("fan-out", () -> FanOut.main(new String[0]));
		ALL.put("process", () -> ProcessBench.main(new String[0]));
	}

	private Benchmarks() {
	}

	/**
	 * Runs the one that the system property "bench" names, or all.
	 * @param arguments none
	 */
	public static void main(String[] arguments) throws Exception {
		String wanted = System.getProperty("bench", "");
		for (String name : wanted.isBlank() ? ALL.keySet() : Set.of(wanted)) {
			Benchmark benchmark = ALL.get(name);
			if (benchmark == null) {
				throw new IllegalArgumentException("There is no benchmark " + name + "; there are " + ALL.keySet());
			}
			benchmark.run();
		}
		// what a library has left running does not keep the build waiting
		System.exit(0);
	}

	private interface Benchmark {

		void run() throws Exception;

	}

}
