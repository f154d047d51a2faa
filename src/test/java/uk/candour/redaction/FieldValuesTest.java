package uk.candour.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What form fields show becomes part of the page, as viewers draw it.
 */
class FieldValuesTest {

	private static final int PASSWORD = 1 << 13;

	private static final int COMBO = 1 << 17;

	@TempDir
	Path folder;

	private final PDDocument document = new PDDocument();

	private final COSArray fields = new COSArray();

	private final COSDictionary form = new COSDictionary();

	private List<String> warnings;

	private int row;

	private COSDictionary field(String kind, String value, int flags, double height) {
		COSDictionary field = new COSDictionary();
		field.setItem(COSName.TYPE, COSName.ANNOT);
		field.setName(COSName.SUBTYPE, "Widget");
		field.setName(COSName.FT, kind);
		field.setInt(COSName.FF, flags);
		field.setString(COSName.T, "field" + this.row);
		if (value != null) {
			field.setString(COSName.V, value);
		}
		int bottom = 700 - 80 * this.row++;
		field.setItem(COSName.RECT, new PDRectangle(72, bottom, 200, (float) height).getCOSArray());
		this.fields.add(field);
		return field;
	}

	private static COSArray options(String... options) {
		COSArray array = new COSArray();
		for (String option : options) {
			if (option.contains("=")) {
				COSArray pair = new COSArray();
				pair.add(new COSString(option.substring(0, option.indexOf('='))));
				pair.add(new COSString(option.substring(option.indexOf('=') + 1)));
				array.add(pair);
			}
			else {
				array.add(new COSString(option));
			}
		}
		return array;
	}

	private void shows(COSDictionary field, String text) throws IOException {
		COSStream appearance = new COSStream();
		appearance.setItem(COSName.BBOX, new PDRectangle(0, 0, 200, 20).getCOSArray());
		PDResources resources = new PDResources();
		resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
		appearance.setItem(COSName.RESOURCES, resources);
		try (OutputStream out = appearance.createOutputStream()) {
			out.write(("BT /F 10 Tf 2 5 Td (" + text + ") Tj ET").getBytes(StandardCharsets.ISO_8859_1));
		}
		COSDictionary appearances = new COSDictionary();
		appearances.setItem(COSName.N, appearance);
		field.setItem(COSName.AP, appearances);
	}

	private String copy(boolean anew, Mark... marks) throws Exception {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (this.document) {
			PDPage page = new PDPage();
			page.getCOSObject().setItem(COSName.ANNOTS, this.fields);
			this.document.addPage(page);
			this.form.setItem(COSName.FIELDS, this.fields);
			this.form.setBoolean(COSName.NEED_APPEARANCES, anew);
			this.document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, this.form);
			this.document.save(in.toFile());
		}
		this.warnings = FairCopy.of(in, null, out, List.of(marks)).redaction().warnings();
		try (PDDocument redacted = Loader.loadPDF(out.toFile())) {
			return new PDFTextStripper().getText(redacted);
		}
	}

	@Test
	void valuesThatViewersDrawAnewAreKept() throws Exception {
		shows(field("Tx", "Flat 12 Harbour Court", 0, 20), "old value");
		field("Ch", "", 0, 60).setItem(COSName.OPT, options("damp", "mould", "leak"));
		field("Ch", "h", COMBO, 20).setItem(COSName.OPT, options("g=gas", "h=heating"));
		assertThat(copy(true)).contains("Flat 12 Harbour Court", "damp", "mould", "leak", "heating")
			.doesNotContain("old value", "gas");
	}

	@Test
	void whatViewersDoNotDrawAnewStaysAsItIsDrawn() throws Exception {
		shows(field("Tx", "another value", 0, 20), "drawn value");
		assertThat(copy(false)).contains("drawn value").doesNotContain("another value");
	}

	@Test
	void valuesInOtherAlphabetsAreKept() throws Exception {
		shows(field("Tx", "\u0416\u0443\u043a \u03c0", 0, 20), "old value");
		assertThat(copy(true)).contains("\u0416\u0443\u043a \u03c0").doesNotContain("old value");
	}

	@Test
	void aValueThatCannotBeWrittenStaysAsItIsDrawn() throws Exception {
		shows(field("Tx", "\u4e2d\u6587", 0, 20), "Chinese");
		assertThat(copy(true)).contains("Chinese").doesNotContain("?");
	}

	@Test
	void thatAValueCannotBeWrittenIsSaid() throws Exception {
		field("Tx", "\u4e2d\u6587", 0, 20);
		assertThat(copy(true)).contains("??");
		assertThat(this.warnings).anyMatch((warning) -> warning.contains("Some letters of a form field"));
	}

	@Test
	void ofALongListAsMuchIsShownAsHasRoom() throws Exception {
		COSDictionary list = field("Ch", "four", 0, 30);
		list.setItem(COSName.OPT, options("one", "two", "three", "four", "five", "six"));
		list.setInt(COSName.TI, 2);
		assertThat(copy(true)).contains("three", "four").doesNotContain("one", "six");
	}

	@Test
	void anAppearanceTakesFontsFromTheForm() throws Exception {
		COSDictionary field = field("Tx", "Flat 12", 0, 20);
		shows(field, "Flat 12 Harbour Court");
		((COSStream) field.getCOSDictionary(COSName.AP).getDictionaryObject(COSName.N)).removeItem(COSName.RESOURCES);
		PDResources defaults = new PDResources();
		defaults.put(COSName.getPDFName("F"), new PDType1Font(FontName.COURIER));
		this.form.setItem(COSName.DR, defaults);
		assertThat(copy(false)).contains("Flat 12 Harbour Court");
		try (PDDocument redacted = Loader.loadPDF(this.folder.resolve("out.pdf").toFile())) {
			PDResources page = redacted.getPage(0).getResources();
			PDResources drawn = ((PDFormXObject) page.getXObject(page.getXObjectNames().iterator().next()))
				.getResources();
			assertThat(drawn.getFont(COSName.getPDFName("F")).getName()).isEqualTo("Courier");
		}
	}

	@Test
	void ofALongListOnlyTheChoiceIsShown() throws Exception {
		COSDictionary list = field("Ch", null, 0, 20);
		list.setItem(COSName.OPT, options("one", "two", "three", "four", "five", "six"));
		COSArray chosen = new COSArray();
		chosen.add(new COSString("three"));
		chosen.add(new COSString("six"));
		list.setItem(COSName.V, chosen);
		assertThat(copy(true)).contains("three", "six").doesNotContain("one", "four");
	}

	@Test
	void aPasswordIsNotShown() throws Exception {
		field("Tx", "opensesame", PASSWORD, 20);
		field("Tx", "Dear tenant", 0, 20);
		assertThat(copy(true)).contains("Dear tenant").doesNotContain("opensesame");
	}

	@Test
	void aFieldThatMakesNoSenseIsLeftOut() throws Exception {
		field("Ch", null, 0, 60).setItem(COSName.OPT, COSInteger.ONE);
		COSArray empty = new COSArray();
		empty.add(new COSArray());
		field("Ch", null, 0, 60).setItem(COSName.OPT, empty);
		field("Tx", "Dear tenant", 0, 20);
		assertThat(copy(true)).contains("Dear tenant");
	}

	@Test
	void aNameInAListIsRemoved() throws Exception {
		field("Ch", null, 0, 60).setItem(COSName.OPT, options("Oswin Quarrenby", "Ada Brindlecombe"));
		assertThat(copy(true, new Mark.Text("Quarrenby", "section 40(2)"))).contains("Ada Brindlecombe")
			.doesNotContain("Quarrenby");
	}

}
