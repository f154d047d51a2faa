package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.TextLine;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * What of a line of text may belong to a mark of which the rest is in a picture: before
 * or after it, in its gaps, or over its letters. All else of the line says what its codes
 * say and need not be read again.
 */
public final class TypedParts {

	/** Letters further apart, in em, are of different cells. */
	private static final double CELL = 1;

	/** Letters further apart, in em, are of different words. */
	private static final double BLANK = 0.15;

	/** No stroke of a letter is narrower, in em. */
	private static final double NARROWEST = 0.05;

	/** As many strokes may be what is drawn where a letter stands. */
	private static final int MOST = 4;

	/** How far beside a letter what belongs to it is drawn, in em. */
	private static final double BESIDE = 0.1;

	/** What is looked for, in strokes; null where it may be anything. */
	private final List<String> needles;

	/** Parts of what is wanted. */
	public TypedParts(List<Wanted> wanted) {
		this.needles = wanted.stream().anyMatch(Wanted::isExpression) ? null
				: wanted.stream()
					.flatMap((mark) -> mark.needles().stream())
					.map(TypedParts::strokes)
					.filter((needle) -> !needle.isEmpty())
					.distinct()
					.toList();
	}

	/**
	 * A letter, or what may be as many as it has room for.
	 *
	 * @param glyph null for a gap with something drawn in it
	 * @param letter nothing where any may be seen
	 * @param most how many may be seen
	 * @param word the number of its word
	 */
	private record Sign(PlacedGlyph glyph, char letter, int most, int word) {

		boolean isKnown() {
			return this.letter != 0;
		}

		/** How much of a text may have been read after this, by how much was before. */
		boolean[] after(boolean[] before, String needle) {
			boolean[] after = new boolean[before.length];
			for (int read = 0; read < needle.length(); read++) {
				if (before[read] && !isKnown()) {
					Arrays.fill(after, read, Math.min(read + this.most, needle.length()) + 1, true);
				}
				else if (before[read] && needle.charAt(read) == this.letter) {
					after[read + 1] = true;
				}
			}
			return after;
		}

	}

	/**
	 * The places of such parts, as whole words.
	 * @param drawn whether anything is drawn at a place
	 */
	List<Rectangle2D> of(TextLine line, Predicate<Rectangle2D> drawn) {
		List<Rectangle2D> parts = new ArrayList<>();
		if (this.needles == null) {
			parts.add(box(line.glyphs));
			return parts;
		}
		for (List<Sign> cell : cells(line, drawn)) {
			for (String needle : this.needles) {
				for (int from = 0; from < cell.size(); from++) {
					int to = last(cell, from, needle);
					if (to >= 0) {
						int first = cell.get(from).word();
						int last = cell.get(to).word();
						parts.add(box(cell.stream()
							.filter((sign) -> sign.glyph() != null && sign.word() >= first && sign.word() <= last)
							.map(Sign::glyph)
							.toList()));
					}
				}
			}
		}
		return parts;
	}

	private static List<List<Sign>> cells(TextLine line, Predicate<Rectangle2D> drawn) {
		List<List<Sign>> cells = new ArrayList<>();
		List<Sign> cell = new ArrayList<>();
		cells.add(cell);
		int word = 0;
		PlacedGlyph before = null;
		for (PlacedGlyph glyph : line.glyphs) {
			if (glyph.blank() && glyph.code.shape == null) {
				continue;
			}
			double gap = (before != null) ? (glyph.along() - before.along() - before.cell()) / line.em : 0;
			word += (gap > BLANK) ? 1 : 0;
			if (gap > CELL) {
				cell = new ArrayList<>();
				cells.add(cell);
			}
			else if (gap > 0 && drawn.test(around(between(before.box(), glyph.box()), line.em))) {
				cell.add(new Sign(null, (char) 0, (int) Math.ceil(gap / NARROWEST), word));
			}
			String letters = glyph.code.loose(false);
			if (glyph.code.opaque || glyph.code.shape != null || letters.chars().anyMatch((c) -> c > '~')
					|| drawn.test(around(glyph.box(), line.em))) {
				cell.add(new Sign(glyph, (char) 0, MOST * Math.max(1, letters.length()), word));
			}
			else {
				for (char letter : strokes(letters).toCharArray()) {
					cell.add(new Sign(glyph, letter, 1, word));
				}
			}
			before = glyph;
		}
		return cells;
	}

	/**
	 * The last sign of a cell that may belong to a text of which one is the first there:
	 * the text may have begun before the cell, and may go on after it.
	 * @return less than 0 where there is none
	 */
	private static int last(List<Sign> cell, int from, String needle) {
		boolean[] read = new boolean[needle.length() + 1];
		Arrays.fill(read, 0, (from == 0) ? needle.length() : 1, true);
		boolean seen = from == 0;
		boolean typed = false;
		int last = -1;
		for (int at = from; at < cell.size() && anyOf(read); at++) {
			Sign sign = cell.get(at);
			read = sign.after(read, needle);
			read[0] = false;
			seen |= !sign.isKnown();
			typed |= sign.glyph() != null;
			boolean whole = seen && read[needle.length()];
			if (typed && (whole || at == cell.size() - 1 && anyOf(read))) {
				last = at;
			}
		}
		return last;
	}

	private static boolean anyOf(boolean[] read) {
		for (boolean so : read) {
			if (so) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Letters as they are drawn, so that those are equal that a reading machine mixes up.
	 */
	private static String strokes(String letters) {
		return Fold.compact(SeenWords.confusable(letters)).replace("m", "rn").replace("w", "vv").replace("d", "cl");
	}

	/** What lies between two places; all of both where they are not apart. */
	private static Rectangle2D between(Rectangle2D one, Rectangle2D other) {
		Rectangle2D both = one.createUnion(other);
		double left = Math.min(one.getMaxX(), other.getMaxX());
		double right = Math.max(one.getMinX(), other.getMinX());
		double low = Math.min(one.getMaxY(), other.getMaxY());
		double high = Math.max(one.getMinY(), other.getMinY());
		if (left < right) {
			return new Rectangle2D.Double(left, both.getY(), right - left, both.getHeight());
		}
		return (low < high) ? new Rectangle2D.Double(both.getX(), low, both.getWidth(), high - low) : both;
	}

	private static Rectangle2D around(Rectangle2D place, double em) {
		double by = BESIDE * em;
		return new Rectangle2D.Double(place.getX() - by, place.getY() - by, place.getWidth() + 2 * by,
				place.getHeight() + 2 * by);
	}

	private static Rectangle2D box(List<PlacedGlyph> glyphs) {
		return glyphs.stream().<Rectangle2D>map(PlacedGlyph::box).reduce(Rectangle2D::createUnion).orElseThrow();
	}

}
