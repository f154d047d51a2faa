package uk.candour.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.statute.Tick;
import uk.candour.workflow.InvalidForm;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class AccessTests {

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Happenings happenings;

	@Autowired
	private Circumstances circumstances;

	@Autowired
	private Letters letters;

	@Test
	void aQuestionPausesTheClockAndItsAnswerIsThereWhenTheRequestIsAssessedAgain() {
		String reference = assessed();
		LocalDate due = this.files.get(reference).dueOn().orElseThrow();
		refused(reference, "no-question", Map.of("outcome", "CLARIFY", "needed", "Which years?"));
		admit(reference, Map.of("outcome", "CLARIFY", "needed", "Which years do you mean?", "why",
				"We hold records of thirty years in six systems."));
		CaseFile asked = this.files.get(reference);
		assertThat(asked.stage()).isEqualTo(Stage.AWAITING_CLARIFICATION);
		assertThat(asked.question("1").isPaused()).isTrue();
		assertThat(asked.dueOn()).isEmpty();
		assertThat(kinds(reference)).containsExactlyInAnyOrder(LetterKind.B1, LetterKind.B3);
		this.happenings.clarified(reference, null, "From 2019 on.", "requester");
		CaseFile answered = this.files.get(reference);
		assertThat(answered.question("1").isPaused()).isFalse();
		assertThat(answered.dueOn()).hasValueSatisfying((later) -> assertThat(later).isAfterOrEqualTo(due));
		assertThat(answered.ticks()).extracting(Tick::kind)
			.contains(Tick.Kind.CLARIFICATION_REQUESTED, Tick.Kind.CLARIFICATION_RECEIVED);
		assertThat(this.cases.item(reference, "admit-request", Staff.OFFICER).note()).contains("From 2019 on.");
	}

	@Test
	void aRequestIsRefusedOnlyWithReasonsAndByASecondPerson() {
		String reference = assessed();
		refused(reference, "no-reasons", Map.of("outcome", "UNFOUNDED"));
		admit(reference, Map.of("outcome", "UNFOUNDED", "reasons", "He offers to withdraw it for £500."));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.cases.item(reference, "agree-refusal", Staff.READER));
		assertThat(this.cases.item(reference, "agree-refusal", Staff.HEAD).note()).contains("withdraw it for £500");
		assertThatExceptionOfType(InvalidForm.class).isThrownBy(
				() -> this.cases.complete(reference, "agree-refusal", Staff.HEAD, Map.of("outcome", "REFUSED")));
		this.cases.complete(reference, "agree-refusal", Staff.HEAD,
				Map.of("outcome", "REFUSED", "reasons", "His own letter shows it."));
		CaseFile file = this.files.get(reference);
		assertThat(kinds(reference)).contains(LetterKind.B4_REFUSAL);
		assertThat(file.question("1").outcome()).contains(Outcome.REFUSED);
		assertThat(file.clock().answeredOn()).hasValue(this.files.today());
		assertThat(file.stage()).isEqualTo(Stage.CLOSED);
	}

	@Test
	void anExcessiveRequestHasItsTimeStartWhenTheFeeArrives() {
		String reference = assessed();
		admit(reference, Map.of("outcome", "EXCESSIVE", "reasons", "The same data, the fourth time since May."));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "agree-refusal", Staff.HEAD,
					Map.of("outcome", "FEE", "reasons", "It costs a day each time.")))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("no-amount"));
		this.cases.complete(reference, "agree-refusal", Staff.HEAD, Map.of("outcome", "FEE", "reasons",
				"It costs a day each time.", "amount", "24.50", "basis", "245 copies at 10p"));
		assertThat(this.files.get(reference).stage()).isEqualTo(Stage.AWAITING_PAYMENT);
		assertThat(this.files.get(reference).dueOn()).isEmpty();
		assertThat(kinds(reference)).contains(LetterKind.B4_FEE);
		this.happenings.paid(reference, null, "adwoa.mensah");
		assertThat(this.files.get(reference).ticks()).extracting(Tick::kind)
			.contains(Tick.Kind.FEE_REQUESTED, Tick.Kind.FEE_PAID);
		assertThat(this.files.get(reference).dueOn()).isPresent();
		OpenCases.await(() -> this.files.get(reference).stage() != Stage.AWAITING_PAYMENT);
	}

	@Test
	void whatTheFormSaysOfThePersonIsAddedToWhatWasKnown() {
		String reference = assessed();
		this.circumstances.learn(reference, new Person("Jo Brook, solicitor", "", false, "", false, false, "", null,
				false, false, "", true, "By telephone"), "adwoa.mensah");
		refused(reference, "incomplete", Map.of("outcome", "SEARCH", "child", "true"));
		admit(reference, Map.of("outcome", "SEARCH", "authority", "Signed form of 2 May, seen.", "health", "true"));
		assertThat(this.circumstances.person(reference)).hasValueSatisfying((person) -> {
			assertThat(person.agent()).isEqualTo("Jo Brook, solicitor");
			assertThat(person.authority()).contains("2 May");
			assertThat(person.safeWay()).isEqualTo("By telephone");
			assertThat(person.awaitsOpinion(this.files.today())).isTrue();
		});
	}

	private String assessed() {
		this.cases.catalogued(OpenCases.paper());
		String reference = this.cases.open().reference();
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "VERIFIED"));
		return reference;
	}

	private void admit(String reference, Map<String, Object> form) {
		this.cases.complete(reference, "admit-request", Staff.OFFICER, form);
	}

	private void refused(String reference, String code, Map<String, Object> form) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> admit(reference, form))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
		assertThat(this.cases.has(reference, "admit-request")).isTrue();
	}

	private List<LetterKind> kinds(String reference) {
		return this.letters.of(reference).stream().map(Letter::code).toList();
	}

}
