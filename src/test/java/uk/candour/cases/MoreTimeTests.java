package uk.candour.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class MoreTimeTests {

	private static final String WHY = "Six systems and twelve years of letters have to be read.";

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Intake intake;

	@Autowired
	private Happenings happenings;

	@Autowired
	private Letters letters;

	@Test
	void aComplexRequestGetsTwoMoreMonthsOnceAndTheRequesterIsTold() {
		String reference = this.cases.open().reference();
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "VERIFIED"));
		LocalDate before = due(reference);
		refused(reference, " ", "Say why");
		extend(reference, WHY);
		// three months from the same day, to the next working day as ever
		assertThat(due(reference)).isBetween(before.plusMonths(2).minusDays(4), before.plusMonths(2).plusDays(4));
		assertThat(letters(reference)).containsOnlyOnce(LetterKind.B5);
		assertThat(this.cases.has(reference, "admit-request")).as("the work goes on").isTrue();
		LocalDate after = due(reference);
		refused(reference, WHY, "once already");
		assertThat(due(reference)).isEqualTo(after);
		assertThat(letters(reference)).containsOnlyOnce(LetterKind.B5);
	}

	@Test
	void afterTheFirstMonthAndWhileTheClockIsStoppedAndUnderOtherLawsThereIsNone() {
		String late = this.intake
			.receive(
					OpenCases.application(OpenCases.application().requester(),
							Instant.now().minus(Duration.ofDays(40))),
					List.of(), UUID.randomUUID().toString(), "requester")
			.reference();
		refused(late, WHY, "first month is over");
		String stopped = this.cases.open().reference();
		this.cases.complete(stopped, "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		refused(stopped, WHY, "clock is stopped");
		refused(this.cases.open(Regime.FOI).reference(), WHY, "request for one's own data");
		String withdrawn = this.cases.open().reference();
		this.happenings.withdraw(withdrawn, null, "No longer wanted", "requester");
		refused(withdrawn, WHY, "only while");
		assertThat(List.of(late, stopped, withdrawn)).allSatisfy((reference) -> {
			assertThat(letters(reference)).doesNotContain(LetterKind.B5);
			CaseFile file = this.files.get(reference);
			assertThat(file.ticks(file.question(null))).extracting(Tick::kind)
				.doesNotContain(Tick.Kind.EXTENSION_NOTICE);
		});
	}

	private void extend(String reference, String reasons) {
		this.happenings.extend(reference, null, reasons, Staff.OFFICER.username());
	}

	private void refused(String reference, String reasons, String saying) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> extend(reference, reasons))
			.withMessageContaining(saying);
	}

	private LocalDate due(String reference) {
		return this.files.get(reference).dueOn().orElseThrow();
	}

	private List<LetterKind> letters(String reference) {
		return this.letters.of(reference).stream().map(Letter::code).toList();
	}

}
