package uk.candour.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The glyphs on one baseline, from its start to its end, whatever drew them.
 */
final class TextLine {

	/** Baselines closer than this many em are one line. */
	private static final double TOLERANCE = 0.3;

	final List<PlacedGlyph> glyphs = new ArrayList<>();

	final double across;

	final double em;

	private TextLine(PlacedGlyph first) {
		this.across = first.across();
		this.em = first.show.em();
	}

	/**
	 * Every line of the page, from its top to its bottom for each direction of writing.
	 */
	static List<TextLine> of(List<PlacedGlyph> glyphs) {
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
		lines.forEach((each) -> each.glyphs.sort(Comparator.comparingDouble(PlacedGlyph::along)));
		return lines;
	}

	private static void split(List<PlacedGlyph> way, List<TextLine> lines) {
		List<PlacedGlyph> order = new ArrayList<>(way);
		order.sort(Comparator.comparingDouble((PlacedGlyph glyph) -> -glyph.across()));
		TextLine line = null;
		for (PlacedGlyph glyph : order) {
			if (line == null || line.across - glyph.across() > TOLERANCE * Math.max(line.em, glyph.show.em())) {
				line = new TextLine(glyph);
				lines.add(line);
			}
			line.glyphs.add(glyph);
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
