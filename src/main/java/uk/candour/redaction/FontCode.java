package uk.candour.redaction;

/**
 * One character code of a font.
 */
final class FontCode {

	final int value;

	final int length;

	/** What readers extract; null when nobody can tell. */
	final String text;

	/** What the drawn shape says, where that differs from {@link #text}; else null. */
	final String shape;

	/** Advance in text space for a font of size 1. */
	final double advance;

	final boolean blank;

	/** Whether nobody can tell what the code says. */
	final boolean opaque;

	/** Whether some glyph of this code stays in the document. */
	boolean kept;

	/** Whether some glyph of this code was removed. */
	boolean removed;

	FontCode(int value, int length, String text, String shape, double advance) {
		this(value, length, text, shape, advance, false);
	}

	/**
	 * A code.
	 * @param guessed whether the text is only a guess from the number of a glyph
	 */
	FontCode(int value, int length, String text, String shape, double advance, boolean guessed) {
		this.value = value;
		this.length = length;
		this.text = text;
		this.shape = (shape != null && text != null && Fold.same(shape, text)) ? null : shape;
		this.advance = advance;
		this.opaque = guessed || text == null || text.indexOf('\ufffd') >= 0;
		this.blank = text != null && text.isBlank();
	}

	private String folded;

	private String foldedShape;

	/** The text, or the shape where asked, folded for comparison. */
	String loose(boolean asShape) {
		if (asShape && this.shape != null) {
			if (this.foldedShape == null) {
				this.foldedShape = Fold.loose(this.shape);
			}
			return this.foldedShape;
		}
		if (this.folded == null) {
			this.folded = Fold.loose((this.text != null) ? this.text : "");
		}
		return this.folded;
	}

	/** Whether it stands for several letters that are read from right to left. */
	boolean isTurnable() {
		return this.text != null && this.text.length() > 0 && this.text.charAt(0) > 0x58f && loose(false).length() > 1
				&& Wanted.rightToLeft(this.text);
	}

	void count(boolean stays) {
		if (stays) {
			this.kept = true;
		}
		else {
			this.removed = true;
		}
	}

	/** Word spacing applies to the single-byte code 32 only (ISO 32000-1, 9.3.3). */
	boolean wordSpace() {
		return this.length == 1 && this.value == 32;
	}

}
