package uk.candour.redaction;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.stream;
import static uk.candour.redaction.CorpusPdf.string;

/**
 * Fonts for the corpus, put together by hand from the letters of a free font so that each
 * lacks, or lies about, one thing.
 */
public final class CorpusFonts {

	private static final TrueTypeFont FREE = parse();

	private CorpusFonts() {
	}

	private static TrueTypeFont parse() {
		try {
			return new TTFParser().parse(new RandomAccessReadBuffer(CorpusPdf.fontProgram()));
		}
		catch (IOException impossible) {
			throw new java.io.UncheckedIOException(impossible);
		}
	}

	/** A line of text as one shape, its baseline at the origin, the em being one. */
	public static GeneralPath outline(String text) {
		try {
			CmapLookup map = FREE.getUnicodeCmapLookup();
			GeneralPath all = new GeneralPath();
			double pen = 0;
			for (int point : text.codePoints().toArray()) {
				int glyph = map.getGlyphId(point);
				GeneralPath letter = new GeneralPath(FREE.getGlyph().getGlyph(glyph) == null ? new GeneralPath()
						: FREE.getGlyph().getGlyph(glyph).getPath());
				letter.transform(java.awt.geom.AffineTransform.getTranslateInstance(pen, 0));
				all.append(letter, false);
				pen += FREE.getAdvanceWidth(glyph);
			}
			all.transform(java.awt.geom.AffineTransform.getScaleInstance(1d / FREE.getUnitsPerEm(),
					1d / FREE.getUnitsPerEm()));
			return all;
		}
		catch (IOException impossible) {
			throw new java.io.UncheckedIOException(impossible);
		}
	}

	/** How far a line of text moves the pen, the em being one. */
	static double advance(String text) {
		try {
			CmapLookup map = FREE.getUnicodeCmapLookup();
			double pen = 0;
			for (int point : text.codePoints().toArray()) {
				pen += FREE.getAdvanceWidth(map.getGlyphId(point));
			}
			return pen / FREE.getUnitsPerEm();
		}
		catch (IOException impossible) {
			throw new java.io.UncheckedIOException(impossible);
		}
	}

	/** A shape as path operators. */
	static String operators(GeneralPath path, double scale, double x, double y) {
		StringBuilder out = new StringBuilder();
		double[] c = new double[6];
		double px = 0;
		double py = 0;
		for (PathIterator at = path.getPathIterator(new java.awt.geom.AffineTransform(scale, 0, 0, scale, x, y)); !at
			.isDone(); at.next()) {
			switch (at.currentSegment(c)) {
				case PathIterator.SEG_MOVETO -> out.append(points(c, 2)).append("m\n");
				case PathIterator.SEG_LINETO -> out.append(points(c, 2)).append("l\n");
				case PathIterator.SEG_QUADTO -> {
					double[] cubic = { px + (c[0] - px) * 2 / 3, py + (c[1] - py) * 2 / 3, c[2] + (c[0] - c[2]) * 2 / 3,
							c[3] + (c[1] - c[3]) * 2 / 3, c[2], c[3] };
					out.append(points(cubic, 6)).append("c\n");
					c[0] = c[2];
					c[1] = c[3];
				}
				default -> {
					out.append("h\n");
					continue;
				}
			}
			px = c[0];
			py = c[1];
		}
		return out.append("f\n").toString();
	}

	private static String points(double[] c, int count) {
		StringBuilder out = new StringBuilder();
		for (int i = 0; i < count; i++) {
			out.append(Math.round(c[i] * 100) / 100d).append(' ');
		}
		return out.toString();
	}

	/** Codes of a text in a composite font made by {@link #composite}. */
	static String codes(String text, Map<Integer, Integer> glyphs) {
		StringBuilder out = new StringBuilder("<");
		text.codePoints().forEach((point) -> out.append(String.format("%04X", glyphs.get(point))));
		return out.append(">").toString();
	}

	/** The glyph of each letter in a subset of these letters. */
	static Map<Integer, Integer> glyphs(String letters) throws IOException {
		Map<Integer, Integer> glyphs = new TreeMap<>();
		Map<Integer, Integer> old = subsetter(letters, List.of()).getGIDMap();
		CmapLookup map = FREE.getUnicodeCmapLookup();
		letters.codePoints().forEach((point) -> old.forEach((now, before) -> {
			if (before == map.getGlyphId(point)) {
				glyphs.put(point, now);
			}
		}));
		return glyphs;
	}

	private static TTFSubsetter subsetter(String letters, List<String> more) throws IOException {
		List<String> tables = new java.util.ArrayList<>(
				List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep"));
		tables.addAll(more);
		TTFSubsetter subsetter = new TTFSubsetter(FREE, tables);
		letters.codePoints().forEach(subsetter::add);
		return subsetter;
	}

	static byte[] program(String letters, boolean withMap) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		subsetter(letters, withMap ? List.of("cmap", "OS/2", "name", "post") : List.of()).writeToStream(out);
		return out.toByteArray();
	}

	/**
	 * A composite font whose codes are glyph numbers.
	 * @param letters the letters in it
	 * @param withMap whether the program says which letter each glyph is
	 * @param unicode what the font says of each glyph; null for nothing
	 */
	static COSDictionary composite(String letters, boolean withMap, Map<Integer, String> unicode) throws IOException {
		byte[] bytes = program(letters, withMap);
		COSStream program = CorpusPdf.packed(bytes);
		program.setInt("Length1", bytes.length);
		COSDictionary descriptor = descriptor("AAAAAA+Sans");
		descriptor.setItem("FontFile2", program);
		COSArray widths = new COSArray();
		for (Map.Entry<Integer, Integer> entry : new TreeMap<>(glyphs(letters)).entrySet()) {
			widths.add(COSInteger.get(entry.getValue()));
			widths.add(numbers(width(entry.getKey())));
		}
		COSDictionary descendant = dictionary("Type", "Font", "Subtype", "CIDFontType2", "BaseFont", "AAAAAA+Sans",
				"CIDSystemInfo",
				dictionary("Registry", string("Adobe"), "Ordering", string("Identity"), "Supplement", 0),
				"FontDescriptor", descriptor, "W", widths, "CIDToGIDMap", "Identity");
		COSDictionary font = dictionary("Type", "Font", "Subtype", "Type0", "BaseFont", "AAAAAA+Sans", "Encoding",
				"Identity-H", "DescendantFonts", array(descendant));
		if (unicode != null) {
			font.setItem(COSName.TO_UNICODE, toUnicode(unicode, 2));
		}
		return font;
	}

	public static double width(int point) throws IOException {
		return Math
			.round(FREE.getAdvanceWidth(FREE.getUnicodeCmapLookup().getGlyphId(point)) * 1000d / FREE.getUnitsPerEm());
	}

	public static COSDictionary descriptor(String name) {
		return dictionary("Type", "FontDescriptor", "FontName", name, "Flags", 32, "FontBBox",
				numbers(-200, -300, 1200, 1000), "ItalicAngle", 0, "Ascent", 905, "Descent", -212, "CapHeight", 729,
				"StemV", 80);
	}

	/** A table of what each code says. */
	public static COSStream toUnicode(Map<Integer, String> says, int bytes) {
		StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
				+ "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /X def\n"
				+ "/CMapType 2 def 1 begincodespacerange <" + "00".repeat(bytes) + "> <" + "FF".repeat(bytes)
				+ "> endcodespacerange\n");
		map.append(says.size()).append(" beginbfchar\n");
		new TreeMap<>(says).forEach((code, text) -> {
			map.append(String.format("<%0" + 2 * bytes + "X> <", code));
			for (char c : text.toCharArray()) {
				map.append(String.format("%04X", (int) c));
			}
			map.append(">\n");
		});
		return stream(map.append("endbfchar endcmap end end\n").toString());
	}

	/**
	 * A font of letters drawn by procedures.
	 * @param named how the glyph of each letter is called
	 */
	static COSDictionary typeThree(String letters, java.util.function.IntFunction<String> named) throws IOException {
		COSDictionary procedures = new COSDictionary();
		COSArray differences = array(COSInteger.get(1));
		COSArray widths = new COSArray();
		int[] points = letters.codePoints().distinct().sorted().toArray();
		for (int point : points) {
			String name = named.apply(point);
			double width = width(point);
			procedures.setItem(name, stream(
					width + " 0 0 -200 1000 900 d1\n" + operators(outline(Character.toString(point)), 1000, 0, 0)));
			differences.add(COSName.getPDFName(name));
			widths.add(COSInteger.get((long) width));
		}
		return dictionary("Type", "Font", "Subtype", "Type3", "FontBBox", numbers(0, -200, 1000, 900), "FontMatrix",
				numbers(0.001, 0, 0, 0.001, 0, 0), "CharProcs", procedures, "Encoding",
				dictionary("Type", "Encoding", "Differences", differences), "FirstChar", 1, "LastChar", points.length,
				"Widths", widths, "Resources", new COSDictionary());
	}

	/** Codes of a text in a font made by {@link #typeThree}. */
	static String typeThreeCodes(String text, String letters) {
		List<Integer> points = letters.codePoints().distinct().sorted().boxed().toList();
		StringBuilder out = new StringBuilder("<");
		text.codePoints().forEach((point) -> out.append(String.format("%02X", points.indexOf(point) + 1)));
		return out.append(">").toString();
	}

}
