package uk.candour.redaction.removal.fonts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of a TrueType program that says which glyph draws which letter (cmap), with
 * nothing left in it but glyphs that are still drawn.
 */
final class LetterTable {

	private static final int MOST = 0xffff;

	private final ByteBuffer font;

	private final int start;

	private final Set<Integer> kept;

	/**
	 * A table to be written anew.
	 * @param font the program
	 * @param start where the table begins
	 * @param kept glyphs that may stay
	 */
	LetterTable(ByteBuffer font, int start, Set<Integer> kept) {
		this.font = font;
		this.start = start;
		this.kept = kept;
	}

	/** The new table: the same subtables, those in a rare form left out. */
	byte[] bytes() throws IOException {
		int count = word(this.start + 2);
		List<int[]> owners = new ArrayList<>();
		List<byte[]> tables = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int at = this.start + 4 + 8 * i;
			Map<Integer, Integer> letters = read(this.start + this.font.getInt(at + 4));
			if (letters != null) {
				letters.values().removeIf((glyph) -> !this.kept.contains(glyph));
				owners.add(new int[] { word(at), word(at + 2) });
				tables.add((word(at) == 1) ? bytesOnly(letters) : segments(letters));
			}
		}
		return joined(owners, tables);
	}

	private static byte[] joined(List<int[]> owners, List<byte[]> tables) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeShort(0);
		out.writeShort(tables.size());
		int at = 4 + 8 * tables.size();
		for (int i = 0; i < tables.size(); i++) {
			out.writeShort(owners.get(i)[0]);
			out.writeShort(owners.get(i)[1]);
			out.writeInt(at);
			at += tables.get(i).length;
		}
		for (byte[] table : tables) {
			out.write(table);
		}
		return bytes.toByteArray();
	}

	private int word(int at) {
		return this.font.getShort(at) & 0xffff;
	}

	/** Letters and their glyphs; null for a form that is not read. */
	private Map<Integer, Integer> read(int at) {
		Map<Integer, Integer> letters = new TreeMap<>();
		switch (word(at)) {
			case 0 -> {
				for (int code = 0; code < 256; code++) {
					letters.put(code, this.font.get(at + 6 + code) & 0xff);
				}
			}
			case 4 -> readSegments(at, letters);
			case 6 -> {
				for (int i = 0; i < word(at + 8); i++) {
					letters.put(word(at + 6) + i, word(at + 10 + 2 * i));
				}
			}
			default -> {
				return null;
			}
		}
		return letters;
	}

	private void readSegments(int at, Map<Integer, Integer> letters) {
		int twice = word(at + 6);
		for (int i = 0; i < twice; i += 2) {
			int last = word(at + 14 + i);
			int first = word(at + 16 + twice + i);
			int delta = word(at + 16 + 2 * twice + i);
			int offsetAt = at + 16 + 3 * twice + i;
			int offset = word(offsetAt);
			for (int code = first; code <= last && code < MOST; code++) {
				int glyph = (offset == 0) ? code : word(offsetAt + offset + 2 * (code - first));
				letters.put(code, (glyph == 0 && offset != 0) ? 0 : (glyph + delta) & MOST);
			}
		}
	}

	/** Format 0. */
	private static byte[] bytesOnly(Map<Integer, Integer> letters) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeShort(0);
		out.writeShort(262);
		out.writeShort(0);
		for (int code = 0; code < 256; code++) {
			int glyph = letters.getOrDefault(code, 0);
			out.writeByte((glyph < 256) ? glyph : 0);
		}
		return bytes.toByteArray();
	}

	/** Format 4, one segment for each row of neighbours. */
	private static byte[] segments(Map<Integer, Integer> letters) throws IOException {
		List<int[]> rows = new ArrayList<>();
		letters.forEach((code, glyph) -> {
			int[] last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
			if (last != null && code == last[1] + 1 && glyph - code == last[2]) {
				last[1] = code;
			}
			else {
				rows.add(new int[] { code, code, glyph - code });
			}
		});
		rows.add(new int[] { MOST, MOST, 1 });
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		int power = Integer.highestOneBit(rows.size());
		int[] head = { 4, 16 + 8 * rows.size(), 0, 2 * rows.size(), 2 * power, Integer.numberOfTrailingZeros(power),
				2 * (rows.size() - power) };
		for (int value : head) {
			out.writeShort(value);
		}
		for (int[] row : rows) {
			out.writeShort(row[1]);
		}
		out.writeShort(0);
		for (int column : new int[] { 0, 2 }) {
			for (int[] row : rows) {
				out.writeShort(row[column]);
			}
		}
		for (int i = 0; i < rows.size(); i++) {
			out.writeShort(0);
		}
		return bytes.toByteArray();
	}

}
