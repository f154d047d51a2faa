package uk.candour.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.Tick.Kind;
import uk.candour.statute.WorkingCalendars;

/**
 * How long a replay of one case takes, with its explanation, and without one as when many
 * cases are recomputed. Warmed up; the median of many rounds is printed.
 */
public final class ClockBench {

	private static final int CASES = 2_000;

	private static final int ROUNDS = 41;

	private ClockBench() {
	}

	/**
	 * Runs it.
	 * @param args none
	 */
	public static void main(String[] args) {
		List<List<Tick>> requests = new ArrayList<>();
		for (int i = 0; i < CASES; i++) {
			requests.add(ticks(LocalDate.of(2018, 1, 2).plusDays(i * 3600L / CASES), i));
		}
		System.out.printf(Locale.ROOT, "bench clock replay %.2f µs%n", median(requests, true));
		System.out.printf(Locale.ROOT, "bench clock replay-due-only %.2f µs%n", median(requests, false));
	}

	private static double median(List<List<Tick>> requests, boolean explained) {
		long used = 0;
		double[] rounds = new double[ROUNDS];
		for (int round = -ROUNDS; round < ROUNDS; round++) {
			long start = System.nanoTime();
			for (int i = 0; i < CASES; i++) {
				StatutoryClock clock = StatutoryClock.replay(regime(i), requests.get(i), WorkingCalendars.published());
				used += explained ? clock.explain().size() : clock.due().hashCode();
			}
			rounds[Math.max(round, 0)] = (System.nanoTime() - start) / 1000.0 / CASES;
		}
		if (used == 0) {
			throw new IllegalStateException("Nothing was computed");
		}
		Arrays.sort(rounds);
		return rounds[ROUNDS / 2];
	}

	private static Regime regime(int number) {
		return (number % 2 == 0) ? Regime.SAR : Regime.FOI;
	}

	private static List<Tick> ticks(LocalDate received, int number) {
		List<Tick> ticks = new ArrayList<>(List.of(new Tick(Kind.RECEIVED, received, ""),
				new Tick(Kind.CLARIFICATION_REQUESTED, received.plusDays(5), "The request names no period."),
				new Tick(Kind.CLARIFICATION_RECEIVED, received.plusDays(12), "")));
		if (number % 2 == 0) {
			ticks.add(new Tick(Kind.ID_REQUESTED, received.plusDays(1), ""));
			ticks.add(new Tick(Kind.ID_RECEIVED, received.plusDays(4), ""));
			ticks.add(new Tick(Kind.EXTENSION_NOTICE, received.plusDays(20), "There are many records."));
		}
		else {
			ticks.add(new Tick(Kind.FEE_NOTICE, received.plusDays(15), ""));
			ticks.add(new Tick(Kind.FEE_PAID, received.plusDays(22), ""));
			ticks.add(new Tick(Kind.PIT_EXTENSION_NOTICE, received.plusDays(28), "The public interest is weighed."));
		}
		ticks.add(new Tick(Kind.RESPONSE_SENT, received.plusDays(45), ""));
		return ticks;
	}

}
