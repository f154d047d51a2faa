package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The glyphs on one baseline, from its start to its end, whatever drew them.
 */
public final class TextLine {

	/** Baselines closer than this many em are one line. */
	private static final double TOLERANCE = 0.3;

	/** Baselines closer than this many em share some of their height. */
	private static final double OVERLAP = 0.8;

	/** Its glyphs, from start to end. */
	public final List<PlacedGlyph> glyphs = new ArrayList<>();

	/** Where its baseline lies, across the direction of writing. */
	public final double across;

	/** Size of its first glyph, in user space. */
	public final double em;

	private TextLine(PlacedGlyph first) {
		this.across = first.across();
		this.em = first.show.em();
	}

	/**
	 * Whether a line runs the same way, so close by that a bar on one hides the other.
	 */
	boolean isBeside(TextLine other) {
		return isParallel(other) && Math.abs(this.across - other.across) < OVERLAP * Math.max(this.em, other.em);
	}

	/** Whether a line runs the same way. */
	boolean isParallel(TextLine other) {
		Show show = this.glyphs.get(0).show;
		Show its = other.glyphs.get(0).show;
		return show.dirX * its.dirX + show.dirY * its.dirY > 0.999;
	}

	/**
	 * Every line of the page, from its top to its bottom for each direction of writing.
	 */
	public static List<TextLine> of(List<PlacedGlyph> glyphs) {
		TreeMap<Long, List<PlacedGlyph>> ways = new TreeMap<>();
		Show show = null;
		List<PlacedGlyph> way = null;
		for (PlacedGlyph glyph : glyphs) {
			if (glyph.show != show) {
				show = glyph.show;
				long degrees = Math.round(Math.toDegrees(Math.atan2(show.dirY, show.dirX)));
				way = show.font.vertical() ? null : ways.computeIfAbsent(degrees, (ignored) -> new ArrayList<>());
			}
			if (way != null) {
				way.add(glyph);
			}
		}
		List<TextLine> lines = new ArrayList<>();
		ways.values().forEach((each) -> split(each, lines));
		lines.forEach((each) -> sort(each.glyphs, PlacedGlyph::along));
		return lines;
	}

	private static void split(List<PlacedGlyph> way, List<TextLine> lines) {
		List<PlacedGlyph> order = new ArrayList<>(way);
		sort(order, (glyph) -> -glyph.across());
		TextLine line = null;
		for (PlacedGlyph glyph : order) {
			if (line == null || line.across - glyph.across() > TOLERANCE * Math.max(line.em, glyph.show.em())) {
				line = new TextLine(glyph);
				lines.add(line);
			}
			line.glyphs.add(glyph);
		}
	}

	/** Most glyphs are drawn in order: a look is quicker than to sort them. */
	private static void sort(List<PlacedGlyph> glyphs, ToDoubleFunction<PlacedGlyph> place) {
		double before = Double.NEGATIVE_INFINITY;
		for (PlacedGlyph glyph : glyphs) {
			double at = place.applyAsDouble(glyph);
			if (!(at >= before)) {
				glyphs.sort(Comparator.comparingDouble(place));
				return;
			}
			before = at;
		}
	}

	boolean touched() {
		for (PlacedGlyph glyph : this.glyphs) {
			if (glyph.mark != null) {
				return true;
			}
		}
		return false;
	}

}
