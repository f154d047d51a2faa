package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;

import uk.candour.redaction.removal.fonts.FontCodes;

/**
 * One show operator as it was drawn: the state of the pen, and where its glyphs are.
 */
public final class Show {

	/** From this rendering mode on letters are added to the clip. */
	private static final int CLIPPING = 4;

	final StreamUse use;

	final int instruction;

	/** Font of its glyphs. */
	public final FontCodes font;

	final double size;

	final double charSpace;

	final double wordSpace;

	final double scale;

	final double rise;

	/** Text space to the stream's own space, before the first glyph. */
	final AffineTransform text;

	/** The stream's own space to the page's. */
	final AffineTransform ctm;

	/** Text space to the page's, before the first glyph. */
	final AffineTransform toPage;

	/** Unit vector of the baseline on the page. */
	public final double dirX;

	/** The same upwards. */
	public final double dirY;

	/** One em across the baseline on the page, pointing to the ascenders. */
	final double upX;

	final double upY;

	/** Points on the page for one unit along the baseline of text space. */
	final double stretch;

	/** The text that readers extract instead; null where they extract what is shown. */
	public final MarkedContent.Speech speech;

	/** Whether its letters clip what is painted after the text. */
	final boolean clips;

	private final double em;

	private final double wide;

	private final Look look;

	/** What of the state of the pen tells whether, and how, letters are seen. */
	private record Look(int mode, int fill, int clip, long size) {
	}

	/** Index of the first glyph in the page's list. */
	int from;

	/** Index after the last glyph in the page's list. */
	int to;

	Show(StreamUse use, int instruction, TextState state, AffineTransform ctm, MarkedContent.Speech speech) {
		this.speech = speech;
		this.use = use;
		this.instruction = instruction;
		this.font = state.font;
		this.size = state.size;
		this.charSpace = state.charSpace;
		this.wordSpace = state.wordSpace;
		this.scale = state.scale;
		this.rise = state.rise;
		this.text = new AffineTransform(state.matrix);
		this.ctm = ctm;
		this.toPage = new AffineTransform(ctm);
		this.toPage.concatenate(this.text);
		double ax = this.toPage.getScaleX();
		double ay = this.toPage.getShearY();
		this.stretch = Math.max(1e-9, Math.hypot(ax, ay));
		double turn = (this.size * this.scale < 0) ? -1 : 1;
		this.dirX = turn * ax / this.stretch;
		this.dirY = turn * ay / this.stretch;
		this.upX = this.toPage.getShearX() * this.size;
		this.upY = this.toPage.getScaleY() * this.size;
		this.em = Math.sqrt(this.upX * this.upX + this.upY * this.upY);
		this.wide = Math.abs(this.size * this.scale) * this.stretch;
		this.clips = state.mode >= CLIPPING;
		this.look = new Look(state.mode, state.fill, state.clip, Math.round(2 * this.em));
	}

	/** The same for all that is drawn alike, whatever the font. */
	public Object look() {
		return this.look;
	}

	/**
	 * Whether its letters are seen as in a mirror, so that a person reads them backwards.
	 */
	public boolean isMirrored() {
		return this.dirX * this.upY - this.dirY * this.upX < 0;
	}

	/** Height of one em on the page. */
	public double em() {
		return this.em;
	}

	/** Width of one em along the baseline on the page. */
	public double wide() {
		return this.wide;
	}

}
