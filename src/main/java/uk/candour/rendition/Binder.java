package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Collects the pages of one file and of what is attached to it, and what there is to warn
 * of.
 */
final class Binder {

	private record Part(Path pdf, int pages) {
	}

	private final Path folder;

	private final Limits limits;

	private final List<Part> parts = new ArrayList<>();

	private final Set<String> warnings = new LinkedHashSet<>();

	private int files;

	private int enclosures;

	Binder(Path folder, Limits limits) {
		this.folder = folder;
		this.limits = limits;
	}

	Limits limits() {
		return this.limits;
	}

	List<String> warnings() {
		return List.copyOf(this.warnings);
	}

	void warn(String warning) {
		this.warnings.add(warning);
	}

	void warnAll(Collection<String> more) {
		this.warnings.addAll(more);
	}

	/** A place for a file that lives as long as the binder. */
	Path scratch(String suffix) {
		return this.folder.resolve("part-" + this.files++ + suffix);
	}

	/** Whether one more attachment may be shown. */
	boolean enclose() {
		return ++this.enclosures <= this.limits.enclosures();
	}

	void add(Path pdf, int pages) throws CannotRender {
		int total = pages + this.parts.stream().mapToInt(Part::pages).sum();
		if (total > this.limits.pages()) {
			throw new CannotRender("It has more than " + this.limits.pages()
					+ " pages, the most that is shown at once. Split the file or ask its owner for an extract.");
		}
		this.parts.add(new Part(pdf, pages));
	}

	/** Adds what another program or library has made. */
	void add(Path pdf) throws IOException, CannotRender {
		try (PDDocument document = open(pdf)) {
			add(pdf, document.getNumberOfPages());
		}
	}

	/** Prints clean markup; tall pages. */
	void print(String title, String body) throws IOException, CannotRender {
		print(title, body, false);
	}

	void print(String title, String body, boolean landscape) throws IOException, CannotRender {
		Document page = Jsoup.parseBodyFragment(body);
		page.title(title);
		page.head()
			.appendElement("style")
			.appendText(Stylesheet.TEXT + (landscape ? Stylesheet.LANDSCAPE : Stylesheet.PORTRAIT));
		warnAll(Glyphs.replaceMissing(page));
		warnAll(Pictures.replaceUnusable(page, this.limits));
		Path pdf = scratch(".pdf");
		HtmlPages.layOutPlain(page, pdf);
		add(pdf);
	}

	/** Where we are, to come back to when an attachment fails half-way. */
	int place() {
		return this.parts.size();
	}

	void backTo(int place) {
		this.parts.subList(place, this.parts.size()).clear();
	}

	/** One PDF of all parts, in their order. */
	int bind(Path target) throws IOException {
		if (this.parts.size() == 1) {
			Files.copy(this.parts.get(0).pdf(), target, StandardCopyOption.REPLACE_EXISTING);
			return this.parts.get(0).pages();
		}
		try (PDDocument whole = open(this.parts.get(0).pdf())) {
			for (Part part : this.parts.subList(1, this.parts.size())) {
				append(whole, part);
			}
			Steady.save(whole, target);
			return whole.getNumberOfPages();
		}
	}

	private static void append(PDDocument whole, Part part) throws IOException {
		try (PDDocument next = open(part.pdf())) {
			new PDFMergerUtility().appendDocument(whole, next);
		}
	}

	static PDDocument open(Path pdf) throws IOException {
		return Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
	}

}
