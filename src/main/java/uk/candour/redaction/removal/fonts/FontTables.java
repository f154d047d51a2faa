package uk.candour.redaction.removal.fonts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a TrueType or OpenType program beside its outlines, which list letters,
 * names and widths.
 */
final class FontTables {

	/** Names in post beyond these are the font's own. */
	private static final int STANDARD_NAMES = 258;

	private final ByteBuffer font;

	private final Map<String, int[]> tables = new HashMap<>();

	FontTables(byte[] font) {
		this.font = ByteBuffer.wrap(font);
		int count = this.font.getShort(4) & 0xffff;
		for (int i = 0; i < count; i++) {
			int at = 12 + 16 * i;
			byte[] tag = new byte[4];
			this.font.get(at, tag);
			this.tables.put(new String(tag, StandardCharsets.ISO_8859_1),
					new int[] { this.font.getInt(at + 8), this.font.getInt(at + 12), at });
		}
	}

	/** Offset, length and directory entry of a table; null when there is none. */
	int[] of(String tag) {
		return this.tables.get(tag);
	}

	int glyphs() {
		return this.font.getShort(of("maxp")[0] + 4) & 0xffff;
	}

	/**
	 * Takes out what the tables say of glyphs that draw nothing any more.
	 * @param program a copy of the program whose outlines were emptied in place
	 * @param kept the glyphs that still draw
	 * @return the copy, longer when its table of letters went to the end
	 */
	byte[] without(byte[] program, Set<Integer> kept) {
		ByteBuffer copy = ByteBuffer.wrap(program);
		widths(copy, kept, glyphs());
		names(copy, kept);
		return letters(program, kept);
	}

	/** Advances of glyphs that draw nothing any more. */
	private void widths(ByteBuffer copy, Set<Integer> kept, int count) {
		int[] metrics = of("hmtx");
		int[] header = of("hhea");
		int own = (metrics == null || header == null) ? 0 : this.font.getShort(header[0] + 34) & 0xffff;
		// The last advance counts for all glyphs after it.
		for (int glyph = 0; glyph < Math.min(own - 1, count); glyph++) {
			if (!kept.contains(glyph)) {
				copy.putInt(metrics[0] + 4 * glyph, 0);
			}
		}
	}

	/** Names of glyphs that draw nothing any more (post, format 2). */
	private void names(ByteBuffer copy, Set<Integer> kept) {
		int[] post = of("post");
		if (post == null || this.font.getInt(post[0]) != 0x20000) {
			return;
		}
		int count = this.font.getShort(post[0] + 32) & 0xffff;
		Set<Integer> used = new HashSet<>();
		for (int glyph = 0; glyph < count; glyph++) {
			int at = post[0] + 34 + 2 * glyph;
			if (kept.contains(glyph)) {
				used.add((this.font.getShort(at) & 0xffff) - STANDARD_NAMES);
			}
			else {
				copy.putShort(at, (short) 0);
			}
		}
		int at = post[0] + 34 + 2 * count;
		for (int name = 0; at < post[0] + post[1]; name++) {
			int length = this.font.get(at) & 0xff;
			for (int i = 1; i <= length && !used.contains(name); i++) {
				copy.put(at + i, (byte) '_');
			}
			at += length + 1;
		}
	}

	private byte[] letters(byte[] program, Set<Integer> kept) {
		int[] old = of("cmap");
		if (old == null) {
			return program;
		}
		try {
			return replaced(program, "cmap", new LetterTable(this.font, old[0], kept).bytes());
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	/** Puts a new table at the end, where there is room for it. */
	byte[] replaced(byte[] program, String tag, byte[] table) {
		int[] old = of(tag);
		int at = (program.length + 3) / 4 * 4;
		byte[] longer = Arrays.copyOf(program, at + (table.length + 3) / 4 * 4);
		Arrays.fill(longer, old[0], old[0] + old[1], (byte) 0);
		System.arraycopy(table, 0, longer, at, table.length);
		ByteBuffer.wrap(longer).putInt(old[2] + 8, at).putInt(old[2] + 12, table.length);
		return longer;
	}

}
