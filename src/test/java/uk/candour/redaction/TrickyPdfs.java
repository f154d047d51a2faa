package uk.candour.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Makes PDFs that keep a secret in one place each: one trick for each way in which
 * "redacted" files have leaked.
 */
final class TrickyPdfs {

	static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

	private TrickyPdfs() {
	}

	/**
	 * One way to keep a secret.
	 *
	 * @param name what the file is called
	 * @param channel the channel by which the inspector should find it
	 * @param hiding how it is done
	 */
	record Trick(String name, String channel, Hiding hiding) {

		/** Writes a file that holds the text in this way. */
		Path write(Path folder, String text) {
			Path file = folder.resolve(this.name + '-' + Integer.toHexString(text.hashCode()) + ".pdf");
			try {
				this.hiding.write(file, text);
				return file;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/** Writes a file that holds a text. */
	interface Hiding {

		void write(Path file, String text) throws IOException;

	}

	/** Adds a text to a document. */
	interface Addition {

		void to(PDDocument document, PDPage page, String text) throws IOException;

	}

	static List<Trick> all() {
		List<Trick> tricks = new ArrayList<>();
		addPageTricks(tricks);
		addObjectTricks(tricks);
		addFileTricks(tricks);
		return tricks;
	}

	private static void addPageTricks(List<Trick> tricks) {
		tricks.add(content("plain", "page", (s) -> "BT /F 12 Tf 72 600 Td (" + s + ") Tj ET"));
		tricks.add(content("kerned", "page", (s) -> "BT /F 12 Tf 72 600 Td [" + pieces(s, " -40 ") + "] TJ ET"));
		tricks.add(content("piece-by-piece", "page", TrickyPdfs::eachByItself));
		tricks.add(content("letter-spaced", "page", (s) -> "BT /F 12 Tf 4 Tc 72 600 Td (" + s + ") Tj ET"));
		tricks
			.add(content("double-quote-operator", "page", (s) -> "BT /F 12 Tf 14 TL 72 600 Td 0 0 (" + s + ") \" ET"));
		tricks.add(content("two-lines", "page",
				(s) -> "BT /F 12 Tf 14 TL 72 600 Td (seen by " + s.replace(" ", ") Tj T* (") + ") Tj ET"));
		tricks.add(content("hyphenated", "page", (s) -> "BT /F 12 Tf 14 TL 72 600 Td (" + hyphenated(s) + ") Tj ET"));
		tricks.add(content("backwards-in-stream", "page", TrickyPdfs::lastLetterFirst));
		tricks.add(content("rotated", "page", (s) -> "BT /F 12 Tf 0 1 -1 0 300 300 Tm (" + s + ") Tj ET"));
		tricks.add(content("mirrored", "page", (s) -> "BT /F 12 Tf -1 0 0 1 400 300 Tm (" + s + ") Tj ET"));
		tricks.add(content("upper-case", "page", (s) -> "BT /F 12 Tf 72 600 Td (" + s.toUpperCase() + ") Tj ET"));
		tricks.add(content("bold-by-doubling", "page", (s) -> "BT /F 12 Tf 72 600 Td " + doubled(s) + " ET"));
		tricks.add(content("invisible", "page", (s) -> "BT /F 12 Tf 3 Tr 72 600 Td (" + s + ") Tj ET"));
		tricks.add(content("clip-mode", "page", (s) -> "BT /F 12 Tf 7 Tr 72 600 Td (" + s + ") Tj ET"));
		tricks.add(content("white", "page", (s) -> "1 g BT /F 12 Tf 72 600 Td (" + s + ") Tj ET"));
		tricks.add(content("tiny", "page", (s) -> "BT /F 0.2 Tf 72 600 Td (" + s + ") Tj ET"));
		tricks.add(content("off-page", "page", (s) -> "BT /F 12 Tf -900 2000 Td (" + s + ") Tj ET"));
		tricks.add(content("under-box", "text-under-box",
				(s) -> "BT /F 12 Tf 72 600 Td (" + s + ") Tj ET 0 g 70 595 200 16 re f"));
		tricks.add(content("spelled-out", "page",
				(s) -> "BT /F 12 Tf 72 600 Td (" + String.join("-", s.replace(" ", "").split("")) + ") Tj ET"));
		tricks.add(content("with-underscore", "page",
				(s) -> "BT /F 12 Tf 72 600 Td (of " + s.replace(' ', '_') + ".) Tj ET"));
		tricks.add(content("white-between", "page",
				(s) -> "BT /F 12 Tf 72 600 Td (" + String.join(") Tj 1 g (x) Tj 0 g (", s.split("")) + ") Tj ET"));
		tricks.add(content("replaces-half", "page", (s) -> "BT /F 12 Tf 72 600 Td (" + s.substring(0, 6)
				+ ") Tj /Span <</ActualText (" + s.substring(6) + ")>> BDC (xxx) Tj EMC ET"));
		tricks.add(content("replacement-text", "structure", (s) -> "/Span <</ActualText (" + s + ")>> BDC EMC"));
		tricks.add(document("form", "page", (d, p, s) -> draw(d, p, TrickyForms.form(d, s))));
		tricks.add(document("nested-form", "page",
				(d, p, s) -> draw(d, p, TrickyForms.around(d, TrickyForms.form(d, s)))));
		tricks.add(document("unused-form", "unused-content",
				(d, p, s) -> p.getResources().getCOSObject().setItem("Spare", TrickyForms.form(d, s))));
		tricks.add(document("pattern", "unused-content", TrickyForms::pattern));
		tricks.add(document("soft-mask", "unused-content", TrickyForms::softMask));
		tricks.add(document("type-3-procedure", "unused-content", TrickyForms::typeThree));
		tricks.add(document("layer-off", "page", TrickyForms::layerOff));
		tricks.add(document("to-unicode-lies", "page", TrickyForms::lyingFont));
	}

	private static void addObjectTricks(List<Trick> tricks) {
		tricks.add(document("information", "metadata", (d, p, s) -> d.getDocumentInformation().setTitle("About " + s)));
		tricks.add(document("information-custom", "object",
				(d, p, s) -> d.getDocumentInformation().setCustomMetadataValue("Matter", s)));
		tricks.add(document("xmp", "metadata",
				(d, p, s) -> d.getDocumentCatalog()
					.getCOSObject()
					.setItem(COSName.METADATA,
							stream(d, "<x><dc:title>" + s.replace("a", "&#x61;") + "</dc:title></x>", "Metadata"))));
		tricks.add(document("outline", "outline", TrickyPdfs::outline));
		tricks.add(document("annotation-contents", "annotation",
				(d, p, s) -> annotation(p, "Text", COSName.CONTENTS, new COSString(s))));
		tricks.add(document("annotation-rich", "annotation", (d, p, s) -> annotation(p, "Text",
				COSName.getPDFName("RC"), new COSString("<p>" + s.replace(" ", "</b> <b>") + "</p>"))));
		tricks.add(document("annotation-appearance", "page", TrickyForms::appearance));
		tricks.add(document("field-value", "form", TrickyForms::field));
		tricks.add(document("xfa", "xfa", TrickyForms::xfa));
		tricks.add(document("link", "link", TrickyForms::link));
		tricks.add(document("link-in-base-64", "link", (d, p, s) -> annotation(p, "Link", COSName.A, action(s))));
		tricks.add(document("outline-of-twins", "outline",
				(d, p, s) -> outline(d, p, s.replace('a', '\u0430').replace('e', '\u0435').replace('o', '\u043e'))));
		tricks.add(document("script", "script", TrickyForms::script));
		tricks.add(document("script-stream", "script", TrickyForms::scriptStream));
		tricks.add(document("structure-alternative", "structure", TrickyForms::structure));
		tricks.add(document("named-destination", "object", TrickyForms::namedDestination));
		tricks.add(document("page-label", "object", TrickyForms::pageLabel));
		tricks.add(document("layer-name", "hidden-layer", TrickyForms::layerName));
		tricks.add(document("piece-info", "object", TrickyForms::pieceInfo));
		tricks.add(document("attachment-text", "attachment",
				(d, p, s) -> TrickyForms.attach(d, "notes.txt", s.getBytes(StandardCharsets.UTF_8))));
		tricks.add(document("attachment-utf16", "attachment",
				(d, p, s) -> TrickyForms.attach(d, "notes.txt", s.getBytes(StandardCharsets.UTF_16LE))));
		tricks
			.add(document("attachment-office", "attachment", (d, p, s) -> TrickyForms.attach(d, "notes.docx", zip(s))));
		tricks.add(document("attachment-pdf", "attachment", (d, p, s) -> TrickyForms.attach(d, "notes.pdf", pdf(s))));
		tricks.add(document("attachment-name", "attachment",
				(d, p, s) -> TrickyForms.attach(d, s + ".txt", new byte[] { 65, 66 })));
		tricks.add(document("unreferenced-string", "object", TrickyForms::unreferenced));
		tricks.add(document("picture-comment", "image", TrickyForms::pictureComment));
		tricks.add(
				document("name-object", "object", (d, p, s) -> p.getCOSObject().setItem("Tag", COSName.getPDFName(s))));
	}

	private static void addFileTricks(List<Trick> tricks) {
		tricks.add(new Trick("earlier-revision", "unreferenced-object", TrickyPdfs::earlierRevision));
		tricks.add(new Trick("after-the-end", "unused-bytes", (file, s) -> {
			clean(file);
			Files.writeString(file, "\n% draft for " + s + "\n", StandardOpenOption.APPEND);
		}));
		tricks.add(new Trick("object-left-out", "earlier-revision", (file, s) -> {
			clean(file);
			String body = Files.readString(file, StandardCharsets.ISO_8859_1);
			int at = body.lastIndexOf("startxref");
			Files.writeString(file, body.substring(0, at) + "900 0 obj\n(" + s + ")\nendobj\n" + body.substring(at),
					StandardCharsets.ISO_8859_1);
		}));
	}

	/** A page without any trick. */
	static void clean(Path file) throws IOException {
		document("clean", "", (d, p, s) -> {
		}).hiding().write(file, "");
	}

	static Trick content(String name, String channel, java.util.function.UnaryOperator<String> operators) {
		return document(name, channel, (d, p, s) -> append(d, p, operators.apply(s)));
	}

	static Trick document(String name, String channel, Addition addition) {
		return new Trick(name, channel, (file, text) -> {
			try (PDDocument document = new PDDocument()) {
				PDPage page = page(document);
				addition.to(document, page, text);
				document.save(file.toFile());
			}
		});
	}

	static PDPage page(PDDocument document) throws IOException {
		PDPage page = new PDPage(PDRectangle.A4);
		page.setResources(new PDResources());
		page.getResources().put(COSName.getPDFName("F"), FONT);
		document.addPage(page);
		append(document, page, "BT /F 12 Tf 72 760 Td (The tenant reported a leak in the kitchen on 3 March.) Tj ET");
		return page;
	}

	static void append(PDDocument document, PDPage page, String operators) throws IOException {
		List<PDStream> contents = new ArrayList<>();
		page.getContentStreams().forEachRemaining(contents::add);
		contents.add(new PDStream(stream(document, operators + "\n", null)));
		page.setContents(contents);
	}

	private static void draw(PDDocument document, PDPage page, COSStream form) throws IOException {
		COSDictionary forms = new COSDictionary();
		forms.setItem("X", form);
		page.getResources().getCOSObject().setItem(COSName.XOBJECT, forms);
		append(document, page, "q 1 0 0 1 72 500 cm /X Do Q");
	}

	static COSStream stream(PDDocument document, String content, String type) throws IOException {
		COSStream stream = document.getDocument().createCOSStream();
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(content.getBytes(StandardCharsets.UTF_8));
		}
		if (type != null) {
			stream.setName(COSName.TYPE, type);
		}
		return stream;
	}

	static COSDictionary annotation(PDPage page, String subtype, COSName key, org.apache.pdfbox.cos.COSBase value) {
		COSDictionary annotation = new COSDictionary();
		annotation.setItem(COSName.TYPE, COSName.getPDFName("Annot"));
		annotation.setName(COSName.SUBTYPE, subtype);
		annotation.setItem(COSName.RECT, new PDRectangle(72, 400, 200, 20).getCOSArray());
		annotation.setItem(key, value);
		COSArray annotations = new COSArray();
		annotations.add(annotation);
		page.getCOSObject().setItem(COSName.ANNOTS, annotations);
		return annotation;
	}

	private static COSDictionary action(String text) {
		COSDictionary action = new COSDictionary();
		action.setName(COSName.S, "URI");
		action.setString(COSName.URI,
				"https://example.org/?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
		return action;
	}

	private static void outline(PDDocument document, PDPage page, String text) {
		PDDocumentOutline outline = new PDDocumentOutline();
		document.getDocumentCatalog().setDocumentOutline(outline);
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle("Letter to " + text);
		item.setDestination(page);
		outline.addLast(item);
	}

	private static void earlierRevision(Path file, String text) throws IOException {
		content("first", "", (s) -> "BT /F 12 Tf 72 600 Td (" + s + ") Tj ET").hiding().write(file, text);
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			PDPage page = document.getPage(0);
			page.setContents(new PDStream(document));
			page.getCOSObject().setNeedToBeUpdated(true);
			page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
			document.saveIncremental(whole);
		}
		Files.write(file, whole.toByteArray());
	}

	private static String pieces(String text, String between) {
		StringBuilder out = new StringBuilder();
		for (char c : text.toCharArray()) {
			out.append('(').append(c).append(')').append(between);
		}
		return out.toString();
	}

	private static String hyphenated(String text) {
		int middle = text.length() - 3;
		return text.substring(0, middle) + "-) Tj T* (" + text.substring(middle);
	}

	private static String eachByItself(String text) {
		StringBuilder out = new StringBuilder("BT /F 12 Tf 72 600 Td ");
		pieces(text, "\n").lines().forEach((piece) -> out.append(piece).append(" Tj "));
		return out.append("ET").toString();
	}

	private static String lastLetterFirst(String text) throws UncheckedIOException {
		StringBuilder out = new StringBuilder("BT /F 12 Tf ");
		for (int i = text.length() - 1; i >= 0; i--) {
			float x = 72 + width(text.substring(0, i)) * 12 / 1000;
			out.append("1 0 0 1 ").append(x).append(" 600 Tm (").append(text.charAt(i)).append(") Tj ");
		}
		return out.append("ET").toString();
	}

	private static String doubled(String text) {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			float x = 72 + width(text.substring(0, i)) * 12 / 1000;
			for (int twice = 0; twice < 2; twice++) {
				out.append("1 0 0 1 ")
					.append(x + twice * 0.3f)
					.append(" 600 Tm (")
					.append(text.charAt(i))
					.append(") Tj ");
			}
		}
		return out.toString();
	}

	private static float width(String text) {
		try {
			return FONT.getStringWidth(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] pdf(String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			append(document, page(document), "BT /F 12 Tf 72 600 Td (" + text + ") Tj ET");
			document.save(out);
		}
		return out.toByteArray();
	}

	private static byte[] zip(String text) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			int middle = text.length() / 2;
			zip.write(("<w:p><w:r><w:t>" + text.substring(0, middle) + "</w:t></w:r><w:r><w:t>" + text.substring(middle)
					+ "</w:t></w:r></w:p>")
				.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		return out.toByteArray();
	}

}
