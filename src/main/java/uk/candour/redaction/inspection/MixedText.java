package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import uk.candour.redaction.Mark;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.text.SearchFold;

/**
 * Finds words that are text but for a few letters, in whose places shapes are drawn.
 */
final class MixedText {

	private static final int MOST_SHAPES = 3;

	private static final int FEWEST_LETTERS = 3;

	/** Between two letters of a word, in sizes of its type. */
	private static final double GAP = 1;

	private static final double SHARE = 0.4;

	private final SeenPage page;

	private final Findings findings;

	MixedText(SeenPage page, Findings findings) {
		this.page = page;
		this.findings = findings;
	}

	/** One letter of a line; any letter where it is drawn. */
	private record Place(String letter, double from, double to) {

		boolean isDrawn() {
			return this.letter == null;
		}

	}

	/** Looks beside every shape. */
	void search(List<Mark> marks) {
		List<String> words = marks.stream()
			.filter(Mark.Text.class::isInstance)
			.map((mark) -> SearchFold.fold(((Mark.Text) mark).text().replaceAll("\\s", ""), false))
			.filter((word) -> word.length() > FEWEST_LETTERS)
			.toList();
		if (words.isEmpty()) {
			return;
		}
		for (Rectangle2D shape : this.page.drawing().shapes()) {
			this.page.glyphs()
				.stream()
				.filter((glyph) -> !glyph.isBlank() && glyph.angle() == 0 && isOnLine(shape, glyph)
						&& isNext(shape, glyph))
				.findFirst()
				.ifPresent((glyph) -> search(line(glyph), glyph.size(), words));
		}
	}

	private static boolean isOnLine(Rectangle2D shape, SeenGlyph glyph) {
		double low = Math.max(shape.getMinY(), glyph.y() - 0.2 * glyph.size());
		double high = Math.min(shape.getMaxY(), glyph.y() + 0.8 * glyph.size());
		return high - low > SHARE * Math.min(shape.getHeight(), glyph.size());
	}

	private static boolean isNext(Rectangle2D shape, SeenGlyph glyph) {
		double gap = Math.max(glyph.x() - shape.getMaxX(), shape.getMinX() - glyph.endX());
		return gap < GAP * glyph.size();
	}

	private List<Place> line(SeenGlyph on) {
		Stream<Place> letters = this.page.glyphs()
			.stream()
			.filter((glyph) -> !glyph.isBlank() && glyph.angle() == 0
					&& Math.abs(glyph.y() - on.y()) < 0.3 * Math.max(on.size(), glyph.size()))
			.flatMap((glyph) -> SearchFold.fold(glyph.text(), false)
				.chars()
				.mapToObj((letter) -> new Place(Character.toString(letter), glyph.x(), glyph.endX())));
		Stream<Place> drawn = this.page.drawing()
			.shapes()
			.stream()
			.filter((shape) -> isOnLine(shape, on))
			.map((shape) -> new Place(null, shape.getMinX(), shape.getMaxX()));
		return Stream.concat(letters, drawn).sorted(Comparator.comparingDouble(Place::from)).toList();
	}

	private void search(List<Place> line, double size, List<String> words) {
		for (String word : words) {
			for (int from = 0; from + word.length() <= line.size(); from++) {
				if (spells(line.subList(from, from + word.length()), size, word)) {
					this.findings.add("page", this.page.number(),
							"\"" + word + "\" in the text of the page, with letters that are drawn");
				}
			}
		}
	}

	private static boolean spells(List<Place> places, double size, String word) {
		long drawn = places.stream().filter(Place::isDrawn).count();
		if (drawn == 0 || drawn > MOST_SHAPES || word.length() - drawn < FEWEST_LETTERS) {
			return false;
		}
		for (int i = 0; i < places.size(); i++) {
			Place place = places.get(i);
			if (!place.isDrawn() && !place.letter().equals(word.substring(i, i + 1))
					|| i > 0 && place.from() - places.get(i - 1).to() > GAP * size) {
				return false;
			}
		}
		return true;
	}

}
