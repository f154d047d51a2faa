package uk.candour.redaction;

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

	}

	/** Each such word with what is next to it, without what stands between. */
	static List<List<SeenGlyph>> words(List<SeenGlyph> glyphs) {
		return changesInsideWords(glyphs) ? apart(glyphs) : List.of();
	}

	/** Most pages change their look between words only: a quick look tells. */
	private static boolean changesInsideWords(List<SeenGlyph> glyphs) {
		for (int i = 1; i < glyphs.size(); i++) {
			SeenGlyph a = glyphs.get(i - 1);
			SeenGlyph b = glyphs.get(i);
			boolean sameLook = Math.abs(a.size() - b.size()) < 0.25 && a.style().equals(b.style());
			if (!sameLook && !a.isBlank() && !b.isBlank()) {
				return true;
			}
		}
		return false;
	}

	private static List<List<SeenGlyph>> apart(List<SeenGlyph> glyphs) {
		List<List<SeenGlyph>> words = new ArrayList<>();
		Map<Look, List<Integer>> open = new HashMap<>();
		for (int i = 0; i < glyphs.size(); i++) {
			List<Integer> word = open.computeIfAbsent(Look.of(glyphs.get(i)), (look) -> new ArrayList<>());
			if (!word.isEmpty() && !follows(glyphs.get(word.get(word.size() - 1)), glyphs.get(i))) {
				end(word, glyphs, words);
			}
			word.add(i);
		}
		open.values().forEach((word) -> end(word, glyphs, words));
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
		double dx = b.x() - a.endX();
		double dy = b.y() - a.endY();
		double turn = Math.toRadians(a.angle());
		double along = dx * Math.cos(turn) + dy * Math.sin(turn);
		double across = dy * Math.cos(turn) - dx * Math.sin(turn);
		double size = Math.max(a.size(), 0.1);
		return a.angle() == b.angle() && Math.abs(across) < size / 2 && along > -OVERLAP * size && along < APART * size;
	}

}
