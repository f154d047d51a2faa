package uk.candour.redaction.inspection.sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of one look between whose letters others stand: white ones, tiny ones, the sign
 * of a footnote. A person reads the word without them.
 */
final class SeenLooks {

	/** Letters further apart than this many em belong to two words. */
	private static final double APART = 1.2;

	/** Letters may overlap by as much as this many em. */
	private static final double OVERLAP = 0.6;

	private SeenLooks() {
	}

	private record Look(SeenGlyph.Style style, long size) {

		static Look of(SeenGlyph glyph) {
			return new Look(glyph.style(), Math.round(2 * glyph.size()));
		}

		/** Whether a glyph has it too; glyphs of one operator share their style. */
		boolean isOf(SeenGlyph glyph) {
			return Math.round(2 * glyph.size()) == this.size
					&& (glyph.style() == this.style || glyph.style().equals(this.style));
		}

	}

	/** Each such word with what is next to it, without what stands between. */
	static List<List<SeenGlyph>> words(List<SeenGlyph> glyphs) {
		return changesInsideWords(glyphs) ? apart(glyphs) : List.of();
	}

	/** Most pages change their look between words only: a quick look tells. */
	private static boolean changesInsideWords(List<SeenGlyph> glyphs) {
		SeenGlyph before = null;
		for (SeenGlyph glyph : glyphs) {
			boolean sameLook = before == null
					|| (before.style() == glyph.style() && Math.abs(before.size() - glyph.size()) < 0.25);
			if (!sameLook && !Look.of(before).isOf(glyph) && !before.isBlank() && !glyph.isBlank()) {
				return true;
			}
			before = glyph;
		}
		return false;
	}

	private static List<List<SeenGlyph>> apart(List<SeenGlyph> glyphs) {
		List<List<SeenGlyph>> words = new ArrayList<>();
		Map<Look, List<Integer>> open = new HashMap<>();
		Look look = null;
		List<Integer> word = null;
		for (int i = 0; i < glyphs.size(); i++) {
			if (look == null || !look.isOf(glyphs.get(i))) {
				look = Look.of(glyphs.get(i));
				word = open.computeIfAbsent(look, (seen) -> new ArrayList<>());
			}
			if (!word.isEmpty() && !follows(glyphs.get(word.get(word.size() - 1)), glyphs.get(i))) {
				end(word, glyphs, words);
			}
			word.add(i);
		}
		open.values().forEach((last) -> end(last, glyphs, words));
		return words;
	}

	private static void end(List<Integer> word, List<SeenGlyph> glyphs, List<List<SeenGlyph>> words) {
		int size = word.size();
		if (size > 0 && word.get(size - 1) - word.get(0) >= size) {
			words.add(word.stream().map(glyphs::get).toList());
		}
		word.clear();
	}

	private static boolean follows(SeenGlyph a, SeenGlyph b) {
		if (a.angle() != b.angle()) {
			return false;
		}
		double cos = (a.angle() == 0) ? 1 : Math.cos(Math.toRadians(a.angle()));
		double sin = (a.angle() == 0) ? 0 : Math.sin(Math.toRadians(a.angle()));
		double dx = b.x() - a.endX();
		double dy = b.y() - a.endY();
		double along = dx * cos + dy * sin;
		double size = Math.max(a.size(), 0.1);
		return Math.abs(dy * cos - dx * sin) < size / 2 && along > -OVERLAP * size && along < APART * size;
	}

}
