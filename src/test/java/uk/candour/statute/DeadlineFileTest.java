package uk.candour.statute;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeadlineFileTest {

	private static final String HEADER = "id,regime,clock,holiday_set,received_at,events\n";

	@Test
	void anInstantIsReadInLondon() {
		assertThat(line("A,SAR,RESPONSE,ENG_WAL,2026-06-30T23:30:00Z,")).isEqualTo("A,2026-08-03");
		assertThat(line("A,FOI,RESPONSE,UK_ANY,2026-12-01T23:30:00Z,")).isEqualTo("A,2026-12-31");
	}

	@Test
	void aStoppedClockIsPausedOrNone() {
		assertThat(line("A,SAR,RESPONSE,,2026-09-01,CLARIFICATION_REQUESTED@2026-09-07")).isEqualTo("A,PAUSED");
		assertThat(line("A,SAR,EXTENSION_NOTICE_BY,,2026-09-01,CLARIFICATION_REQUESTED@2026-09-07"))
			.isEqualTo("A,PAUSED");
		assertThat(line("A,SAR,RESPONSE,,2026-09-01,ID_REQUESTED@2026-09-07")).isEqualTo("A,NONE");
		assertThat(line("A,FOI,RESPONSE,,2026-09-01,CLARIFICATION_REQUESTED@2026-09-07")).isEqualTo("A,NONE");
		assertThat(line("A,HOUSING_COMPLAINT,STAGE1_RESPONSE,,2026-09-01,")).isEqualTo("A,NONE");
	}

	@Test
	void aRowThatMakesNoSenseSaysWhyAndTheOthersAreAnswered() {
		List<DeadlineFile.Answer> answers = read("""
				A,FOI,RESPONSE,UK_ANY,2026-11-23,CLARIFICATION_RECEIVED@2026-11-24
				B,FOI,RESPONSE,UK_ANY,soon,
				C,FOI,RESPONSE,UK_ANY,,
				D,TAX,RESPONSE,UK_ANY,2026-11-23,
				E,FOI,LUNCH,UK_ANY,2026-11-23,
				F,FOI,RESPONSE,ENG_WAL,2026-11-23,
				G,FOI,RESPONSE,UK_ANY,2026-11-23,CLARIFICATION_REQUESTED
				L,FOI,RESPONSE,UK_ANY,2026-11-23,ENTERED_IN_ERROR@2026-11-23
				M,FOI,RESPONSE,UK_ANY,2026-11-23,RECEIVED@2026-11-23
				N,FOI,RESPONSE,UK_ANY,+999999999-12-31T23:59:59Z,
				O,FOI,RESPONSE,UK_ANY,2026-11-23,CLARIFICATION_REQUESTED@+999999999-12-31
				P,FOI,RESPONSE,UK_ANY,2017-12-29,
				Q,FOI,RESPONSE,UK_ANY,2026-11-23T10:00:00,
				H,FOI,RESPONSE,UK_ANY,2026-11-23,CLARIFICATION_REQUESTED@2026-02-30
				I,SAR,FEE_PAY_BY,ENG_WAL,2026-11-23,
				J,FOI,RESPONSE,UK_ANY,2028-12-20,
				K,FOI,RESPONSE,UK_ANY,2026-11-23,
				""");
		assertThat(answers).hasSize(17);
		assertThat(answers.subList(0, 16)).allSatisfy((answer) -> {
			assertThat(answer.due()).startsWith("ERROR: ").doesNotContain("null");
			assertThat(answer.explanation()).isEmpty();
		});
		assertThat(answers.get(16).line()).isEqualTo("K,2026-12-22");
	}

	@Test
	void anAnswerWithACommaIsQuoted() {
		assertThat(line("A,FOI,RESPONSE,,2028-12-20,")).startsWith("A,\"ERROR: This date would fall after");
	}

	@Test
	void anExplainedAnswerTellsItsSentencesWithTheirSections() {
		assertThat(read("A,FOI,RESPONSE,,2026-10-01,\n").get(0).explainedLine())
			.isEqualTo("A,2026-10-29,\"Received on Thursday 1 October 2026: the day itself is not counted. "
					+ "[FOIA s.10(1), (6)] Last day for the answer: Thursday 29 October 2026, 20 working days from "
					+ "Thursday 1 October 2026. [FOIA s.10(1), (6)]\"");
	}

	@Test
	void aRowWithoutAClockIsNotGuessed() {
		assertThat(line("A,RPSI,,,2026-10-01,")).contains("ERROR: There is no clock ''. RPSI has [RESPONSE");
	}

	@Test
	void columnsMayStandInAnyOrderAndBeQuoted() {
		assertThat(new DeadlineFile(WorkingCalendars.published())
			.read("\uFEFFevents,reason,clock,received_at,id,regime\r\n"
					+ ",\"Said \"\"now\"\", twice\",RESPONSE,\"2026-11-23T10:00:00+00:00\",\"A,1\",FOI\r\n")
			.get(0)
			.line()).isEqualTo("\"A,1\",2026-12-22");
	}

	@Test
	void aFileThatIsNoSuchFileIsRefusedAsAWhole() {
		for (String csv : List.of("", "id,regime\nA,FOI\n")) {
			assertThatExceptionOfType(ClockRefusal.class)
				.isThrownBy(() -> new DeadlineFile(WorkingCalendars.published()).read(csv));
		}
	}

	@Test
	void aLineThatLostOrSplitAValueIsNotGuessed() {
		assertThat(line("A,FOI,RESPONSE,UK_ANY,2026-11-23")).contains("ERROR: The line has 5 values");
		assertThat(line("A,SAR,RESPONSE,ENG_WAL,2026-09-01,,ID_REQUESTED@2026-09-02"))
			.contains("ERROR: The line has 7 values");
		assertThat(new DeadlineFile(WorkingCalendars.published())
			.read("id,regime,clock,received_at,events,reason\nA,FOI,RESPONSE,2026-11-23,\n")
			.get(0)
			.line()).as("what nobody reads may be missing").isEqualTo("A,2026-12-22");
	}

	@Test
	void aQuotationMarkThatIsNeverClosedSwallowsNoLines() {
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(
				() -> read("A,FOI,RESPONSE,,2026-11-23,\nB,FOI,RESPONSE,,\"2026-11-23,\nC,FOI,RESPONSE,,2026-11-23,\n"))
			.withMessageContaining("line 3");
	}

	@Test
	void aColumnThatIsNamedTwiceIsRefused() {
		assertThatExceptionOfType(ClockRefusal.class)
			.isThrownBy(() -> new DeadlineFile(WorkingCalendars.published())
				.read("id,regime,clock,received_at,events,events\nA,FOI,RESPONSE,2026-11-23,,\n"))
			.withMessageContaining("more than one column 'events'");
	}

	@Test
	void eventsOfOneDayAreReadInTheirOrder() {
		assertThat(line("A,SAR,RESPONSE,,2026-09-01,ID_REQUESTED@2026-09-02;ID_RECEIVED@2026-09-02"))
			.isEqualTo("A,2026-10-02");
		assertThat(line("A,SAR,RESPONSE,,2026-09-01,ID_RECEIVED@2026-09-02;ID_REQUESTED@2026-09-02"))
			.contains("ERROR: ", "answers nothing");
	}

	@Test
	void whatALawDoesNotKnowLeavesItsDateAlone() {
		assertThat(line("A,FOI,RESPONSE,,2026-11-23,EXTENSION_NOTICE@2026-12-01")).isEqualTo("A,2026-12-22");
		assertThat(line("A,FOI,RESPONSE,,2026-11-23,PIT_EXTENSION_NOTICE@2026-12-01")).isEqualTo("A,2026-12-22");
		assertThat(line("A,EIR,RESPONSE,,2026-11-23,PIT_EXTENSION_NOTICE@2026-12-01")).isEqualTo("A,2026-12-22");
		assertThat(line("A,RPSI,RESPONSE,,2026-11-23,CLARIFICATION_REQUESTED@2026-12-01")).isEqualTo("A,2026-12-22");
		assertThat(line("A,RECTIFICATION,RESPONSE,,2026-09-01,CLARIFICATION_REQUESTED@2026-09-07"))
			.isEqualTo("A,2026-10-01");
		assertThat(line("A,DP_COMPLAINT,ACKNOWLEDGE,,2026-11-23,CLARIFICATION_REQUESTED@2026-11-24"))
			.isEqualTo("A,2026-12-23");
		assertThat(line("A,HOUSING_COMPLAINT,STAGE1_ACK,,2026-11-23,CLARIFICATION_REQUESTED@2026-11-24"))
			.isEqualTo("A,2026-11-30");
		assertThat(line("A,THIRD_PARTY_DISCLOSURE,RESPONSE,,2026-11-23,")).isEqualTo("A,NONE");
		assertThat(line("A,DP_COMPLAINT,OUTCOME,,2026-11-23,")).isEqualTo("A,NONE");
	}

	@Test
	void aNoticeOrQuestionOnTheLastDayIsInTimeAndTheDayAfterIsNot() {
		assertThat(line("A,EIR,RESPONSE,,2026-11-23,EIR_EXTENSION_NOTICE@2026-12-22")).isEqualTo("A,2027-01-25");
		assertThat(line("A,EIR,RESPONSE,,2026-11-23,EIR_EXTENSION_NOTICE@2026-12-23")).isEqualTo("A,2026-12-22");
		assertThat(line("A,EIR,RESPONSE,,2026-11-23,CLARIFICATION_REQUESTED@2026-12-22")).isEqualTo("A,NONE");
		assertThat(line("A,EIR,RESPONSE,,2026-11-23,CLARIFICATION_REQUESTED@2026-12-23")).isEqualTo("A,2026-12-22");
		assertThat(line("A,FOI,RESPONSE,,2026-11-23,FEE_NOTICE@2026-12-22")).isEqualTo("A,NONE");
		assertThat(line("A,FOI,RESPONSE,,2026-11-23,FEE_NOTICE@2026-12-23")).isEqualTo("A,2026-12-22");
		assertThat(line("A,FOI,RESPONSE,,2026-09-01,FEE_NOTICE@2026-09-10;FEE_PAID@2026-12-09"))
			.isEqualTo("A,2026-12-31");
		assertThat(line("A,FOI,RESPONSE,,2026-09-01,FEE_NOTICE@2026-09-10;FEE_PAID@2026-12-10")).isEqualTo("A,NONE");
		assertThat(line("A,SAR,RESPONSE,,2026-08-19,EXTENSION_NOTICE@2026-09-21")).as("rolled from Saturday")
			.isEqualTo("A,2026-11-19");
		assertThat(line("A,SAR,RESPONSE,,2026-08-19,CLARIFICATION_REQUESTED@2026-09-21")).isEqualTo("A,2026-09-21");
	}

	@Test
	void aNoticeIsInTimeWhenPausedDaysMakeItSo() {
		String paused = "CHARGE_NOTICE@2026-11-25;CHARGE_PAID@2026-12-04;EIR_EXTENSION_NOTICE@2026-12-24";
		assertThat(line("A,EIR,RESPONSE,,2026-11-23," + paused)).isEqualTo("A,2027-02-03");
		assertThat(line("A,SAR,RESPONSE,,2026-09-01,CLARIFICATION_REQUESTED@2026-09-07;"
				+ "CLARIFICATION_RECEIVED@2026-09-14;EXTENSION_NOTICE@2026-10-09"))
			.isEqualTo("A,2026-12-09");
	}

	@Test
	void furtherHolidaysAreCounted() {
		HolidayFile file = HolidayFile.read("""
				{"scotland": {"events": [{"title": "Day of thanks", "date": "2026-12-10"}]}}""");
		assertThat(new DeadlineFile(WorkingCalendars.published().with(file))
			.read(HEADER + "A,FOI,RESPONSE,UK_ANY,2026-11-23,")
			.get(0)
			.line()).isEqualTo("A,2026-12-23");
	}

	@Test
	void otherDeadlinesStartOnTheDayGiven() {
		assertThat(line("A,FOI,FEE_PAY_BY,,2026-09-10,")).isEqualTo("A,2026-12-09");
		assertThat(line("A,FOI,IR_RESPONSE,,2026-11-23,")).isEqualTo("A,2026-12-22");
		assertThat(line("A,EIR,CHARGE_PAY_BY,,2026-11-02,CHARGE_NOTICE@2026-11-02")).isEqualTo("A,2027-02-01");
		assertThat(line("A,HOUSING_COMPLAINT,STAGE2_ACK,,2026-12-23,")).isEqualTo("A,2027-01-04");
	}

	private static String line(String row) {
		return read(row + "\n").get(0).line();
	}

	private static List<DeadlineFile.Answer> read(String rows) {
		return new DeadlineFile(WorkingCalendars.published()).read(HEADER + rows);
	}

}
