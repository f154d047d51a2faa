package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.Show;

/**
 * Letters between which others are put that nobody sees, or that nobody reads with them:
 * white ones, tiny ones, such as are cut off, the sign of a footnote.
 */
final class Interspersed {

	/** Letters further apart than this many em are not read as one word. */
	private static final double APART = 1.2;

	private final Map<Object, Run> runs = new HashMap<>();

	private final List<List<PlacedGlyph>> words = new ArrayList<>();

	private Interspersed() {
	}

	/** Letters of one look that follow each other. */
	private static final class Run {

		private final List<PlacedGlyph> glyphs = new ArrayList<>();

		private int last;

		private boolean passesOver;

	}

	/** What reads as one when letters of another look are passed over. */
	static List<List<PlacedGlyph>> in(List<PlacedGlyph> glyphs) {
		Interspersed found = new Interspersed();
		for (int from = 0, to; from < glyphs.size(); from = to) {
			Show show = glyphs.get(from).show;
			to = from + 1;
			while (to < glyphs.size() && glyphs.get(to).show == show) {
				to++;
			}
			found.add(glyphs.subList(from, to), from, found.runs.computeIfAbsent(show.look(), (look) -> new Run()));
		}
		found.runs.values().forEach(found::end);
		return found.words;
	}

	/** Adds the glyphs of one operator, which follow each other. */
	private void add(List<PlacedGlyph> shown, int from, Run run) {
		if (!run.glyphs.isEmpty() && !follows(run.glyphs.get(run.glyphs.size() - 1), shown.get(0))) {
			end(run);
		}
		run.passesOver |= !run.glyphs.isEmpty() && from > run.last + 1;
		run.last = from + shown.size() - 1;
		run.glyphs.addAll(shown);
	}

	private void end(Run run) {
		if (run.passesOver) {
			this.words.add(List.copyOf(run.glyphs));
		}
		run.glyphs.clear();
		run.passesOver = false;
	}

	private static boolean follows(PlacedGlyph before, PlacedGlyph glyph) {
		if (before.show == glyph.show) {
			return true;
		}
		double wide = Math.max(0.01, before.show.wide());
		double gap = glyph.along() - before.end();
		double turn = before.show.dirX * glyph.show.dirX + before.show.dirY * glyph.show.dirY;
		return turn > 0.99 && Math.abs(glyph.across() - before.across()) < 0.5 * before.show.em() && gap > -0.6 * wide
				&& gap < APART * wide;
	}

}
