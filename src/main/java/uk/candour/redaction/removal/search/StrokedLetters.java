package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.removal.content.PageContent;

/**
 * Strokes and small boxes that may be letters, as plotters and matrix printers write:
 * pieces at several heights that lie close together, in whatever order they are painted.
 */
final class StrokedLetters {

	/** Fewer pieces than this are no word. */
	private static final int PIECES = 8;

	/** Fewer pieces than this are no letters, even if some are no straight rules. */
	private static final int FEWEST = 4;

	/** Pieces of writing begin and end at no fewer heights than this. */
	private static final int HEIGHTS = 3;

	/** Among so many pieces there may well be letters. */
	private static final int MANY = 3000;

	/** Longer strokes are rules and frames of tables, if text stands between them. */
	private static final double RULE = 40;

	/**
	 * Between larger strokes the gaps are not wider than between strokes of this size.
	 */
	private static final double WIDEST = 60;

	private static final double HIGHEST = 120;

	private static final double LOWEST = 2.5;

	/** No larger than this are the dots of a matrix, in points. */
	private static final double DOT = 4;

	/** Pieces no further apart than this, in points, belong together. */
	private static final double NEAR = 2.5;

	private final Rectangle2D.Double box;

	private final Set<List<Long>> heights = new HashSet<>();

	private int pieces;

	/** How many are slanted, bent or dots: no rules. */
	private int telling;

	private boolean rules;

	private StrokedLetters(Rectangle2D box) {
		this.box = new Rectangle2D.Double();
		this.box.setRect(box);
	}

	/**
	 * What of a page may be such letters: many pieces make up a line, as no badge does.
	 */
	static DrawnLetters on(PageContent page) {
		List<PageContent.Subpath> small = page.paths.stream()
			.filter((path) -> isSmall(path.box()))
			.sorted(Comparator.comparingDouble((path) -> path.box().x))
			.toList();
		List<StrokedLetters> groups = (small.size() > MANY) ? List.of() : groups(small);
		if (small.size() > MANY || groups.stream().anyMatch(StrokedLetters::isLine)) {
			return DrawnLetters.ROWS;
		}
		boolean some = page.paths.stream().anyMatch(PageContent.Subpath::dashed)
				|| groups.stream().anyMatch((group) -> group.mayBeWriting(page));
		return some ? DrawnLetters.SOME : DrawnLetters.NONE;
	}

	static boolean isSmall(Rectangle2D.Double piece) {
		return Math.max(piece.width, piece.height) < HIGHEST;
	}

	/** The pieces that lie close together, each with the next. */
	private static List<StrokedLetters> groups(List<PageContent.Subpath> pieces) {
		int[] group = new int[pieces.size()];
		for (int i = 0; i < group.length; i++) {
			group[i] = i;
			for (int before = i - 1; before >= 0; before--) {
				if (isNear(pieces.get(before).box(), pieces.get(i).box())) {
					group[root(group, before)] = root(group, i);
				}
			}
		}
		StrokedLetters[] groups = new StrokedLetters[group.length];
		List<StrokedLetters> all = new ArrayList<>();
		for (int i = 0; i < group.length; i++) {
			int root = root(group, i);
			if (groups[root] == null) {
				groups[root] = new StrokedLetters(pieces.get(i).box());
				all.add(groups[root]);
			}
			groups[root].add(pieces.get(i));
		}
		return all;
	}

	private static int root(int[] group, int i) {
		int at = i;
		while (group[at] != at) {
			group[at] = group[group[at]];
			at = group[at];
		}
		return at;
	}

	private static boolean isNear(Rectangle2D.Double one, Rectangle2D.Double other) {
		double large = Math.max(Math.max(one.width, one.height), Math.max(other.width, other.height));
		double near = Math.max(NEAR, 0.7 * Math.min(large, WIDEST));
		return other.x - one.getMaxX() < near && one.x - other.getMaxX() < near && other.y - one.getMaxY() < near
				&& one.y - other.getMaxY() < near;
	}

	private void add(PageContent.Subpath path) {
		Rectangle2D.Double piece = path.box();
		double left = Math.min(this.box.x, piece.x);
		double low = Math.min(this.box.y, piece.y);
		this.box.setRect(left, low, Math.max(this.box.getMaxX(), piece.getMaxX()) - left,
				Math.max(this.box.getMaxY(), piece.getMaxY()) - low);
		this.pieces++;
		this.heights.add(List.of(Math.round(2 * piece.y), Math.round(2 * piece.getMaxY())));
		this.telling += (isDot(piece) || path.isSlanted()) ? 1 : 0;
		this.rules |= Math.max(piece.width, piece.height) > RULE;
	}

	private static boolean isDot(Rectangle2D.Double piece) {
		double side = Math.max(piece.width, piece.height);
		return side > 0 && side <= DOT && Math.min(piece.width, piece.height) > side / 3;
	}

	/** As the bars of a chart do. */
	private boolean standOnOneLine() {
		return this.heights.stream().map((height) -> height.get(0)).distinct().count() == 1;
	}

	private boolean isLine() {
		return this.box.height > LOWEST && this.heights.size() >= HEIGHTS && this.pieces >= PIECES && !this.rules
				&& this.box.width > 1.5 * this.box.height;
	}

	/** Whether pieces that are no line may still be writing. */
	private boolean mayBeWriting(PageContent page) {
		if (Math.min(this.box.height, this.box.width) <= LOWEST || this.pieces < FEWEST) {
			return false;
		}
		if (this.heights.size() < HEIGHTS) {
			return this.heights.size() > 1 && this.telling >= HEIGHTS;
		}
		return this.telling >= 2 || this.pieces >= PIECES && !standOnOneLine()
				&& page.glyphs.stream().noneMatch((glyph) -> !glyph.blank() && this.box.contains(glyph.x, glyph.y));
	}

}
