package uk.candour.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import uk.candour.audit.AuditTrail;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.rendition.HtmlPages;
import uk.candour.statute.Regime;

/**
 * Writes letters from their texts and keeps them with their case.
 */
@Component
public class Letters {

	private final LetterTexts texts;

	private final Documents documents;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	private final Council council;

	Letters(LetterTexts texts, Documents documents, JdbcClient jdbc, AuditTrail trail, Clock clock, Council council) {
		this.texts = texts;
		this.documents = documents;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
		this.council = council;
	}

	/**
	 * Writes a letter in English as a PDF, without a transaction.
	 * @see #compose(LetterKind, Language, Map, Path)
	 */
	public void compose(LetterKind kind, Map<String, Object> values, Path target) throws IOException {
		compose(kind, Language.ENGLISH, values, target);
	}

	/**
	 * Writes a letter as a PDF, without a transaction.
	 * @param kind which letter
	 * @param values what is put in, by the keys of {@link LetterField}; "regime" is the
	 * {@link Regime} of the case. Other keys mean nothing
	 * @param target where the PDF goes
	 * @throws IncompleteLetter when something that must be in it is missing
	 * @throws WrongValue when a value is not of its field's sort
	 * @throws UnprintableLetter when not all of it reaches the paper
	 */
	public void compose(LetterKind kind, Language language, Map<String, ?> values, Path target) throws IOException {
		LetterTemplate template = LetterTemplate.read(this.texts.current(kind, language).text());
		LetterValues all = new LetterValues(language);
		all.putAll(values);
		compose(kind, language, template, all, (Regime) values.get("regime"), target);
	}

	/**
	 * Writes a text that is not saved yet with made-up values, to look at.
	 * @throws UnusableText when it cannot be the text of this letter
	 * @throws UnprintableLetter when not all of it reaches the paper
	 */
	public void preview(LetterKind kind, Language language, String text, Path target) throws IOException {
		this.texts.check(kind, language, text);
		Regime regime = kind.regimes().iterator().next();
		compose(kind, language, LetterTemplate.read(text), LetterValues.samples(language), regime, target);
	}

	private void compose(LetterKind kind, Language language, LetterTemplate template, LetterValues values,
			Regime regime, Path target) throws IOException {
		values.put(LetterField.TITLE, kind.title(language));
		values.put(LetterField.COUNCIL, this.council.name());
		values.put(LetterField.COUNCIL_ADDRESS, this.council.address());
		values.put(LetterField.COUNCIL_EMAIL, this.council.email());
		values.put(LetterField.TODAY, this.clock.instant().atZone(this.clock.getZone()).toLocalDate());
		values.putAll(Bodies.of(regime, language, this.council));
		Filling letter = Filling.of(template, values);
		List<LetterElement> missing = kind.elements()
			.stream()
			.filter((element) -> !letter.said().contains(element.name()))
			.toList();
		if (!missing.isEmpty()) {
			throw new IncompleteLetter(kind, missing);
		}
		Filling sender = Filling.of(LetterTemplate.read(LetterTexts.resource(language.code() + "/sender")), values);
		Filling foot = Filling.of(LetterTemplate.read(LetterTexts.resource(language.code() + "/foot")), values);
		print(sheet(language, kind.title(language), sender.page() + letter.page() + foot.page()), target,
				kind.title(language));
	}

	/**
	 * Writes a page that is not a letter, such as a schedule, from its template.
	 * @throws UnprintableLetter when not all of it reaches the paper
	 */
	public void page(String template, Map<String, Object> values, Path target, String title) throws IOException {
		LetterValues all = new LetterValues(Language.ENGLISH);
		all.putAll(values);
		Filling filling = Filling.of(LetterTemplate.read(LetterTexts.resource(template)), all);
		print(sheet(Language.ENGLISH, title, filling.page()), target, title);
	}

	private static String sheet(Language language, String title, String body) {
		return LetterTexts.resource("sheet")
			.replace("{{language}}", language.tag())
			.replace("{{title}}", HtmlUtils.htmlEscape(title, "UTF-8"))
			.replace("{{body}}", body);
	}

	/**
	 * What whoever issues a letter has to write for it, in the order of the fields'
	 * table; those first without which it would not issue.
	 */
	public List<Wanted> wanted(LetterKind kind, Language language) {
		LetterTemplate template = LetterTemplate.read(this.texts.current(kind, language).text());
		return template.fields()
			.stream()
			.filter(LetterField::isWritten)
			.map((field) -> new Wanted(field,
					kind.elements()
						.stream()
						.filter((element) -> template.needed(element.name()).contains(field))
						.toList()))
			.sorted(Comparator.comparing((wanted) -> wanted.says().isEmpty()))
			.toList();
	}

	/** What may be put into a letter, by whoever writes its text. */
	public List<LetterField> fields(LetterKind kind, Language language) {
		return LetterRules.known(LetterTemplate.read(LetterTexts.shipped(kind, language)));
	}

	/**
	 * Whether a person can write it; some say what only the work of a process knows.
	 */
	public boolean isWrittenByHand(LetterKind kind) {
		return LetterTemplate.read(LetterTexts.shipped(kind, Language.ENGLISH))
			.fields()
			.stream()
			.noneMatch(LetterField::isFromWork);
	}

	/**
	 * A page whose words do not all reach the paper (a missing font, say) does not leave.
	 */
	private static void print(String page, Path target, String title) throws IOException {
		HtmlPages.write(page, target, title);
		try (PDDocument document = Loader.loadPDF(target.toFile())) {
			int printed = letters(new PDFTextStripper().getText(document));
			int written = letters(Jsoup.parse(page).body().text());
			if (printed < written) {
				throw new UnprintableLetter(title);
			}
		}
	}

	private static int letters(String text) {
		return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
	}

	/**
	 * Writes a letter in English and enters it into its case, in the caller's
	 * transaction.
	 * @see #issue(String, LetterKind, Language, Map, String, String)
	 */
	@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UnprintableLetter.class)
	public void issue(String caseReference, LetterKind kind, Map<String, Object> values, String onceKey, String by) {
		issue(caseReference, kind, Language.ENGLISH, values, onceKey, by);
	}

	/**
	 * Writes a letter and enters it into its case, in the caller's transaction.
	 * @param values as {@link #compose(LetterKind, Language, Map, Path)} takes them
	 * @param onceKey names this letter: the same key is not issued twice
	 * @param by username or "system"
	 * @throws IncompleteLetter when something that must be in it is missing
	 * @throws UnprintableLetter when not all of it reaches the paper: the caller may go
	 * on without it
	 */
	@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UnprintableLetter.class)
	public void issue(String caseReference, LetterKind kind, Language language, Map<String, ?> values, String onceKey,
			String by) {
		if (isIssued(onceKey)) {
			return;
		}
		try (Workroom room = this.documents.workroom()) {
			Path pdf = room.file("letter.pdf");
			compose(kind, language, values, pdf);
			enter(caseReference, kind, language, pdf, onceKey, by);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void enter(String caseReference, LetterKind kind, Language language, Path pdf, String onceKey, String by)
			throws IOException {
		String title = kind.title(language);
		Document document;
		try (InputStream content = Files.newInputStream(pdf)) {
			document = this.documents.enter(this.documents.store(caseReference, content),
					Description.of(caseReference, Document.Kind.LETTER, title + ".pdf", "application/pdf", by));
		}
		this.jdbc.sql("""
				insert into letter (id, case_reference, code, title, document_id, written_at, written_by, once_key)
				values (:id, :case, :code, :title, :document, :at, :by, :key)""")
			.param("id", UUID.randomUUID())
			.param("case", caseReference)
			.param("code", kind.name())
			.param("title", title)
			.param("document", document.getId())
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("by", by)
			.param("key", onceKey)
			.update();
		this.trail.record(caseReference, by, "Letter issued", kind.name() + " " + kind.title() + ", " + language.title()
				+ ", text version " + this.texts.current(kind, language).version());
	}

	private boolean isIssued(String onceKey) {
		return this.jdbc.sql("select count(*) from letter where once_key = :key")
			.param("key", onceKey)
			.query(Long.class)
			.single() > 0;
	}

	/** The letters of a case, newest first. */
	public List<Letter> of(String caseReference) {
		return this.jdbc.sql("select * from letter where case_reference = :case order by written_at desc")
			.param("case", caseReference)
			.query((row, number) -> new Letter(LetterKind.valueOf(row.getString("code")), row.getString("title"),
					row.getObject("document_id", UUID.class),
					row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getString("written_by")))
			.list();
	}

	/**
	 * Something that a letter needs from whoever issues it.
	 *
	 * @param field what to write
	 * @param says the elements that would be missing without it; empty when it may be
	 * left out
	 */
	public record Wanted(LetterField field, List<LetterElement> says) {
	}

}
