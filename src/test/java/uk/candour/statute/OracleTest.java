package uk.candour.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.candour.statute.ClockRefusal.Cause;
import uk.candour.statute.StatutoryClock.Explanation;
import uk.candour.statute.Tick.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** The clock against an independent walk from day to day. */
class OracleTest {

	private static final int SEQUENCES = 30_000;

	private static final LocalDate DAY_0 = LocalDate.of(2018, 1, 1);

	private static final WorkingCalendars CALENDARS = WorkingCalendars.published();

	private static final Oracle ORACLE = oracle();

	/**
	 * By the first day of a quarter: calendars in which each of its Tuesdays and Fridays
	 * is a holiday.
	 */
	private static final NavigableMap<Integer, WorkingCalendars> CROWDED_QUARTERS = crowdedQuarters();

	private static NavigableMap<Integer, WorkingCalendars> crowdedQuarters() {
		NavigableMap<Integer, WorkingCalendars> quarters = new TreeMap<>();
		for (LocalDate first = DAY_0; first.getYear() <= CALENDARS.lastYear(); first = first.plusMonths(3)) {
			List<Holiday> days = first.datesUntil(first.plusMonths(3))
				.filter((day) -> Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY).contains(day.getDayOfWeek()))
				.flatMap((day) -> Stream.of(Part.values()).map((part) -> new Holiday(part, day, "Day of thanks")))
				.filter((day) -> CALENDARS.holidays().stream().noneMatch(day::isSameDay))
				.toList();
			quarters.put((int) (first.toEpochDay() - DAY_0.toEpochDay()), CALENDARS.with(days));
		}
		return quarters;
	}

	private static Oracle oracle() {
		try {
			return new Oracle(Sample.text(Sample.HOLIDAYS));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Stream<Arguments> deadlines() {
		List<Arguments> all = new ArrayList<>();
		for (String name : "RESPONSE REFUSAL_NOTICE_BY RESPONSE_BY_TRANSFEREE PIT_NOTICE_BY IR_RESPONSE".split(" ")) {
			all.add(row(Regime.FOI, name, uk(20)));
		}
		for (String name : "PIT_LATEST_RECOMMENDED IR_REQUEST_BY IR_RESPONSE_MAX".split(" ")) {
			all.add(row(Regime.FOI, name, uk(40)));
		}
		all.add(row(Regime.FOI, "FEE_PAY_BY", (day) -> covered(ORACLE.beginningWith(day, 3))));
		all.add(row(Regime.FOI, "S12_AGGREGATION_LAST_DAY", (day) -> ORACLE.within(day, 60)));
		for (String name : ("RESPONSE REFUSAL_NOTICE_BY RESPONSE_BY_TRANSFEREE EXTENSION_NOTICE_BY "
				+ "CLARIFICATION_REQUEST_BY CHARGE_NOTICE_BY")
			.split(" ")) {
			all.add(row(Regime.EIR, name, uk(20)));
		}
		all.add(row(Regime.EIR, "CHARGE_PAY_BY", uk(60)));
		all.add(row(Regime.EIR, "REVIEW_REQUEST_BY", uk(40)));
		all.add(row(Regime.EIR, "REVIEW_RESPONSE", uk(40)));
		for (String name : "RESPONSE REFUSAL_NOTICE_BY EXTENSION_NOTICE_BY".split(" ")) {
			all.add(row(Regime.RPSI, name, uk(20)));
		}
		for (Regime right : List.of(Regime.SAR, Regime.RECTIFICATION, Regime.ERASURE, Regime.RESTRICTION,
				Regime.OBJECTION)) {
			for (String name : "RESPONSE REFUSAL_NOTICE_BY EXTENSION_NOTICE_BY".split(" ")) {
				all.add(row(right, name, (day) -> ORACLE.rolled(ORACLE.months(day, 1, List.of()))));
			}
		}
		int inForce = ORACLE.day("2026-06-19");
		all.add(row(Regime.DP_COMPLAINT, "ACKNOWLEDGE",
				(day) -> (day < inForce) ? Oracle.NONE : ORACLE.rolled(day + 30)));
		all.add(row(Regime.DP_COMPLAINT, "OUTCOME", (day) -> Oracle.NONE));
		for (Regime regime : List.of(Regime.HOUSING_COMPLAINT, Regime.CORPORATE_COMPLAINT)) {
			all.add(row(regime, "STAGE1_ACK", england(5)));
			all.add(row(regime, "STAGE1_RESPONSE", england(10)));
			all.add(row(regime, "STAGE1_RESPONSE_EXTENDED_MAX", england(20)));
			all.add(row(regime, "STAGE2_ACK", england(5)));
			all.add(row(regime, "STAGE2_RESPONSE", england(20)));
			all.add(row(regime, "STAGE2_RESPONSE_EXTENDED_MAX", england(40)));
		}
		all.add(row(Regime.FOI_REVIEW, "RESPONSE", uk(20)));
		all.add(row(Regime.EIR_REVIEW, "RESPONSE", uk(40)));
		all.add(row(Regime.THIRD_PARTY_DISCLOSURE, "RESPONSE", (day) -> Oracle.NONE));
		return all.stream();
	}

	@Test
	void everyDeadlineOfTheTableIsHeldAgainstTheOracle() {
		List<String> table = new ArrayList<>();
		for (Regime regime : Regime.values()) {
			Regimes.rules(regime).forEach((rule) -> table.add(regime + " " + rule.deadline()));
		}
		assertThat(deadlines().map((row) -> row.get()[0] + " " + row.get()[1]))
			.containsExactlyInAnyOrderElementsOf(table);
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("deadlines")
	void everyReceiptDateOfElevenYearsAgrees(Regime regime, Deadline deadline, IntUnaryOperator expected) {
		Rule rule = Regimes.rule(regime, deadline);
		for (int day = 0; day < ORACLE.days(); day++) {
			List<Tick> ticks = new ArrayList<>(List.of(tick(Kind.RECEIVED, day)));
			if (rule.from() != Kind.RECEIVED) {
				ticks.add(tick(rule.from(), day));
			}
			int due = due(rule, ticks);
			if (due != expected.applyAsInt(day)) {
				assertThat(due).as("%s %s received on %s", regime, deadline, DAY_0.plusDays(day))
					.isEqualTo(expected.applyAsInt(day));
			}
		}
	}

	@Test
	void randomSubjectAccessCasesAgree() {
		Random random = new Random(12_345);
		for (int i = 0; i < SEQUENCES; i++) {
			int received = random.nextInt(3600);
			Sequence sequence = new Sequence(random, received);
			List<int[]> identity = sequence.waits(Kind.ID_REQUESTED, Kind.ID_RECEIVED, 40, 0.3);
			List<int[]> authority = sequence.waits(Kind.AUTHORITY_REQUESTED, Kind.AUTHORITY_RECEIVED, 40, 0.15);
			List<int[]> fee = sequence.waits(Kind.FEE_REQUESTED, Kind.FEE_PAID, 40, 0.1);
			List<int[]> questions = sequence.waits(Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED, 60, 0.6);
			int notice = sequence.maybe(Kind.EXTENSION_NOTICE, 70, 0.4);
			int expected = dataRight(received, List.of(identity, authority, fee), questions, notice);
			agree(Regime.SAR, sequence, expected, i);
			int withoutPause = dataRight(received, List.of(identity, authority, fee), List.of(), notice);
			agree(Regime.RECTIFICATION, sequence, withoutPause, i);
		}
	}

	@Test
	void randomFreedomOfInformationCasesAgree() {
		Random random = new Random(23_456);
		for (int i = 0; i < SEQUENCES; i++) {
			int received = random.nextInt(3600);
			Sequence sequence = new Sequence(random, received);
			List<int[]> questions = sequence.waits(Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED, 40, 0.4);
			List<int[]> fees = sequence.waits(Kind.FEE_NOTICE, Kind.FEE_PAID, 110, 0.4);
			agree(Regime.FOI, sequence, freedom(received, questions, fees, 20), i);
			agree(Regimes.rule(Regime.FOI, Deadline.PIT_LATEST_RECOMMENDED), sequence,
					freedom(received, questions, fees, 40), i);
		}
	}

	@Test
	void randomEnvironmentalCasesAgree() {
		Random random = new Random(34_567);
		for (int i = 0; i < SEQUENCES; i++) {
			int received = random.nextInt(3600);
			Sequence sequence = new Sequence(random, received);
			List<int[]> questions = sequence.waits(Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED, 40, 0.4);
			List<int[]> charges = sequence.waits(Kind.CHARGE_NOTICE, Kind.CHARGE_PAID, 110, 0.4);
			int notice = sequence.maybe(Kind.EIR_EXTENSION_NOTICE, 60, 0.4);
			agree(Regime.EIR, sequence, environmental(received, questions, charges, notice), i);
		}
	}

	@Test
	void randomComplaintsAgree() {
		Random random = new Random(45_678);
		for (int i = 0; i < SEQUENCES; i++) {
			int received = random.nextInt(3600);
			Sequence sequence = new Sequence(random, received);
			int acknowledged = sequence.maybe(Kind.STAGE1_ACK_SENT, 12, 0.7);
			int notice = sequence.maybe(Kind.EXTENSION_NOTICE, 35, 0.4);
			int expected = ORACLE.workingDays(received, 5, true, List.of());
			if (acknowledged >= 0) {
				expected = ORACLE.workingDays(acknowledged, 10, true, List.of());
				boolean inTime = notice >= acknowledged && notice <= expected;
				expected = inTime ? ORACLE.workingDays(acknowledged, 20, true, List.of()) : expected;
			}
			agree(Regime.HOUSING_COMPLAINT, sequence, expected, i);
			agree(Regime.CORPORATE_COMPLAINT, sequence, expected, i);
		}
	}

	private static int dataRight(int received, List<List<int[]>> resets, List<int[]> questions, int notice) {
		int base = received;
		for (List<int[]> waits : resets) {
			for (int[] wait : waits) {
				if (wait[1] < 0) {
					return Oracle.NONE;
				}
				base = Math.max(base, wait[1]);
			}
		}
		int month = ORACLE.months(base, 1, questions);
		boolean extended = notice >= 0 && (month == Oracle.PAUSED || notice <= ORACLE.rolled(month));
		int end = extended ? ORACLE.months(base, 3, questions) : month;
		return (end < 0) ? end : ORACLE.rolled(end);
	}

	private static int freedom(int received, List<int[]> questions, List<int[]> fees, int days) {
		int base = received;
		for (int[] question : questions) {
			if (question[1] < 0) {
				return Oracle.NONE;
			}
			base = Math.max(base, question[1]);
		}
		return paid(base, fees, days, false);
	}

	private static int environmental(int received, List<int[]> questions, List<int[]> charges, int notice) {
		int base = received;
		boolean waiting = false;
		for (int[] question : questions) {
			List<int[]> known = inTime(base, charges, true);
			known
				.removeIf((charge) -> charge[1] < 0 || charge[1] > ORACLE.workingDays(charge[0], 60, false, List.of()));
			if (question[0] <= ORACLE.workingDays(base, 20, false, known)) {
				waiting |= question[1] < 0;
				base = Math.max(base, question[1]);
			}
		}
		if (waiting) {
			return Oracle.NONE;
		}
		int ordinary = paid(base, charges, 20, true);
		boolean extended = notice >= 0 && ordinary >= 0 && notice <= ordinary;
		return extended ? paid(base, charges, 40, true) : ordinary;
	}

	/** Charges of which notice was given within twenty working days. */
	private static List<int[]> inTime(int base, List<int[]> charges, boolean environmental) {
		List<int[]> kept = new ArrayList<>();
		List<int[]> settled = new ArrayList<>();
		for (int[] charge : charges) {
			if (charge[0] <= ORACLE.workingDays(base, 20, false, settled)) {
				kept.add(charge);
				if (charge[1] >= 0 && charge[1] <= payBy(charge[0], environmental)) {
					settled.add(charge);
				}
			}
		}
		return kept;
	}

	private static int paid(int base, List<int[]> charges, int days, boolean environmental) {
		List<int[]> valid = inTime(base, charges, environmental);
		for (int[] charge : valid) {
			if (charge[1] < 0 || charge[1] > payBy(charge[0], environmental)) {
				return Oracle.NONE;
			}
		}
		return ORACLE.workingDays(base, days, false, valid);
	}

	private static int payBy(int notice, boolean environmental) {
		return environmental ? ORACLE.workingDays(notice, 60, false, List.of()) : ORACLE.beginningWith(notice, 3);
	}

	private static void agree(Regime regime, Sequence sequence, int expected, int number) {
		int due = number(StatutoryClock.replay(regime, sequence.ticks, CALENDARS));
		if (due != expected) {
			assertThat(due).as("sequence %s, %s %s", number, regime, sequence.ticks).isEqualTo(expected);
		}
		List<Explanation> told = StatutoryClock.replay(regime, sequence.ticks, CALENDARS).explain();
		Collections.shuffle(sequence.ticks, sequence.random);
		StatutoryClock shuffled = StatutoryClock.replay(regime, sequence.ticks, CALENDARS);
		if (number(shuffled) != due || !shuffled.explain().equals(told)) {
			assertThat(number(shuffled)).as("entered in another order: %s", sequence.ticks).isEqualTo(due);
			assertThat(shuffled.explain()).as("entered in another order: %s", sequence.ticks).isEqualTo(told);
		}
		leavesEarlierDatesAlone(regime, sequence, due);
	}

	/**
	 * A recount of open cases passes over those whose date lies before the first day that
	 * changes.
	 */
	private static void leavesEarlierDatesAlone(Regime regime, Sequence sequence, int due) {
		Map.Entry<Integer, WorkingCalendars> later = (due < 0) ? null : CROWDED_QUARTERS.higherEntry(due);
		if (later != null && number(StatutoryClock.replay(regime, sequence.ticks, later.getValue())) != due) {
			assertThat(number(StatutoryClock.replay(regime, sequence.ticks, later.getValue())))
				.as("holidays from %s on: %s", DAY_0.plusDays(later.getKey()), sequence.ticks)
				.isEqualTo(due);
		}
	}

	private static void agree(Rule rule, Sequence sequence, int expected, int number) {
		int due = due(rule, sequence.ticks);
		if (due != expected) {
			assertThat(due).as("sequence %s, %s %s", number, rule.deadline(), sequence.ticks).isEqualTo(expected);
		}
	}

	private static int due(Rule rule, List<Tick> ticks) {
		try {
			return number(StatutoryClock.replay(rule, ticks, CALENDARS));
		}
		catch (ClockRefusal refusal) {
			assertThat(refusal.reason()).isEqualTo(Cause.OUTSIDE_CALENDAR);
			return Oracle.OUTSIDE;
		}
	}

	private static int number(StatutoryClock clock) {
		return clock.due()
			.map((due) -> (int) (due.toEpochDay() - DAY_0.toEpochDay()))
			.orElse(clock.isSuspended() ? Oracle.PAUSED : Oracle.NONE);
	}

	private static int covered(int day) {
		return (day < ORACLE.days()) ? day : Oracle.OUTSIDE;
	}

	private static IntUnaryOperator uk(int days) {
		return (day) -> ORACLE.workingDays(day, days, false, List.of());
	}

	private static IntUnaryOperator england(int days) {
		return (day) -> ORACLE.workingDays(day, days, true, List.of());
	}

	private static Arguments row(Regime regime, String deadline, IntUnaryOperator expected) {
		return Arguments.of(regime, Deadline.valueOf(deadline), expected);
	}

	private static Tick tick(Kind kind, int day) {
		return new Tick(kind, DAY_0.plusDays(day), "");
	}

	private static final class Sequence {

		private final Random random;

		private final int received;

		private final List<Tick> ticks = new ArrayList<>();

		private final boolean numbered;

		Sequence(Random random, int received) {
			this.random = random;
			this.received = received;
			this.numbered = random.nextBoolean();
			add(Kind.RECEIVED, received);
		}

		/** Every second record has numbers: they must not move a date. */
		private void add(Kind kind, int day) {
			this.ticks.add(tick(kind, day).numbered(this.numbered ? this.ticks.size() + 1 : 0));
		}

		/** Up to three questions, each answered or, rarely, not. */
		List<int[]> waits(Kind asked, Kind answered, int span, double chance) {
			List<Integer> questions = new ArrayList<>();
			List<Integer> answers = new ArrayList<>();
			for (int i = 0; i < 3 && this.random.nextDouble() < chance; i++) {
				int question = this.received + this.random.nextInt(span / 2);
				questions.add(question);
				add(asked, question);
				if (this.random.nextInt(12) > 0) {
					int answer = question + this.random.nextInt(span);
					answers.add(answer);
					add(answered, answer);
				}
			}
			return Oracle.pairs(questions, answers);
		}

		int maybe(Kind kind, int span, double chance) {
			if (this.random.nextDouble() >= chance) {
				return -1;
			}
			int day = this.received + this.random.nextInt(span);
			add(kind, day);
			return day;
		}

	}

}
