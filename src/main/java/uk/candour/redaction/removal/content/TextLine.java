package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The glyphs on one baseline, from its start to its end, whatever drew them.
 */
public final class TextLine {

	/** Baselines closer than this many em are one line. */
	private static final double TOLERANCE = 0.3;

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
		lines.forEach((each) -> each.glyphs.sort(Comparator.comparingDouble(PlacedGlyph::along)));
		return lines;
	}

	private static void split(List<PlacedGlyph> way, List<TextLine> lines) {
		double[] across = new double[way.size()];
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < across.length; i++) {
			across[i] = way.get(i).across();
			order.add(i);
		}
		order.sort(Comparator.comparingDouble((Integer i) -> -across[i]));
		TextLine line = null;
		for (int i : order) {
			PlacedGlyph glyph = way.get(i);
			if (line == null || line.across - across[i] > TOLERANCE * Math.max(line.em, glyph.show.em())) {
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
