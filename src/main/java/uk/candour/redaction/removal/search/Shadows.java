package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.content.PlacedGlyph;

/**
 * Glyphs that repeat marked ones at the same place, as a shadow or a fake bold does. What
 * is marked is kept by row and by square of the page.
 */
final class Shadows {

	/** What reaches over more squares of a row is looked at for all of the row. */
	private static final int WIDE = 16;

	private static final int BUCKET = 8;

	private static final double SAME_PLACE = 0.35;

	/** How many times larger a shadow is at most. */
	private static final double LARGER = 2.5;

	/** From where to where anything was taken in a row. */
	private final Map<Integer, Extent> rows = new HashMap<>();

	private final Map<Integer, List<Taken>> wide = new HashMap<>();

	private final Map<Integer, List<Taken>> whole = new HashMap<>();

	private final Map<Long, List<Taken>> squares = new HashMap<>();

	/** From where to where on the page. */
	private record Extent(double from, double to) {

		Extent with(double left, double right) {
			return new Extent(Math.min(this.from, left), Math.max(this.to, right));
		}

	}

	/** What was taken, with its cell. */
	private record Taken(PlacedGlyph glyph, Rectangle2D.Double box) {

		/**
		 * Whether a glyph may repeat it: neighbours of one operator only touch, and what
		 * is much larger, as a stamp across the page, only lies over it.
		 */
		boolean mayRepeat(PlacedGlyph other) {
			double one = this.glyph.show.em();
			double its = other.show.em();
			return (this.glyph.show != other.show || this.glyph.code == other.code)
					&& Math.max(one, its) <= LARGER * Math.min(one, its);
		}

		boolean isUnder(Rectangle2D.Double other) {
			double wide = Math.min(this.box.x + this.box.width, other.x + other.width) - Math.max(this.box.x, other.x);
			double high = Math.min(this.box.y + this.box.height, other.y + other.height)
					- Math.max(this.box.y, other.y);
			return wide > 0 && high > 0 && wide * high > SAME_PLACE
					* Math.min(this.box.width * this.box.height, other.width * other.height);
		}

	}

	/** Marks each glyph that lies over one of the glyphs that are marked. */
	static void mark(List<PlacedGlyph> glyphs) {
		Shadows shadows = new Shadows();
		for (PlacedGlyph glyph : glyphs) {
			if (glyph.mark != null && !glyph.blank()) {
				shadows.add(new Taken(glyph, glyph.box()));
			}
		}
		if (!shadows.rows.isEmpty()) {
			shadows.markRepeated(glyphs);
		}
	}

	private void markRepeated(List<PlacedGlyph> glyphs) {
		PlacedGlyph before = null;
		Extent near = null;
		for (PlacedGlyph glyph : glyphs) {
			if (before == null || before.show != glyph.show || before.y != glyph.y) {
				near = near(glyph);
			}
			before = glyph;
			if (near != null && glyph.mark == null && !glyph.blank() && mayReach(glyph, near)) {
				glyph.mark = over(glyph);
			}
		}
	}

	private void add(Taken taken) {
		Rectangle2D.Double box = taken.box();
		int left = bucket(box.x);
		int right = bucket(box.x + box.width);
		for (int row = bucket(box.y); row <= bucket(box.y + box.height); row++) {
			this.rows.merge(row, new Extent(box.x, box.x + box.width), (a, b) -> a.with(b.from(), b.to()));
			put(this.whole, row, taken);
			if (right - left > WIDE) {
				put(this.wide, row, taken);
			}
			for (int column = left; column <= right && right - left <= WIDE; column++) {
				put(this.squares, square(row, column), taken);
			}
		}
	}

	private static <K> void put(Map<K, List<Taken>> lists, K key, Taken taken) {
		lists.computeIfAbsent(key, (ignored) -> new ArrayList<>()).add(taken);
	}

	private static long square(int row, int column) {
		return ((long) row << 32) + column;
	}

	/** Where anything was taken at about the height of a glyph; null for nowhere. */
	private Extent near(PlacedGlyph glyph) {
		double em = glyph.show.em();
		Extent near = null;
		for (int row = bucket(glyph.y - em); row <= bucket(glyph.y + em); row++) {
			Extent taken = this.rows.get(row);
			if (taken != null) {
				near = (near != null) ? near.with(taken.from(), taken.to()) : taken;
			}
		}
		return near;
	}

	/** Whether a glyph is not clearly beside all that was taken; its cell tells more. */
	private static boolean mayReach(PlacedGlyph glyph, Extent near) {
		double reach = 2 * glyph.show.em() + Math.abs(glyph.cell());
		return glyph.x + reach > near.from() && glyph.x - reach < near.to();
	}

	/** The mark of what a glyph repeats; null for none. */
	private Mark over(PlacedGlyph glyph) {
		Rectangle2D.Double box = glyph.box();
		int row = bucket(box.getCenterY());
		int left = bucket(box.x);
		int right = bucket(box.x + box.width);
		if (right - left > WIDE) {
			return over(glyph, box, this.whole.get(row));
		}
		Mark mark = over(glyph, box, this.wide.get(row));
		for (int column = left; column <= right && mark == null; column++) {
			mark = over(glyph, box, this.squares.get(square(row, column)));
		}
		return mark;
	}

	private static Mark over(PlacedGlyph glyph, Rectangle2D.Double box, List<Taken> under) {
		for (Taken taken : (under != null) ? under : List.<Taken>of()) {
			if (taken.mayRepeat(glyph) && taken.isUnder(box)) {
				return taken.glyph().mark;
			}
		}
		return null;
	}

	private static int bucket(double at) {
		return (int) Math.floor(Math.max(-1e6, Math.min(1e6, at)) / BUCKET);
	}

}
