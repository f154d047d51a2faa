package uk.candour.redaction.removal.fonts;

/**
 * One character code of a font.
 */
public final class FontCode {

	/** The code itself. */
	public final int value;

	/** Its bytes. */
	public final int length;

	/** What readers extract; null when nobody can tell. */
	public final String text;

	/** What the drawn shape says, where that differs from {@link #text}; else null. */
	public final String shape;

	/** Advance in text space for a font of size 1. */
	public final double advance;

	/** Whether it stands for blanks or for nothing. */
	public final boolean blank;

	/** Whether nobody can tell what the code says. */
	public final boolean opaque;

	/** Whether some glyph of this code stays in the document. */
	public boolean kept;

	/** Whether some glyph of this code was removed. */
	public boolean removed;

	/**
	 * A code that says what it stands for.
	 * @param text what the file says it stands for; null when it does not
	 * @param shape what its outline is known to be; null when it is not
	 * @param advance how far it moves the pen, in ems
	 */
	public FontCode(int value, int length, String text, String shape, double advance) {
		this(value, length, text, shape, advance, false);
	}

	/**
	 * A code.
	 * @param guessed whether the text is only a guess from the number of a glyph
	 */
	public FontCode(int value, int length, String text, String shape, double advance, boolean guessed) {
		this.value = value;
		this.length = length;
		this.text = text;
		this.shape = (shape != null && text != null && Fold.same(shape, text)) ? null : shape;
		this.advance = advance;
		this.opaque = guessed || text == null || text.codePoints().anyMatch(FontCode::saysNothing);
		this.blank = text != null && text.isBlank();
	}

	/**
	 * Whether a character has no meaning but what two parties agreed on. Those with the
	 * codes of a keyboard are read as these, and bullets are among them.
	 */
	private static boolean saysNothing(int point) {
		boolean keyboard = point >= 0xf000 && point <= 0xf0ff;
		return point == 0xfffd || (Character.getType(point) == Character.PRIVATE_USE && !keyboard);
	}

	private String folded;

	private String foldedShape;

	/** The text, or the shape where asked, folded for comparison. */
	public String loose(boolean asShape) {
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
	public boolean isTurnable() {
		return this.text != null && this.text.length() > 0 && this.text.charAt(0) > 0x58f && loose(false).length() > 1
				&& Fold.isRightToLeft(this.text);
	}

	/** Notes that a glyph of it stays, or goes. */
	public void count(boolean stays) {
		if (stays) {
			this.kept = true;
		}
		else {
			this.removed = true;
		}
	}

	/** Word spacing applies to the single-byte code 32 only (ISO 32000-1, 9.3.3). */
	public boolean wordSpace() {
		return this.length == 1 && this.value == 32;
	}

}
