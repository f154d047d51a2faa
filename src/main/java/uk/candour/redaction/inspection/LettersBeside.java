package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import uk.candour.redaction.Mark;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.text.SearchFold;

/**
 * Tells what letters of a line could be some of a mark of which a picture shows the
 * others. What the rest of the line says is known from its codes.
 */
public final class LettersBeside {

	/** From this gap on, in sizes of the type, what follows may be read by itself. */
	private static final double COLUMN = 1;

	private static final double SPACE = 0.15;

	/** The least room that a letter takes, in sizes of the type. */
	private static final double SLIM = 0.1;

	/** How many letters paint over one letter may make of it. */
	private static final int MADE_OF_ONE = 3;

	private static final double AROUND = 0.1;

	private final List<String> words = new ArrayList<>();

	private boolean anything;

	/** Letters of these marks. */
	public LettersBeside(List<Mark> marks) {
		for (Mark mark : marks) {
			if (mark instanceof Mark.Text text) {
				this.words.add(letters(text.text()));
			}
			this.anything |= mark instanceof Mark.Expression;
		}
		this.words.removeIf(String::isEmpty);
	}

	private static String letters(String text) {
		StringBuilder letters = new StringBuilder();
		SearchFold.fold(text, false)
			.chars()
			.filter(Character::isLetterOrDigit)
			.forEach((c) -> letters.append((char) c));
		return letters.toString();
	}

	/**
	 * What stands in a line.
	 *
	 * @param known the letter; null where it may be up to so many of any kind
	 * @param most how many
	 * @param glyph that shows it; null for paint between two
	 * @param word counts the words
	 */
	private record Place(Character known, int most, SeenGlyph glyph, int word) {
	}

	/**
	 * The words of a line of which such letters are part, each as one place.
	 * @param painted whether a picture shows anything in a place
	 */
	public List<Rectangle2D> in(SeenPage.LineAtPicture line, Predicate<Rectangle2D> painted) {
		if (this.anything) {
			return List.of(cells(line.glyphs()));
		}
		List<Rectangle2D> found = new ArrayList<>();
		for (List<Place> column : columns(line.glyphs(), painted)) {
			for (String word : this.words) {
				for (int i = 0; i < column.size(); i++) {
					int end = end(column, i, word);
					if (end > i) {
						found.add(words(column, column.get(i).word(), column.get(end - 1).word()));
					}
				}
			}
		}
		return found;
	}

	private static List<List<Place>> columns(List<SeenGlyph> glyphs, Predicate<Rectangle2D> painted) {
		double angle = Math.toRadians(glyphs.get(0).angle());
		ToDoubleFunction<SeenGlyph> start = (glyph) -> glyph.x() * Math.cos(angle) + glyph.y() * Math.sin(angle);
		ToDoubleFunction<SeenGlyph> stop = (glyph) -> glyph.endX() * Math.cos(angle) + glyph.endY() * Math.sin(angle);
		List<List<Place>> columns = new ArrayList<>();
		List<Place> column = new ArrayList<>();
		SeenGlyph last = null;
		int word = 0;
		for (SeenGlyph glyph : glyphs.stream()
			.filter((each) -> each.text().isEmpty() || !each.isBlank() || each.other() != null)
			.sorted(Comparator.comparingDouble(start))
			.toList()) {
			double gap = (last == null) ? COLUMN + 1
					: (start.applyAsDouble(glyph) - stop.applyAsDouble(last)) / Math.max(last.size(), glyph.size());
			word += (gap > SPACE) ? 1 : 0;
			if (gap > COLUMN) {
				column = new ArrayList<>();
				columns.add(column);
			}
			else if (gap > 0 && painted.test(around(gap(last.cell(), glyph.cell()), glyph.size()))) {
				column.add(new Place(null, 1 + (int) (gap / SLIM), null, word));
			}
			String letters = letters(glyph.text());
			boolean open = glyph.text().isEmpty() || glyph.other() != null || letters.chars().anyMatch((c) -> c > '~');
			if (open || painted.test(around(glyph.cell(), glyph.size()))) {
				column.add(new Place(null, MADE_OF_ONE * Math.max(1, letters.length()), glyph, word));
			}
			else {
				for (int i = 0; i < letters.length(); i++) {
					column.add(new Place(letters.charAt(i), 1, glyph, word));
				}
			}
			last = glyph;
		}
		return columns;
	}

	/** What is between two places, across or up; both where they are not apart. */
	private static Rectangle2D gap(Rectangle2D one, Rectangle2D other) {
		Rectangle2D gap = one.createUnion(other);
		double across = gap.getWidth() - one.getWidth() - other.getWidth();
		double up = gap.getHeight() - one.getHeight() - other.getHeight();
		if (across > 0) {
			double left = Math.min(one.getMaxX(), other.getMaxX());
			gap.setRect(left, gap.getY(), across, gap.getHeight());
		}
		else if (up > 0) {
			double low = Math.min(one.getMaxY(), other.getMaxY());
			gap.setRect(gap.getX(), low, gap.getWidth(), up);
		}
		return gap;
	}

	/**
	 * Where what may be part of a word ends that is read from one place on. At the ends
	 * of a column the word may come from elsewhere, and go on elsewhere.
	 * @return the place behind; nowhere else than at the start if there is none
	 */
	private static int end(List<Place> column, int start, String word) {
		BitSet before = new BitSet();
		before.set(0, (start == 0) ? word.length() : 1);
		boolean shown = start == 0;
		boolean typed = false;
		int end = start;
		for (int i = start; i < column.size() && !before.isEmpty(); i++) {
			Place place = column.get(i);
			before = read(place, before, word);
			before.clear(0);
			shown |= place.known() == null;
			typed |= place.glyph() != null;
			boolean complete = shown && before.get(word.length());
			if (typed && (complete || i == column.size() - 1 && !before.isEmpty())) {
				end = i + 1;
			}
		}
		return end;
	}

	/** How many letters of a word may have been read after a place, from those before. */
	private static BitSet read(Place place, BitSet before, String word) {
		BitSet after = new BitSet();
		for (int read = before.nextSetBit(0); read >= 0 && read < word.length(); read = before.nextSetBit(read + 1)) {
			if (place.known() == null) {
				after.set(read, Math.min(word.length(), read + place.most()) + 1);
			}
			else if (word.charAt(read) == place.known()) {
				after.set(read + 1);
			}
		}
		return after;
	}

	private static Rectangle2D words(List<Place> column, int first, int last) {
		return cells(column.stream()
			.filter((place) -> place.glyph() != null && place.word() >= first && place.word() <= last)
			.map(Place::glyph)
			.toList());
	}

	private static Rectangle2D cells(List<SeenGlyph> glyphs) {
		return glyphs.stream().map(SeenGlyph::cell).reduce(Rectangle2D::createUnion).orElseThrow();
	}

	private static Rectangle2D around(Rectangle2D place, double size) {
		double by = AROUND * size;
		return new Rectangle2D.Double(place.getX() - by, place.getY() - by, place.getWidth() + 2 * by,
				place.getHeight() + 2 * by);
	}

}
