package uk.candour.redaction.removal;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.content.Numbers;
import uk.candour.redaction.removal.file.PackedStream;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.fonts.FontCode;
import uk.candour.redaction.removal.fonts.UnicodeTable;
import uk.candour.redaction.removal.pictures.Ocr;

/**
 * Words laid over the picture of a page, each where it is seen, in fonts that draw
 * nothing: for copying, searching and reading aloud.
 */
final class UnseenText {

	private static final int CODES = 250;

	/** Width of every letter in em. */
	private static final double ADVANCE = 0.5;

	/** Depth of a line under its baseline, in em. */
	private static final double DEPTH = 0.2;

	private final PageGeometry geometry;

	/** Points for one pixel. */
	private final double scale;

	private final Map<Integer, Integer> letters = new LinkedHashMap<>();

	UnseenText(PageGeometry geometry, BufferedImage picture) {
		this.geometry = geometry;
		this.scale = geometry.seenWidth() / picture.getWidth();
	}

	/** Operators that write the words, those of a line on one baseline. */
	String of(List<Ocr.Word> words) {
		Map<String, Rectangle> lines = new HashMap<>();
		words.forEach((word) -> lines.merge(word.line(), box(word), Rectangle::union));
		StringBuilder out = new StringBuilder("BT 3 Tr\n");
		words.forEach((word) -> write(word, lines.get(word.line()), out));
		return out.append("ET\n").toString();
	}

	private static Rectangle box(Ocr.Word word) {
		return new Rectangle(word.x(), word.y(), word.width(), word.height());
	}

	private void write(Ocr.Word word, Rectangle line, StringBuilder out) {
		int[] points = (word.text() + " ").codePoints().toArray();
		double wide = word.width() * this.scale / ((points.length - 1) * ADVANCE);
		double high = line.height * this.scale;
		AffineTransform place = new AffineTransform(this.geometry.fromSeen());
		place.concatenate(new AffineTransform(wide, 0, 0, -high, word.x() * this.scale,
				(line.y + line.height) * this.scale - DEPTH * high));
		out.append(Numbers.matrix(place)).append(" Tm ");
		int font = -1;
		for (int point : points) {
			int code = this.letters.computeIfAbsent(point, (ignored) -> this.letters.size());
			if (code / CODES != font) {
				out.append((font < 0) ? "" : "> Tj ");
				font = code / CODES;
				out.append("/U").append(font).append(" 1 Tf <");
			}
			out.append("%02x".formatted(1 + code % CODES));
		}
		out.append("> Tj\n");
	}

	/** The fonts that the operators name. */
	COSDictionary fonts() {
		COSDictionary fonts = new COSDictionary();
		List<Integer> points = new ArrayList<>(this.letters.keySet());
		for (int from = 0; from < points.size(); from += CODES) {
			fonts.setItem("U" + from / CODES, font(points.subList(from, Math.min(points.size(), from + CODES))));
		}
		return fonts;
	}

	private static COSDictionary font(List<Integer> points) {
		COSStream nothing = new COSStream();
		PackedStream.fill(nothing, "500 0 d0\n".getBytes(StandardCharsets.US_ASCII));
		COSDictionary procedures = new COSDictionary();
		COSArray differences = new COSArray();
		differences.add(COSInteger.ONE);
		COSArray widths = new COSArray();
		List<FontCode> codes = new ArrayList<>();
		for (int point : points) {
			COSName name = COSName.getPDFName(((point > 0xffff) ? "u%X" : "uni%04X").formatted(point));
			procedures.setItem(name, nothing);
			differences.add(name);
			widths.add(COSInteger.get(500));
			codes.add(new FontCode(codes.size() + 1, 1, Character.toString(point), null, ADVANCE));
		}
		COSDictionary encoding = new COSDictionary();
		encoding.setItem(COSName.TYPE, COSName.ENCODING);
		encoding.setItem(COSName.DIFFERENCES, differences);
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, COSName.TYPE3);
		font.setItem(COSName.FONT_BBOX, COSArray.ofCOSIntegers(List.of(0, 0, 500, 1000)));
		font.setItem(COSName.FONT_MATRIX, new COSArray(List.of(new COSFloat(0.001f), COSInteger.ZERO, COSInteger.ZERO,
				new COSFloat(0.001f), COSInteger.ZERO, COSInteger.ZERO)));
		font.setItem(COSName.CHAR_PROCS, procedures);
		font.setItem(COSName.ENCODING, encoding);
		font.setItem(COSName.FIRST_CHAR, COSInteger.ONE);
		font.setInt(COSName.LAST_CHAR, points.size());
		font.setItem(COSName.WIDTHS, widths);
		font.setItem(COSName.RESOURCES, new COSDictionary());
		font.setItem(COSName.TO_UNICODE, UnicodeTable.of(codes));
		return font;
	}

}
