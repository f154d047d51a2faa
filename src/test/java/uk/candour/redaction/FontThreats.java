package uk.candour.redaction;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.fonts.CorpusPrograms;

import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.string;
import static uk.candour.redaction.Threat.SECRET;

/**
 * Fonts that hide a name from those who search, or tell it to those who look closely:
 * ligatures, channels 14, 15, 28 and 40.
 */
final class FontThreats {

	private static final String TEXT = "Seen by " + SECRET + " at noon";

	private FontThreats() {
	}

	static List<Threat> all() {
		return List.of(Threat.of(4, "ligature", FontThreats::ligature).of("Griffin Fletcher"),
				Threat.of(14, "no-table", (pdf) -> composite(pdf, true, null)),
				Threat.of(14, "no-table-no-map", (pdf) -> composite(pdf, false, null)).onlySeen(),
				Threat.of(14, "table-lies", FontThreats::lie),
				Threat.of(14, "table-says-nothing", FontThreats::silent).onlySeen(),
				Threat.of(14, "drawn-letters", (pdf) -> drawn(pdf, (point) -> "a" + point)).onlySeen(),
				Threat.of(14, "letters-by-number", FontThreats::byNumber),
				Threat.of(14, "odd-encoding", FontThreats::oddEncoding),
				Threat.of(15, "outlines", (pdf) -> outlines(pdf, 14)).with(70, 325, 400, 24).onlySeen(),
				Threat.of(15, "outlines-unmarked", (pdf) -> outlines(pdf, 18)).onlySeen(),
				Threat.of(15, "outlines-from-the-end", FontThreats::fromTheEnd).onlySeen(),
				Threat.of(15, "outlines-of-a-poster", FontThreats::poster).onlySeen(),
				Threat.of(28, "subset-lists-letters", (pdf) -> composite(pdf, true, said())),
				Threat.of(28, "procedures-listed", (pdf) -> drawn(pdf, Character::toString)),
				Threat.of(28, "widths-and-differences", FontThreats::differences),
				Threat.of(28, "type-one-outlines", (pdf) -> outlined(pdf, CorpusPrograms.typeOne(TEXT), 1)),
				Threat.of(28, "compact-outlines", (pdf) -> outlined(pdf, CorpusPrograms.compact(TEXT), 1)),
				Threat.of(28, "compact-outlines-by-number", (pdf) -> outlined(pdf, CorpusPrograms.byNumber(TEXT), 2)),
				Threat.of(28, "open-type-outlines", (pdf) -> outlined(pdf, CorpusPrograms.openType(TEXT), 2)),
				Threat.of(40, "arabic-shaped", FontThreats::arabic).of("\u0645\u062d\u0645\u062f"),
				Threat.of(40, "hebrew-backwards", FontThreats::hebrew).of("\u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9"),
				Threat.of(40, "vertical", (pdf) -> japanese(pdf, "UniJIS-UTF16-V")).of("\u5c71\u7530\u82b1\u5b50"),
				Threat.of(40, "cjk", (pdf) -> japanese(pdf, "UniJIS-UTF16-H")).of("\u5c71\u7530\u82b1\u5b50"));
	}

	private static Map<Integer, String> said() throws IOException {
		Map<Integer, String> says = new TreeMap<>();
		CorpusFonts.glyphs(TEXT).forEach((point, glyph) -> says.put(glyph, Character.toString(point)));
		return says;
	}

	private static void composite(CorpusPdf pdf, boolean withMap, Map<Integer, String> unicode) throws IOException {
		pdf.page("BT /C 14 Tf 72 500 Td " + CorpusFonts.codes(TEXT, CorpusFonts.glyphs(TEXT)) + " Tj ET\n");
		pdf.resource("Font", "C", CorpusFonts.composite(TEXT, withMap, unicode));
	}

	/** Every letter claims to be the one after it. */
	private static void lie(CorpusPdf pdf) throws IOException {
		Map<Integer, String> lies = new TreeMap<>();
		CorpusFonts.glyphs(TEXT)
			.forEach((point, glyph) -> lies.put(glyph, (point == ' ') ? " " : Character.toString(point + 1)));
		composite(pdf, true, lies);
	}

	/** Every letter claims to be unknown, in a program that does not know better. */
	private static void silent(CorpusPdf pdf) throws IOException {
		Map<Integer, String> silence = new TreeMap<>();
		CorpusFonts.glyphs(TEXT).forEach((point, glyph) -> silence.put(glyph, "\ufffd"));
		composite(pdf, false, silence);
	}

	private static void outlined(CorpusPdf pdf, COSDictionary font, int bytes) {
		pdf.page("BT /C 14 Tf 72 500 Td " + CorpusPrograms.codes(TEXT, bytes) + " Tj ET\n");
		pdf.resource("Font", "C", font);
	}

	private static void drawn(CorpusPdf pdf, java.util.function.IntFunction<String> named) throws IOException {
		pdf.page("BT /T3 14 Tf 72 500 Td " + CorpusFonts.typeThreeCodes(TEXT, TEXT) + " Tj ET\n");
		pdf.resource("Font", "T3", CorpusFonts.typeThree(TEXT, named));
	}

	/** Accented letters that nothing explains but the numbers in their names. */
	private static void byNumber(CorpusPdf pdf) throws IOException {
		String text = "Seen by R\u00f6s\u00e0lind Th\u00e4ck\u00e9r\u00e0y at noon";
		pdf.page("BT /T3 14 Tf 72 500 Td " + CorpusFonts.typeThreeCodes(text, text) + " Tj ET\n");
		pdf.resource("Font", "T3", CorpusFonts.typeThree(text, (point) -> "a" + point));
	}

	/** Codes below the blank, named by their Unicode number. */
	private static void oddEncoding(CorpusPdf pdf) {
		List<Integer> points = TEXT.codePoints().distinct().sorted().boxed().toList();
		COSArray differences = array(COSInteger.get(1));
		points.forEach((point) -> differences.add(COSName.getPDFName(String.format("uni%04X", point))));
		COSDictionary font = CorpusPdf.helvetica("Helvetica");
		font.setItem(COSName.ENCODING, dictionary("Type", "Encoding", "Differences", differences));
		pdf.page("BT /E 12 Tf 72 500 Td " + CorpusFonts.typeThreeCodes(TEXT, TEXT) + " Tj ET\n");
		pdf.resource("Font", "E", font);
	}

	private static void outlines(CorpusPdf pdf, double size) {
		pdf.page(CorpusFonts.operators(CorpusFonts.outline(TEXT), size, 72, 500));
	}

	/** The last letter is painted first, as drawing programs do that sort by layer. */
	private static void fromTheEnd(CorpusPdf pdf) {
		StringBuilder letters = new StringBuilder();
		for (int i = TEXT.length() - 1; i >= 0; i--) {
			letters.append(CorpusFonts.operators(CorpusFonts.outline(TEXT.substring(i, i + 1)), 18,
					72 + 18 * CorpusFonts.advance(TEXT.substring(0, i)), 500));
		}
		pdf.page(letters.toString());
	}

	/** Letters as high as a hand is wide. */
	private static void poster(CorpusPdf pdf) {
		pdf.page(CorpusFonts.operators(CorpusFonts.outline(SECRET.split(" ")[0]), 96, 72, 500)
				+ CorpusFonts.operators(CorpusFonts.outline(SECRET.split(" ")[1]), 96, 72, 380));
	}

	private static void ligature(CorpusPdf pdf) throws IOException {
		String text = "Seen by Gri\ufb00in Fle\u00adtcher at noon".replace("\u00ad", "");
		Map<Integer, String> says = new TreeMap<>();
		Map<Integer, Integer> glyphs = CorpusFonts.glyphs("Seen by Griin Fletcher at noon\ufb01");
		glyphs.forEach((point, glyph) -> says.put(glyph, Character.toString(point)));
		says.put(glyphs.get(0xfb01), "f\ufb01");
		String shown = text.replace("\ufb00i", "\ufb01");
		pdf.page("BT /C 14 Tf 72 500 Td " + CorpusFonts.codes(shown, glyphs) + " Tj ET\n");
		pdf.resource("Font", "C", CorpusFonts.composite("Seen by Griin Fletcher at noon\ufb01", true, says));
	}

	private static void differences(CorpusPdf pdf) {
		List<Integer> points = TEXT.codePoints().distinct().boxed().toList();
		COSArray differences = array(COSInteger.get(33));
		COSArray widths = new COSArray();
		StringBuilder codes = new StringBuilder("<");
		TEXT.codePoints().forEach((point) -> codes.append(String.format("%02X", 33 + points.indexOf(point))));
		for (int point : points) {
			differences.add(COSName.getPDFName((point == ' ') ? "space" : Character.toString(point)));
			widths.add(COSInteger.get(500 + point));
		}
		COSDictionary font = CorpusPdf.helvetica("Helvetica");
		font.setItem(COSName.ENCODING, dictionary("Type", "Encoding", "Differences", differences));
		font.setInt(COSName.FIRST_CHAR, 33);
		font.setInt(COSName.LAST_CHAR, 32 + points.size());
		font.setItem(COSName.WIDTHS, widths);
		COSDictionary descriptor = CorpusFonts.descriptor("Helvetica");
		descriptor.setItem("CharSet", string("/R/o/s/a/l/i/n/d/T/h/c/k/e/r/y"));
		font.setItem(COSName.FONT_DESC, descriptor);
		pdf.page("BT /E 12 Tf 72 500 Td " + codes + "> Tj ET\n").resource("Font", "E", font);
	}

	/** Presentation forms in the order in which they are seen, as old producers do. */
	private static void arabic(CorpusPdf pdf) throws IOException {
		String seen = new StringBuilder("\ufee3\ufea4\ufee4\ufeaa").reverse().toString();
		rightToLeft(pdf, seen);
	}

	private static void hebrew(CorpusPdf pdf) throws IOException {
		rightToLeft(pdf, new StringBuilder("\u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9").reverse().toString());
	}

	private static void rightToLeft(CorpusPdf pdf, String seen) throws IOException {
		Map<Integer, Integer> glyphs = CorpusFonts.glyphs(seen + " noon");
		Map<Integer, String> says = new TreeMap<>();
		glyphs.forEach((point, glyph) -> says.put(glyph, Character.toString(point)));
		pdf.page("BT /C 14 Tf 72 500 Td " + CorpusFonts.codes("noon " + seen + " noon", glyphs) + " Tj ET\n");
		pdf.resource("Font", "C", CorpusFonts.composite(seen + " noon", true, says));
	}

	private static void japanese(CorpusPdf pdf, String encoding) {
		COSDictionary descendant = dictionary("Type", "Font", "Subtype", "CIDFontType0", "BaseFont", "Ryumin-Light",
				"CIDSystemInfo", dictionary("Registry", string("Adobe"), "Ordering", string("Japan1"), "Supplement", 6),
				"FontDescriptor", CorpusFonts.descriptor("Ryumin-Light"), "DW", 1000, "W",
				array(COSInteger.get(1), numbers(300)));
		COSDictionary font = dictionary("Type", "Font", "Subtype", "Type0", "BaseFont", "Ryumin-Light-" + encoding,
				"Encoding", encoding, "DescendantFonts", array(descendant));
		StringBuilder codes = new StringBuilder("<");
		for (char c : "\u5225\u5c71\u7530\u82b1\u5b50\u6c0f".toCharArray()) {
			codes.append(String.format("%04X", (int) c));
		}
		pdf.page("BT /J 14 Tf 300 500 Td " + codes + "> Tj ET\n").resource("Font", "J", font);
	}

}
