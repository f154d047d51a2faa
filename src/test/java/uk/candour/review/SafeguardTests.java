package uk.candour.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Circumstances;
import uk.candour.cases.Outcome;
import uk.candour.cases.Person;
import uk.candour.cases.Stage;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.disclosure.Packs;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What has to be there before anything is given, and who signs it off. */
@OfficeTest
class SafeguardTests {

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Circumstances circumstances;

	@Autowired
	private Safeguards safeguards;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Marks marks;

	@Autowired
	private Packs packs;

	@Autowired
	private Letters letters;

	@Test
	void healthDataAreNotGivenWithoutAnOpinionOfTheLastSixMonths() {
		String reference = underSecondReader(person("", "", false, true));
		agree(reference);
		assertThat(this.cases.has(reference, "approve-as-manager")).isFalse();
		assertThat(this.cases.item(reference, "obtain-opinion", Staff.OFFICER).note()).contains("health professional");
		refused(reference, "obtain-opinion", "incomplete", Map.of("outcome", "NO_HARM", "opinion", "No harm"));
		LocalDate old = this.files.today().minusMonths(6).minusDays(1);
		refused(reference, "obtain-opinion", "incomplete", opinion("NO_HARM", old));
		this.cases.complete(reference, "obtain-opinion", Staff.OFFICER, opinion("NO_HARM", old.plusDays(1)));
		assertThat(this.cases.has(reference, "approve-as-manager")).isTrue();
	}

	@Test
	void whatWouldDoHarmIsWithheldBeforeAnybodySignsOff() {
		String reference = underSecondReader(person("", "", false, true));
		agree(reference);
		this.cases.complete(reference, "obtain-opinion", Staff.OFFICER, opinion("HARM", this.files.today()));
		assertThat(this.cases.item(reference, "review-pages", Staff.OFFICER).note()).contains("serious harm");
		UUID document = this.reviews.items(reference).get(0).finding().getId();
		this.marks.replace(reference, document,
				List.of(Marking.of("Patricia Lyle", Withholding.OTHER_PERSON), Marking.of("Maria", Withholding.HEALTH)),
				Staff.OFFICER);
		this.cases.complete(reference, "review-pages", Staff.OFFICER, Map.of("confirmed", "true"));
		agree(reference);
		assertThat(this.cases.has(reference, "approve-as-manager")).isTrue();
	}

	@Test
	void anAgentWithoutAuthorityGetsNothingAndIsToldWhy() {
		String reference = underSecondReader(person("Jo Brook, solicitor", "", false, false));
		agree(reference);
		assertThat(this.cases.item(reference, "settle-entitlement", Staff.OFFICER).note()).contains("Jo Brook");
		refused(reference, "settle-entitlement", "not-settled", Map.of("outcome", "ENTITLED"));
		refused(reference, "settle-entitlement", "no-reasons", Map.of("outcome", "REFUSED"));
		this.cases.complete(reference, "settle-entitlement", Staff.OFFICER,
				Map.of("outcome", "REFUSED", "reasons", "Your client’s signed form never came."));
		assertThat(this.letters.of(reference)).extracting(Letter::code).contains(LetterKind.B4_NOT_ENTITLED);
		assertThat(this.files.get(reference).question("1").outcome()).contains(Outcome.REFUSED);
		assertThat(this.files.get(reference).stage()).isEqualTo(Stage.CLOSED);
		assertThat(this.packs.newest(reference)).isEmpty();
	}

	@Test
	void aPersonThoughtDeadOrAnAuthorityThatCameLateLetsTheCaseGoOn() {
		String reference = underSecondReader(person("Jo Brook, solicitor", "", true, false));
		agree(reference);
		refused(reference, "settle-entitlement", "not-settled",
				Map.of("outcome", "ENTITLED", "authority", "Signed form of 2 May"));
		this.cases.complete(reference, "settle-entitlement", Staff.OFFICER,
				Map.of("outcome", "ENTITLED", "authority", "Signed form of 2 May", "alive", "true"));
		assertThat(this.cases.has(reference, "approve-as-manager")).isTrue();
	}

	@Test
	void whatComesOutAfterTheSignOffStopsThePackWithAMessageThatSaysWhatIsMissing() {
		String reference = underSecondReader(Person.NOBODY);
		agree(reference);
		this.circumstances.write(reference, person("", "", false, true), Staff.OFFICER);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.safeguards.require(reference, null))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("not-safe"))
			.withMessageContaining("opinion")
			.withMessageContaining("Circumstances");
		this.cases.complete(reference, "approve-as-manager", Staff.HEAD, Map.of("outcome", "AGREED"));
		OpenCases.await(() -> this.cases.has(reference, "failure"));
		assertThat(this.cases.item(reference, "failure", Staff.ADMINISTRATOR).note()).contains("opinion");
		assertThat(this.packs.newest(reference)).isEmpty();
	}

	@Test
	void nothingIsGivenWhereNobodyWroteDownWhoAsks() {
		String reference = this.cases.open().reference();
		assertThat(this.safeguards.missing(reference, null).what()).isEqualTo(Safeguard.ENTITLEMENT);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.safeguards.require(reference, null))
			.withMessageContaining("not written down");
	}

	@Test
	void whoMarkedPagesDoesNotSignOffAndWhatIsSentBackIsReadAgain() {
		String reference = underSecondReader(Person.NOBODY);
		agree(reference);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.cases.item(reference, "approve-as-manager", Staff.READER));
		assertThat(this.cases.item(reference, "approve-as-manager", Staff.HEAD).note())
			.contains("1 document(s) go out");
		refused(reference, "approve-as-manager", "no-comment", Map.of("outcome", "SENT_BACK"), Staff.HEAD);
		this.cases.complete(reference, "approve-as-manager", Staff.HEAD,
				Map.of("outcome", "SENT_BACK", "comment", "The telephone number on page 1."));
		assertThat(this.cases.item(reference, "review-pages", Staff.OFFICER).note()).contains("number on page 1");
		assertThat(this.files.get(reference).stage()).isEqualTo(Stage.REVIEWING);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.packs.release(reference));
	}

	private String underSecondReader(Person person) {
		String reference = this.cases.underSecondReader().reference();
		this.circumstances.write(reference, person, Staff.OFFICER);
		return reference;
	}

	private void agree(String reference) {
		this.cases.complete(reference, "second-read", Staff.READER, Map.of("outcome", "AGREED"));
	}

	private static Person person(String agent, String authority, boolean deceased, boolean health) {
		return new Person(agent, authority, false, "", deceased, health, "", null, false, false, "", false, "");
	}

	private static Map<String, Object> opinion(String outcome, LocalDate on) {
		return Map.of("outcome", outcome, "professional", "Dr Ash, psychiatrist", "opinion", "I have seen her file",
				"on", on.toString());
	}

	private void refused(String reference, String step, String code, Map<String, Object> form) {
		refused(reference, step, code, form, Staff.OFFICER);
	}

	private void refused(String reference, String step, String code, Map<String, Object> form, Account by) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.cases.complete(reference, step, by, form))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
		assertThat(this.cases.has(reference, step)).isTrue();
	}

}
