package uk.candour.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Stage;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.DataCategory;
import uk.candour.correspondence.Outbox;
import uk.candour.documents.Documents;
import uk.candour.review.Approval;
import uk.candour.review.Marking;
import uk.candour.review.Marks;
import uk.candour.review.Reviews;
import uk.candour.review.SecondReadings;
import uk.candour.review.Withholding;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class PacksTests {

	@Autowired
	private Packs packs;

	@Autowired
	private PackRows rows;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Marks marks;

	@Autowired
	private SecondReadings secondReadings;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Outbox outbox;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatIsWithheldForAnotherPersonIsGoneFromThePackAndTheRequestersOwnDataAreThere() throws IOException {
		CaseFile file = this.cases.released();
		Pack pack = this.packs.released(file.reference()).orElseThrow();
		String text = text(pack);
		assertThat(text).contains("Maria Okafor", "100 pounds")
			.doesNotContainIgnoringCase("Lyle")
			.doesNotContainIgnoringCase("Patricia");
		assertThat(text).contains("Sch 2 para 16");
		assertThat(text.replaceAll("\\s+", " "))
			.contains("Rights of others (Data Protection Act 2018, Schedule 2, paragraph 16)");
		assertThat(pack.manifest()).doesNotContain("Lyle");
		assertThat(pack.certificate()).contains("no residue found").doesNotContain("Lyle");
		assertThat(file.clock().answeredOn()).hasValue(this.files.today());
		assertThat(this.outbox.of(file.reference())).extracting(Outbox.Sent::subject)
			.contains("Your answer is ready: " + file.reference());
	}

	@Test
	void aFileNameOrAReasonThatNamesTheOtherPersonStaysOutOfTheAnswer() throws IOException {
		Path name = Files.writeString(Neighbourhood.SHARE.resolve("About Patricia Lyle.txt"),
				"Maria Okafor rang about her bins.");
		Path left = Files.writeString(Neighbourhood.SHARE.resolve("Other.txt"), "Maria Okafor, but another one.");
		try {
			String reference = this.cases.choosing().reference();
			for (Reviews.Item item : this.reviews.items(reference)) {
				boolean included = !item.finding().name().startsWith("Other");
				this.reviews.choose(reference, item.finding().getId(), included,
						included ? "" : "This is about PATRICIA  LYLE", Staff.OFFICER);
			}
			this.cases.complete(reference, "choose-documents", Staff.OFFICER, Map.of("outcome", "DOCUMENTS"));
			for (Reviews.Item item : this.reviews.items(reference)) {
				if (item.isIncluded()) {
					this.marks.replace(reference, item.finding().getId(),
							item.finding().name().startsWith("Letter")
									? List.of(Marking.of("Patricia Lyle", Withholding.OTHER_PERSON)) : List.of(),
							Staff.OFFICER);
				}
			}
			this.cases.complete(reference, "review-pages", Staff.OFFICER, Map.of("confirmed", "true"));
			this.cases.agree(reference);
			OpenCases.await(() -> this.files.get(reference).stage() == Stage.RELEASED);
			Pack pack = this.packs.released(reference).orElseThrow();
			assertThat(text(pack)).contains("rang about her bins").doesNotContainIgnoringCase("Lyle");
			assertThat(pack.manifest() + pack.certificate()).doesNotContain("Lyle");
			try (PDDocument document = Loader.loadPDF(bytes(pack))) {
				document.getDocumentCatalog()
					.getDocumentOutline()
					.children()
					.forEach((bookmark) -> assertThat(bookmark.getTitle()).doesNotContain("Lyle"));
			}
		}
		finally {
			Files.delete(name);
			Files.delete(left);
		}
	}

	@Test
	void theLetterSaysHowWasSearchedAndItsAnnexSpeaksOfWhatHoldsSomething() throws IOException {
		CaseFile file = this.cases.underSecondReader(
				OpenCases.share()
					.with(Attribute.DATA, DataCategory.IDENTITY)
					.with(Attribute.TRANSFERS, "Ireland, under adequacy"),
				OpenCases.contractor("lifts", Neighbourhood.contractor(), "/nothing?tenant={family}")
					.with(Attribute.PURPOSE, "Mending lifts"));
		this.cases.agree(file.reference());
		OpenCases.await(() -> this.packs.released(file.reference()).isPresent());
		String text = text(this.packs.released(file.reference()).orElseThrow()).replaceAll("\\s+", " ");
		assertThat(text)
			.contains("we asked 2 systems and stores for records of any date", "What we found came from: File share",
					"Contractor lifts: nothing found", "Names and notes. Identity",
					"We transfer data outside the United Kingdom", "File share: Ireland, under adequacy",
					"We take no decision about you solely by automated means")
			.doesNotContain("Mending lifts", "We do not transfer");
	}

	@Test
	void nothingIsReleasedWithoutAPackOrWithoutAnAgreement() {
		String reference = this.cases.underSecondReader().reference();
		assertRefused("no-pack", () -> this.packs.release(reference));
		UUID document = this.reviews.items(reference).get(0).pages().getId();
		this.rows.save(new Pack(reference, document, 1, 1, "{}", "{}", Instant.now()));
		assertRefused("not-agreed", () -> this.packs.release(reference));
		agreed(reference, Staff.OFFICER);
		assertRefused("not-agreed", () -> this.packs.release(reference));
		agreed(reference, Staff.READER);
		assertRefused("not-signed-off", () -> this.packs.release(reference));
		signedOff(reference, Approval.AGREED);
		signedOff(reference, Approval.SENT_BACK);
		assertRefused("not-signed-off", () -> this.packs.release(reference));
		assertThat(this.packs.released(reference)).isEmpty();
		assertThat(this.files.get(reference).clock().answeredOn()).isEmpty();
	}

	private void agreed(String reference, Account by) {
		this.jdbc.sql("""
				insert into second_reading (case_reference, outcome, read_by, read_at)
				values (:case, 'AGREED', :by, now())""").param("case", reference).param("by", by.username()).update();
	}

	private void signedOff(String reference, Approval approval) {
		this.jdbc.sql("""
				insert into worksheet (case_reference, question, kind, content, made_by, made_at)
				values (:case, 1, 'approve', jsonb_build_object('outcome', :outcome::text), :by, now())""")
			.param("case", reference)
			.param("outcome", approval.name())
			.param("by", Staff.HEAD.username())
			.update();
	}

	@Test
	void releasedTwiceIsReleasedOnce() {
		String reference = this.cases.released().reference();
		this.packs.release(reference);
		assertThat(this.files.get(reference).ticks()).filteredOn((tick) -> tick.kind() == Tick.Kind.RESPONSE_SENT)
			.hasSize(1);
		assertThat(this.trail.of(reference)).extracting(Entry::action).containsOnlyOnce("Pack released");
	}

	@Test
	void takenTwiceAtOnceTheCaseClosesOnce() {
		String reference = this.cases.released().reference();
		CompletableFuture
			.allOf(CompletableFuture.runAsync(() -> this.packs.collected(reference)),
					CompletableFuture.runAsync(() -> this.packs.collected(reference)))
			.join();
		OpenCases.await(() -> this.files.get(reference).stage() == Stage.CLOSED);
		assertThat(this.trail.of(reference)).extracting(Entry::action).containsOnlyOnce("Case closed");
		assertThat(this.trail.of(reference)).extracting(Entry::action).filteredOn("Pack downloaded"::equals).hasSize(2);
		this.packs.collected(reference);
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@Test
	void aClosedCaseCanStillBeTaken() {
		String reference = this.cases.released().reference();
		this.files.close(reference, "adwoa.mensah");
		this.packs.collected(reference);
		assertThat(this.packs.released(reference).orElseThrow().collectedAt()).isPresent();
	}

	@Test
	void beforeReleaseThereIsNothingToTake() {
		String reference = this.cases.open().reference();
		assertThat(this.packs.released(reference)).isEmpty();
		assertRefused("not-released", () -> this.packs.collected(reference));
	}

	@Test
	void aPackThatWasChangedInTheVaultIsNotHandedOut() throws IOException {
		String reference = this.cases.released().reference();
		Pack pack = this.packs.released(reference).orElseThrow();
		assertThat(bytes(pack)).isNotEmpty();
		Path file = Neighbourhood.DATA.resolve("vault").resolve(reference).resolve(pack.document().toString());
		byte[] bytes = Files.readAllBytes(file);
		bytes[bytes.length / 2] ^= 1;
		Files.write(file, bytes);
		assertRefused("pack-changed", () -> this.packs.open(pack));
		Files.delete(file);
		assertRefused("pack-changed", () -> this.packs.open(pack));
	}

	@Test
	void aPackWhoseFingerprintInTheRecordWasChangedIsNotHandedOut() {
		String reference = this.cases.released().reference();
		Pack pack = this.packs.released(reference).orElseThrow();
		this.jdbc.sql("update document set sha256 = repeat('0', 64) where id = :id")
			.param("id", pack.document())
			.update();
		assertRefused("pack-changed", () -> this.packs.open(pack));
	}

	@Test
	void aDocumentThatCannotBeProvenSendsTheCaseBackWithANote() throws IOException {
		String reference = this.cases.underSecondReader().reference();
		Reviews.Item item = this.reviews.items(reference).get(0);
		// the pages turn out to be no PDF: nothing can be proven of them
		swapPages(reference, item);
		this.cases.agree(reference);
		OpenCases.await(() -> this.cases.has(reference, "review-pages"));
		WorkItem back = this.cases.item(reference, "review-pages", Staff.OFFICER);
		assertThat(back.note()).contains("was not made", item.finding().name());
		assertThat(this.packs.newest(reference)).isEmpty();
		assertThat(this.secondReadings.agreedBy(reference)).isEmpty();
		assertThat(this.files.get(reference).stage()).isEqualTo(Stage.REVIEWING);
		assertThat(this.trail.of(reference)).extracting(Entry::action).contains("Pack refused: not proven");
	}

	private void swapPages(String reference, Reviews.Item item) throws IOException {
		UUID damaged = this.documents.store(reference, new ByteArrayInputStream("%PDF-1.7 nothing".getBytes())).id();
		this.jdbc.sql("""
				insert into document (id, case_reference, kind, name, media_type, size, sha256, received_at,
				    received_from, origin, locator, rendition_of, pages)
				select :id, case_reference, kind, name, media_type, size, sha256, received_at, received_from, origin,
				    locator, null, pages from document where id = :pages""")
			.param("id", damaged)
			.param("pages", item.pages().getId())
			.update();
		this.jdbc.sql("update document set rendition_of = null where id = :pages")
			.param("pages", item.pages().getId())
			.update();
		this.jdbc.sql("update document set rendition_of = :finding where id = :id")
			.param("finding", item.finding().getId())
			.param("id", damaged)
			.update();
	}

	private String text(Pack pack) throws IOException {
		try (PDDocument document = Loader.loadPDF(bytes(pack))) {
			return new PDFTextStripper().getText(document);
		}
	}

	private byte[] bytes(Pack pack) throws IOException {
		try (InputStream content = this.packs.open(pack)) {
			return content.readAllBytes();
		}
	}

	private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(Refused.class).isThrownBy(act)
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

}
