package uk.candour.bench;

import java.util.Collection;
import java.util.Locale;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * What the replay of one case takes, measured with JMH, and how long a million stored
 * cases take to follow a holiday that is added.
 */
public final class ClockBench {

	private ClockBench() {
	}

	/**
	 * Runs it.
	 * @param arguments none
	 */
	public static void main(String[] arguments) throws Exception {
		Collection<RunResult> results = new Runner(
				new OptionsBuilder().include(ReplayBench.class.getName()).verbosity(VerboseMode.SILENT).build())
			.run();
		for (RunResult result : results) {
			boolean explained = result.getPrimaryResult().getLabel().equals("explained");
			Statistics scores = result.getPrimaryResult().getStatistics();
			System.out.printf(Locale.ROOT, "bench clock %s %.2f µs%n", explained ? "replay" : "replay-due-only",
					scores.getPercentile(50));
		}
		RecountBench.run();
	}

}
