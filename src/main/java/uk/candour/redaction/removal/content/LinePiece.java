package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.Mark;

/**
 * Neighbouring glyphs of a line that share a fate: drawn by one operator and staying, or
 * removed together.
 */
final class LinePiece {

	final List<PlacedGlyph> glyphs = new ArrayList<>();

	/** Null when the glyphs stay. */
	final Mark mark;

	final double start;

	double end;

	/** Where the piece goes. */
	double placed;

	private LinePiece(PlacedGlyph first) {
		this.mark = first.mark;
		this.start = first.along();
		this.end = this.start;
	}

	static List<LinePiece> of(TextLine line) {
		bridge(line.glyphs);
		List<LinePiece> pieces = new ArrayList<>();
		LinePiece piece = null;
		for (PlacedGlyph glyph : line.glyphs) {
			if (piece == null || !piece.takes(glyph)) {
				piece = new LinePiece(glyph);
				pieces.add(piece);
			}
			piece.add(glyph);
		}
		return pieces;
	}

	/** Blanks between two removed words go with them, so that one bar covers both. */
	private static void bridge(List<PlacedGlyph> glyphs) {
		for (int i = 1; i < glyphs.size(); i++) {
			Mark before = glyphs.get(i - 1).mark;
			int next = i;
			while (next < glyphs.size() && glyphs.get(next).blank() && glyphs.get(next).mark == null) {
				next++;
			}
			if (before != null && next > i && next < glyphs.size() && glyphs.get(next).mark != null) {
				for (int k = i; k < next; k++) {
					glyphs.get(k).mark = before;
				}
			}
		}
	}

	private boolean takes(PlacedGlyph glyph) {
		PlacedGlyph last = this.glyphs.get(this.glyphs.size() - 1);
		double gap = glyph.along() - last.end();
		if (this.mark != null || glyph.mark != null) {
			return this.mark != null && glyph.mark != null && gap < glyph.show.wide();
		}
		boolean next = glyph.part > last.part || (glyph.part == last.part && glyph.offset > last.offset);
		return glyph.show == last.show && next && Math.abs(gap) < 1.4 * glyph.show.wide();
	}

	private void add(PlacedGlyph glyph) {
		this.glyphs.add(glyph);
		this.end = Math.max(this.end, glyph.along() + Math.min(glyph.advance, glyph.cell() + glyph.show.wide() / 4));
	}

	/** Where the next piece may begin without being a new cell. */
	double reach() {
		return this.end;
	}

	/** Width without the shifts that the line had. */
	double natural() {
		return Retyped.width(this.glyphs);
	}

	boolean blank() {
		return this.glyphs.stream().allMatch(PlacedGlyph::blank);
	}

	boolean isFixed(Set<PlacedGlyph> pinned) {
		PlacedGlyph first = this.glyphs.get(0);
		return first.show.font.vertical() || this.glyphs.stream().anyMatch(pinned::contains);
	}

}
