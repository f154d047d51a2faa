package uk.candour.redaction.removal.fonts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a TrueType or OpenType program from its tables, with the sums that its directory
 * holds of each (OpenType 1.9, "Font Tables").
 */
final class FontFile {

	private static final int HEADER = 12;

	private static final int ENTRY = 16;

	/** Where the table head holds what makes the sum of all come out. */
	private static final int ADJUSTMENT = 8;

	private static final int WHOLE = 0xb1b0afba;

	private final int kind;

	private final SortedMap<String, byte[]> tables;

	/**
	 * A program.
	 * @param kind its first four bytes
	 * @param tables by their tags
	 */
	FontFile(int kind, Map<String, byte[]> tables) {
		this.kind = kind;
		this.tables = new TreeMap<>(tables);
	}

	byte[] bytes() {
		int count = this.tables.size();
		int at = HEADER + ENTRY * count;
		int size = at + this.tables.values().stream().mapToInt((table) -> padded(table.length)).sum();
		ByteBuffer out = ByteBuffer.allocate(size);
		int power = Integer.highestOneBit(Math.max(1, count));
		out.putInt(this.kind)
			.putShort((short) count)
			.putShort((short) (ENTRY * power))
			.putShort((short) Integer.numberOfTrailingZeros(power))
			.putShort((short) (ENTRY * (count - power)));
		int head = -1;
		for (Map.Entry<String, byte[]> entry : this.tables.entrySet()) {
			byte[] table = entry.getValue();
			if (entry.getKey().equals("head") && table.length >= ADJUSTMENT + 4) {
				head = at + ADJUSTMENT;
				ByteBuffer.wrap(table).putInt(ADJUSTMENT, 0);
			}
			System.arraycopy(table, 0, out.array(), at, table.length);
			out.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1))
				.putInt(sum(out, at, padded(table.length)))
				.putInt(at)
				.putInt(table.length);
			at += padded(table.length);
		}
		if (head >= 0) {
			out.putInt(head, WHOLE - sum(out, 0, size));
		}
		return out.array();
	}

	private static int padded(int length) {
		return (length + 3) / 4 * 4;
	}

	private static int sum(ByteBuffer bytes, int from, int length) {
		int sum = 0;
		for (int i = from; i < from + length; i += 4) {
			sum += bytes.getInt(i);
		}
		return sum;
	}

}
