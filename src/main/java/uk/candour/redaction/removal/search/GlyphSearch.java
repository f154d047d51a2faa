package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.content.MarkedContent;
import uk.candour.redaction.removal.content.CoveredLetters;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.TextLine;
import uk.candour.redaction.removal.content.TiledText;

/**
 * Looks for marks among the glyphs of a page, in the order they were drawn and in the
 * order a person reads, and marks those that must go.
 */
public final class GlyphSearch {

	/** Glyphs of each page that are read together over the turn of a page. */
	private static final int OVERLEAF = 160;

	/** How what expressions are looked for in is read. */
	private static final Set<SearchText.Reading> EXPRESSED = EnumSet.of(SearchText.Reading.PLAIN,
			SearchText.Reading.JOINED, SearchText.Reading.HYPHENATED);

	private final PageContent page;

	/** The part of the page that a person sees. */
	private final Rectangle2D visible;

	private final List<Found> found = new ArrayList<>();

	/** How the page begins and ends. */
	private Overleaf edges = new Overleaf(List.of());

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
		TiledText.on(this.page.glyphs).forEach((cells) -> whereCellsMeet(wanted, cells));
		withoutWhatIsCutOff(wanted);
		withoutWhatIsCovered(wanted);
		Shadows.mark(this.page.glyphs);
		this.edges = new Overleaf(this.page.glyphs);
		return this.found;
	}

	private void whereCellsMeet(List<Wanted> wanted, List<PlacedGlyph> cells) {
		search(wanted, cells);
		search(wanted, ReadingOrder.across(TextLine.of(cells)));
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
	 * A line that runs off the page goes on, for who sees the page, with the next; but
	 * not what goes anyway. Readers differ about the letter that the edge cuts.
	 */
	private void withoutWhatIsCutOff(List<Wanted> wanted) {
		if (this.page.glyphs.stream().allMatch((glyph) -> isOnPage(glyph, 0) && isOnPage(glyph, 1))) {
			return;
		}
		int before = this.page.glyphs.size();
		for (double share : new double[] { 0, 0.5, 1 }) {
			List<PlacedGlyph> seen = this.page.glyphs.stream()
				.filter((glyph) -> glyph.mark == null && isOnPage(glyph, share))
				.toList();
			if (seen.size() < before) {
				search(wanted, seen);
				before = seen.size();
			}
		}
	}

	private void withoutWhatIsCovered(List<Wanted> wanted) {
		List<PlacedGlyph> seen = CoveredLetters.leftOut(this.page);
		if (seen.size() < this.page.glyphs.size()) {
			search(wanted, seen);
		}
	}

	private boolean isOnPage(PlacedGlyph glyph, double share) {
		double along = share * glyph.cell();
		return this.visible.contains(glyph.x + glyph.show.dirX * along, glyph.y + glyph.show.dirY * along);
	}

	/** Looks for marks that begin at the end of this page and end on the next. */
	public void overleaf(GlyphSearch next, List<Wanted> wanted) {
		overleaf(last(this.page.glyphs, OVERLEAF), first(next.page.glyphs, OVERLEAF), wanted);
		if (this.jumps || next.jumps) {
			overleaf(last(ReadingOrder.across(TextLine.of(this.page.glyphs)), OVERLEAF),
					first(ReadingOrder.across(TextLine.of(next.page.glyphs)), OVERLEAF), wanted);
		}
		this.edges.turn(next.edges, wanted, this::overleaf);
	}

	private static List<PlacedGlyph> last(List<PlacedGlyph> glyphs, int most) {
		return glyphs.subList(Math.max(0, glyphs.size() - most), glyphs.size());
	}

	private static List<PlacedGlyph> first(List<PlacedGlyph> glyphs, int most) {
		return glyphs.subList(0, Math.min(most, glyphs.size()));
	}

	private void overleaf(List<PlacedGlyph> end, List<PlacedGlyph> start, List<Wanted> wanted) {
		List<PlacedGlyph> order = new ArrayList<>(end);
		order.addAll(start);
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
			Map<SearchText.Reading, List<SearchText>> texts = new EnumMap<>(SearchText.Reading.class);
			for (Wanted mark : wanted) {
				for (SearchText.Reading reading : readings(mark)) {
					for (SearchText text : texts.computeIfAbsent(reading, (r) -> texts(order, r, source))) {
						jumps |= text.jumps();
						search(mark, text, reading, order);
					}
				}
			}
		}
		return jumps;
	}

	private static List<SearchText> texts(List<PlacedGlyph> order, SearchText.Reading reading,
			SearchText.Source source) {
		SearchText text = SearchText.of(order, reading, source);
		List<SearchText> texts = new ArrayList<>(List.of(text));
		texts.addAll(text.asSeen());
		return texts;
	}

	private void search(Wanted mark, SearchText text, SearchText.Reading reading, List<PlacedGlyph> order) {
		List<Wanted.Hit> hits = mark.isExpression() ? expressed(mark, text, reading)
				: mark.find(text.text(), text.compact());
		hits.stream().filter((hit) -> !text.isOnlySpoken(hit)).forEach((hit) -> take(mark.mark, text, order, hit));
	}

	private static Set<SearchText.Reading> readings(Wanted mark) {
		return mark.isExpression() ? EXPRESSED
				: EnumSet.of(mark.cased() ? SearchText.Reading.CASED : SearchText.Reading.LOOSE);
	}

	private static List<Wanted.Hit> expressed(Wanted mark, SearchText text, SearchText.Reading reading) {
		boolean more = reading == SearchText.Reading.PLAIN || text.joins();
		return more ? mark.matches(text.text()) : List.of();
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
			PlacedGlyph glyph = (index >= 0) ? order.get(index).drawn() : null;
			if (glyph != null && glyph.mark == null) {
				glyph.mark = mark;
				first = (first == null) ? glyph : first;
				takeReplaced(mark, text, glyph);
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

}
