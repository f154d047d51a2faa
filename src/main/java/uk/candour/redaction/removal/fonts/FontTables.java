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
import java.util.TreeMap;

/**
 * The tables of a TrueType or OpenType program beside its outlines, which list letters,
 * names and widths.
 */
final class FontTables {

	/** Tables that say how glyphs are drawn, or are asked for by some who draw. */
	private static final Set<String> DRAWING = Set.of("CFF ", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "gasp", "head",
			"hhea", "hmtx", "loca", "maxp", "name", "post", "prep", "vhea", "vmtx");

	/** Where a header of metrics tells how many glyphs have an advance of their own. */
	private static final int ADVANCES = 34;

	/** Where the table of general figures ends that tells of letters. */
	private static final int LETTERS_END = 68;

	/** Counts are rounded up to a multiple of this. */
	private static final int ROUGHLY = 128;

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
	 * The program without what its tables say of glyphs that draw nothing any more, and
	 * without tables that nobody needs to draw. What counts over all glyphs is told
	 * roughly, or of those that are left.
	 * @param own tables that are new, by their tags
	 * @param kept the glyphs that still draw
	 */
	byte[] without(Map<String, byte[]> own, Set<Integer> kept) {
		Map<String, byte[]> left = new TreeMap<>();
		this.tables.forEach((tag, place) -> {
			if (DRAWING.contains(tag)) {
				left.put(tag, own.containsKey(tag) ? own.get(tag) : bytes(place));
			}
		});
		advances(left.get("hmtx"), left.get("hhea"), kept);
		advances(left.get("vmtx"), left.get("vhea"), kept);
		names(left.get("post"), kept);
		if (left.containsKey("cmap")) {
			left.put("cmap", letters(kept));
		}
		sums(left);
		return new FontFile(this.font.getInt(0), left).bytes();
	}

	private byte[] bytes(int[] place) {
		int end = (int) Math.min(this.font.capacity(), (long) place[0] + place[1]);
		return Arrays.copyOfRange(this.font.array(), place[0], end);
	}

	/** Advances and bearings of glyphs that draw nothing any more. */
	private void advances(byte[] metrics, byte[] header, Set<Integer> kept) {
		if (metrics == null || header == null) {
			return;
		}
		int own = ByteBuffer.wrap(header).getShort(ADVANCES) & 0xffff;
		// the last advance counts for all glyphs after it
		boolean shared = kept.stream().anyMatch((glyph) -> glyph >= own);
		for (int glyph = 0, at = 0; at < metrics.length; glyph++) {
			int next = Math.min(metrics.length, at + ((glyph < own) ? 4 : 2));
			if (!kept.contains(glyph)) {
				Arrays.fill(metrics, (shared && glyph == own - 1) ? Math.min(next, at + 2) : at, next, (byte) 0);
			}
			at = next;
		}
	}

	/** Names of glyphs that draw nothing any more (post, format 2). */
	private static void names(byte[] table, Set<Integer> kept) {
		if (table == null || ByteBuffer.wrap(table).getInt(0) != 0x20000) {
			return;
		}
		ByteBuffer post = ByteBuffer.wrap(table);
		int count = post.getShort(32) & 0xffff;
		Set<Integer> used = new HashSet<>();
		for (int glyph = 0; glyph < count; glyph++) {
			int at = 34 + 2 * glyph;
			if (kept.contains(glyph)) {
				used.add((post.getShort(at) & 0xffff) - STANDARD_NAMES);
			}
			else {
				post.putShort(at, (short) 0);
			}
		}
		int at = 34 + 2 * count;
		for (int name = 0; at < table.length; name++) {
			int length = post.get(at) & 0xff;
			for (int i = 1; i <= length && !used.contains(name); i++) {
				post.put(at + i, (byte) '_');
			}
			at += length + 1;
		}
	}

	private byte[] letters(Set<Integer> kept) {
		try {
			return new LetterTable(this.font, of("cmap")[0], kept).bytes();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
	}

	/**
	 * What writers of subsets count over their glyphs: the first and the last letter, how
	 * wide they are together (OS/2), how many points the largest has (maxp), how far all
	 * of them reach (hhea).
	 */
	private static void sums(Map<String, byte[]> left) {
		if (left.containsKey("OS/2") && left.get("OS/2").length >= LETTERS_END) {
			ByteBuffer.wrap(left.get("OS/2")).putShort(2, (short) 0).putInt(64, 0xffff);
		}
		byte[] most = left.get("maxp");
		for (int at = 6; most != null && most.length >= 14 && at < 14; at += 2) {
			int count = ByteBuffer.wrap(most).getShort(at) & 0xffff;
			ByteBuffer.wrap(most).putShort(at, (short) Math.min(0xffff, (count + ROUGHLY - 1) / ROUGHLY * ROUGHLY));
		}
		if (left.containsKey("hhea")) {
			// the widest advance, the least bearings and the farthest reach: not said
			ByteBuffer.wrap(left.get("hhea")).putLong(10, 0);
		}
	}

}
