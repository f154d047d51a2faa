package uk.candour.correspondence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class LettersTests {

	@Autowired
	private Letters letters;

	@Autowired
	private Documents documents;

	@Autowired
	private TransactionTemplate transaction;

	@TempDir
	private Path folder;

	private final String reference = "SAR-TEST-" + UUID.randomUUID();

	@ParameterizedTest
	@EnumSource
	void everyTemplateHoldsWhatTheLawAsksFor(LetterKind kind) throws IOException {
		Path letter = this.folder.resolve("letter.pdf");
		this.letters.compose(kind, values(), letter);
		try (PDDocument document = Loader.loadPDF(letter.toFile())) {
			assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("MariaOkafor<&>",
					this.reference);
		}
	}

	@Test
	void anAcknowledgementTellsWhichDaysDidNotCount() throws IOException {
		Map<String, Object> values = values();
		values.put("leftOut",
				List.of("Wednesday 1 April 2026: the day it starts is not counted", "Three days of rain"));
		Path letter = this.folder.resolve("letter.pdf");
		this.letters.compose(LetterKind.B1, values, letter);
		try (PDDocument document = Loader.loadPDF(letter.toFile())) {
			assertThat(new PDFTextStripper().getText(document)).contains("These days did not count",
					"Three days of rain");
		}
	}

	@Test
	void aLetterThatLacksSomethingDoesNotIssueAndSaysWhat() {
		Map<String, Object> values = values();
		values.put("assets", List.of());
		values.put("withheld", " ");
		assertThatExceptionOfType(IncompleteLetter.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.letters.issue(this.reference,
					LetterKind.B6, values, "B6 " + this.reference, "system")))
			.withMessageContaining("purposes")
			.withMessageContaining("retention")
			.withMessageContaining("withheld")
			.withMessageNotContaining("court");
		assertThat(this.letters.of(this.reference)).isEmpty();
		assertThat(this.documents.of(this.reference, Document.Kind.LETTER)).isEmpty();
	}

	@Test
	void aLetterWhoseWordsDoNotReachThePaperDoesNotIssue() {
		Map<String, Object> values = values();
		values.put("name", "李小龍");
		assertThatExceptionOfType(UnprintableLetter.class)
			.isThrownBy(() -> this.letters.compose(LetterKind.B1, values, this.folder.resolve("letter.pdf")));
	}

	@Test
	void theSameLetterIsIssuedOnce() {
		for (int i = 0; i < 2; i++) {
			this.transaction.executeWithoutResult((status) -> this.letters.issue(this.reference, LetterKind.B1,
					values(), "B1 " + this.reference, "system"));
		}
		assertThat(this.letters.of(this.reference)).hasSize(1);
		assertThat(this.documents.of(this.reference, Document.Kind.LETTER)).hasSize(1);
	}

	private Map<String, Object> values() {
		Map<String, Object> values = new HashMap<>();
		values.put("name", "Maria Okafor <&>");
		values.put("reference", this.reference);
		values.put("received", LocalDate.of(2026, 4, 1));
		values.put("due", LocalDate.of(2026, 5, 1));
		values.put("explanation", List.of());
		values.put("note", "");
		values.put("documents", List.of());
		values.put("assets", List.of(OpenCases.share()));
		values.put("searches", List.of("File share: nothing found"));
		values.put("withheld", "Nothing was withheld from these documents.");
		return values;
	}

}
