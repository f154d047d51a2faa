package uk.candour.statute;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import uk.candour.statute.Exemption.Law;
import uk.candour.statute.Exemption.Nature;
import uk.candour.statute.Tick.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** The traps of section 0 of the specification, by number. */
class FifteenTrapsTest {

	@Test
	void trap01AHolidayInAnyPartOfTheKingdomDoesNotCountForInformationRights() {
		for (Regime regime : new Regime[] { Regime.FOI, Regime.EIR, Regime.RPSI }) {
			assertThat(Story.of(regime, "2026-05-20").due()).as("World Cup day, Scotland").isEqualTo("2026-06-19");
			assertThat(Story.of(regime, "2026-11-23").due()).as("St Andrew's Day").isEqualTo("2026-12-22");
		}
		WorkingCalendar uk = WorkingCalendars.published().of(WorkingDays.UK_ANY);
		for (String day : new String[] { "2026-01-02", "2026-03-17", "2026-07-13", "2026-08-03", "2026-11-30",
				"2026-06-15" }) {
			assertThat(uk.isWorkingDay(LocalDate.parse(day))).as(day).isFalse();
		}
	}

	@Test
	void trap02EnglishHolidaysOnlyMoveTheLastDayOfADataProtectionPeriod() {
		assertThat(Story.of(Regime.SAR, "2026-05-15").due()).as("Scotland only: no move").isEqualTo("2026-06-15");
		assertThat(Story.of(Regime.SAR, "2026-03-03").due()).as("Good Friday moves on").isEqualTo("2026-04-07");
		assertThat(Story.of(Regime.SAR, "2026-12-10").due()).as("Christmas inside counts").isEqualTo("2027-01-11");
		assertThat(Story.of(Regime.DP_COMPLAINT, "2026-12-02").due()).isEqualTo("2027-01-04");
	}

	@Test
	void trap03ClarificationStartsInformationRequestsAfresh() {
		for (Regime regime : new Regime[] { Regime.FOI, Regime.EIR }) {
			Story story = Story.of(regime, "2026-09-01").then(Kind.CLARIFICATION_REQUESTED, "2026-09-07");
			assertThat(story.due()).isEqualTo("none");
			assertThat(story.then(Kind.CLARIFICATION_RECEIVED, "2026-09-18").due()).isEqualTo("2026-10-16");
		}
	}

	@Test
	void trap04ClarificationPausesSubjectAccessButIdentityAndFeeStartItAfresh() {
		assertThat(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.CLARIFICATION_REQUESTED, "2026-09-07")
			.then(Kind.CLARIFICATION_RECEIVED, "2026-09-14")
			.due()).isEqualTo("2026-10-09");
		assertThat(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.ID_REQUESTED, "2026-09-02")
			.then(Kind.ID_RECEIVED, "2026-09-14")
			.due()).isEqualTo("2026-10-14");
		assertThat(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.FEE_REQUESTED, "2026-09-02")
			.then(Kind.FEE_PAID, "2026-09-14")
			.due()).isEqualTo("2026-10-14");
	}

	@Test
	void trap05ClarificationStopsNoOtherDataProtectionRight() {
		for (Regime right : new Regime[] { Regime.RECTIFICATION, Regime.ERASURE, Regime.RESTRICTION,
				Regime.OBJECTION }) {
			assertThat(Story.of(right, "2026-09-01")
				.then(Kind.CLARIFICATION_REQUESTED, "2026-09-07")
				.then(Kind.CLARIFICATION_RECEIVED, "2026-09-14")
				.due()).isEqualTo("2026-10-01");
			assertThat(Story.of(right, "2026-09-01").then(Kind.CLARIFICATION_REQUESTED, "2026-09-07").due())
				.isEqualTo("2026-10-01");
			assertThat(Story.of(right, "2026-09-01")
				.then(Kind.ID_REQUESTED, "2026-09-02")
				.then(Kind.ID_RECEIVED, "2026-09-14")
				.due()).as("the identity delay does apply").isEqualTo("2026-10-14");
		}
	}

	@Test
	void trap06ChargesPauseFromNoticeToPaymentBothIncluded() {
		assertThat(Story.of(Regime.FOI, "2026-09-01")
			.then(Kind.FEE_NOTICE, "2026-09-10")
			.then(Kind.FEE_PAID, "2026-09-24")
			.due()).isEqualTo("2026-10-14");
		assertThat(Story.of(Regime.EIR, "2026-09-01")
			.then(Kind.CHARGE_NOTICE, "2026-09-10")
			.then(Kind.CHARGE_PAID, "2026-09-24")
			.due()).isEqualTo("2026-10-14");
	}

	@Test
	void trap07TheRefusalNoticeIsDueOnWorkingDayTwentyWhileThePublicInterestIsWeighed() {
		Story story = Story.of(Regime.FOI, "2026-11-23").then(Kind.PIT_EXTENSION_NOTICE, "2026-12-22");
		assertThat(story.due(Deadline.REFUSAL_NOTICE_BY)).isEqualTo("2026-12-22");
		assertThat(story.due(Deadline.PIT_NOTICE_BY)).isEqualTo("2026-12-22");
		assertThat(story.due(Deadline.RESPONSE)).isEqualTo("2026-12-22");
		assertThat(story.due(Deadline.PIT_LATEST_RECOMMENDED)).isEqualTo("2027-01-25");
		assertThat(Story.of(Regime.FOI, "2026-11-23").then(Kind.EXTENSION_NOTICE, "2026-12-01").due())
			.as("no extension for complexity or volume")
			.isEqualTo("2026-12-22");
	}

	@Test
	void trap08EnvironmentalRequestsExtendForComplexityAndVolumeOnly() {
		assertThat(Story.of(Regime.EIR, "2026-11-23").then(Kind.EIR_EXTENSION_NOTICE, "2026-12-08").due())
			.isEqualTo("2027-01-25");
		assertThat(Story.of(Regime.EIR, "2026-11-23").then(Kind.PIT_EXTENSION_NOTICE, "2026-12-08").due())
			.isEqualTo("2026-12-22");
		assertThat(Story.of(Regime.EIR, "2026-11-23").then(Kind.EIR_EXTENSION_NOTICE, "2026-12-23").due())
			.as("told too late")
			.isEqualTo("2026-12-22");
	}

	@Test
	void trap09SubjectAccessExtendsToThreeMonthsFromTheStart() {
		assertThat(Story.of(Regime.SAR, "2026-11-30").then(Kind.EXTENSION_NOTICE, "2026-12-15").due())
			.isEqualTo("2027-03-01");
		assertThat(Story.of(Regime.SAR, "2026-09-01")
			.then(Kind.CLARIFICATION_REQUESTED, "2026-09-07")
			.then(Kind.CLARIFICATION_RECEIVED, "2026-09-14")
			.then(Kind.EXTENSION_NOTICE, "2026-10-09")
			.due()).as("told on the last day, which the pause moved").isEqualTo("2026-12-09");
		assertThat(Story.of(Regime.SAR, "2026-09-01").then(Kind.EXTENSION_NOTICE, "2026-10-02").due())
			.as("told too late")
			.isEqualTo("2026-10-01");
	}

	@Test
	void trap10AWeekendReceiptCountsFromThatDay() {
		assertThat(Story.of(Regime.FOI, "2021-10-10").due()).isEqualTo("2021-11-05");
		assertThat(Story.of(Regime.FOI, "2026-12-25").due()).isEqualTo("2027-01-27");
	}

	@Test
	void trap11AHousingComplaintIsAnsweredFromItsAcknowledgement() {
		Story story = Story.of(Regime.HOUSING_COMPLAINT, "2026-11-23");
		assertThat(story.clock().rule().deadline()).isEqualTo(Deadline.STAGE1_ACK);
		story.then(Kind.STAGE1_ACK_SENT, "2026-12-04");
		assertThat(story.due()).isEqualTo("2026-12-18");
		assertThat(story.clock(Deadline.STAGE1_ACK).isLate(LocalDate.of(2026, 12, 4))).as("its own breach").isTrue();
		assertThat(Story.of(Regime.HOUSING_COMPLAINT, "2026-11-27").due()).as("30 November is a working day")
			.isEqualTo("2026-12-04");
	}

	@Test
	void trap12ADataProtectionComplaintHasItsOwnClockSinceJune2026() {
		assertThat(Story.of(Regime.DP_COMPLAINT, "2026-06-18").due()).isEqualTo("none");
		assertThat(Story.of(Regime.DP_COMPLAINT, "2026-06-19").due()).isEqualTo("2026-07-20");
		assertThat(Story.of(Regime.DP_COMPLAINT, "2026-11-23").due()).isEqualTo("2026-12-23");
		assertThat(Story.of(Regime.DP_COMPLAINT, "2026-11-23").then(Kind.ACK_SENT, "2026-11-24").due())
			.as("no number of days for the outcome")
			.isEqualTo("none");
	}

	@Test
	void trap13TwoComplaintRoutesAndTheCourtSinceJune2026() {
		assertThat(ComplaintRoutes.after(Regime.SAR, LocalDate.of(2026, 6, 19)))
			.extracting(ComplaintRoutes.Route::citation)
			.containsExactly("DPA 2018 s.164A", "DPA 2018 s.165", "DPA 2018 s.167");
		assertThat(ComplaintRoutes.after(Regime.SAR, LocalDate.of(2026, 6, 18)))
			.extracting(ComplaintRoutes.Route::citation)
			.containsExactly("UK GDPR Art 77, DPA 2018 s.165", "DPA 2018 s.167");
	}

	@Test
	void trap14PersonalDataOfOthersIsAbsoluteUnderTheFirstConditionOnly() {
		assertThat(Exemptions.find(Law.FOIA, "s.40(2) with (3A)").orElseThrow().nature()).isEqualTo(Nature.ABSOLUTE);
		assertThat(Exemptions.find(Law.FOIA, "s.40(2) with (3B)").orElseThrow().needsPublicInterestTest()).isTrue();
		assertThat(Exemptions.find(Law.FOIA, "s.40(2) with (4A)").orElseThrow().needsPublicInterestTest()).isTrue();
	}

	@Test
	void trap15ACouncilLandlordIsNotBoundBySocialTenantAccess() {
		assertThat(Regime.values()).extracting(Regime::name).doesNotContain("STAIRS");
	}

}
