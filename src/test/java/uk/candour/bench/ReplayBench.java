package uk.candour.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.StatutoryClock.Explanation;
import uk.candour.statute.Tick;
import uk.candour.statute.Tick.Kind;
import uk.candour.statute.WorkingCalendars;

/**
 * What the replay of one case costs: subject access and freedom of information in turn,
 * seven ticks each, with pause, reset and extension, received over eleven years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
@Fork(1)
public class ReplayBench {

	private static final int CASES = 2_000;

	private final WorkingCalendars calendars = WorkingCalendars.published();

	private final List<List<Tick>> cases = cases();

	/**
	 * The date and every sentence of its derivation.
	 * @param used keeps the sentences from being left out
	 */
	@Benchmark
	@OperationsPerInvocation(CASES)
	public void explained(Blackhole used) {
		for (int i = 0; i < CASES; i++) {
			StatutoryClock clock = StatutoryClock.replay(regime(i), this.cases.get(i), this.calendars);
			used.consume(clock.due());
			for (Explanation step : clock.explain()) {
				used.consume(step.sentence());
				used.consume(step.citation());
			}
		}
	}

	/**
	 * The date alone.
	 * @param used keeps the dates from being left out
	 */
	@Benchmark
	@OperationsPerInvocation(CASES)
	public void dueOnly(Blackhole used) {
		for (int i = 0; i < CASES; i++) {
			used.consume(StatutoryClock.replay(regime(i), this.cases.get(i), this.calendars).due());
		}
	}

	private static List<List<Tick>> cases() {
		List<List<Tick>> cases = new ArrayList<>();
		for (int i = 0; i < CASES; i++) {
			List<Tick> story = new ArrayList<>(story(i, CASES));
			story.add(new Tick(Kind.RESPONSE_SENT, story.get(0).on().plusDays(45), ""));
			cases.add(story);
		}
		return cases;
	}

	static Regime regime(int number) {
		return (number % 2 == 0) ? Regime.SAR : Regime.FOI;
	}

	/** What happened to one of so many cases, received one after another. */
	static List<Tick> story(int number, int of) {
		return ticks(LocalDate.of(2018, 1, 2).plusDays(number * 3600L / of), number);
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
		return ticks;
	}

}
