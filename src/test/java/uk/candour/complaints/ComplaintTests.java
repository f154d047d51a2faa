package uk.candour.complaints;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Happenings;
import uk.candour.cases.Intake;
import uk.candour.cases.News;
import uk.candour.cases.Outcome;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.documents.Documents;
import uk.candour.statute.Deadline;
import uk.candour.statute.Regime;
import uk.candour.workflow.InvalidForm;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Complaints on real parts, from the letter to the last promise. */
@OfficeTest
class ComplaintTests {

	private static final Map<String, Object> ACCEPTED = Map.of("outcome", "ACCEPTED");

	private static final Map<String, Object> DEFINED = Map.of("definition", "The boiler failed four times.", "outcomes",
			"A lasting repair and an apology", "points", "The boiler failed four times\nNobody called back",
			"responsible", "The boiler and its repair", "notResponsible", "The price of gas", "agreed",
			"On the telephone, this morning");

	private static final Map<String, Object> READY = Map.of("enquiries", "The job records of four visits", "outcome",
			"READY");

	private static final Map<String, Object> MORE_TIME = Map.of("enquiries", "The job records", "outcome", "MORE_TIME",
			"reasons", "Two contractors have to be heard.", "days", "5", "updates", "every five working days");

	private static final Map<String, Object> DECIDED = Map.of("summary", "You are right in the main.", "cause", "DELAY",
			"learning", "Parts are ordered at the first visit.", "improvement", "A list of parts in every van");

	@Autowired
	private Intake intake;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Letters letters;

	@Autowired
	private Documents documents;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Points points;

	@Autowired
	private Remedies remedies;

	@Autowired
	private Actions actions;

	@Autowired
	private Escalations escalations;

	@Autowired
	private Hazards hazards;

	@Autowired
	private Happenings happenings;

	@Autowired
	private Worksheets sheets;

	@Autowired
	private Worklist worklist;

	@Test
	void bothStagesAreAnsweredByDifferentPeopleEachOnItsOwnClock() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The boiler failed four times.");
		assertThat(due(reference)).isEqualTo(clock(reference, Deadline.STAGE1_ACK));
		toTheInvestigation(reference, Staff.OFFICER);
		assertThat(kinds(reference)).containsExactly(LetterKind.C2);
		assertThat(due(reference)).isEqualTo(clock(reference, Deadline.STAGE1_RESPONSE));
		answer(reference, Staff.OFFICER);
		assertThat(kinds(reference)).contains(LetterKind.C4);
		assertThat(this.files.get(reference).question(null).outcome()).contains(Outcome.PARTLY_UPHELD);

		this.escalations.ask(reference, null, "", "requester");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.escalations.ask(reference, null, "", "requester"))
			.withMessageContaining("cannot be asked for now");
		assertThat(due(reference)).isEqualTo(clock(reference, Deadline.STAGE2_ACK));
		this.cases.complete(reference, "accept-complaint", Staff.OFFICER, ACCEPTED);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "define-complaint", Staff.OFFICER, DEFINED))
			.withMessageContaining("stage 1")
			.withMessageContaining("somebody else");
		this.cases.complete(reference, "define-complaint", Staff.READER, DEFINED);
		assertThat(due(reference)).isEqualTo(clock(reference, Deadline.STAGE2_RESPONSE));
		answer(reference, Staff.READER);
		assertThat(kinds(reference)).contains(LetterKind.C5, LetterKind.C7);
		assertThat(this.files.get(reference).closedAt()).isPresent();
	}

	@Test
	void everyPointIsAnsweredAndWhatIsUpheldIsPutRight() {
		String reference = complaint(Regime.CORPORATE_COMPLAINT, "Nobody answers.");
		toTheInvestigation(reference, Staff.OFFICER);
		this.cases.complete(reference, "investigate-complaint", Staff.OFFICER, READY);
		this.points.find(reference, null, 1, Finding.UPHELD, "The records show four visits.", Staff.OFFICER);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> decide(reference, Staff.OFFICER))
			.withMessageContaining("Point 2 has no finding");
		this.points.find(reference, null, 2, Finding.NOT_UPHELD, "Two calls are on record.", Staff.OFFICER);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> decide(reference, Staff.OFFICER))
			.withMessageContaining("what puts it right");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.points.find(reference, null, 3, Finding.UPHELD, "So", Staff.OFFICER))
			.withMessageContaining("no point 3");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.points.find(reference, null, 1, Finding.UPHELD, " ", Staff.OFFICER));
		this.remedies.offer(reference, null, Remedy.Kind.APOLOGY, "We are sorry.", null, Staff.OFFICER);
		decide(reference, Staff.OFFICER);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "approve", Staff.OFFICER, Map.of("outcome", "AGREED")))
			.withMessageContaining("somebody else");
		this.cases.complete(reference, "approve", Staff.READER, Map.of("outcome", "AGREED"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.points.add(reference, null, "Something new", Staff.OFFICER))
			.withMessageContaining("new complaint");
	}

	@Test
	void moneyIsForAManagerToAgreeTo() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The boiler failed.");
		toTheInvestigation(reference, Staff.OFFICER);
		this.cases.complete(reference, "investigate-complaint", Staff.OFFICER, READY);
		find(reference, Staff.OFFICER);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.remedies.offer(reference, null,
				Remedy.Kind.APOLOGY, "Sorry", new BigDecimal("10"), Staff.OFFICER));
		this.remedies.offer(reference, null, Remedy.Kind.PAYMENT, "For four cold weeks", new BigDecimal("150.00"),
				Staff.OFFICER);
		decide(reference, Staff.OFFICER);
		assertThat(this.cases.has(reference, "approve")).isFalse();
		this.cases.complete(reference, "approve-as-manager", Staff.HEAD, Map.of("outcome", "AGREED"));
		assertThat(kinds(reference)).contains(LetterKind.C4);
	}

	@Test
	void moreTimeIsSaidWithReasonsAndTheOmbudsmanAndIsNotMoreThanTheCodeGives() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The boiler failed.");
		toTheInvestigation(reference, Staff.OFFICER);
		Map<String, Object> withoutReasons = new HashMap<>(MORE_TIME);
		withoutReasons.remove("reasons");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "investigate-complaint", Staff.OFFICER, withoutReasons))
			.withMessageContaining("say why");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "investigate-complaint", Staff.OFFICER,
					with(MORE_TIME, "days", "11")))
			.withMessageContaining("10 working days");
		LocalDate before = due(reference);
		this.cases.complete(reference, "investigate-complaint", Staff.OFFICER, MORE_TIME);
		assertThat(kinds(reference)).contains(LetterKind.C3);
		assertThat(due(reference)).isAfter(before).isEqualTo(clock(reference, Deadline.STAGE1_RESPONSE_EXTENDED_MAX));
		assertThat(this.cases.has(reference, "investigate-complaint")).isTrue();
	}

	@Test
	void onlyTheExclusionsOfTheCodeAreReasonsNotToAccept() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The roof, two years ago.");
		Map<String, Object> old = Map.of("outcome", "NOT_ACCEPTED", "exclusion", "OVER_A_YEAR", "reasons",
				"It happened in 2023.");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "accept-complaint", Staff.OFFICER,
					Map.of("outcome", "NOT_ACCEPTED", "reasons", "We do not want to.")))
			.withMessageContaining("exclusion");
		assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> this.cases.complete(reference, "accept-complaint",
				Staff.OFFICER, with(old, "exclusion", "TOO_MUCH_WORK")));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "accept-complaint", Staff.OFFICER, old))
			.withMessageContaining("Code 2.3");
		this.cases.complete(reference, "accept-complaint", Staff.OFFICER,
				with(old, "discretion", "No records are left."));
		assertThat(kinds(reference)).containsExactly(LetterKind.C1);
		assertThat(this.files.get(reference).question(null).outcome()).contains(Outcome.NOT_ACCEPTED);
		assertThat(this.files.get(reference).closedAt()).isPresent();
	}

	@Test
	void aHazardIsToldAtOnceAndHasADayOfItsOwn() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "There is black mould over my son's bed.");
		WorkItem safe = this.cases.item(reference, "make-safe", Staff.OFFICER);
		assertThat(safe.dueOn()).isEqualTo(this.files.today().plusDays(1));
		assertThat(safe.note()).contains("Damp or mould").contains("black mould");
		this.cases.complete(reference, "accept-complaint", Staff.OFFICER,
				Map.of("outcome", "ACCEPTED", "hazard", "DAMP_MOULD", "hazardWhere", "The bedroom"));
		assertThat(this.worklist.of(reference, Staff.OFFICER)).filteredOn((item) -> item.step().equals("make-safe"))
			.as("the same hazard is told once")
			.hasSize(1);
		this.cases.complete(reference, "define-complaint", Staff.OFFICER, DEFINED);
		assertThat(this.cases.item(reference, "make-safe", Staff.OFFICER).dueOn())
			.as("the clock of the case does not move it")
			.isEqualTo(this.files.today().plusDays(1));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "make-safe", Staff.OFFICER,
					Map.of("outcome", "SIGNIFICANT", "done", "An inspection is booked.")))
			.withMessageContaining("number of the job");
		this.cases.complete(reference, "make-safe", Staff.OFFICER,
				Map.of("outcome", "SIGNIFICANT", "job", "J-1", "done", "An inspection is booked."));
		this.hazards.report(reference, null, Hazard.GAS, "A smell in the kitchen", Staff.OFFICER.username());
		assertThat(this.cases.has(reference, "make-safe")).isTrue();
	}

	@Test
	void whatIsPromisedIsFollowedUntilItIsDoneAndOnlyThenTheCaseCloses() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The boiler failed.");
		toTheInvestigation(reference, Staff.OFFICER);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.actions.promise(reference, null, "Fit a boiler", "nobody.here",
					this.files.today().plusDays(7), Staff.OFFICER))
			.withMessageContaining("nobody.here");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.actions.promise(reference, null, "Fit a boiler",
				Staff.READER.username(), this.files.today().minusDays(1), Staff.OFFICER));
		this.actions.promise(reference, null, "Fit a boiler", Staff.READER.username(), this.files.today().plusDays(7),
				Staff.OFFICER);
		answer(reference, Staff.OFFICER);
		WorkItem promise = this.cases.item(reference, "do-action", Staff.READER);
		assertThat(promise.assignee()).isEqualTo(Staff.READER.username());
		assertThat(promise.dueOn()).isEqualTo(this.files.today().plusDays(7));
		this.escalations.ask(reference, null, "", "requester");
		this.cases.complete(reference, "accept-complaint", Staff.OFFICER,
				Map.of("outcome", "NOT_ACCEPTED", "exclusion", "PROCEEDINGS", "reasons", "The claim was filed."));
		assertThat(this.files.get(reference).closedAt()).as("a promise is open").isEmpty();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "do-action", Staff.READER,
					Map.of("done", "Fitted", "evidence", "J-2", "on", this.files.today().plusDays(1).toString())));
		this.cases.complete(reference, "do-action", Staff.READER,
				Map.of("done", "Fitted", "evidence", "J-2", "on", this.files.today().toString()));
		assertThat(this.actions.anyOpen(reference)).isFalse();
		assertThat(this.files.get(reference).closedAt()).isPresent();
	}

	@Test
	void anAnswerThatIsLateIsApologisedForWithItsReasonAndANewDayInTheLanguageOfTheCase() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The boiler failed.", Language.WELSH);
		CaseFile file = this.files.get(reference);
		this.happenings.tell(file, file.question(null), News.DEADLINE_MISSED);
		Map<String, Object> answer = Map.of("reason", "The contractor’s records came late.", "promised",
				this.files.today().toString());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "answer-for-delay", Staff.HEAD, answer))
			.withMessageContaining("after today");
		this.cases.complete(reference, "answer-for-delay", Staff.HEAD,
				with(answer, "promised", this.files.today().plusDays(5).toString()));
		assertThat(this.letters.of(reference)).extracting(Letter::title)
			.containsExactly(LetterKind.C8.title(Language.WELSH));
	}

	@Test
	void aLateAnswerToAPrivacyComplaintNamesItsDayAsItsReaderWouldWriteIt() throws IOException {
		String reference = complaint(Regime.DP_COMPLAINT, "You sent my data to my neighbour.", Language.WELSH);
		CaseFile file = this.files.get(reference);
		this.happenings.tell(file, file.question(null), News.DEADLINE_MISSED);
		LocalDate promised = this.files.today().plusDays(5);
		this.cases.complete(reference, "answer-for-delay", Staff.HEAD,
				Map.of("reason", "Nid yw'r cofnodion wedi cyrraedd.", "promised", promised.toString()));
		assertThat(text(reference, LetterKind.D2)).contains("Byddwn yn ateb erbyn " + Language.WELSH.write(promised));
		assertThat(Language.WELSH.write(LocalDate.of(2026, 12, 10))).isEqualTo("10 Rhagfyr 2026");
	}

	@Test
	void whatTheHouseItselfSaysInAnAnswerIsInTheLanguageOfTheCase() throws IOException {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The boiler failed.", Language.WELSH);
		toTheInvestigation(reference, Staff.OFFICER);
		LocalDate fitted = this.files.today().plusDays(7);
		this.actions.promise(reference, null, "Boeler newydd", Staff.READER.username(), fitted, Staff.OFFICER);
		answer(reference, Staff.OFFICER);
		assertThat(text(reference, LetterKind.C4))
			.contains("Cadarnhawyd", "Ni chadarnhawyd", "Ymddiheuriad: ",
					"Boeler newydd, erbyn " + Language.WELSH.write(fitted))
			.doesNotContain("pheld", "Apology", ", by ");
	}

	@Test
	void aPrivacyComplaintIsAcknowledgedAndAnsweredBySomebodyUninvolved() {
		String about = request();
		String reference = complaint(Regime.DP_COMPLAINT, "You sent my data to my neighbour.");
		assertThat(kinds(reference)).containsExactly(LetterKind.D1);
		Map<String, Object> enquiries = Map.of("about", about, "enquiries", "The search log", "outcome", "NEWS",
				"progress", "The search log has been read.");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "make-enquiries", Staff.OFFICER, enquiries))
			.withMessageContaining("had a hand in " + about);
		this.cases.complete(reference, "make-enquiries", Staff.READER, enquiries);
		this.cases.complete(reference, "make-enquiries", Staff.READER, with(enquiries, "outcome", "READY"));
		this.cases.complete(reference, "decide-privacy-complaint", Staff.READER,
				Map.of("outcome", "UPHELD", "words", "A letter went astray.", "reasons", "The address was wrong.",
						"action", "The address is corrected.", "learning", "Addresses are read twice."));
		this.cases.complete(reference, "approve", Staff.HEAD, Map.of("outcome", "AGREED"));
		assertThat(kinds(reference)).contains(LetterKind.D2, LetterKind.D3);
		assertThat(this.files.get(reference).closedAt()).isPresent();
	}

	@Test
	void whatElseALetterAsksBecomesAQuestionOfItsOwn() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The lift. How often did it fail?");
		this.cases.complete(reference, "accept-complaint", Staff.OFFICER,
				with(ACCEPTED, "rest", "How often did the lift fail in 2025?"));
		assertThat(this.files.get(reference).questions()).hasSize(2);
		assertThat(this.cases.item(reference, "triage", Staff.OFFICER).item()).isEqualTo("2");
	}

	@Test
	void aTaskIsDoneOnceByWhoeverMayAndNothingIsForged() {
		String reference = complaint(Regime.HOUSING_COMPLAINT, "The door sticks.");
		WorkItem item = this.cases.item(reference, "accept-complaint", Staff.OFFICER);
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(
					() -> this.worklist.complete(item.id(), with(ACCEPTED, "acceptance", "ACCEPTED"), Staff.OFFICER))
			.satisfies((invalid) -> assertThat(invalid.errors()).containsKey("acceptance"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), ACCEPTED, Staff.RECORDS));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.points.add(reference, null, "Mine", Staff.RECORDS))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("not-allowed"));
		AtomicInteger done = new AtomicInteger();
		AtomicInteger refused = new AtomicInteger();
		CompletableFuture
			.allOf(List.of(Staff.OFFICER, Staff.READER)
				.stream()
				.map((who) -> CompletableFuture.runAsync(() -> attempt(item, who, done, refused)))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(done).hasValue(1);
		assertThat(refused).hasValue(1);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), ACCEPTED, Staff.OFFICER));
		assertThat(this.sheets.of(reference, null)).filteredOn((sheet) -> sheet.kind().equals("accept-complaint-1"))
			.hasSize(1);
		this.happenings.restrict(reference, List.of(Staff.HEAD.username(), Staff.READER.username()), Staff.HEAD);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.points.add(reference, null, "Mine", Staff.OFFICER))
			.satisfies((no) -> assertThat(no.code()).isEqualTo("not-allowed"));
		this.cases.complete(reference, "define-complaint", Staff.READER, DEFINED);
		assertThat(kinds(reference)).containsExactly(LetterKind.C2);
	}

	private void attempt(WorkItem item, Account who, AtomicInteger done, AtomicInteger refused) {
		try {
			this.worklist.complete(item.id(), ACCEPTED, who);
			done.incrementAndGet();
		}
		catch (Refused ex) {
			refused.incrementAndGet();
		}
	}

	private String request() {
		this.cases.catalogued(OpenCases.paper());
		String reference = complaint(Regime.FOI, "How many boilers?");
		this.cases.complete(reference, "triage", Staff.OFFICER,
				Map.of("matter", "OTHER_INFORMATION", "wording", "How many boilers?", "systems", "1"));
		return reference;
	}

	private String complaint(Regime regime, String words) {
		return complaint(regime, words, Language.ENGLISH);
	}

	private String complaint(Regime regime, String words, Language language) {
		Requester requester = new Requester("Maria Okafor", "maria@home.example", "", Requester.Answer.DOWNLOAD,
				language);
		return this.intake
			.receive(
					new Application(regime, "letter", Instant.now(), requester, null,
							new Scope(null, null, List.of(), words)),
					List.of(), UUID.randomUUID().toString(), "requester")
			.reference();
	}

	private void toTheInvestigation(String reference, Account who) {
		this.cases.complete(reference, "accept-complaint", who, ACCEPTED);
		this.cases.complete(reference, "define-complaint", who, DEFINED);
	}

	private void answer(String reference, Account who) {
		this.cases.complete(reference, "investigate-complaint", who, READY);
		find(reference, who);
		this.remedies.offer(reference, null, Remedy.Kind.APOLOGY, "We are sorry.", null, who);
		decide(reference, who);
		this.cases.complete(reference, "approve", Staff.HEAD, Map.of("outcome", "AGREED"));
	}

	private void find(String reference, Account who) {
		this.points.find(reference, null, 1, Finding.UPHELD, "The records show four visits.", who);
		this.points.find(reference, null, 2, Finding.NOT_UPHELD, "Two calls are on record.", who);
	}

	private void decide(String reference, Account who) {
		this.cases.complete(reference, "decide-complaint", who, DECIDED);
	}

	private LocalDate due(String reference) {
		return this.files.get(reference).dueOn().orElseThrow();
	}

	private LocalDate clock(String reference, Deadline deadline) {
		CaseFile file = this.files.get(reference);
		return file.clocks(file.question(null))
			.stream()
			.filter((clock) -> clock.rule().deadline() == deadline)
			.findFirst()
			.orElseThrow()
			.due()
			.orElseThrow();
	}

	private List<LetterKind> kinds(String reference) {
		return this.letters.of(reference).stream().map(Letter::code).toList();
	}

	private String text(String reference, LetterKind kind) throws IOException {
		Letter letter = this.letters.of(reference)
			.stream()
			.filter((one) -> one.code() == kind)
			.findFirst()
			.orElseThrow();
		try (InputStream file = this.documents.open(this.documents.find(reference, letter.document()).orElseThrow());
				PDDocument document = Loader.loadPDF(file.readAllBytes())) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

}
