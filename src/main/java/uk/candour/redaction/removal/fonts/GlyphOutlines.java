package uk.candour.redaction.removal.fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * Empties the outlines of a TrueType program that nothing draws any more, and takes them
 * out of its tables of letters, names and widths.
 */
public final class GlyphOutlines {

	private static final int LARGEST = 64 * 1024 * 1024;

	/** Outlines that places of two bytes reach, which are halves. */
	private static final int SHORT = 2 * 0xffff;

	private static final int WORDS = 1;

	private static final int SCALE = 8;

	private static final int MORE = 32;

	private static final int TWO_SCALES = 64;

	private static final int MATRIX = 128;

	private final ByteBuffer font;

	private final FontTables tables;

	private GlyphOutlines(byte[] font) {
		this.font = ByteBuffer.wrap(font);
		this.tables = new FontTables(font);
	}

	/** Leaves a program as it is when it cannot be understood. */
	public static void keepOnly(COSStream program, Set<Integer> glyphs) {
		try {
			byte[] bytes = new GlyphOutlines(Bounded.read(program, LARGEST)).emptied(glyphs);
			if (bytes != null) {
				PackedStream.fill(program, bytes);
				program.setInt(COSName.LENGTH1, bytes.length);
			}
		}
		catch (IOException | RuntimeException notTrueType) {
			// A program of another kind keeps its outlines; its tables were cut all the
			// same.
			return;
		}
	}

	private byte[] emptied(Set<Integer> wanted) {
		int[] glyf = this.tables.of("glyf");
		int[] loca = this.tables.of("loca");
		if (glyf == null || loca == null) {
			return null;
		}
		boolean wide = this.font.getShort(this.tables.of("head")[0] + 50) != 0;
		int count = this.tables.glyphs();
		Set<Integer> kept = closure(wanted, glyf[0], loca[0], wide, count);
		ByteArrayOutputStream outlines = new ByteArrayOutputStream(glyf[1]);
		byte[] places = new byte[(wide ? 4 : 2) * (count + 1)];
		for (int glyph = 0; glyph < count; glyph++) {
			place(places, wide, glyph, outlines.size());
			int from = offset(loca[0], wide, glyph);
			int to = offset(loca[0], wide, glyph + 1);
			if (kept.contains(glyph) && to > from) {
				outlines.write(this.font.array(), glyf[0] + from, to - from);
				while (outlines.size() % 4 != 0) {
					outlines.write(0);
				}
			}
		}
		place(places, wide, count, outlines.size());
		boolean fits = wide || outlines.size() <= SHORT;
		return fits ? this.tables.without(Map.of("glyf", outlines.toByteArray(), "loca", places), kept) : null;
	}

	private int offset(int loca, boolean wide, int glyph) {
		return wide ? this.font.getInt(loca + 4 * glyph) : (this.font.getShort(loca + 2 * glyph) & 0xffff) * 2;
	}

	private static void place(byte[] places, boolean wide, int glyph, int offset) {
		if (wide) {
			ByteBuffer.wrap(places).putInt(4 * glyph, offset);
		}
		else {
			ByteBuffer.wrap(places).putShort(2 * glyph, (short) (offset / 2));
		}
	}

	/** The wanted glyphs and every part that they are put together from. */
	private Set<Integer> closure(Set<Integer> wanted, int glyf, int loca, boolean wide, int count) {
		Set<Integer> kept = new HashSet<>();
		Deque<Integer> open = new ArrayDeque<>(wanted);
		open.add(0);
		while (!open.isEmpty()) {
			int glyph = open.pop();
			if (glyph < 0 || glyph >= count || !kept.add(glyph)) {
				continue;
			}
			int from = offset(loca, wide, glyph);
			if (offset(loca, wide, glyph + 1) > from && this.font.getShort(glyf + from) < 0) {
				parts(glyf + from + 10, open);
			}
		}
		return kept;
	}

	private void parts(int start, Deque<Integer> open) {
		int at = start;
		int flags;
		do {
			flags = this.font.getShort(at) & 0xffff;
			open.push(this.font.getShort(at + 2) & 0xffff);
			at += 4 + (((flags & WORDS) != 0) ? 4 : 2);
			at += ((flags & SCALE) != 0) ? 2 : ((flags & TWO_SCALES) != 0) ? 4 : ((flags & MATRIX) != 0) ? 8 : 0;
		}
		while ((flags & MORE) != 0);
	}

}
