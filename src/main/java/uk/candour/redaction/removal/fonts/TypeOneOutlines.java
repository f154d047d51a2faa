package uk.candour.redaction.removal.fonts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which parts outlines of a Type 1 program are put together from: its subroutines, and
 * the letters that an accented one borrows (Adobe Type 1 Font Format, chapter 6).
 */
final class TypeOneOutlines {

	private static final int DEEPEST = 12;

	/** Flex and hint replacement, which every program may rely on. */
	private static final int COMMON = 4;

	private static final int KEY = 4330;

	private final List<byte[]> subroutines;

	/** Random bytes before each outline; negative when outlines are not encrypted. */
	private final int lead;

	private final BitSet use = new BitSet();

	private final BitSet borrowed = new BitSet();

	private boolean strange;

	private final List<Double> stack = new ArrayList<>();

	private final Deque<Double> set = new ArrayDeque<>();

	TypeOneOutlines(List<byte[]> subroutines, int lead) {
		this.subroutines = subroutines;
		this.lead = lead;
		this.use.set(0, COMMON);
	}

	void follow(byte[] outline) {
		this.stack.clear();
		this.set.clear();
		try {
			run(plain(outline), 0);
		}
		catch (RuntimeException damaged) {
			this.strange = true;
		}
	}

	/** Codes of the standard encoding that accented letters are made of. */
	BitSet borrowed() {
		return this.borrowed;
	}

	boolean isInUse(int subroutine) {
		return this.strange || this.use.get(subroutine);
	}

	/** A subroutine that does nothing: return. */
	byte[] nothing() {
		byte[] code = new byte[Math.max(0, this.lead) + 1];
		code[code.length - 1] = 11;
		return (this.lead < 0) ? code : encrypted(code, KEY);
	}

	private byte[] plain(byte[] code) {
		if (this.lead < 0) {
			return code;
		}
		byte[] all = decrypted(code, KEY);
		return java.util.Arrays.copyOfRange(all, this.lead, all.length);
	}

	static byte[] decrypted(byte[] code, int key) {
		byte[] plain = new byte[code.length];
		int r = key;
		for (int i = 0; i < code.length; i++) {
			int c = code[i] & 0xff;
			plain[i] = (byte) (c ^ r >> 8);
			r = (c + r) * 52845 + 22719 & 0xffff;
		}
		return plain;
	}

	static byte[] encrypted(byte[] plain, int key) {
		byte[] code = new byte[plain.length];
		int r = key;
		for (int i = 0; i < plain.length; i++) {
			code[i] = (byte) (plain[i] ^ r >> 8);
			r = ((code[i] & 0xff) + r) * 52845 + 22719 & 0xffff;
		}
		return code;
	}

	private double pop() {
		return this.stack.remove(this.stack.size() - 1);
	}

	/** Whether the outline ends here. */
	private boolean run(byte[] code, int depth) {
		if (depth > DEEPEST) {
			throw new IllegalStateException("nested too deeply");
		}
		for (int at = 0; at < code.length;) {
			int b = code[at++] & 0xff;
			if (b >= 32) {
				at = number(code, at, b);
			}
			else if (b == 10) {
				int number = (int) pop();
				this.use.set(number);
				if (run(plain(this.subroutines.get(number)), depth + 1)) {
					return true;
				}
			}
			else if (b == 11) {
				return false;
			}
			else if (b == 14) {
				return true;
			}
			else if (b == 12) {
				if (escape(code[at++] & 0xff)) {
					return true;
				}
			}
			else {
				this.stack.clear();
			}
		}
		return false;
	}

	private boolean escape(int operator) {
		switch (operator) {
			case 6 -> {
				this.borrowed.set((int) pop());
				this.borrowed.set((int) pop());
				return true;
			}
			case 12 -> {
				double divisor = pop();
				this.stack.add(pop() / divisor);
			}
			case 16 -> {
				int procedure = (int) pop();
				int count = (int) pop();
				if (procedure > 3) {
					throw new IllegalStateException("a procedure of the maker's own");
				}
				this.set.clear();
				for (int i = 0; i < count; i++) {
					this.set.addLast(pop());
				}
			}
			case 17 -> this.stack.add(this.set.isEmpty() ? 0 : this.set.removeLast());
			default -> this.stack.clear();
		}
		return false;
	}

	private int number(byte[] code, int at, int b) {
		if (b == 255) {
			this.stack.add(OutlineNumbers.whole(code, at));
			return at + 4;
		}
		this.stack.add(OutlineNumbers.small(code, at, b));
		return (b < OutlineNumbers.TWO_BYTES) ? at : at + 1;
	}

}
