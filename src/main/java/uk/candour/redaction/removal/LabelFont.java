package uk.candour.redaction.removal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * The font of the labels on bars.
 */
final class LabelFont {

	/** Where a font without serifs lies. */
	static final String SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx",
			"fpgm", "cmap", "OS/2");

	private static final int FIRST = 32;

	private static final int LAST = 126;

	private LabelFont() {
	}

	/** One that every viewer has. */
	static COSDictionary plain() {
		COSDictionary font = font(COSName.TYPE1, "Helvetica");
		font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
		return font;
	}

	/** One that comes with the file, as documents for keeping must have. */
	static COSDictionary embedded(List<Mark> marks) {
		try (InputStream in = PDDocument.class.getResourceAsStream(SANS);
				TrueTypeFont sans = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
			TTFSubsetter subset = new TTFSubsetter(sans, TABLES);
			subset.add(' ');
			marks.stream()
				.filter((mark) -> mark.reason() != null)
				.flatMapToInt((mark) -> ("?" + mark.reason()).chars())
				.filter((letter) -> letter >= FIRST && letter <= LAST)
				.forEach(subset::add);
			ByteArrayOutputStream program = new ByteArrayOutputStream();
			subset.writeToStream(program);
			COSDictionary font = font(COSName.TRUE_TYPE, "CANDOR+LiberationSans");
			font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
			font.setInt(COSName.FIRST_CHAR, FIRST);
			font.setInt(COSName.LAST_CHAR, LAST);
			COSArray widths = new COSArray();
			for (int letter = FIRST; letter <= LAST; letter++) {
				int glyph = sans.getUnicodeCmapLookup().getGlyphId(letter);
				widths.add(COSInteger.get(Math.round(sans.getAdvanceWidth(glyph) * 1000f / sans.getUnitsPerEm())));
			}
			font.setItem(COSName.WIDTHS, widths);
			font.setItem(COSName.FONT_DESC, descriptor(program.toByteArray()));
			return font;
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	private static COSDictionary font(COSName kind, String name) {
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, kind);
		font.setName(COSName.BASE_FONT, name);
		return font;
	}

	private static COSDictionary descriptor(byte[] program) {
		COSStream stream = new COSStream();
		PackedStream.fill(stream, program);
		stream.setInt(COSName.LENGTH1, program.length);
		COSDictionary descriptor = new COSDictionary();
		descriptor.setName(COSName.TYPE, "FontDescriptor");
		descriptor.setName(COSName.FONT_NAME, "CANDOR+LiberationSans");
		descriptor.setInt(COSName.FLAGS, 32);
		COSArray box = new COSArray();
		for (int edge : new int[] { -544, -303, 1302, 980 }) {
			box.add(COSInteger.get(edge));
		}
		descriptor.setItem(COSName.FONT_BBOX, box);
		descriptor.setInt(COSName.ITALIC_ANGLE, 0);
		descriptor.setInt(COSName.ASCENT, 905);
		descriptor.setInt(COSName.DESCENT, -212);
		descriptor.setInt(COSName.CAP_HEIGHT, 688);
		descriptor.setInt(COSName.STEM_V, 80);
		descriptor.setItem(COSName.FONT_FILE2, stream);
		return descriptor;
	}

}
