package uk.candour.redaction.removal.content;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a pattern as it stands where cells meet: a word may begin at the end of one
 * cell and end at the beginning of the next.
 */
public final class TiledText {

	/** Cells above and below, and to the one side: what meets there meets everywhere. */
	private static final int[][] CELLS = { { 0, 1 }, { 0, 0 }, { 1, 0 }, { 1, 1 }, { 1, -1 } };

	private TiledText() {
	}

	/** The text of a cell and of those beside it, for each pattern on a page. */
	public static Collection<List<PlacedGlyph>> on(List<PlacedGlyph> glyphs) {
		Map<Tiling, List<PlacedGlyph>> cells = new IdentityHashMap<>();
		Show show = null;
		List<PlacedGlyph> cell = null;
		for (PlacedGlyph glyph : glyphs) {
			if (glyph.show != show) {
				show = glyph.show;
				Tiling tiling = show.use.cells();
				cell = (tiling == null) ? null : cells.computeIfAbsent(tiling, (ignored) -> new ArrayList<>());
			}
			if (cell != null) {
				cell.add(glyph);
			}
		}
		cells.replaceAll(TiledText::around);
		return cells.values();
	}

	private static List<PlacedGlyph> around(Tiling tiling, List<PlacedGlyph> cell) {
		List<PlacedGlyph> around = new ArrayList<>();
		for (int[] steps : CELLS) {
			Point2D.Double move = tiling.move(steps[0], steps[1]);
			cell.forEach((glyph) -> around.add(new PlacedGlyph(glyph, move.x, move.y)));
		}
		return around;
	}

}
