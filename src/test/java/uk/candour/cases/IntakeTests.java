package uk.candour.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class IntakeTests {

	@Autowired
	private Intake intake;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Worklist worklist;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Documents documents;

	@Autowired
	private Letters letters;

	@Autowired
	private Workflow workflow;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private final String key = UUID.randomUUID().toString();

	@Test
	void aRequestBecomesACaseWithAClockAProcessAnAcknowledgementAndATrail() throws IOException {
		CaseFile file = this.cases.open(new Proof("passport.pdf", pdf()));
		assertThat(file.reference()).matches("SAR-\\d{4}-\\d{5,}");
		assertThat(file.dueOn()).isEqualTo(
				StatutoryClock.replay(Regime.SAR, List.of(new Tick(Tick.Kind.RECEIVED, file.receivedOn(), ""))).due());
		assertThat(this.workflow.progress(file.reference()).places()).extracting(Workflow.Place::element)
			.contains("verify-identity");
		assertThat(this.cases.item(file.reference(), "verify-identity", Staff.OFFICER).dueOn())
			.isEqualTo(file.dueOn().orElseThrow());
		assertThat(this.letters.of(file.reference())).extracting((letter) -> letter.code())
			.containsExactly(LetterKind.B1);
		assertThat(OpenCases.only(this.documents.of(file.reference(), Document.Kind.EVIDENCE)).name())
			.isEqualTo("passport.pdf");
		assertThat(this.trail.of(file.reference())).extracting(Entry::action)
			.contains("Request received", "Letter issued");
	}

	@Test
	void whenTheProcessCannotStartNothingIsLeftBehind() throws IOException {
		this.jdbc.sql("""
				create or replace function no_such_recipient() returns trigger language plpgsql as
				$$ begin raise exception 'No'; end $$""").update();
		this.jdbc.sql("""
				create or replace trigger no_such_recipient before insert on outgoing for each row
				when (new.recipient = 'nobody@fails.example') execute function no_such_recipient()""").update();
		List<Long> before = everything();
		long folders = folders();
		Application application = OpenCases.application(
				new Requester("Maria Okafor", "nobody@fails.example", "", Requester.Answer.DOWNLOAD), Instant.now());
		List<Proof> proofs = List.of(new Proof("passport.pdf", pdf()));
		assertThatThrownBy(() -> this.intake.receive(application, proofs, this.key, "requester"))
			.isInstanceOf(RuntimeException.class);
		assertThat(everything()).isEqualTo(before);
		assertThat(folders()).isEqualTo(folders);
	}

	@Test
	void theSameKeyOpensOneCase() {
		CaseFile first = this.intake.receive(OpenCases.application(), List.of(), this.key, "requester");
		CaseFile again = this.intake.receive(OpenCases.application(), List.of(), this.key, "requester");
		assertThat(again.reference()).isEqualTo(first.reference());
	}

	@Test
	void theSameKeyTwiceAtOnceOpensOneCaseAndLeavesNoStrayFiles() throws IOException {
		List<Proof> proofs = List.of(new Proof("passport.pdf", pdf()));
		long folders = folders();
		List<String> references = Stream
			.generate(() -> CompletableFuture.supplyAsync(
					() -> this.intake.receive(OpenCases.application(), proofs, this.key, "requester").reference()))
			.limit(3)
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.distinct()
			.toList();
		assertThat(references).hasSize(1);
		assertThat(this.documents.of(references.get(0), Document.Kind.EVIDENCE)).hasSize(1);
		assertThat(folders()).isEqualTo(folders + 1);
	}

	@Test
	void whatIsMissingIsSaid() {
		Application bare = new Application(Regime.SAR, "portal", Instant.now(),
				new Requester(" ", "", "", Requester.Answer.DOWNLOAD), OpenCases.maria(),
				new Scope(null, null, List.of(), ""));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.intake.receive(bare, List.of(), this.key, "requester"))
			.withMessageContaining("a name")
			.withMessageContaining("an e-mail address");
		assertThat(caseOfKey()).isZero();
	}

	@Test
	void aNameAloneIsARequestAndAnOfficerFindsOutWhatToSearchBy() {
		DataSubject nameOnly = new DataSubject("Maria Okafor", List.of(), null,
				List.of(new DataSubject.Address(" ", null, null)), List.of(""), List.of(), List.of());
		Application application = new Application(Regime.SAR, "letter", Instant.now(),
				OpenCases.application().requester(), nameOnly, new Scope(null, null, List.of(), ""));
		this.cases.catalogued(OpenCases.paper());
		String reference = this.intake.receive(application, List.of(), this.key, "adwoa.mensah").reference();
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "NOT_NEEDED"));
		this.cases.complete(reference, "admit-request", Staff.OFFICER, Map.of("outcome", "SEARCH"));
		WorkItem item = this.cases.item(reference, "find-identifiers", Staff.OFFICER);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), Map.of("names", " "), Staff.OFFICER))
			.withMessageContaining("at least one");
		this.worklist.complete(item.id(), Map.of("names", "Maria Eze\n", "references", "T-1044"), Staff.OFFICER);
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		assertThat(this.files.get(reference).subject().orElseThrow().formerNames()).containsExactly("Maria Eze");
		assertThat(this.files.get(reference).subject().orElseThrow().references()).containsExactly("T-1044");
	}

	@Test
	void aRequestFromTheFutureIsRefused() {
		Application early = OpenCases.application(OpenCases.application().requester(),
				Instant.now().plus(Duration.ofDays(2)));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.intake.receive(early, List.of(), this.key, "requester"))
			.withMessageContaining("future");
	}

	@Test
	void aNameThatOurLettersCannotPrintKeepsNobodyOut() {
		Application application = OpenCases
			.application(new Requester("李小龍", "li@home.example", "", Requester.Answer.DOWNLOAD), Instant.now());
		CaseFile file = this.intake.receive(application, List.of(), this.key, "requester");
		assertThat(this.cases.item(file.reference(), "letter-not-written", Staff.OFFICER).note())
			.contains("other means");
		assertThat(this.cases.has(file.reference(), "verify-identity")).isTrue();
	}

	@Test
	void aProofThatCannotBeUsedIsRefusedWithItsReasonAndNothingIsStored() throws IOException {
		byte[] good = pdf();
		long folders = folders();
		assertRefused(new Proof("a.pdf", new byte[0]), "empty");
		assertRefused(new Proof("a.pdf", Arrays.copyOf(good, 11 * 1024 * 1024)), "larger than 10 MB");
		assertRefused(new Proof("a.docx", "just words".getBytes(StandardCharsets.UTF_8)), "PDF");
		assertRefused(new Proof("a.html", "<html><p>words".getBytes(StandardCharsets.UTF_8)), "PDF");
		assertRefused(new Proof("a.pdf", "just words".getBytes(StandardCharsets.UTF_8)), "PDF");
		assertRefused(new Proof("a.pdf", locked()), "password");
		assertRefused(new Proof("a.pdf", Arrays.copyOf(good, good.length / 3)), "damaged");
		assertThat(caseOfKey()).isZero();
		assertThat(folders()).isEqualTo(folders);
	}

	private void assertRefused(Proof bad, String why) throws IOException {
		List<Proof> proofs = List.of(new Proof("good.pdf", pdf()), bad);
		assertThatExceptionOfType(Refused.class).as(why)
			.isThrownBy(() -> this.intake.receive(OpenCases.application(), proofs, this.key, "requester"))
			.withMessageContaining(why);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.intake.check(bad))
			.withMessageContaining(why)
			.satisfies((refused) -> assertThat(refused.getMessage()).as("in the words of its sender")
				.containsPattern("[Cc]hoose")
				.doesNotContain("owner", "officer"));
	}

	private long caseOfKey() {
		return this.jdbc.sql("select count(*) from case_file where once_key = :key")
			.param("key", this.key)
			.query(Long.class)
			.single();
	}

	/** How many rows there are of whatever an intake writes. */
	private List<Long> everything() {
		return Stream
			.of("case_file", "case_tick", "document", "case_key", "letter", "work_item", "act_ru_execution",
					"(select distinct chain from audit_entry)")
			.map((table) -> this.jdbc.sql("select count(*) from " + table + " x").query(Long.class).single())
			.toList();
	}

	private static long folders() throws IOException {
		if (!Files.exists(Neighbourhood.DATA.resolve("vault"))) {
			return 0;
		}
		try (var folders = Files.list(Neighbourhood.DATA.resolve("vault"))) {
			return folders.count();
		}
	}

	private static byte[] pdf() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(out);
			return out.toByteArray();
		}
	}

	private static byte[] locked() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			document.save(out);
			return out.toByteArray();
		}
	}

}
