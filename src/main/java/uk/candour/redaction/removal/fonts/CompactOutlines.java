package uk.candour.redaction.removal.fonts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which parts outlines of a compact font are put together from: its subroutines, and the
 * letters that an accented one borrows (Adobe note 5177).
 */
final class CompactOutlines {

	private static final int DEEPEST = 12;

	/** What a subroutine that nothing calls any more does: return. */
	private static final byte[] NOTHING = { 11 };

	private final List<byte[]> shared;

	private final BitSet sharedUse = new BitSet();

	/** Codes of the standard encoding that accented letters are made of. */
	private final BitSet borrowed = new BitSet();

	private boolean strange;

	private List<byte[]> own;

	private BitSet ownUse;

	private List<Double> stack;

	private int stems;

	CompactOutlines(List<byte[]> shared) {
		this.shared = shared;
	}

	/**
	 * Follows one outline.
	 * @param own subroutines of its part of the font
	 * @param use which of them are called, added to
	 */
	void follow(byte[] outline, List<byte[]> own, BitSet use) {
		this.own = own;
		this.ownUse = use;
		this.stack = new ArrayList<>();
		this.stems = 0;
		try {
			run(outline, 0);
		}
		catch (RuntimeException damaged) {
			this.strange = true;
		}
	}

	BitSet borrowed() {
		return this.borrowed;
	}

	List<byte[]> sharedInUse() {
		return inUse(this.shared, this.sharedUse);
	}

	/** The same subroutines, those without use emptied. */
	List<byte[]> inUse(List<byte[]> subroutines, BitSet use) {
		if (this.strange) {
			return subroutines;
		}
		List<byte[]> kept = new ArrayList<>();
		for (int i = 0; i < subroutines.size(); i++) {
			kept.add(use.get(i) ? subroutines.get(i) : NOTHING);
		}
		return kept;
	}

	/** Whether the outline ends here. */
	private boolean run(byte[] code, int depth) {
		if (depth > DEEPEST) {
			throw new IllegalStateException("nested too deeply");
		}
		for (int at = 0; at < code.length;) {
			int b = code[at++] & 0xff;
			switch (b) {
				case 1, 3, 18, 23 -> countStems();
				case 19, 20 -> {
					countStems();
					at += (this.stems + 7) / 8;
				}
				case 10 -> {
					if (call(this.own, this.ownUse, depth)) {
						return true;
					}
				}
				case 29 -> {
					if (call(this.shared, this.sharedUse, depth)) {
						return true;
					}
				}
				case 11 -> {
					return false;
				}
				case 14 -> {
					int size = this.stack.size();
					if (size >= 4) {
						this.borrowed.set(this.stack.get(size - 2).intValue());
						this.borrowed.set(this.stack.get(size - 1).intValue());
					}
					return true;
				}
				case 12 -> {
					int second = code[at++] & 0xff;
					if (second < 34 || second > 37) {
						throw new IllegalStateException("arithmetic");
					}
					this.stack.clear();
				}
				default -> at = (b >= 32 || b == 28) ? number(code, at, b) : clear(at);
			}
		}
		return false;
	}

	private int clear(int at) {
		this.stack.clear();
		return at;
	}

	private void countStems() {
		this.stems += this.stack.size() / 2;
		this.stack.clear();
	}

	private boolean call(List<byte[]> subroutines, BitSet use, int depth) {
		int bias = (subroutines.size() < 1240) ? 107 : (subroutines.size() < 33900) ? 1131 : 32768;
		int number = this.stack.remove(this.stack.size() - 1).intValue() + bias;
		use.set(number);
		return run(subroutines.get(number), depth + 1);
	}

	private int number(byte[] code, int at, int b) {
		if (b == 28) {
			this.stack.add((double) (short) (code[at] << 8 | (code[at + 1] & 0xff)));
			return at + 2;
		}
		if (b == 255) {
			this.stack.add(OutlineNumbers.whole(code, at) / 65536);
			return at + 4;
		}
		this.stack.add(OutlineNumbers.small(code, at, b));
		return (b < OutlineNumbers.TWO_BYTES) ? at : at + 1;
	}

}
