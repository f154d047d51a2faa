package uk.candour.redaction.removal.fonts;

import java.io.IOException;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import uk.candour.redaction.removal.file.Bounded;

/**
 * What the embedded TrueType program itself says about its shapes: a check on a ToUnicode
 * table that lies.
 */
final class ShapeTable {

	private static final int LARGEST_FONT = 64 * 1024 * 1024;

	private static final ShapeTable NONE = new ShapeTable(null, null);

	private final CmapLookup lookup;

	private final byte[] glyphs;

	private ShapeTable(CmapLookup lookup, byte[] glyphs) {
		this.lookup = lookup;
		this.glyphs = glyphs;
	}

	static ShapeTable of(COSDictionary descendant) {
		COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
		COSBase program = (descriptor == null) ? null
				: descriptor.getDictionaryObject(COSName.FONT_FILE2, COSName.FONT_FILE3);
		if (!(program instanceof COSStream stream)) {
			return NONE;
		}
		try {
			COSBase map = descendant.getDictionaryObject(COSName.CID_TO_GID_MAP);
			byte[] glyphs = (map instanceof COSStream list) ? Bounded.read(list, 1 << 18) : null;
			return new ShapeTable(lookup(stream), glyphs);
		}
		catch (IOException | RuntimeException damaged) {
			return NONE;
		}
	}

	/** The letters that the program knows; null when it is none of TrueType. */
	private static CmapLookup lookup(COSStream stream) {
		try {
			TrueTypeFont font = new TTFParser(true)
				.parse(new RandomAccessReadBuffer(Bounded.read(stream, LARGEST_FONT)));
			return (font.getCmap() == null) ? null : font.getUnicodeCmapLookup(false);
		}
		catch (IOException | RuntimeException other) {
			return null;
		}
	}

	/** Number of the glyph of a character identifier. */
	int glyph(int cid) {
		if (this.glyphs == null) {
			return cid;
		}
		return (2 * cid + 1 < this.glyphs.length)
				? (this.glyphs[2 * cid] & 0xff) << 8 | (this.glyphs[2 * cid + 1] & 0xff) : 0;
	}

	String text(int cid) {
		if (this.lookup == null) {
			return null;
		}
		int glyph = glyph(cid);
		List<Integer> points = (glyph == 0) ? null : this.lookup.getCharCodes(glyph);
		if (points == null || points.isEmpty() || !Character.isValidCodePoint(points.get(0))) {
			return null;
		}
		return Character.toString(points.get(0));
	}

}
