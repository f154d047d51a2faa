package uk.candour.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The more elaborate hiding places of {@link TrickyPdfs}: forms, layers, fonts, fields,
 * attachments.
 */
final class TrickyForms {

	private TrickyForms() {
	}

	static COSStream form(PDDocument document, String text) throws IOException {
		return form(document, "BT /F 12 Tf 0 0 Td (" + text + ") Tj ET", resources());
	}

	static COSStream around(PDDocument document, COSStream inner) throws IOException {
		return form(document, "q 1 0 0 1 5 5 cm /X Do Q", dictionary("XObject", dictionary("X", inner)));
	}

	private static COSStream form(PDDocument document, String content, COSDictionary resources) throws IOException {
		COSStream form = TrickyPdfs.stream(document, content, "XObject");
		form.setItem(COSName.SUBTYPE, COSName.FORM);
		form.setItem(COSName.BBOX, new PDRectangle(0, -20, 400, 60).getCOSArray());
		form.setItem(COSName.RESOURCES, resources);
		return form;
	}

	private static COSDictionary resources() {
		return dictionary("Font", dictionary("F", TrickyPdfs.FONT.getCOSObject()));
	}

	static COSDictionary dictionary(Object... pairs) {
		COSDictionary dictionary = new COSDictionary();
		for (int i = 0; i < pairs.length; i += 2) {
			Object value = pairs[i + 1];
			dictionary.setItem((String) pairs[i],
					(value instanceof String name) ? COSName.getPDFName(name) : (COSBase) value);
		}
		return dictionary;
	}

	static COSArray array(COSBase... items) {
		COSArray array = new COSArray();
		for (COSBase item : items) {
			array.add(item);
		}
		return array;
	}

	static void pattern(PDDocument document, PDPage page, String text) throws IOException {
		COSStream pattern = TrickyPdfs.stream(document, "BT /F 12 Tf 0 10 Td (" + text + ") Tj ET", "Pattern");
		pattern.setInt(COSName.PATTERN_TYPE, 1);
		pattern.setInt(COSName.PAINT_TYPE, 1);
		pattern.setInt(COSName.TILING_TYPE, 1);
		pattern.setItem(COSName.BBOX, new PDRectangle(0, 0, 200, 40).getCOSArray());
		pattern.setInt(COSName.X_STEP, 200);
		pattern.setInt(COSName.Y_STEP, 40);
		pattern.setItem(COSName.RESOURCES, resources());
		page.getResources().getCOSObject().setItem(COSName.PATTERN, dictionary("P", pattern));
		TrickyPdfs.append(document, page, "/Pattern cs /P scn 72 500 200 40 re f");
	}

	static void softMask(PDDocument document, PDPage page, String text) throws IOException {
		COSStream group = form(document, text);
		group.setItem("Group", dictionary("S", "Transparency", "CS", "DeviceGray"));
		COSDictionary state = dictionary("SMask", dictionary("S", "Luminosity", "G", group));
		page.getResources().getCOSObject().setItem(COSName.EXT_G_STATE, dictionary("M", state));
		TrickyPdfs.append(document, page, "q /M gs 0 g 72 500 200 40 re f Q");
	}

	static void typeThree(PDDocument document, PDPage page, String text) throws IOException {
		COSStream glyph = TrickyPdfs.stream(document, "1000 0 d0 BT /F 500 Tf (" + text + ") Tj ET", null);
		COSDictionary font = dictionary("Type", "Font", "Subtype", "Type3", "FontBBox",
				new PDRectangle(0, 0, 1000, 1000).getCOSArray(), "FontMatrix",
				array(new COSFloat(0.001f), COSInteger.ZERO, COSInteger.ZERO, new COSFloat(0.001f), COSInteger.ZERO,
						COSInteger.ZERO),
				"CharProcs", dictionary("square", glyph), "Encoding",
				dictionary("Type", "Encoding", "Differences", array(COSInteger.get(97), COSName.getPDFName("square"))),
				"FirstChar", COSInteger.get(97), "LastChar", COSInteger.get(97), "Widths", array(COSInteger.get(1000)),
				"Resources", resources());
		COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
		fonts.setItem("T", font);
		TrickyPdfs.append(document, page, "BT /T 12 Tf 72 500 Td (a) Tj ET");
	}

	private static COSDictionary layer(PDDocument document, PDPage page, String name, boolean off) {
		COSDictionary layer = dictionary("Type", "OCG", "Name", new COSString(name));
		COSDictionary config = off ? dictionary("OFF", array(layer)) : new COSDictionary();
		document.getDocumentCatalog()
			.getCOSObject()
			.setItem("OCProperties", dictionary("OCGs", array(layer), "D", config));
		page.getResources().getCOSObject().setItem(COSName.PROPERTIES, dictionary("L", layer));
		return layer;
	}

	static void layerOff(PDDocument document, PDPage page, String text) throws IOException {
		layer(document, page, "Notes", true);
		TrickyPdfs.append(document, page, "/OC /L BDC BT /F 12 Tf 72 500 Td (" + text + ") Tj ET EMC");
	}

	static void layerName(PDDocument document, PDPage page, String text) {
		layer(document, page, "Notes on " + text, false);
	}

	/** Claims that every letter is the next one. */
	static void lyingFont(PDDocument document, PDPage page, String text) throws IOException {
		StringBuilder map = new StringBuilder(
				"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
						+ "/CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n95 beginbfchar\n");
		for (int c = 32; c < 127; c++) {
			map.append(String.format("<%02X> <%04X>%n", c, c + 1));
		}
		map.append("endbfchar endcmap end end");
		COSDictionary font = dictionary("Type", "Font", "Subtype", "Type1", "BaseFont", "Helvetica", "Encoding",
				"WinAnsiEncoding", "ToUnicode", TrickyPdfs.stream(document, map.toString(), null));
		page.getResources().getCOSObject().getCOSDictionary(COSName.FONT).setItem("L", font);
		TrickyPdfs.append(document, page, "BT /L 12 Tf 72 500 Td (" + text + ") Tj ET");
	}

	static void appearance(PDDocument document, PDPage page, String text) throws IOException {
		TrickyPdfs.annotation(page, "Stamp", COSName.AP, dictionary("N", form(document, text)));
	}

	static void field(PDDocument document, PDPage page, String text) {
		COSDictionary field = TrickyPdfs.annotation(page, "Widget", COSName.V, new COSString(text));
		field.setItem(COSName.FT, COSName.getPDFName("Tx"));
		field.setString(COSName.T, "name");
		document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, dictionary("Fields", array(field)));
	}

	static void xfa(PDDocument document, PDPage page, String text) throws IOException {
		COSStream data = TrickyPdfs.stream(document, "<data><name>" + text + "</name></data>", null);
		document.getDocumentCatalog()
			.getCOSObject()
			.setItem(COSName.ACRO_FORM, dictionary("Fields", new COSArray(), "XFA", data));
	}

	static void link(PDDocument document, PDPage page, String text) {
		String address = "https://example.org/people?n=" + text.replace(" ", "%20").replace("a", "%61");
		TrickyPdfs.annotation(page, "Link", COSName.A, dictionary("S", "URI", "URI", new COSString(address)));
	}

	static void script(PDDocument document, PDPage page, String text) {
		document.getDocumentCatalog()
			.getCOSObject()
			.setItem(COSName.OPEN_ACTION, dictionary("S", "JavaScript", "JS",
					new COSString("app.alert('" + text.replace("e", "\\u0065") + "')")));
	}

	static void scriptStream(PDDocument document, PDPage page, String text) throws IOException {
		document.getDocumentCatalog()
			.getCOSObject()
			.setItem(COSName.OPEN_ACTION, dictionary("S", "JavaScript", "JS",
					TrickyPdfs.stream(document, "var who = '" + text + "';", null)));
	}

	static void structure(PDDocument document, PDPage page, String text) {
		COSDictionary element = dictionary("Type", "StructElem", "S", "Figure", "Alt",
				new COSString("Photo of " + text));
		document.getDocumentCatalog()
			.getCOSObject()
			.setItem("StructTreeRoot", dictionary("Type", "StructTreeRoot", "K", element));
	}

	static void namedDestination(PDDocument document, PDPage page, String text) {
		document.getDocumentCatalog()
			.getCOSObject()
			.setItem(COSName.DESTS, dictionary(text, array(page.getCOSObject(), COSName.getPDFName("Fit"))));
	}

	static void pageLabel(PDDocument document, PDPage page, String text) {
		document.getDocumentCatalog()
			.getCOSObject()
			.setItem(COSName.PAGE_LABELS,
					dictionary("Nums", array(COSInteger.ZERO, dictionary("P", new COSString(text)))));
	}

	static void pieceInfo(PDDocument document, PDPage page, String text) {
		page.getCOSObject()
			.setItem("PieceInfo", dictionary("Draw", dictionary("Private", dictionary("Note", new COSString(text)))));
	}

	static void unreferenced(PDDocument document, PDPage page, String text) {
		page.getCOSObject().setItem("Zz", array(new COSString(text.getBytes(StandardCharsets.UTF_16BE))));
	}

	static void attach(PDDocument document, String name, byte[] content) throws IOException {
		PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
		PDComplexFileSpecification specification = new PDComplexFileSpecification();
		specification.setFile(name);
		specification.setEmbeddedFile(file);
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(Map.of("a", specification));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(tree);
		document.getDocumentCatalog().setNames(names);
	}

	static void pictureComment(PDDocument document, PDPage page, String text) throws IOException {
		BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
		PDImageXObject image = JPEGFactory.createFromImage(document, picture);
		byte[] jpeg = image.getCOSObject().createRawInputStream().readAllBytes();
		ByteArrayOutputStream commented = new ByteArrayOutputStream();
		byte[] comment = text.getBytes(StandardCharsets.UTF_8);
		commented.write(jpeg, 0, 2);
		commented.write(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2) });
		commented.write(comment);
		commented.write(jpeg, 2, jpeg.length - 2);
		try (OutputStream out = image.getCOSObject().createRawOutputStream()) {
			commented.writeTo(out);
		}
		page.getResources().getCOSObject().setItem(COSName.XOBJECT, dictionary("I", image.getCOSObject()));
		TrickyPdfs.append(document, page, "q 20 0 0 20 72 500 cm /I Do Q");
	}

}
