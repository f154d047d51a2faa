package uk.candour.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Makes PDFs by hand, one trick in each.
 */
final class TrickPdf implements AutoCloseable {

	final PDDocument document = new PDDocument();

	PDPage page;

	/** A page with Helvetica as F1 and these operators. */
	TrickPdf page(String content) {
		this.page = new PDPage(PDRectangle.A4);
		this.document.addPage(this.page);
		PDResources resources = new PDResources();
		resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
		this.page.setResources(resources);
		this.page.getCOSObject().setItem(COSName.CONTENTS, stream(content));
		return this;
	}

	/** A page that says a line of text in a plain way. */
	TrickPdf line(String text) {
		return page("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET");
	}

	COSDictionary resources() {
		return this.page.getResources().getCOSObject();
	}

	TrickPdf resource(COSName category, String name, COSDictionary value) {
		COSDictionary list = resources().getCOSDictionary(category);
		if (list == null) {
			list = new COSDictionary();
			resources().setItem(category, list);
		}
		list.setItem(COSName.getPDFName(name), value);
		return this;
	}

	COSStream form(String content, boolean ownResources) {
		COSStream form = stream(content);
		form.setItem(COSName.TYPE, COSName.XOBJECT);
		form.setItem(COSName.SUBTYPE, COSName.FORM);
		form.setItem(COSName.BBOX, numbers(0, 0, 600, 800));
		if (ownResources) {
			COSDictionary resources = new COSDictionary();
			resources.setItem(COSName.FONT, resources().getDictionaryObject(COSName.FONT));
			form.setItem(COSName.RESOURCES, resources);
		}
		return form;
	}

	static COSArray numbers(double... values) {
		COSArray array = new COSArray();
		for (double value : values) {
			array.add(new COSFloat((float) value));
		}
		return array;
	}

	static COSStream stream(String content) {
		return stream(content.getBytes(StandardCharsets.ISO_8859_1));
	}

	static COSStream stream(byte[] content) {
		COSStream stream = new COSStream();
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(content);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return stream;
	}

	Path save(Path folder) throws IOException {
		Path file = Files.createTempFile(folder, "in", ".pdf");
		this.document.save(file.toFile());
		return file;
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
