package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.candour.redaction.Area;
import uk.candour.redaction.inspection.text.ResidueSearch;

/**
 * Where on the picture of a page that was read something marked stands, in any of the
 * ways in which it is read.
 */
final class MarksInSight {

	/** The most pieces in which a reading machine sees a mark. */
	private static final int MOST_WORDS = 12;

	/** Round what was read, as a share of its height, and in points. */
	private static final double AROUND = 0.15;

	private static final double LEAST_AROUND = 1;

	private final GreyPicture picture;

	private final PictureTexts known;

	private final int dotsPerInch;

	private final ResidueSearch search;

	/**
	 * Marks on a picture.
	 * @param known what was read on it and on others
	 * @param search what finds them in what was read
	 */
	MarksInSight(GreyPicture picture, PictureTexts known, int dotsPerInch, ResidueSearch search) {
		this.picture = picture;
		this.known = known;
		this.dotsPerInch = dotsPerInch;
		this.search = search;
	}

	/**
	 * The places of marks; those that are not found in any piece of it have none.
	 * @param sheet the page of which this is the picture
	 * @param turns by how many quarters writing on it may be turned
	 * @param marks what was found on it
	 */
	Map<String, List<Area>> on(Area sheet, Set<Integer> turns, Set<String> marks) throws IOException {
		Map<String, List<Area>> places = new HashMap<>();
		for (int turn : turns) {
			GreyPicture upright = this.picture.turned(turn);
			for (Way way : ways(upright)) {
				if (places.size() == marks.size()) {
					break;
				}
				int times = way.smaller();
				List<Tesseract.Word> words = this.known.words(
						(times > 1) ? way.picture().smaller(times) : way.picture(), this.dotsPerInch / times,
						way.ink());
				for (String mark : marks) {
					List<Area> found = marked(words, mark).stream()
						.map((word) -> on(sheet, back(word.place(), times, turn)))
						.toList();
					if (!found.isEmpty()) {
						places.computeIfAbsent(mark, (first) -> new ArrayList<>()).addAll(found);
					}
				}
			}
		}
		if (places.size() < marks.size()) {
			onCrookedLines(sheet, marks, places);
		}
		return places;
	}

	private void onCrookedLines(Area sheet, Set<String> marks, Map<String, List<Area>> places) throws IOException {
		CrookedLines crooked = CrookedLines.of(this.picture);
		if (crooked == null) {
			return;
		}
		List<Tesseract.Word> words = this.known.words(crooked.picture(), this.dotsPerInch, Tesseract.Ink.OF_ALL);
		for (String mark : marks) {
			for (Tesseract.Word word : places.containsKey(mark) ? Set.<Tesseract.Word>of() : marked(words, mark)) {
				crooked.places(word.place())
					.forEach((letter) -> places.computeIfAbsent(mark, (first) -> new ArrayList<>())
						.add(on(sheet, letter)));
			}
		}
	}

	/** How a picture is read, and how many times smaller. */
	private record Way(GreyPicture picture, Tesseract.Ink ink, int smaller) {
	}

	private List<Way> ways(GreyPicture upright) {
		List<Way> ways = new ArrayList<>(List.of(new Way(upright, Tesseract.Ink.OF_ALL, 1),
				new Way(upright, Tesseract.Ink.OF_PARTS, 1), new Way(upright, Tesseract.Ink.IN_SHADOW, 1),
				new Way(upright, Tesseract.Ink.OF_ALL, PictureReading.FURTHER_OFF)));
		GreyPicture underlined = WordsOnRules.of(upright);
		if (underlined != null) {
			ways.add(new Way(underlined, Tesseract.Ink.OF_ALL, 1));
		}
		return ways;
	}

	/** The words that make up a mark, wherever they do. */
	private Set<Tesseract.Word> marked(List<Tesseract.Word> words, String mark) {
		Set<Tesseract.Word> marked = new LinkedHashSet<>();
		int taken = -1;
		for (int last = 0; last < words.size(); last++) {
			int fewest = Math.max(taken + 1, last - MOST_WORDS);
			if (fewest <= last && isIn(words.subList(fewest, last + 1), mark)) {
				int first = last;
				while (!isIn(words.subList(first, last + 1), mark)) {
					first--;
				}
				marked.addAll(words.subList(first, last + 1));
				taken = first;
			}
		}
		return marked;
	}

	private boolean isIn(List<Tesseract.Word> words, String mark) {
		StringBuilder text = new StringBuilder();
		String line = null;
		for (Tesseract.Word word : words) {
			text.append((line == null) ? "" : word.line().equals(line) ? " " : "\n").append(word.text());
			line = word.line();
		}
		return this.search.seen(text.toString()).contains(mark);
	}

	/** A place of the upright picture in the picture as it is. */
	private Rectangle2D back(Rectangle2D place, int times, int turn) {
		double x = place.getX() * times;
		double y = place.getY() * times;
		double w = place.getWidth() * times;
		double h = place.getHeight() * times;
		double wide = this.picture.width();
		double high = this.picture.height();
		return switch (turn) {
			case 1 -> new Rectangle2D.Double(wide - y - h, x, h, w);
			case 2 -> new Rectangle2D.Double(wide - x - w, high - y - h, w, h);
			case 3 -> new Rectangle2D.Double(y, high - x - w, h, w);
			default -> new Rectangle2D.Double(x, y, w, h);
		};
	}

	private Area on(Area sheet, Rectangle2D place) {
		double points = sheet.width() / this.picture.width();
		double around = Math.max(LEAST_AROUND, AROUND * points * Math.min(place.getWidth(), place.getHeight()));
		double left = Math.max(0, place.getMinX() * points - around);
		double top = Math.max(0, place.getMinY() * points - around);
		double right = Math.min(sheet.width(), place.getMaxX() * points + around);
		double bottom = Math.min(sheet.height(), place.getMaxY() * points + around);
		return new Area(sheet.page(), left, top, right - left, bottom - top);
	}

}
