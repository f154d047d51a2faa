package uk.candour.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF is copied as it is; a scan gets an invisible text layer.
 */
final class PdfPress implements Press {

	private static final float DPI = 200;

	private final Reading reading;

	PdfPress(Reading reading) {
		this.reading = reading;
	}

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		try (PDDocument document = Binder.open(source.path())) {
			if (document.getNumberOfPages() == 0) {
				throw new IOException("no pages");
			}
			Path pdf = binder.scratch(".pdf");
			binder.add(pdf, document.getNumberOfPages());
			warnOfHidden(document, source, binder);
			boolean unlocked = unlock(document, source, binder);
			if (readScans(document, source, binder) || unlocked) {
				Steady.save(document, pdf);
			}
			else {
				Files.copy(source.path(), pdf);
			}
		}
		catch (InvalidPasswordException ex) {
			throw new CannotRender(
					"It is protected with a password. Ask its owner for the password, save a copy without it and add that copy.",
					CannotRender.Reason.LOCKED, ex);
		}
	}

	private static boolean unlock(PDDocument document, Source source, Binder binder) {
		if (!document.isEncrypted()) {
			return false;
		}
		document.setAllSecurityToBeRemoved(true);
		binder.warn("“" + source.name() + "” restricts copying or printing; the copy made here does not.");
		return true;
	}

	private static void warnOfHidden(PDDocument document, Source source, Binder binder) throws IOException {
		PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
		if (form != null && form.hasXFA()) {
			binder.warn("“" + source.name() + "” is a form (XFA) whose answers may not show on its pages.");
		}
		PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
		if (names != null && names.getEmbeddedFiles() != null) {
			binder.warn("“" + source.name() + "” has files attached inside it that do not show on its pages. "
					+ "Save them from the original and add them one by one.");
		}
	}

	private boolean readScans(PDDocument document, Source source, Binder binder) throws IOException {
		List<Integer> unread = new ArrayList<>();
		TextLayer layer = new TextLayer(document);
		boolean changed = false;
		for (int number : scans(document)) {
			PDPage page = document.getPage(number);
			Optional<List<Word>> words = this.reading.available() ? read(document, number, binder) : Optional.empty();
			if (words.isEmpty()) {
				unread.add(number + 1);
			}
			else if (!words.get().isEmpty()) {
				layer.write(page, words.get(), DPI / 72);
				changed = true;
			}
		}
		if (!unread.isEmpty()) {
			binder.warn("“" + source.name() + "”: no text could be read on " + pages(unread)
					+ ", a picture only; searching does not find its words.");
		}
		return changed;
	}

	private Optional<List<Word>> read(PDDocument document, int number, Binder binder) throws IOException {
		PDPage page = document.getPage(number);
		float inches = page.getCropBox().getWidth() * page.getCropBox().getHeight() / (72 * 72);
		if (inches * DPI * DPI > binder.limits().pixels()) {
			return Optional.empty();
		}
		BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(number, DPI, ImageType.GRAY);
		return this.reading.read(picture, binder);
	}

	private static List<Integer> scans(PDDocument document) throws IOException {
		List<Integer> numbers = new ArrayList<>();
		for (int i = 0; i < document.getNumberOfPages(); i++) {
			if (hasPictures(document.getPage(i)) && text(document, i + 1).isBlank()) {
				numbers.add(i);
			}
		}
		return numbers;
	}

	private static boolean hasPictures(PDPage page) {
		return page.getResources() != null && page.getResources().getXObjectNames().iterator().hasNext();
	}

	private static String text(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document);
	}

	private static String pages(List<Integer> numbers) {
		return ((numbers.size() == 1) ? "page " : "pages ")
				+ String.join(", ", numbers.stream().limit(20).map(String::valueOf).toList())
				+ ((numbers.size() > 20) ? " and more" : "");
	}

}
