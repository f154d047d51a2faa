package uk.candour.redaction.inspection.sight;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import uk.candour.redaction.inspection.file.InspectionBudget;

/**
 * Gathers the glyphs of a page. What they have in common with those before them is one
 * and the same.
 */
final class SeenGlyphs {

	private static final int MOST = 3_000_000;

	private final GlyphMeaning meaning;

	private final LettersAsDrawn asDrawn;

	private final List<SeenGlyph> glyphs = new ArrayList<>();

	private final Map<COSDictionary, Integer> fonts = new IdentityHashMap<>();

	/** The font of the last glyph. */
	private COSDictionary font;

	private int number;

	private SeenGlyph.Style style;

	/** The colour of the last glyph. */
	private PDColor ink;

	private int rgb = -1;

	/** The turn and size of the last glyph. */
	private Slant slant;

	/**
	 * None so far.
	 * @param meaning what codes stand for
	 */
	SeenGlyphs(GlyphMeaning meaning) {
		this.meaning = meaning;
		this.asDrawn = new LettersAsDrawn(meaning);
	}

	/** All so far, in the order of painting. */
	List<SeenGlyph> all() {
		return this.glyphs;
	}

	/** What the letters of the fonts of the page, by their numbers, look like. */
	Map<Integer, FontLook> looks() {
		return this.asDrawn.looks();
	}

	/** Takes another ink; whether it is another. */
	boolean dip(PDColor ink) {
		if (ink == this.ink) {
			return false;
		}
		this.ink = ink;
		this.rgb = PlainColour.rgb(ink);
		return true;
	}

	/**
	 * How glyphs are painted with the ink taken last.
	 * @param off whether they belong to a layer that is switched off
	 * @param clip number of the path beyond which nothing is seen
	 */
	SeenGlyph.Style style(PDGraphicsState state, boolean off, int clip) {
		int mode = state.getTextState().getRenderingMode().intValue();
		double alpha = state.getNonStrokeAlphaConstant();
		if (this.style == null || !this.style.is(mode, this.rgb, alpha, off, clip)) {
			this.style = new SeenGlyph.Style(mode, this.rgb, alpha, off, clip);
		}
		return this.style;
	}

	/**
	 * Notes a glyph.
	 * @param matrix from text space to the page
	 * @param displacement to the next glyph, in text space
	 * @param said what readers extract instead; null where nothing replaces it
	 * @param order position in the order of painting
	 */
	void add(PDFont font, int code, Matrix matrix, Vector displacement, String said, int order, SeenGlyph.Style style) {
		if (this.glyphs.size() > MOST) {
			throw InspectionBudget.tooLarge();
		}
		GlyphMeaning.Meaning read = this.meaning.of(font, code);
		boolean vertical = font.isVertical();
		double w = vertical ? 0 : displacement.getX();
		double h = vertical ? displacement.getY() : 0;
		if (this.slant == null || !this.slant.isOf(matrix, vertical)) {
			this.slant = Slant.of(matrix, vertical);
		}
		int number = number(font.getCOSObject());
		this.asDrawn.note(number, font, code, read.text());
		this.glyphs.add(new SeenGlyph(read.text(), read.other(), said, matrix.getTranslateX(), matrix.getTranslateY(),
				matrix.getTranslateX() + w * this.slant.a() + h * this.slant.c(),
				matrix.getTranslateY() + w * this.slant.b() + h * this.slant.d(), this.slant.angle(), this.slant.size(),
				GlyphCell.of(matrix, w, vertical), order, style, number));
	}

	private int number(COSDictionary font) {
		if (font != this.font) {
			this.font = font;
			this.number = this.fonts.computeIfAbsent(font, (ignored) -> this.fonts.size());
		}
		return this.number;
	}

}
