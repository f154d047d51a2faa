package uk.candour.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Makes a file of the corpus: pages of plain sentences with room for one trick. The same
 * calls make the same bytes.
 */
public final class CorpusPdf implements AutoCloseable {

	/** What every page says, and must still say when the name is gone. */
	static final List<String> SENTENCES = List.of("The surveyor measured the kitchen window on Tuesday morning.",
			"Damp had spread behind the wardrobe and under both radiators.",
			"Quotations were obtained from three plumbers before Easter.",
			"Nobody answered the telephone, so a card was left at number nine.",
			"Repairs to the gutter finished late because scaffolding was scarce.",
			"Minutes of the panel are filed with the inspection photographs.");

	private static final String FONT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	final PDDocument document = new PDDocument();

	PDPage page;

	/** How the document is saved; object streams or none. */
	CompressParameters packing = CompressParameters.NO_COMPRESSION;

	private final List<Threat.Aftermath> aftermaths = new ArrayList<>();

	CorpusPdf() {
		this.document.setDocumentId(46L);
		this.document.getDocument().setVersion(1.7f);
	}

	/** A new page that says the sentences and then draws this. */
	CorpusPdf page(String content) {
		this.page = new PDPage(PDRectangle.A4);
		this.document.addPage(this.page);
		this.page.setResources(new PDResources());
		resource("Font", "F1", helvetica("Helvetica"));
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < SENTENCES.size(); i++) {
			body.append(line(72, (i < 4) ? 780 - 16 * i : 130 - 16 * i, SENTENCES.get(i)));
		}
		this.page.getCOSObject().setItem(COSName.CONTENTS, stream(body + content));
		return this;
	}

	/** More content at the end of the page. */
	CorpusPdf add(String content) {
		COSStream before = this.page.getCOSObject().getCOSStream(COSName.CONTENTS);
		try (InputStream in = before.createInputStream()) {
			byte[] all = (new String(in.readAllBytes(), StandardCharsets.ISO_8859_1) + content)
				.getBytes(StandardCharsets.ISO_8859_1);
			this.page.getCOSObject().setItem(COSName.CONTENTS, stream(all));
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return this;
	}

	static String line(double x, double y, String text) {
		return "BT /F1 12 Tf " + x + " " + y + " Td (" + text + ") Tj ET\n";
	}

	static COSDictionary helvetica(String name) {
		return dictionary("Type", "Font", "Subtype", "Type1", "BaseFont", name, "Encoding", "WinAnsiEncoding");
	}

	COSDictionary catalogue() {
		return this.document.getDocumentCatalog().getCOSObject();
	}

	COSDictionary resources() {
		return this.page.getResources().getCOSObject();
	}

	CorpusPdf resource(String category, String name, COSBase value) {
		COSDictionary list = resources().getCOSDictionary(COSName.getPDFName(category));
		if (list == null) {
			list = new COSDictionary();
			resources().setItem(category, list);
		}
		list.setItem(name, value);
		return this;
	}

	/** A form XObject with Helvetica as F1. */
	static COSStream form(String content) {
		COSStream form = stream(content);
		form.setItem(COSName.TYPE, COSName.XOBJECT);
		form.setItem(COSName.SUBTYPE, COSName.FORM);
		form.setItem(COSName.BBOX, numbers(0, 0, 600, 850));
		form.setItem(COSName.RESOURCES, dictionary("Font", dictionary("F1", helvetica("Helvetica"))));
		return form;
	}

	COSDictionary annotation(String kind, double x, double y, double width, double height) {
		COSDictionary annotation = dictionary("Type", "Annot", "Subtype", kind, "Rect",
				numbers(x, y, x + width, y + height), "F", COSInteger.get(4));
		COSArray all = this.page.getCOSObject().getCOSArray(COSName.ANNOTS);
		if (all == null) {
			all = new COSArray();
			this.page.getCOSObject().setItem(COSName.ANNOTS, all);
		}
		all.add(annotation);
		return annotation;
	}

	/** A file that is attached. */
	static COSDictionary file(String name, String content) {
		COSStream embedded = stream(content);
		embedded.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
		return dictionary("Type", "Filespec", "F", string(name), "UF", string(name), "EF", dictionary("F", embedded));
	}

	public static COSDictionary dictionary(Object... pairs) {
		COSDictionary dictionary = new COSDictionary();
		for (int i = 0; i < pairs.length; i += 2) {
			Object value = pairs[i + 1];
			dictionary.setItem((String) pairs[i], (value instanceof String name) ? COSName.getPDFName(name)
					: (value instanceof Integer number) ? COSInteger.get(number) : (COSBase) value);
		}
		return dictionary;
	}

	public static COSArray array(COSBase... items) {
		return new COSArray(List.of(items));
	}

	public static COSArray numbers(double... values) {
		COSArray array = new COSArray();
		for (double value : values) {
			array.add((value == Math.rint(value)) ? COSInteger.get((long) value) : new COSFloat((float) value));
		}
		return array;
	}

	public static COSString string(String text) {
		return new COSString(text);
	}

	static COSStream stream(String content) {
		return stream(content.getBytes(StandardCharsets.ISO_8859_1));
	}

	static COSStream stream(byte[] content) {
		COSStream stream = new COSStream();
		try (OutputStream out = stream.createOutputStream()) {
			out.write(content);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return stream;
	}

	/** A stream that would be large as it is. */
	public static COSStream packed(byte[] content) {
		COSStream stream = new COSStream();
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(content);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return stream;
	}

	/** The program of a sans-serif font that may be embedded freely. */
	static InputStream fontProgram() {
		return CorpusPdf.class.getClassLoader().getResourceAsStream(FONT);
	}

	/** Something that is done to the bytes at the end. */
	void afterwards(Threat.Aftermath aftermath) {
		this.aftermaths.add(aftermath);
	}

	byte[] bytes() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.document.save(out, this.packing);
		byte[] bytes = out.toByteArray();
		for (Threat.Aftermath aftermath : this.aftermaths) {
			bytes = aftermath.of(bytes);
		}
		return bytes;
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
