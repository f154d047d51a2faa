package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import uk.candour.statute.ClockRefusal.Cause;
import uk.candour.statute.CountedDay.State;
import uk.candour.statute.StatutoryClock.Explanation;
import uk.candour.statute.Tick.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatutoryClockTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Test
	void aPauseMovesTheDeadlineAndThereIsNoneWhileItLasts() {
		Story story = Story.of(Regime.SAR, "2026-09-01").then(Kind.CLARIFICATION_REQUESTED, "2026-09-07");
		assertThat(story.clock().due()).isEmpty();
		assertThat(story.clock().isPaused()).isTrue();
		assertThat(story.clock().isLate(TODAY)).isFalse();
		story.then(Kind.CLARIFICATION_RECEIVED, "2026-09-14");
		assertThat(story.clock().due()).contains(LocalDate.of(2026, 10, 9));
		assertThat(story.clock().isPaused()).isFalse();
	}

	@Test
	void askingOnADayToWhichTheLastDayOnlyRolledDoesNotPause() {
		Story story = Story.of(Regime.SAR, "2026-11-20").then(Kind.CLARIFICATION_REQUESTED, "2026-12-21");
		assertThat(story.due()).isEqualTo("2026-12-21");
	}

	@Test
	void whileIdentityIsOutstandingThereIsNoDueDate() {
		Story story = Story.of(Regime.SAR, "2026-11-23").then(Kind.ID_REQUESTED, "2026-11-23");
		assertThat(story.due()).isEqualTo("none");
		assertThat(story.clock().isPaused()).isTrue();
		assertThat(story.then(Kind.ID_RECEIVED, "2026-11-25").due()).isEqualTo("2026-12-29");
	}

	@Test
	void anAnswerInTimeIsNeverLateAndALateOneAlwaysIs() {
		Story inTime = Story.of(Regime.FOI, "2026-11-23").then(Kind.RESPONSE_SENT, "2026-12-22");
		assertThat(inTime.clock().answeredOn()).contains(LocalDate.of(2026, 12, 22));
		assertThat(inTime.clock().isLate(LocalDate.of(2027, 3, 1))).isFalse();
		Story late = Story.of(Regime.FOI, "2026-11-23").then(Kind.RESPONSE_SENT, "2026-12-23");
		assertThat(late.clock().isLate(TODAY)).isTrue();
		StatutoryClock open = Story.of(Regime.FOI, "2026-11-23").clock();
		assertThat(open.isLate(LocalDate.of(2026, 12, 22))).isFalse();
		assertThat(open.isLate(LocalDate.of(2026, 12, 23))).isTrue();
	}

	@Test
	void workingDaysLeftCountDownAndThenBelowZero() {
		StatutoryClock clock = Story.of(Regime.FOI, "2026-11-23").clock();
		assertThat(clock.workingDaysLeft(TODAY)).isEqualTo(20);
		assertThat(clock.workingDaysLeft(LocalDate.of(2026, 12, 21))).isEqualTo(1);
		assertThat(clock.workingDaysLeft(LocalDate.of(2026, 12, 22))).isZero();
		assertThat(clock.workingDaysLeft(LocalDate.of(2026, 12, 23))).isEqualTo(-1);
		assertThat(clock.workingDaysLeft(LocalDate.of(2026, 12, 29))).isEqualTo(-3);
	}

	@Test
	void everyTickAndEveryHolidayThatMattersHasItsSentenceAndSection() {
		List<Explanation> told = Story.of(Regime.FOI, "2026-11-20")
			.then(new Tick(Kind.CLARIFICATION_REQUESTED, TODAY, "Which estate is meant?"))
			.then(Kind.CLARIFICATION_RECEIVED, "2026-11-24")
			.clock()
			.explain();
		assertThat(told).containsExactly(
				new Explanation(LocalDate.of(2026, 11, 20),
						"Received on Friday 20 November 2026: the day itself is not counted.", "FOIA s.10(1), (6)"),
				new Explanation(TODAY,
						"Clarification asked for on Monday 23 November 2026: the time starts when it arrives. "
								+ "Reason: Which estate is meant?",
						"FOIA s.1(3), s.10(6)"),
				new Explanation(LocalDate.of(2026, 11, 24),
						"Clarification received on Tuesday 24 November 2026: the time is counted from the latest such day.",
						"FOIA s.1(3), s.10(6)"),
				new Explanation(LocalDate.of(2026, 11, 30),
						"Monday 30 November 2026 is not counted: St Andrew's Day (Scotland).", "FOIA s.10(6)"),
				new Explanation(LocalDate.of(2026, 12, 23),
						"Last day for the answer: Wednesday 23 December 2026, 20 working days from Tuesday 24 November 2026.",
						"FOIA s.10(1), (6)"));
	}

	@Test
	void theCalendarOfTheCaseShowsWhichDaysCounted() {
		List<CountedDay> days = Story.of(Regime.FOI, "2026-11-23").clock().days();
		assertThat(days).hasSize(30)
			.first()
			.isEqualTo(new CountedDay(TODAY, 0, State.START, "the day it starts is not counted"));
		assertThat(days.get(7))
			.isEqualTo(new CountedDay(LocalDate.of(2026, 11, 30), 0, State.HOLIDAY, "St Andrew's Day (Scotland)"));
		assertThat(days.get(5).why()).isEqualTo("a weekend");
		assertThat(days.get(29)).isEqualTo(new CountedDay(LocalDate.of(2026, 12, 22), 20, State.COUNTED, ""));
	}

	@Test
	void theCalendarOfAMonthShowsPausedDaysAndTheMoveOffAHoliday() {
		List<CountedDay> days = Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.CLARIFICATION_REQUESTED, "2026-09-01")
			.then(Kind.CLARIFICATION_RECEIVED, "2026-09-04")
			.clock()
			.days();
		assertThat(days.get(1))
			.isEqualTo(new CountedDay(LocalDate.of(2026, 9, 2), 0, State.DISREGARDED, "waiting for the clarification"));
		assertThat(days.stream().filter(CountedDay::counts)).hasSize(30);
		assertThat(days.get(days.size() - 1).on()).isEqualTo("2026-10-05");
		assertThat(days.get(days.size() - 1).why()).isEqualTo("the last day moves here");
	}

	@Test
	void theOrderInWhichTicksWereEnteredMakesNoDifference() {
		List<Tick> ticks = new ArrayList<>(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.ID_REQUESTED, "2026-09-02")
			.then(Kind.ID_RECEIVED, "2026-09-10")
			.then(Kind.CLARIFICATION_REQUESTED, "2026-09-15")
			.then(Kind.CLARIFICATION_RECEIVED, "2026-09-21")
			.then(Kind.EXTENSION_NOTICE, "2026-10-01")
			.ticks());
		StatutoryClock first = StatutoryClock.replay(Regime.SAR, ticks);
		Random random = new Random(7);
		for (int i = 0; i < 200; i++) {
			Collections.shuffle(ticks, random);
			StatutoryClock again = StatutoryClock.replay(Regime.SAR, ticks);
			assertThat(again.due()).isEqualTo(first.due());
			assertThat(again.explain()).isEqualTo(first.explain());
		}
	}

	@Test
	void aWrongEntryIsStruckOutWithAReasonAndStaysInTheStory() {
		Tick wrong = new Tick(Kind.ID_RECEIVED, LocalDate.of(2026, 9, 8), "");
		Story story = Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.ID_REQUESTED, "2026-09-02")
			.then(wrong)
			.then(Tick.correcting(wrong, LocalDate.of(2026, 9, 9), "The letter belonged to another case."))
			.then(Kind.ID_RECEIVED, "2026-09-14");
		assertThat(story.due()).isEqualTo("2026-10-14");
		assertThat(story.clock().explain()).extracting(Explanation::sentence)
			.contains("The entry 'Proof of identity received' of Tuesday 8 September 2026 was struck out on "
					+ "Wednesday 9 September 2026. Reason: The letter belonged to another case.");
	}

	@Test
	void aCorrectionNeedsAReasonAndAnEntryToCorrect() {
		Tick wrong = new Tick(Kind.ID_RECEIVED, TODAY, "");
		assertThatIllegalArgumentException().isThrownBy(() -> Tick.correcting(wrong, TODAY, " "));
		refuses(Cause.NOTHING_TO_STRIKE, "there is no such entry",
				Story.of(Regime.SAR, "2026-11-20").then(Tick.correcting(wrong, TODAY, "Mistyped")));
	}

	@Test
	void whatIfWeAskTodayAndHearInFiveDays() {
		StatutoryClock now = Story.of(Regime.SAR, "2026-11-16").clock();
		StatutoryClock then = now.ifAlso(new Tick(Kind.CLARIFICATION_REQUESTED, TODAY, ""),
				new Tick(Kind.CLARIFICATION_RECEIVED, TODAY.plusDays(5), ""));
		assertThat(now.due()).contains(LocalDate.of(2026, 12, 16));
		assertThat(then.due()).contains(LocalDate.of(2026, 12, 22));
		assertThat(now.ifAlso(new Tick(Kind.EXTENSION_NOTICE, TODAY, "")).due()).contains(LocalDate.of(2027, 2, 16));
	}

	@Test
	void aCaseHasEveryClockThatWasTriggered() {
		List<Tick> ticks = Story.of(Regime.HOUSING_COMPLAINT, "2026-11-23")
			.then(Kind.STAGE1_ACK_SENT, "2026-11-25")
			.then(Kind.STAGE1_RESPONSE_SENT, "2026-12-09")
			.then(Kind.STAGE2_REQUESTED, "2026-12-21")
			.ticks();
		assertThat(StatutoryClock.all(Regime.HOUSING_COMPLAINT, ticks, WorkingCalendars.published()))
			.extracting((clock) -> clock.rule().deadline())
			.containsExactly(Deadline.STAGE1_ACK, Deadline.STAGE1_RESPONSE, Deadline.STAGE1_RESPONSE_EXTENDED_MAX,
					Deadline.STAGE2_ACK);
		StatutoryClock governing = StatutoryClock.replay(Regime.HOUSING_COMPLAINT, ticks);
		assertThat(governing.rule().deadline()).isEqualTo(Deadline.STAGE2_ACK);
		assertThat(governing.due()).contains(LocalDate.of(2026, 12, 30));
	}

	@Test
	void thePublicInterestDecisionGovernsAfterItsNoticeInTime() {
		Story story = Story.of(Regime.FOI, "2026-11-23").then(Kind.PIT_EXTENSION_NOTICE, "2026-12-22");
		assertThat(story.clock().rule().deadline()).isEqualTo(Deadline.PIT_LATEST_RECOMMENDED);
		assertThat(story.clock().isExtended()).isTrue();
		Story late = Story.of(Regime.FOI, "2026-11-23").then(Kind.PIT_EXTENSION_NOTICE, "2026-12-23");
		assertThat(late.clock().rule().deadline()).isEqualTo(Deadline.RESPONSE);
		assertThat(late.clock().isLate(LocalDate.of(2026, 12, 23))).isTrue();
	}

	@Test
	void aReUseNoticeExtendsToTheDateThatItGivesAndOnlyThen() {
		LocalDate until = LocalDate.of(2027, 1, 15);
		assertThat(Story.of(Regime.RPSI, "2026-11-23")
			.then(Tick.notice(Kind.EXTENSION_NOTICE, TODAY, until, "Many drawings"))
			.due()).isEqualTo("2027-01-15");
		assertThat(Story.of(Regime.RPSI, "2026-11-23").then(Kind.EXTENSION_NOTICE, "2026-12-01").due())
			.isEqualTo("2026-12-22");
	}

	@Test
	void aChargePaidTooLateLeavesNoDuty() {
		assertThat(Story.of(Regime.FOI, "2026-01-05")
			.then(Kind.FEE_NOTICE, "2026-01-12")
			.then(Kind.FEE_PAID, "2026-04-12")
			.due()).as("three months beginning with 12 January end on 11 April").isEqualTo("none");
		assertThat(Story.of(Regime.FOI, "2026-01-05")
			.then(Kind.FEE_NOTICE, "2026-01-12")
			.then(Kind.FEE_PAID, "2026-04-11")
			.due()).isNotEqualTo("none");
	}

	@Test
	void aTransferredRequestCountsFromItsArrivalHere() {
		Story foi = Story.of(Regime.FOI, "2026-11-26").then(Kind.TRANSFER_RECEIVED, "2026-11-30");
		assertThat(foi.due()).isEqualTo("2026-12-30");
		assertThat(foi.due(Deadline.RESPONSE_BY_TRANSFEREE)).isEqualTo("2026-12-30");
		assertThat(Story.of(Regime.SAR, "2026-11-26").then(Kind.TRANSFER_RECEIVED, "2026-11-30").due())
			.as("no such rule for subject access")
			.isEqualTo("2026-12-29");
	}

	@Test
	void aFeesNoticeAfterTheTimeHasEndedStopsNothing() {
		assertThat(Story.of(Regime.FOI, "2026-09-01").then(Kind.FEE_NOTICE, "2026-09-30").due())
			.isEqualTo("2026-09-29");
	}

	@Test
	void inputWithoutSenseIsRefusedAndSaysWhy() {
		refuses(Cause.TWO_RECEIPTS, "two entries of receipt",
				Story.of(Regime.FOI, "2026-11-23").then(Kind.RECEIVED, "2026-11-24"));
		refuses(Cause.BEFORE_RECEIPT, "before the request was received",
				Story.of(Regime.FOI, "2026-11-23").then(Kind.RESPONSE_SENT, "2026-11-20"));
		refuses(Cause.ANSWER_BEFORE_QUESTION, "had not been asked for",
				Story.of(Regime.SAR, "2026-09-01")
					.then(Kind.CLARIFICATION_REQUESTED, "2026-09-14")
					.then(Kind.CLARIFICATION_RECEIVED, "2026-09-07"));
		refuses(Cause.ANSWER_BEFORE_QUESTION, "answers nothing",
				Story.of(Regime.SAR, "2026-09-01").then(Kind.ID_RECEIVED, "2026-09-07"));
		refuses(Cause.AFTER_ANSWER, "after the answer was sent",
				Story.of(Regime.SAR, "2026-09-01")
					.then(Kind.RESPONSE_SENT, "2026-09-07")
					.then(Kind.CLARIFICATION_REQUESTED, "2026-09-08"));
		refuses(Cause.OUTSIDE_CALENDAR, "outside the holiday data", Story.of(Regime.SAR, "2017-12-31"));
		refuses(Cause.OUTSIDE_CALENDAR, "outside the holiday data", Story.of(Regime.SAR, "2028-12-15"));
		refuses(Cause.OUTSIDE_CALENDAR, "where the holiday data ends", Story.of(Regime.FOI, "2028-12-15"));
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(() -> StatutoryClock.replay(Regime.FOI, List.of()))
			.withMessageContaining("Nothing says when the request was received");
	}

	@Test
	void whatIsAskedForAgainOnTheDayItArrivedIsStillAwaited() {
		Story story = Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.ID_REQUESTED, "2026-09-02")
			.then(Kind.ID_RECEIVED, "2026-09-07")
			.then(Kind.ID_REQUESTED, "2026-09-07");
		assertThat(story.due()).isEqualTo("none");
		assertThat(story.then(Kind.ID_RECEIVED, "2026-09-10").due()).isEqualTo("2026-10-12");
	}

	@Test
	void anAnswerThatCameBeforeItsQuestionOnTheSameDayAnswersNothing() {
		Tick first = new Tick(Kind.ID_REQUESTED, LocalDate.of(2026, 9, 2), "").numbered(2);
		Tick arrived = new Tick(Kind.ID_RECEIVED, LocalDate.of(2026, 9, 7), "").numbered(3);
		Tick again = new Tick(Kind.ID_REQUESTED, LocalDate.of(2026, 9, 7), "").numbered(4);
		Story story = Story.of(Regime.SAR, "2026-09-01").then(again).then(arrived).then(first);
		assertThat(story.due()).as("the second question is open").isEqualTo("none");
		Tick correction = Tick.correcting(first, LocalDate.of(2026, 9, 8), "It was another case").numbered(5);
		refuses(Cause.ANSWER_BEFORE_QUESTION, "answers nothing", story.then(correction));
	}

	@Test
	void ofTwoLikeEntriesTheOneThatIsMeantIsStruckOut() {
		Tick first = Tick.notice(Kind.EXTENSION_NOTICE, LocalDate.of(2026, 11, 24), LocalDate.of(2027, 2, 1), "")
			.numbered(2);
		Tick second = Tick.notice(Kind.EXTENSION_NOTICE, LocalDate.of(2026, 11, 24), LocalDate.of(2027, 3, 1), "")
			.numbered(3);
		LocalDate today = LocalDate.of(2026, 11, 25);
		for (Tick wrong : List.of(first, second)) {
			assertThat(Story.of(Regime.RPSI, "2026-11-23")
				.then(first)
				.then(second)
				.then(Tick.correcting(wrong, today, "Mistyped"))
				.due()).isEqualTo((wrong == first) ? "2027-03-01" : "2027-02-01");
		}
	}

	@Test
	void aReviewMayBeExtendedAfterTheAnswerItReviews() {
		assertThat(Story.of(Regime.FOI, "2026-09-01")
			.then(Kind.RESPONSE_SENT, "2026-09-29")
			.then(Kind.REVIEW_REQUESTED, "2026-10-05")
			.then(Kind.EXTENSION_NOTICE, "2026-10-20")
			.due(Deadline.IR_RESPONSE_MAX)).isEqualTo("2026-12-01");
	}

	@Test
	void anEstimateBeforeItsOwnNoticeIsRefused() {
		refuses(Cause.ESTIMATE_BEFORE_NOTICE, "which is earlier", Story.of(Regime.RPSI, "2026-11-23")
			.then(Tick.notice(Kind.EXTENSION_NOTICE, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 30), "")));
	}

	@Test
	void anEstimateWithinTheOrdinaryTimeDoesNotShortenIt() {
		assertThat(Story.of(Regime.RPSI, "2026-11-23")
			.then(Tick.notice(Kind.EXTENSION_NOTICE, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 4), ""))
			.due()).isEqualTo("2026-12-22");
	}

	@Test
	void askingForIdentityOnlyAfterTheMonthIsToldAsLate() {
		assertThat(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.ID_REQUESTED, "2026-10-05")
			.then(Kind.ID_RECEIVED, "2026-10-08")
			.clock()
			.explain()).extracting(Explanation::sentence)
			.contains("By Monday 5 October 2026, when the proof of identity was asked for, the time had already ended: "
					+ "the answer was late until then.");
	}

	@Test
	void askingForClarificationAfterTheMonthIsToldToChangeNothing() {
		assertThat(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.CLARIFICATION_REQUESTED, "2026-10-05")
			.then(Kind.CLARIFICATION_RECEIVED, "2026-10-12")
			.clock()
			.explain()).extracting(Explanation::sentence)
			.containsExactly("Received on Tuesday 1 September 2026: the day itself is not counted.",
					"Clarification asked for on Monday 5 October 2026: the time had already ended, and asking does not "
							+ "revive it.",
					"Clarification received on Monday 12 October 2026: the time had ended before it was asked for, so "
							+ "this changes nothing.",
					"Last day for the answer: Thursday 1 October 2026, one month from Tuesday 1 September 2026.");
	}

	@Test
	void aStoppedClockSaysWhatItWaitsFor() {
		assertThat(last(Story.of(Regime.SAR, "2026-09-01").then(Kind.CLARIFICATION_REQUESTED, "2026-09-07")))
			.isEqualTo("The clock is paused until the clarification arrives: there is no last day now.");
		assertThat(last(Story.of(Regime.SAR, "2026-09-01").then(Kind.ID_REQUESTED, "2026-09-02")))
			.isEqualTo("The time does not run until the proof of identity arrives: there is no last day now.");
		assertThat(last(Story.of(Regime.THIRD_PARTY_DISCLOSURE, "2026-09-01")))
			.isEqualTo("The law gives no number of days for the answer: it is due without undue delay.");
	}

	@Test
	void aCaseTakesOnlyWhatItsLawKnows() {
		assertThat(Regimes.allowed(Regime.SAR)).contains(Kind.ID_REQUESTED, Kind.FEE_PAID, Kind.EXTENSION_NOTICE)
			.doesNotContain(Kind.PIT_EXTENSION_NOTICE, Kind.CHARGE_NOTICE, Kind.STAGE1_ACK_SENT);
		assertThat(Regimes.allowed(Regime.FOI)).contains(Kind.PIT_EXTENSION_NOTICE, Kind.TRANSFER_RECEIVED)
			.doesNotContain(Kind.EIR_EXTENSION_NOTICE, Kind.ID_REQUESTED);
	}

	@Test
	void aLawHasOnlyItsOwnDeadlines() {
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(() -> Regimes.rule(Regime.SAR, Deadline.FEE_PAY_BY))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(Cause.NO_SUCH_DEADLINE))
			.withMessageContaining("EXTENSION_NOTICE_BY");
	}

	private static String last(Story story) {
		List<Explanation> told = story.clock().explain();
		return told.get(told.size() - 1).sentence();
	}

	private static void refuses(Cause cause, String message, Story story) {
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(story::clock)
			.withMessageContaining(message)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(cause));
	}

}
