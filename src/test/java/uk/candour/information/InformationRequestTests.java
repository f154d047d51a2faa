package uk.candour.information;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Happenings;
import uk.candour.cases.Intake;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.gathering.SearchCertificate;
import uk.candour.gathering.SearchCertificates;
import uk.candour.gathering.Searches;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Requests for information on real parts, from the letter to its answer. */
@OfficeTest
class InformationRequestTests {

	private static final Map<String, Object> TRIAGE = Map.of("matter", "OTHER_INFORMATION", "wording",
			"How many boilers were replaced in 2025?", "systems", "1");

	private static final Map<String, Object> WEIGHED = Map.of("factorsFor", "Spending should be open.", "weightFor",
			"HIGH", "factorsAgainst", "The next tender would suffer.", "weightAgainst", "HIGH", "balance",
			"The balance lies in withholding the unit rates.", "outcome", "WITHHOLD");

	@Autowired
	private Intake intake;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Happenings happenings;

	@Autowired
	private Letters letters;

	@Autowired
	private Searches searches;

	@Autowired
	private SearchCertificates certificates;

	@Autowired
	private OpenCases cases;

	@BeforeEach
	void anArchive() {
		this.cases.catalogued(OpenCases.paper());
	}

	@Test
	void aRequestIsAcknowledgedSearchedDecidedSignedOffAndAnswered() {
		String reference = asked();
		assertThat(this.files.get(reference).subject()).isEmpty();
		assertThat(kinds(reference)).containsExactly(LetterKind.L1);
		toTheDecision(reference);
		decide(reference, Map.of("decision", "GIVEN", "information", "214 boilers were replaced in 2025."));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "approve", Staff.OFFICER, Map.of("outcome", "AGREED")))
			.withMessageContaining("had a hand");
		this.cases.complete(reference, "approve", Staff.HEAD, Map.of("outcome", "AGREED"));
		CaseFile answered = this.files.get(reference);
		assertThat(kinds(reference)).contains(LetterKind.L11_FOI);
		assertThat(answered.questions()).extracting((question) -> question.outcome().orElse(null))
			.containsExactly(Outcome.GIVEN);
		assertThat(answered.clock().answeredOn()).contains(this.files.today());
	}

	@Test
	void aQualifiedExemptionIsWeighedAndAManagerSignsItOff() {
		String reference = asked();
		toTheDecision(reference);
		Map<String, Object> refusal = Map.of("decision", "REFUSED", "information", "We hold the unit rates.",
				"provisions", "s.43(2)", "why", "Disclosure would be likely to prejudice the next tender.");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> decide(reference, with(refusal, "provisions", "s.35")))
			.withMessageContaining("s.43(2)");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> decide(reference, with(with(refusal, "provisions", "s.21"), "neither", true)))
			.withMessageContaining("s.21 does not let the council neither confirm nor deny");
		decide(reference, refusal);
		this.cases.complete(reference, "weigh-public-interest", Staff.OFFICER, WEIGHED);
		this.cases.complete(reference, "approve-as-manager", Staff.HEAD, Map.of("outcome", "AGREED"));
		assertThat(kinds(reference)).contains(LetterKind.L12_FOI);
		assertThat(this.files.get(reference).question(null).outcome()).contains(Outcome.REFUSED);
	}

	@Test
	void anUnclearRequestStartsAfreshWhenItIsClarified() {
		String reference = asked();
		this.cases.complete(reference, "triage", Staff.OFFICER, TRIAGE);
		this.cases.complete(reference, "check-validity", Staff.OFFICER, Map.of("outcome", "UNCLEAR", "missing",
				"Which years do you mean?", "why", "We hold twelve years.", "help", "Name the years."));
		assertThat(this.files.get(reference).isPaused()).isTrue();
		assertThat(kinds(reference)).contains(LetterKind.L3_FOI);
		this.happenings.clarified(reference, null, "Only 2025, please.", "requester");
		CaseFile going = this.files.get(reference);
		assertThat(going.isPaused()).isFalse();
		assertThat(going.ticks()).extracting(Tick::kind).contains(Tick.Kind.CLARIFICATION_RECEIVED);
		assertThat(this.cases.has(reference, "check-validity")).isTrue();
	}

	@Test
	void oneLetterMayAskUnderSeveralLaws() {
		String reference = asked();
		this.cases.complete(reference, "triage", Staff.OFFICER,
				with(TRIAGE, "rest", "And please send me the damp surveys of Wyke Court."));
		CaseFile file = this.files.get(reference);
		assertThat(file.questions()).hasSize(2);
		Question damp = file.question("2");
		assertThat(damp.wording()).contains("damp surveys");
		this.cases.complete(reference, "triage", Staff.OFFICER,
				Map.of("matter", "ENVIRONMENT", "wording", "The damp surveys of Wyke Court", "systems", "1"));
		CaseFile read = this.files.get(reference);
		assertThat(read.questions()).extracting(Question::regime).containsExactly(Regime.FOI, Regime.EIR);
		assertThat(read.dueOn()).isEqualTo(read.clock().due());
		this.searches.commission(reference, "1", List.of(OpenCases.paper().code()), "boilers", "officer");
		SearchCertificate certificate = this.certificates.of(reference);
		assertThat(certificate.columns()).containsExactly("Question 1", "Question 2");
		assertThat(certificate.lines()).singleElement()
			.satisfies(
					(line) -> assertThat(line.cells()).as("what is asked for one question is not asked for the other")
						.containsExactly(SearchCertificate.Cell.OPEN, SearchCertificate.Cell.NOT_ASKED));
		this.happenings.withdraw(reference, null, "I have found the number.", "requester");
		CaseFile left = this.files.get(reference);
		assertThat(left.closedAt()).isEmpty();
		assertThat(left.question("1").outcome()).contains(Outcome.WITHDRAWN);
		assertThat(left.question("2").isOpen()).isTrue();
	}

	@Test
	void nobodyIsRefusedForACostWithinTheLimit() {
		String reference = asked();
		this.cases.complete(reference, "triage", Staff.OFFICER, TRIAGE);
		this.cases.complete(reference, "check-validity", Staff.OFFICER, Map.of("outcome", "VALID"));
		this.cases.complete(reference, "check-held", Staff.OFFICER,
				Map.of("outcome", "HELD", "evidence", "The contract register"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "estimate-cost", Staff.OFFICER, estimate("OVER", "18")))
			.withMessageContaining("450");
		this.cases.complete(reference, "estimate-cost", Staff.OFFICER, estimate("OVER", "19"));
		decide(reference, Map.of("decision", "REFUSED", "information", "We hold the information."));
		this.cases.complete(reference, "approve-as-manager", Staff.HEAD, Map.of("outcome", "AGREED"));
		assertThat(kinds(reference)).contains(LetterKind.L7_COST);
	}

	@Test
	void requestsOfTheSamePersonAreProposedAndAddedUpToTheLimit() {
		String first = asked("tom@added.example", "How many boilers were replaced in Wyke in 2024?");
		toTheEstimate(first);
		this.cases.complete(first, "estimate-cost", Staff.OFFICER, estimate("WITHIN", "12"));
		String second = asked("TOM@added.example", "How many boilers were replaced in Wyke in 2023?");
		toTheEstimate(second);
		assertThat(this.cases.item(second, "estimate-cost", Staff.OFFICER).note()).contains("s.12(4)", first,
				"the same address", "estimated at £300");
		Map<String, Object> alone = estimate("OVER", "10");
		refused(second, "estimate-cost", "within-limit", alone);
		refused(second, "estimate-cost", "no-such-case", with(alone, "related", "FOI-1999-00001"));
		refused(second, "estimate-cost", "no-relation", with(alone, "related", first));
		this.cases.complete(second, "estimate-cost", Staff.OFFICER,
				with(with(alone, "related", first), "relation", "The same person asks year by year."));
		decide(second, Map.of("decision", "REFUSED", "information", "We hold the information."));
		this.cases.complete(second, "approve-as-manager", Staff.HEAD, Map.of("outcome", "AGREED"));
		assertThat(kinds(second)).contains(LetterKind.L7_COST);
	}

	@Test
	void whatIsNotAlikeOrOfSomebodyElseIsNotProposed() {
		String first = asked("ann@other.example", "Which contractors clean the stairs of Wyke Court?");
		toTheEstimate(first);
		String second = asked("ben@other.example", "How many boilers were replaced in Wyke in 2023?");
		toTheEstimate(second);
		assertThat(this.cases.item(second, "estimate-cost", Staff.OFFICER).note()).doesNotContain(first);
	}

	@Test
	void onlyARequestThatWasCompliedWithCanBeRepeated() {
		String first = asked("rita@again.example", "How many lifts failed in Wyke Court in 2025?");
		toTheDecision(first);
		String second = asked("rita@again.example", "How many lifts failed in Wyke Court in 2025?");
		toTheEstimate(second);
		this.cases.complete(second, "estimate-cost", Staff.OFFICER, estimate("VEXATIOUS_SUSPECTED", "1"));
		Map<String, Object> sheet = Map.of("burden", "Small", "motive", "None", "value", "None", "harassment", "None",
				"evidence", "Her letters", "repeated", "true", "interval", "Nothing has changed since.");
		refused(second, "vexatious-worksheet", "no-earlier-request", sheet);
		refused(second, "vexatious-worksheet", "not-complied", with(sheet, "repeats", first));
		decide(first, Map.of("decision", "NOT_HELD", "information", "We hold no record of failures."));
		this.cases.complete(first, "approve", Staff.HEAD, Map.of("outcome", "AGREED"));
		String third = asked("rita@again.example", "How many lifts failed in Wyke Court in 2025?");
		toTheEstimate(third);
		this.cases.complete(third, "estimate-cost", Staff.OFFICER, estimate("VEXATIOUS_SUSPECTED", "1"));
		assertThat(this.cases.item(third, "vexatious-worksheet", Staff.OFFICER).note()).contains("s.14(2)", first,
				"100 % of the words", "not held on");
		this.cases.complete(third, "vexatious-worksheet", Staff.OFFICER, with(sheet, "repeats", first));
		this.cases.complete(third, "vexatious-panel", Staff.HEAD,
				Map.of("outcome", "VEXATIOUS", "reasons", "It is the same request."));
		decide(third, Map.of("decision", "REFUSED", "information", "We hold the information."));
		this.cases.complete(third, "approve-as-manager", Staff.HEAD, Map.of("outcome", "AGREED"));
		assertThat(kinds(third)).contains(LetterKind.L7_VEXATIOUS);
	}

	@Test
	void reUseHasLettersOfItsOwn() {
		String reference = asked();
		this.cases.complete(reference, "triage", Staff.OFFICER, with(TRIAGE, "matter", "REUSE"));
		this.cases.complete(reference, "check-validity", Staff.OFFICER, Map.of("outcome", "UNCLEAR", "missing",
				"For which purpose?", "why", "The law asks for it.", "help", "Name the purpose."));
		assertThat(kinds(reference)).contains(LetterKind.L3_RPSI);
		this.happenings.clarified(reference, null, "For a map of repairs.", "requester");
		this.cases.complete(reference, "check-validity", Staff.OFFICER, Map.of("outcome", "VALID"));
		this.cases.complete(reference, "check-held", Staff.OFFICER,
				Map.of("outcome", "HELD", "evidence", "The contract register"));
		this.cases.complete(reference, "estimate-cost", Staff.OFFICER, estimate("WITHIN", "1"));
		this.cases.complete(reference, "decide-charge", Staff.OFFICER,
				Map.of("outcome", "ASKED", "amount", "12.00", "basis", "Copying the drawings"));
		assertThat(kinds(reference)).contains(LetterKind.L5_RPSI).doesNotContain(LetterKind.L5_FOI);
		assertThat(this.files.get(reference).isPaused()).as("RPSI knows no such wait").isFalse();
		this.happenings.paid(reference, null, "requester");
		assertThat(this.cases.has(reference, "commission-searches")).isTrue();
		String elsewhere = asked();
		this.cases.complete(elsewhere, "triage", Staff.OFFICER, with(TRIAGE, "matter", "REUSE"));
		this.cases.complete(elsewhere, "check-validity", Staff.OFFICER, Map.of("outcome", "VALID"));
		this.cases.complete(elsewhere, "check-held", Staff.OFFICER,
				Map.of("outcome", "ELSEWHERE", "where", "Wyke Water", "evidence", "Its duty"));
		assertThat(kinds(elsewhere)).contains(LetterKind.L4_RPSI);
	}

	@Test
	void aRestrictedCaseIsThereOnlyForThoseWhoAreNamed() {
		String reference = asked();
		this.happenings.restrict(reference, List.of(Staff.HEAD.username(), Staff.READER.username()), Staff.HEAD);
		assertThat(this.files.find(reference, Staff.OFFICER)).isEmpty();
		assertThat(this.files.find(reference, Staff.READER)).isPresent();
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.cases.item(reference, "triage", Staff.OFFICER));
		assertThat(this.cases.item(reference, "triage", Staff.READER).step()).isEqualTo("triage");
	}

	private String asked() {
		return asked("maria@home.example", "How many boilers were replaced in 2025?");
	}

	private String asked(String email, String words) {
		Requester requester = new Requester("Maria " + email, email, "", Requester.Answer.DOWNLOAD);
		return this.intake
			.receive(
					new Application(Regime.FOI, "portal", Instant.now(), requester, null,
							new Scope(null, null, List.of(), words)),
					List.of(), UUID.randomUUID().toString(), "requester")
			.reference();
	}

	private void refused(String reference, String step, String code, Map<String, Object> form) {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, step, Staff.OFFICER, form))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

	private void toTheEstimate(String reference) {
		this.cases.complete(reference, "triage", Staff.OFFICER,
				with(TRIAGE, "wording", this.files.get(reference).question(null).wording()));
		this.cases.complete(reference, "check-validity", Staff.OFFICER, Map.of("outcome", "VALID"));
		this.cases.complete(reference, "check-held", Staff.OFFICER,
				Map.of("outcome", "HELD", "evidence", "The contract register"));
	}

	private void toTheDecision(String reference) {
		toTheEstimate(reference);
		this.cases.complete(reference, "estimate-cost", Staff.OFFICER, estimate("WITHIN", "1"));
		this.cases.complete(reference, "decide-charge", Staff.OFFICER, Map.of("outcome", "NONE"));
		this.cases.complete(reference, "commission-searches", Staff.OFFICER,
				Map.of("assets", OpenCases.paper().code(), "terms", "boiler replacements 2025"));
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		this.cases.complete(reference, "search-by-hand", Staff.RECORDS,
				Map.of("outcome", "NOTHING_HELD", "searched", "The register of contracts", "minutes", "10"));
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		this.cases.complete(reference, "choose-documents", Staff.OFFICER, Map.of("outcome", "NOTHING_HELD"));
		this.cases.complete(reference, "second-read", Staff.READER, Map.of("outcome", "AGREED"));
	}

	private void decide(String reference, Map<String, Object> decision) {
		this.cases.complete(reference, "decide-exemptions", Staff.OFFICER, decision);
	}

	private List<LetterKind> kinds(String reference) {
		return this.letters.of(reference).stream().map(Letter::code).toList();
	}

	private static Map<String, Object> estimate(String outcome, String hours) {
		return Map.of("determining", "0", "locating", "0", "retrieving", "0", "extracting", hours, "evidence",
				"A sample of ten was timed.", "outcome", outcome, "narrow", "One year would do.");
	}

	private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

}
