package uk.candour.correspondence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.OfficeTest;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.statute.Regime;

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

	static Stream<Arguments> letters() {
		return Arrays.stream(LetterKind.values())
			.flatMap((kind) -> kind.regimes()
				.stream()
				.flatMap((regime) -> Arrays.stream(Language.values())
					.map((language) -> Arguments.of(kind, regime, language))));
	}

	@ParameterizedTest
	@MethodSource("letters")
	void aCompleteLetterIssuesUnderEveryLaw(LetterKind kind, Regime regime, Language language) throws IOException {
		Path letter = this.folder.resolve("letter.pdf");
		this.letters.compose(kind, language, complete(regime), letter);
		try (PDDocument document = Loader.loadPDF(letter.toFile())) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
			assertThat(text).contains(this.reference).doesNotContain("{{", "}}");
			// somebody who is asked for their view does not learn who asked us
			assertThat(text.contains("MariaOkafor<&>")).isEqualTo(kind != LetterKind.L6);
			assertThat(document.getDocumentCatalog().getLanguage())
				.isEqualTo((language == Language.WELSH) ? "cy-GB" : "en-GB");
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo(kind.title(language));
		}
	}

	@ParameterizedTest
	@MethodSource("letters")
	void aLetterForWhichNothingWasWrittenDoesNotIssue(LetterKind kind, Regime regime, Language language) {
		Map<String, Object> values = complete(regime);
		Set<LetterField> written = LetterTemplate.read(LetterTexts.shipped(kind, language)).fields();
		List<LetterElement> dependent = kind.elements()
			.stream()
			.filter((element) -> LetterTemplate.read(LetterTexts.shipped(kind, language))
				.needed(element.name())
				.stream()
				.anyMatch(LetterField::isWritten))
			.toList();
		written.stream().filter(LetterField::isWritten).forEach((field) -> values.remove(field.key()));
		if (dependent.isEmpty()) {
			assertThat(kind).isIn(LetterKind.L1, LetterKind.B1, LetterKind.B2, LetterKind.B6, LetterKind.D1,
					LetterKind.E2);
			return;
		}
		assertThatExceptionOfType(IncompleteLetter.class)
			.isThrownBy(() -> this.letters.compose(kind, language, values, this.folder.resolve("letter.pdf")))
			.satisfies((ex) -> assertThat(ex.missing()).isEqualTo(dependent))
			.withMessageContaining(dependent.get(0).words())
			.withMessageContaining(dependent.get(0).citation());
	}

	@Test
	void theOmbudsmanFollowsFromTheCaseAndCannotBeWritten() throws IOException {
		assertThat(text(LetterKind.C7, Regime.HOUSING_COMPLAINT)).contains("Housing Ombudsman Service")
			.doesNotContain("Social Care");
		assertThat(text(LetterKind.C7, Regime.CORPORATE_COMPLAINT))
			.contains("Local Government and Social Care Ombudsman")
			.doesNotContain("Housing Ombudsman");
		Map<String, Object> values = complete(null);
		values.put("ombudsman", "The Ombudsman of Elsewhere");
		assertThatExceptionOfType(IncompleteLetter.class)
			.isThrownBy(() -> this.letters.compose(LetterKind.C7, values, this.folder.resolve("letter.pdf")))
			.withMessageContaining("how to take it to the Ombudsman");
	}

	private String text(LetterKind kind, Regime regime) throws IOException {
		Path letter = this.folder.resolve("letter.pdf");
		this.letters.compose(kind, complete(regime), letter);
		try (PDDocument document = Loader.loadPDF(letter.toFile())) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private Map<String, Object> complete(Regime regime) {
		Map<String, Object> values = new HashMap<>();
		for (LetterField field : LetterField.values()) {
			values.put(field.key(), field.sample().isEmpty() ? List.of() : field.sample());
		}
		values.putAll(values());
		values.put("regime", regime);
		return values;
	}

	@Test
	void anAcknowledgementTellsWhichDaysDidNotCount() throws IOException {
		Map<String, Object> values = values();
		values.put("days-left-out",
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
		values.put("given", 0);
		values.put("assets", List.of(Map.of("title", "File share", "purpose", "Managing homes", "categories", "Names",
				"recipients", "None", "retention", "Six years", "source", "The person")));
		values.put("searches", List.of("File share: nothing found"));
		values.put("withheld", "Nothing was withheld from these documents.");
		return values;
	}

}
