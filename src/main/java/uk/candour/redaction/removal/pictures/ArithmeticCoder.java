package uk.candour.redaction.removal.pictures;

import java.io.ByteArrayOutputStream;

/**
 * Packs bits by how likely each is after what stands round it: the MQ coder of ITU-T
 * T.88, annex E.
 */
final class ArithmeticCoder {

	/** How unlikely the rarer bit is, in each state. */
	private static final int[] RARE = { 0x5601, 0x3401, 0x1801, 0x0ac1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801,
			0x3001, 0x2401, 0x1c01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401,
			0x2201, 0x1c01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0ac1, 0x09c1, 0x08a1, 0x0521, 0x0441, 0x02a1,
			0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601 };

	/** The state after a usual bit. */
	private static final int[] AFTER_USUAL = { 1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20,
			21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45,
			46 };

	/** The state after a rare bit. */
	private static final int[] AFTER_RARE = { 1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17,
			18, 19, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
			46 };

	private final byte[] states;

	private final byte[] usual;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private int interval = 0x8000;

	private int low;

	private int shifts = 12;

	/** The byte that a carry may still reach; none yet. */
	private int waiting = -1;

	/**
	 * @param contexts how many surroundings a bit may have
	 */
	ArithmeticCoder(int contexts) {
		this.states = new byte[contexts];
		this.usual = new byte[contexts];
	}

	/** Codes a bit that stands in some surroundings. */
	void code(int context, int bit) {
		int state = this.states[context];
		int rare = RARE[state];
		this.interval -= rare;
		if (bit == this.usual[context]) {
			if (this.interval >= 0x8000) {
				this.low += rare;
				return;
			}
			narrow(rare, this.interval < rare);
			this.states[context] = (byte) AFTER_USUAL[state];
		}
		else {
			narrow(rare, this.interval >= rare);
			if (state == 0 || state == 6 || state == 14) {
				this.usual[context] = (byte) (1 - this.usual[context]);
			}
			this.states[context] = (byte) AFTER_RARE[state];
		}
		do {
			this.interval <<= 1;
			this.low <<= 1;
			if (--this.shifts == 0) {
				next();
			}
		}
		while (this.interval < 0x8000);
	}

	private void narrow(int rare, boolean toLower) {
		if (toLower) {
			this.interval = rare;
		}
		else {
			this.low += rare;
		}
	}

	/**
	 * A byte is complete; after 0xff only seven bits follow, to leave room for a carry.
	 */
	private void next() {
		if (this.waiting != 0xff && this.low >= 0x8000000) {
			this.waiting++;
			this.low &= 0x7ffffff;
		}
		boolean full = this.waiting == 0xff;
		write();
		this.shifts = full ? 7 : 8;
		int kept = full ? 20 : 19;
		this.waiting = this.low >>> kept;
		this.low &= (1 << kept) - 1;
	}

	private void write() {
		if (this.waiting >= 0) {
			this.out.write(this.waiting);
		}
	}

	/** Ends with the marker that annex E asks for. */
	byte[] finish() {
		int end = this.low + this.interval;
		this.low |= 0xffff;
		if (this.low >= end) {
			this.low -= 0x8000;
		}
		this.low <<= this.shifts;
		next();
		this.low <<= this.shifts;
		next();
		if (this.waiting != 0xff) {
			write();
		}
		this.out.write(0xff);
		this.out.write(0xac);
		return this.out.toByteArray();
	}

}
