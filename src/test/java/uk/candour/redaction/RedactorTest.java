package uk.candour.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * One trick a file: whatever carries the name, it does not survive, and its neighbours
 * do.
 */
class RedactorTest {

	private static final String SECRET = "Alice Smithson";

	@TempDir
	Path folder;

	static Stream<Arguments> tricks() {
		return Stream.of(trick("one string", (pdf) -> pdf.line("before Alice Smithson after")), trick("kerned pieces",
				(pdf) -> pdf.page("BT /F1 12 Tf 72 700 Td [(before Al) 20 (ice Sm) -15 (ith) 30 (son after)] TJ ET")),
				trick("several operators",
						(pdf) -> pdf
							.page("BT /F1 12 Tf 72 700 Td (before Ali) Tj (ce Smi) Tj (thson) Tj ( after) Tj ET")),
				trick("spaces by moves only",
						(pdf) -> pdf.page("BT /F1 12 Tf 72 700 Td (before) Tj 60 0 Td (Alice) Tj 40 0 Td (Smithson) Tj"
								+ " 80 0 Td (after) Tj ET")),
				trick("line wrap",
						(pdf) -> pdf.page("BT /F1 12 Tf 14 TL 72 700 Td (before Alice) Tj T* (Smithson after) Tj ET")),
				trick("hyphenation",
						(pdf) -> pdf
							.page("BT /F1 12 Tf 14 TL 72 700 Td (before Alice Smith-) Tj T* (son after) Tj ET")),
				trick("next-line operators", (pdf) -> pdf.page(
						"BT /F1 12 Tf 14 TL 72 700 Td (before) ' (Alice Smithson) ' 1 0.5 (it was Alice Smithson) \" (after) ' ET")),
				trick("drawn out of order",
						(pdf) -> pdf.page("BT /F1 12 Tf 1 0 0 1 140 700 Tm (Smithson after) Tj"
								+ " 1 0 0 1 72 700 Tm (before) Tj 1 0 0 1 110 700 Tm (Alice) Tj ET")),
				trick("over the turn of a page", (pdf) -> pdf.line("before Alice").line("Smithson after")),
				trick("columns row by row",
						(pdf) -> pdf.page("BT /F1 10 Tf 1 0 0 1 72 700 Tm (before Alice) Tj"
								+ " 1 0 0 1 320 700 Tm (right) Tj 1 0 0 1 72 688 Tm (Smithson after) Tj ET")),
				trick("letter-spaced",
						(pdf) -> pdf.page(
								"BT /F1 12 Tf 8 Tc 72 700 Td (Alice Smithson) Tj 0 Tc 0 -20 Td (before after) Tj ET")),
				trick("spaced out by blanks", (pdf) -> pdf
					.page("BT /F1 12 Tf 72 700 Td (A l i c e  S m i t h s o n) Tj 0 -20 Td (before after) Tj ET")),
				trick("fake bold",
						(pdf) -> pdf.page("BT /F1 12 Tf 72 700 Td (before Alice Smithson after) Tj ET"
								+ " BT /F1 12 Tf 72.4 700 Td (before Alice Smithson after) Tj ET")),
				trick("invisible",
						(pdf) -> pdf.page("BT /F1 12 Tf 3 Tr 72 700 Td (before Alice Smithson after) Tj ET")),
				trick("off the page",
						(pdf) -> pdf
							.page("BT /F1 12 Tf 72 2700 Td (Alice Smithson) Tj 0 -2000 Td (before after) Tj ET")),
				trick("turned",
						(pdf) -> pdf.page("BT /F1 12 Tf 0 1 -1 0 300 100 Tm (before Alice Smithson after) Tj ET")),
				trick("mirrored",
						(pdf) -> pdf.page("BT /F1 12 Tf -1 0 0 1 500 100 Tm (before Alice Smithson after) Tj ET")),
				trick("stretched",
						(pdf) -> pdf.page("BT /F1 12 Tf 60 Tz 3 Ts 72 700 Td (before Alice Smithson after) Tj ET")),
				trick("clipping text",
						(pdf) -> pdf.page("BT /F1 12 Tf 7 Tr 72 700 Td (before Alice Smithson after) Tj ET")),
				trick("case and no-break space", (pdf) -> pdf.line("before ALICE\\240SMITHSON after")),
				trick("comment", (pdf) -> pdf.page("% Alice Smithson\nBT /F1 12 Tf 72 700 Td (before after) Tj ET")),
				trick("form", (pdf) -> {
					pdf.page("/X Do");
					pdf.resource(COSName.XOBJECT, "X",
							pdf.form("BT /F1 12 Tf 72 700 Td (before Alice Smithson after) Tj ET", true));
				}), trick("form without resources", (pdf) -> {
					pdf.page("/X Do");
					pdf.resource(COSName.XOBJECT, "X",
							pdf.form("BT /F1 12 Tf 72 700 Td (before Alice Smithson after) Tj ET", false));
				}), trick("undrawn form", (pdf) -> {
					pdf.line("before after");
					pdf.resource(COSName.XOBJECT, "X", pdf.form("BT /F1 12 Tf (Alice Smithson) Tj ET", true));
				}), trick("name across page and form", (pdf) -> {
					pdf.page(
							"BT /F1 12 Tf 72 700 Td (before Alice ) Tj ET /X Do BT /F1 12 Tf 230 700 Td (after) Tj ET");
					pdf.resource(COSName.XOBJECT, "X", pdf.form("BT /F1 12 Tf 143 700 Td (Smithson) Tj ET", true));
				}), trick("pattern", (pdf) -> {
					pdf.page("/Pattern cs /P scn 0 0 600 800 re f BT /F1 12 Tf 72 700 Td (before after) Tj ET");
					COSStream tile = pdf.form("BT /F1 12 Tf 10 10 Td (Alice Smithson) Tj ET", true);
					tile.removeItem(COSName.SUBTYPE);
					tile.setItem(COSName.TYPE, COSName.PATTERN);
					tile.setInt("PatternType", 1);
					tile.setInt("PaintType", 1);
					tile.setInt("TilingType", 1);
					tile.setInt("XStep", 200);
					tile.setInt("YStep", 200);
					pdf.resource(COSName.PATTERN, "P", tile);
				}), trick("soft mask", (pdf) -> {
					pdf.page("q /G gs 0 0 600 800 re f Q BT /F1 12 Tf 72 700 Td (before after) Tj ET");
					COSDictionary mask = new COSDictionary();
					mask.setItem(COSName.S, COSName.LUMINOSITY);
					COSStream group = pdf.form("BT /F1 12 Tf 10 10 Td (Alice Smithson) Tj ET", true);
					COSDictionary transparency = new COSDictionary();
					transparency.setItem(COSName.S, COSName.TRANSPARENCY);
					transparency.setItem(COSName.CS, COSName.DEVICEGRAY);
					group.setItem(COSName.GROUP, transparency);
					mask.setItem(COSName.G, group);
					COSDictionary state = new COSDictionary();
					state.setItem(COSName.SMASK, mask);
					pdf.resource(COSName.EXT_G_STATE, "G", state);
				}), trick("hidden layer", (pdf) -> {
					pdf.page("/OC /L BDC BT /F1 12 Tf 72 600 Td (Alice Smithson) Tj ET EMC"
							+ " BT /F1 12 Tf 72 700 Td (before after) Tj ET");
					COSDictionary layer = new COSDictionary();
					layer.setItem(COSName.TYPE, COSName.OCG);
					layer.setString(COSName.NAME, SECRET);
					pdf.resource(COSName.PROPERTIES, "L", layer);
					COSArray all = new COSArray(List.of(layer));
					COSDictionary settings = new COSDictionary();
					settings.setItem(COSName.OFF, all);
					COSDictionary layers = new COSDictionary();
					layers.setItem(COSName.OCGS, all);
					layers.setItem(COSName.D, settings);
					pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
				}),
				trick("replacement text in content",
						(pdf) -> pdf.page("/Span <</ActualText (Alice Smithson)>> BDC"
								+ " BT /F1 12 Tf 72 700 Td (before) Tj ET EMC BT /F1 12 Tf 172 700 Td (after) Tj ET")),
				trick("document information", (pdf) -> {
					pdf.line("before after");
					pdf.document.getDocumentInformation().setTitle(SECRET);
					pdf.document.getDocumentInformation().setCustomMetadataValue("Who", SECRET);
				}), trick("XMP", (pdf) -> {
					pdf.line("before after");
					pdf.document.getDocumentCatalog()
						.getCOSObject()
						.setItem(COSName.METADATA, TrickPdf.stream("<x>Alice Smithson</x>"));
					pdf.page.getCOSObject().setItem(COSName.METADATA, TrickPdf.stream("<x>Alice Smithson</x>"));
				}), trick("private data", (pdf) -> {
					pdf.line("before after");
					COSDictionary piece = new COSDictionary();
					piece.setString("Private", SECRET);
					pdf.page.getCOSObject().setItem("PieceInfo", piece);
					pdf.document.getDocumentCatalog().getCOSObject().setItem("Acme", new COSString(SECRET));
				}), trick("thumbnail", (pdf) -> {
					pdf.line("before after");
					pdf.page.getCOSObject().setItem("Thumb", TrickPdf.stream(SECRET));
				}), trick("note", (pdf) -> {
					pdf.line("before after");
					annotation(pdf, "Text").setString(COSName.CONTENTS, SECRET);
				}), trick("free text", (pdf) -> {
					pdf.line("before after");
					COSDictionary note = annotation(pdf, "FreeText");
					note.setString(COSName.CONTENTS, SECRET);
					COSDictionary looks = new COSDictionary();
					looks.setItem(COSName.N, pdf.form("BT /F1 12 Tf 10 10 Td (Alice Smithson) Tj ET", true));
					note.setItem(COSName.AP, looks);
				}), trick("form field without looks", (pdf) -> {
					pdf.line("before after");
					COSDictionary field = annotation(pdf, "Widget");
					field.setItem(COSName.FT, COSName.TX);
					field.setString(COSName.T, "tenant");
					field.setString(COSName.V, SECRET);
					COSDictionary form = new COSDictionary();
					form.setItem(COSName.FIELDS, new COSArray(List.of(field)));
					form.setItem("XFA", TrickPdf.stream(SECRET));
					pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
				}), trick("link address", (pdf) -> {
					pdf.line("before after");
					COSDictionary action = new COSDictionary();
					action.setName(COSName.S, "URI");
					action.setString("URI", "https://example.org/Alice%20Smithson");
					annotation(pdf, "Link").setItem(COSName.A, action);
				}), trick("bookmark", (pdf) -> {
					pdf.line("before after");
					COSDictionary root = new COSDictionary();
					COSDictionary item = new COSDictionary();
					item.setString(COSName.TITLE, "Letter to Alice Smithson");
					item.setItem(COSName.PARENT, root);
					root.setItem(COSName.FIRST, item);
					root.setItem(COSName.LAST, item);
					pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.OUTLINES, root);
				}), trick("script", (pdf) -> {
					pdf.line("before after");
					COSDictionary action = new COSDictionary();
					action.setName(COSName.S, "JavaScript");
					action.setString("JS", "app.alert('Alice Smithson')");
					pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
				}), trick("structure", (pdf) -> {
					pdf.page("/P <</MCID 0>> BDC BT /F1 12 Tf 72 700 Td (before after) Tj ET EMC");
					COSDictionary root = new COSDictionary();
					root.setName(COSName.TYPE, "StructTreeRoot");
					COSDictionary element = new COSDictionary();
					element.setItem(COSName.P, root);
					element.setName(COSName.S, "P");
					element.setItem(COSName.PG, pdf.page.getCOSObject());
					element.setItem(COSName.K, COSInteger.ZERO);
					element.setString(COSName.ALT, SECRET);
					element.setString(COSName.ACTUAL_TEXT, SECRET);
					root.setItem(COSName.K, element);
					pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
				}));
	}

	private static COSDictionary annotation(TrickPdf pdf, String kind) {
		COSDictionary annotation = new COSDictionary();
		annotation.setItem(COSName.TYPE, COSName.ANNOT);
		annotation.setName(COSName.SUBTYPE, kind);
		annotation.setItem(COSName.RECT, TrickPdf.numbers(72, 500, 272, 520));
		pdf.page.getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(annotation)));
		return annotation;
	}

	private static Arguments trick(String name, Consumer<TrickPdf> draw) {
		return arguments(Named.of(name, draw));
	}

	@ParameterizedTest
	@MethodSource("tricks")
	void theNameGoesAndItsNeighboursStay(Consumer<TrickPdf> draw) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf()) {
			draw.accept(pdf);
			Path in = pdf.save(this.folder);
			assertThat(Leaks.of(in, "Smithson")).as("the trick itself").isNotEmpty();
			new Redactor().redact(in, out, List.of(new Mark.Text(SECRET, "section 40(2)")), null);
		}
		List<String> leaks = new ArrayList<>(Leaks.of(out, SECRET));
		leaks.addAll(Leaks.of(out, "Smithson"));
		assertThat(leaks).isEmpty();
		String text = Leaks.stripped(out);
		assertThat(text.replaceAll("\\s", "")).containsAnyOf("before", "erofeb").containsAnyOf("after", "retfa");
	}

}
