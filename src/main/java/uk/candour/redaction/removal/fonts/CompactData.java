package uk.candour.redaction.removal.fonts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists and dictionaries that a compact font (CFF, Adobe note 5176) is made of.
 */
final class CompactData {

	private static final int ESCAPE = 12;

	private static final int LAST_OPERATOR = 21;

	private static final int SHORT = 28;

	private static final int LONG = 29;

	private static final int REAL = 30;

	private CompactData() {
	}

	/**
	 * A list of byte strings (INDEX).
	 *
	 * @param items the strings
	 * @param end where the next thing begins
	 */
	record Index(List<byte[]> items, int end) {

		static Index at(ByteBuffer font, int at) {
			int count = font.getShort(at) & 0xffff;
			if (count == 0) {
				return new Index(List.of(), at + 2);
			}
			int size = font.get(at + 2);
			int data = at + 2 + (count + 1) * size;
			List<byte[]> items = new ArrayList<>(count);
			for (int i = 0; i < count; i++) {
				int from = data + number(font, at + 3 + i * size, size);
				int to = data + number(font, at + 3 + (i + 1) * size, size);
				if (from < 0 || to < from || to > font.limit()) {
					throw new IllegalArgumentException("an item outside the font");
				}
				items.add(Arrays.copyOfRange(font.array(), from, to));
			}
			return new Index(items, data + number(font, at + 3 + count * size, size));
		}

	}

	static int number(ByteBuffer font, int at, int size) {
		int number = 0;
		for (int k = 0; k < size; k++) {
			number = number << 8 | (font.get(at + k) & 0xff);
		}
		return number;
	}

	/** A list as it is written. */
	static byte[] index(List<byte[]> items) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		number(out, items.size(), 2);
		if (items.isEmpty()) {
			return out.toByteArray();
		}
		int end = 1 + items.stream().mapToInt((item) -> item.length).sum();
		int size = (end < 1 << 8) ? 1 : (end < 1 << 16) ? 2 : (end < 1 << 24) ? 3 : 4;
		out.write(size);
		int at = 1;
		number(out, at, size);
		for (byte[] item : items) {
			at += item.length;
			number(out, at, size);
		}
		items.forEach(out::writeBytes);
		return out.toByteArray();
	}

	static void number(ByteArrayOutputStream out, int value, int size) {
		for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
			out.write(value >> shift);
		}
	}

	/** The operands of each operator, in order, as they are written. */
	static Map<Integer, byte[]> dictionary(byte[] raw) {
		Map<Integer, byte[]> entries = new LinkedHashMap<>();
		int from = 0;
		for (int at = 0; at < raw.length;) {
			int b = raw[at] & 0xff;
			if (b > LAST_OPERATOR) {
				at += width(raw, at);
				continue;
			}
			int operator = (b == ESCAPE) ? b << 8 | (raw[at + 1] & 0xff) : b;
			entries.put(operator, Arrays.copyOfRange(raw, from, at));
			at += (b == ESCAPE) ? 2 : 1;
			from = at;
		}
		return entries;
	}

	static byte[] dictionary(Map<Integer, byte[]> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		entries.forEach((operator, operands) -> {
			out.writeBytes(operands);
			if (operator > 0xff) {
				out.write(operator >> 8);
			}
			out.write(operator);
		});
		return out.toByteArray();
	}

	/** Whole numbers among operands. */
	static int[] integers(byte[] operands) {
		List<Integer> numbers = new ArrayList<>();
		ByteBuffer in = ByteBuffer.wrap(operands);
		for (int at = 0; at < operands.length; at += width(operands, at)) {
			int b = operands[at] & 0xff;
			numbers.add((b == SHORT) ? in.getShort(at + 1)
					: (b == LONG) ? in.getInt(at + 1)
							: (b == REAL) ? 0 : (b < 247) ? b - 139 : ((b < 251) ? b - 247 : 251 - b) * 256
									+ ((b < 251) ? 1 : -1) * ((operands[at + 1] & 0xff) + 108));
		}
		return numbers.stream().mapToInt(Integer::intValue).toArray();
	}

	/** Whole numbers as operands, each of the same length whatever its value. */
	static byte[] operands(int... values) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int value : values) {
			out.write(LONG);
			number(out, value, 4);
		}
		return out.toByteArray();
	}

	private static int width(byte[] raw, int at) {
		int b = raw[at] & 0xff;
		if (b == REAL) {
			int end = at + 1;
			while ((raw[end] & 0xf) != 0xf && (raw[end] & 0xf0) != 0xf0) {
				end++;
			}
			return end + 1 - at;
		}
		return (b == SHORT) ? 3 : (b == LONG) ? 5 : (b < 247) ? 1 : 2;
	}

}
