package uk.candour.redaction.removal.fonts;

/**
 * Numbers in outlines of Type 1 programs (Adobe Type 1 Font Format, 6.2) and of compact
 * ones (Adobe note 5177, 3.2), as far as both write them alike.
 */
final class OutlineNumbers {

	/** From here on the first byte of a small number is followed by a second. */
	static final int TWO_BYTES = 247;

	private OutlineNumbers() {
	}

	/**
	 * A small number.
	 * @param at where its second byte stands, if it has one
	 * @param first its first byte, from 32 to 254
	 */
	static double small(byte[] code, int at, int first) {
		if (first < TWO_BYTES) {
			return first - 139;
		}
		int next = code[at] & 0xff;
		return (first < 251) ? (first - 247) * 256 + next + 108 : (251 - first) * 256 - next - 108;
	}

	/** A number of four bytes. */
	static double whole(byte[] code, int at) {
		return code[at] << 24 | (code[at + 1] & 0xff) << 16 | (code[at + 2] & 0xff) << 8 | (code[at + 3] & 0xff);
	}

}
