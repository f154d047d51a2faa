package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.content.MarkedContent;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.TextLine;

/**
 * Looks for marks among the glyphs of a page, in the order they were drawn and in the
 * order a person reads, and marks those that must go.
 */
public final class GlyphSearch {

	private static final double SAME_PLACE = 0.35;

	private static final int BUCKET = 8;

	/** Glyphs of each page that are read together over the turn of a page. */
	private static final int OVERLEAF = 160;

	private final PageContent page;

	/** The part of the page that a person sees. */
	private final Rectangle2D visible;

	private final List<Found> found = new ArrayList<>();

	/** Whether the page is not drawn in the order in which one reads. */
	private boolean jumps;

	/**
	 * A search of one page.
	 * @param visible what is seen of it, in user space
	 */
	public GlyphSearch(PageContent page, Rectangle2D visible) {
		this.page = page;
		this.visible = visible;
	}

	/**
	 * One place where a mark was found.
	 *
	 * @param mark the mark
	 * @param first the first of its glyphs
	 */
	public record Found(Mark mark, PlacedGlyph first) {
	}

	/**
	 * Looks for the marks and marks their glyphs.
	 * @return what was found, for the report
	 */
	public List<Found> search(List<Wanted> wanted) {
		if (wanted.isEmpty() || this.page.glyphs.isEmpty()) {
			return this.found;
		}
		this.jumps = search(wanted, this.page.glyphs);
		if (this.jumps) {
			List<TextLine> lines = this.page.lines();
			search(wanted, ReadingOrder.across(lines));
			search(wanted, ReadingOrder.downColumns(lines));
			phrases(wanted, lines);
		}
		Interspersed.in(this.page.glyphs).forEach((word) -> search(wanted, word));
		mirrored(wanted);
		withoutWhatIsCutOff(wanted);
		removeDuplicates();
		return this.found;
	}

	private void mirrored(List<Wanted> wanted) {
		List<PlacedGlyph> backwards = new ArrayList<>(
				this.page.glyphs.stream().filter((glyph) -> glyph.show.isMirrored()).toList());
		if (!backwards.isEmpty()) {
			Collections.reverse(backwards);
			search(wanted, backwards);
		}
	}

	/** Phrases that begin in one cell of a table and end in one beside it. */
	private void phrases(List<Wanted> wanted, List<TextLine> lines) {
		List<Wanted> phrases = wanted.stream().filter(Wanted::isPhrase).toList();
		if (!phrases.isEmpty()) {
			search(phrases, ReadingOrder.besides(lines, phrases));
		}
	}

	/**
	 * A line that runs off the page goes on, for who sees the page, with the next.
	 * Readers differ about the letter that the edge cuts.
	 */
	private void withoutWhatIsCutOff(List<Wanted> wanted) {
		if (this.page.glyphs.stream().allMatch((glyph) -> isOnPage(glyph, 0) && isOnPage(glyph, 1))) {
			return;
		}
		int before = this.page.glyphs.size();
		for (double share : new double[] { 0, 0.5, 1 }) {
			List<PlacedGlyph> seen = this.page.glyphs.stream().filter((glyph) -> isOnPage(glyph, share)).toList();
			if (seen.size() < before) {
				search(wanted, seen);
				before = seen.size();
			}
		}
	}

	private boolean isOnPage(PlacedGlyph glyph, double share) {
		double along = share * glyph.cell();
		return this.visible.contains(glyph.x + glyph.show.dirX * along, glyph.y + glyph.show.dirY * along);
	}

	/** Looks for marks that begin at the end of this page and end on the next. */
	public void overleaf(GlyphSearch next, List<Wanted> wanted) {
		overleaf(this.page.glyphs, next.page.glyphs, wanted);
		if (this.jumps || next.jumps) {
			overleaf(ReadingOrder.across(TextLine.of(this.page.glyphs)),
					ReadingOrder.across(TextLine.of(next.page.glyphs)), wanted);
		}
	}

	private void overleaf(List<PlacedGlyph> here, List<PlacedGlyph> there, List<Wanted> wanted) {
		List<PlacedGlyph> end = here.subList(Math.max(0, here.size() - OVERLEAF), here.size());
		List<PlacedGlyph> order = new ArrayList<>(end);
		order.addAll(there.subList(0, Math.min(OVERLEAF, there.size())));
		for (Wanted mark : wanted) {
			if (!mark.isExpression()) {
				SearchText text = SearchText.of(order,
						mark.cased() ? SearchText.Reading.CASED : SearchText.Reading.LOOSE, SearchText.Source.CODE);
				for (Wanted.Hit hit : mark.find(text.text(), text.compact())) {
					if (text.glyph(hit.start()) < end.size() && text.glyph(hit.end() - 1) >= end.size()) {
						take(mark.mark, text, order, hit);
					}
				}
			}
		}
	}

	/** Marks every glyph whose cell lies under an area. */
	public void cover(Mark box, Rectangle2D area) {
		for (PlacedGlyph glyph : this.page.glyphs) {
			Rectangle2D.Double cell = glyph.box();
			Rectangle2D both = cell.createIntersection(area);
			boolean touched = both.getWidth() > 0.1 * Math.max(0.01, cell.width)
					&& both.getHeight() > 0.1 * Math.max(0.01, cell.height);
			boolean inside = cell.width == 0 && area.contains(cell.x, cell.getCenterY());
			if (touched || inside) {
				glyph.mark = (glyph.mark == null) ? box : glyph.mark;
			}
		}
	}

	private boolean search(List<Wanted> wanted, List<PlacedGlyph> order) {
		boolean jumps = false;
		for (SearchText.Source source : sources(order)) {
			Map<SearchText.Reading, SearchText> texts = new HashMap<>();
			Map<SearchText.Reading, String> compacts = new HashMap<>();
			for (Wanted mark : wanted) {
				SearchText.Reading reading = mark.isExpression() ? SearchText.Reading.PLAIN
						: mark.cased() ? SearchText.Reading.CASED : SearchText.Reading.LOOSE;
				SearchText text = texts.computeIfAbsent(reading, (r) -> SearchText.of(order, r, source));
				jumps |= text.jumps();
				List<Wanted.Hit> hits = mark.isExpression() ? mark.matches(text.text())
						: mark.find(text.text(), compacts.computeIfAbsent(reading, (r) -> text.compact()));
				hits.stream()
					.filter((hit) -> !text.isOnlySpoken(hit))
					.forEach((hit) -> take(mark.mark, text, order, hit));
			}
		}
		return jumps;
	}

	/** What the glyphs may be taken for. */
	private static Set<SearchText.Source> sources(List<PlacedGlyph> order) {
		Set<SearchText.Source> sources = EnumSet.of(SearchText.Source.CODE);
		for (PlacedGlyph glyph : order) {
			if (glyph.code.shape != null) {
				sources.add(SearchText.Source.SHAPE);
			}
			if (glyph.code.isTurnable()) {
				sources.add(SearchText.Source.TURNED);
			}
			if (glyph.show.speech != null) {
				sources.add(SearchText.Source.SPEECH);
			}
		}
		return sources;
	}

	private void take(Mark mark, SearchText text, List<PlacedGlyph> order, Wanted.Hit hit) {
		PlacedGlyph first = null;
		for (int i = hit.start(); i < hit.end(); i++) {
			int index = text.glyph(i);
			if (index >= 0 && order.get(index).mark == null) {
				order.get(index).mark = mark;
				first = (first == null) ? order.get(index) : first;
				takeReplaced(mark, text, order.get(index));
			}
		}
		if (first != null) {
			this.found.add(new Found(mark, first));
		}
	}

	/** With a text that replaces glyphs, all that it replaces goes. */
	private void takeReplaced(Mark mark, SearchText text, PlacedGlyph first) {
		MarkedContent.Speech speech = first.show.speech;
		if (!text.speaks() || speech == null) {
			return;
		}
		for (PlacedGlyph glyph : this.page.glyphs) {
			if (glyph.mark == null && speech.equals(glyph.show.speech)) {
				glyph.mark = mark;
			}
		}
	}

	/** What was taken, with its cell. */
	private record Taken(PlacedGlyph glyph, Rectangle2D.Double box) {

		/** Whether a glyph may repeat it; neighbours of one operator only touch. */
		boolean mayRepeat(PlacedGlyph other) {
			return this.glyph.show != other.show || this.glyph.code == other.code;
		}

		boolean isUnder(Rectangle2D.Double other) {
			double wide = Math.min(this.box.x + this.box.width, other.x + other.width) - Math.max(this.box.x, other.x);
			double high = Math.min(this.box.y + this.box.height, other.y + other.height)
					- Math.max(this.box.y, other.y);
			return wide > 0 && high > 0 && wide * high > SAME_PLACE
					* Math.min(this.box.width * this.box.height, other.width * other.height);
		}

	}

	/** A shadow or a fake bold draws the same letters a second time. */
	private void removeDuplicates() {
		Shadows shadows = new Shadows();
		for (PlacedGlyph glyph : this.page.glyphs) {
			if (glyph.mark != null && !glyph.blank()) {
				shadows.add(new Taken(glyph, glyph.box()));
			}
		}
		if (shadows.rows.isEmpty()) {
			return;
		}
		PlacedGlyph before = null;
		boolean near = false;
		for (PlacedGlyph glyph : this.page.glyphs) {
			if (before == null || before.show != glyph.show || before.y != glyph.y) {
				near = shadows.isNear(glyph);
			}
			before = glyph;
			if (near && glyph.mark == null && !glyph.blank()) {
				glyph.mark = shadows.over(glyph);
			}
		}
	}

	/** What was taken, by row and by square of the page. */
	private static final class Shadows {

		/** What reaches over more squares of a row is looked at for all of the row. */
		private static final int WIDE = 16;

		private final Set<Integer> rows = new HashSet<>();

		private final Map<Integer, List<Taken>> wide = new HashMap<>();

		private final Map<Integer, List<Taken>> whole = new HashMap<>();

		private final Map<Long, List<Taken>> squares = new HashMap<>();

		void add(Taken taken) {
			Rectangle2D.Double box = taken.box();
			int left = bucket(box.x);
			int right = bucket(box.x + box.width);
			for (int row = bucket(box.y); row <= bucket(box.y + box.height); row++) {
				this.rows.add(row);
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

		/** Whether anything was taken at about the height of a glyph. */
		boolean isNear(PlacedGlyph glyph) {
			double em = glyph.show.em();
			for (int row = bucket(glyph.y - em); row <= bucket(glyph.y + em); row++) {
				if (this.rows.contains(row)) {
					return true;
				}
			}
			return false;
		}

		/** The mark of what a glyph repeats; null for none. */
		Mark over(PlacedGlyph glyph) {
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

}
