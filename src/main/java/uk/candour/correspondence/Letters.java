package uk.candour.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.rendition.HtmlPages;

/**
 * Writes letters from their templates and keeps them with their case.
 */
@Component
public class Letters {

	private final SpringTemplateEngine templates = new SpringTemplateEngine();

	private final Documents documents;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	private final Council council;

	Letters(Documents documents, JdbcClient jdbc, AuditTrail trail, Clock clock, Council council) {
		this.documents = documents;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
		this.council = council;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("letters/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		this.templates.setTemplateResolver(resolver);
	}

	/**
	 * Writes a letter as a PDF, without a transaction.
	 * @param kind which letter
	 * @param values what its template needs
	 * @param target where the PDF goes
	 * @throws IncompleteLetter when something that must be in it is missing
	 * @throws UnprintableLetter when not all of it reaches the paper
	 */
	public void compose(LetterKind kind, Map<String, Object> values, Path target) throws IOException {
		String page = page(kind.template(), values);
		check(kind, page);
		print(page, target, kind.title());
	}

	/** Writes a page that is not a letter, such as a schedule, from its template. */
	public void page(String template, Map<String, Object> values, Path target, String title) throws IOException {
		print(page(template, values), target, title);
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

	private String page(String template, Map<String, Object> values) {
		Context context = new Context(Locale.UK, values);
		context.setVariable("council", this.council);
		context.setVariable("today", this.clock.instant().atZone(this.clock.getZone()).toLocalDate());
		return this.templates.process(template, context);
	}

	/**
	 * Writes a letter and enters it into its case, in the caller's transaction.
	 * @param onceKey names this letter: the same key is not issued twice
	 * @param by username or "system"
	 * @throws IncompleteLetter when something that must be in it is missing
	 * @throws UnprintableLetter when not all of it reaches the paper: the caller may go
	 * on without it
	 */
	@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = UnprintableLetter.class)
	public void issue(String caseReference, LetterKind kind, Map<String, Object> values, String onceKey, String by) {
		if (isIssued(onceKey)) {
			return;
		}
		try (Workroom room = this.documents.workroom()) {
			Path pdf = room.file("letter.pdf");
			compose(kind, values, pdf);
			enter(caseReference, kind, pdf, onceKey, by);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void enter(String caseReference, LetterKind kind, Path pdf, String onceKey, String by) throws IOException {
		Document document;
		try (InputStream content = Files.newInputStream(pdf)) {
			document = this.documents.enter(this.documents.store(caseReference, content),
					Description.of(caseReference, Document.Kind.LETTER, kind.title() + ".pdf", "application/pdf", by));
		}
		this.jdbc.sql("""
				insert into letter (id, case_reference, code, title, document_id, written_at, written_by, once_key)
				values (:id, :case, :code, :title, :document, :at, :by, :key)""")
			.param("id", UUID.randomUUID())
			.param("case", caseReference)
			.param("code", kind.name())
			.param("title", kind.title())
			.param("document", document.getId())
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("by", by)
			.param("key", onceKey)
			.update();
		this.trail.record(caseReference, by, "Letter issued", kind.name() + " " + kind.title());
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

	private static void check(LetterKind kind, String page) {
		Set<String> present = new HashSet<>();
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			NodeList all = factory.newDocumentBuilder()
				.parse(new InputSource(new StringReader(page)))
				.getElementsByTagName("*");
			for (int i = 0; i < all.getLength(); i++) {
				Element element = (Element) all.item(i);
				if (element.hasAttribute("data-element") && !element.getTextContent().isBlank()) {
					present.add(element.getAttribute("data-element"));
				}
			}
		}
		catch (SAXException | IOException | ParserConfigurationException ex) {
			throw new IllegalStateException("The template " + kind.template() + " is not well-formed", ex);
		}
		List<String> missing = new ArrayList<>(kind.elements());
		missing.removeAll(present);
		if (!missing.isEmpty()) {
			throw new IncompleteLetter(kind, missing);
		}
	}

}
