package uk.candour.redaction.inspection.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import uk.candour.redaction.inspection.text.SearchFold;
import uk.candour.redaction.inspection.text.SeenCells;
import uk.candour.redaction.inspection.text.TextForms;

/**
 * Puts glyphs into words and lines: in the order of painting, line by line across the
 * page, and down its columns.
 */
public final class SeenText {

	/** A gap that no reader would take for part of a word. */
	private static final double SPACE = 0.24;

	/** A gap that some readers take for a blank. */
	private static final double DOUBTFUL = 0.18;

	/** What a blank leaves between letters when nobody sees it. */
	private static final double UNSEEN = 0.12;

	private static final double COLUMN_GAP = 1.2;

	/** Pieces that are above each other by less than this do not follow each other. */
	private static final double BARELY = 0.05;

	/** Signs before a line, at most, with blanks. */
	private static final int LISTED = 6;

	private static final int NEAR_LINE_END = 160;

	/** Between two texts of which the second does not follow the first. */
	private static final String APART = "\n\u00a6\n";

	private static final Function<SeenGlyph, String> SAYS = SeenGlyph::text;

	private final List<SeenGlyph> glyphs;

	/** Those that run the same way, by its angle. */
	private final Map<Integer, List<SeenGlyph>> directions = new TreeMap<>();

	private final List<List<Line>> lines;

	/** Texts of some glyphs. */
	public SeenText(List<SeenGlyph> glyphs) {
		this.glyphs = glyphs;
		for (int from = 0, to; from < glyphs.size(); from = to) {
			int angle = glyphs.get(from).angle();
			to = from + 1;
			while (to < glyphs.size() && glyphs.get(to).angle() == angle) {
				to++;
			}
			this.directions.computeIfAbsent(angle, (a) -> new ArrayList<>()).addAll(glyphs.subList(from, to));
		}
		this.lines = this.directions.values().stream().map(SeenText::lines).toList();
	}

	/** The texts that a reader of the page could make of the glyphs. */
	public static List<String> texts(List<SeenGlyph> glyphs, Function<SeenGlyph, String> meaning) {
		return new SeenText(glyphs).texts(meaning);
	}

	/** The same as the page says them. */
	public List<String> texts() {
		return texts(SAYS);
	}

	private List<String> texts(Function<SeenGlyph, String> meaning) {
		List<String> texts = new ArrayList<>();
		texts.add(asPainted(this.glyphs, meaning));
		SeenLooks.words(this.glyphs).forEach((word) -> texts.add(asPainted(word, meaning)));
		this.lines.forEach((group) -> addAcrossPage(texts, group, meaning));
		// what runs any other way may be seen as in a mirror
		this.directions.forEach((angle, group) -> {
			if (angle != 0) {
				texts.add(SearchFold.reversed(asPainted(group, meaning)));
			}
		});
		return texts;
	}

	/** What stands apart in the lines of the page, for each direction of writing. */
	public List<SeenCells> cells() {
		return this.lines.stream()
			.map((group) -> new SeenCells(group.stream().map(Line::row).toList()))
			.filter(SeenCells::isTable)
			.toList();
	}

	/** The same in the order of painting, for people to read. */
	public static String plain(List<SeenGlyph> glyphs) {
		return asPainted(glyphs, SeenGlyph::text).replace(TextForms.DOUBTFUL_BLANK, ' ');
	}

	/** In the order in which the content stream shows them. */
	static String asPainted(List<SeenGlyph> glyphs, Function<SeenGlyph, String> meaning) {
		StringBuilder text = new StringBuilder(glyphs.size() + 64);
		SeenGlyph last = null;
		SeenGlyph ink = null;
		for (SeenGlyph glyph : glyphs) {
			if (last != null) {
				if (isDouble(last, glyph)) {
					continue;
				}
				append(text, between(last, glyph));
				if (last != ink && ink != null && !glyph.isBlank() && isClose(ink, glyph)) {
					doubtBlanks(text);
				}
			}
			append(text, meaning.apply(glyph));
			last = glyph;
			ink = glyph.isBlank() ? ink : glyph;
		}
		return text.toString();
	}

	/** Nothing or one letter mostly, which is quicker added as such. */
	private static void append(StringBuilder text, String more) {
		if (more.length() == 1) {
			text.append(more.charAt(0));
		}
		else if (!more.isEmpty()) {
			text.append(more);
		}
	}

	/** Whether nobody would see a blank between two glyphs. */
	private static boolean isClose(SeenGlyph a, SeenGlyph b) {
		double most = UNSEEN * Math.max(a.size(), 0.1);
		return a.angle() == b.angle() && Math.abs(b.x() - a.endX()) < most && Math.abs(b.y() - a.endY()) < most;
	}

	private static void doubtBlanks(StringBuilder text) {
		for (int i = text.length() - 1; i >= 0 && text.charAt(i) <= ' '; i--) {
			text.setCharAt(i, TextForms.DOUBTFUL_BLANK);
		}
	}

	private static boolean isDouble(SeenGlyph a, SeenGlyph b) {
		return Math.abs(a.x() - b.x()) < a.size() * 0.12 && Math.abs(a.y() - b.y()) < a.size() * 0.12
				&& !a.text().isBlank() && a.text().equals(b.text());
	}

	private static String between(SeenGlyph a, SeenGlyph b) {
		double cos = (a.angle() == 0) ? 1 : Math.cos(Math.toRadians(a.angle()));
		double sin = (a.angle() == 0) ? 0 : Math.sin(Math.toRadians(a.angle()));
		double dx = b.x() - a.endX();
		double dy = b.y() - a.endY();
		double along = dx * cos + dy * sin;
		double across = Math.abs(dy * cos - dx * sin);
		double size = Math.max(a.size(), 0.1);
		if (across > size * 0.55 || along < -size * 3 || a.angle() != b.angle()) {
			return "\n";
		}
		boolean backwards = along < -size * 0.6 && !isRightToLeft(a, b);
		return backwards ? " " : blank(along / size);
	}

	private static String blank(double gap) {
		return (gap > SPACE) ? " " : (gap > DOUBTFUL) ? String.valueOf(TextForms.DOUBTFUL_BLANK) : "";
	}

	private static boolean isRightToLeft(SeenGlyph a, SeenGlyph b) {
		return SearchFold.isRightToLeft(a.text()) && SearchFold.isRightToLeft(b.text());
	}

	private static void addAcrossPage(List<String> texts, List<Line> lines, Function<SeenGlyph, String> meaning) {
		StringBuilder across = new StringBuilder();
		List<Piece> pieces = new ArrayList<>();
		boolean columns = false;
		for (Line line : lines) {
			List<Piece> parts = line.pieces(meaning);
			parts.forEach((piece) -> across.append(piece.text).append(' '));
			across.append('\n');
			columns |= parts.size() > 1;
			pieces.addAll(parts);
		}
		texts.add(across.toString());
		if (columns) {
			texts.add(downColumns(pieces));
		}
	}

	private static List<Line> lines(List<SeenGlyph> group) {
		double angle = Math.toRadians(group.get(0).angle());
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		List<Placed> placed = new ArrayList<>(group.size());
		double before = Double.POSITIVE_INFINITY;
		boolean inOrder = true;
		for (SeenGlyph glyph : group) {
			double x = glyph.x() * cos + glyph.y() * sin;
			double y = glyph.y() * cos - glyph.x() * sin;
			placed.add(new Placed(glyph, x, y, Math.max(x, glyph.endX() * cos + glyph.endY() * sin)));
			inOrder &= y <= before;
			before = y;
		}
		if (!inOrder) {
			placed.sort((a, b) -> Double.compare(b.y, a.y));
		}
		List<Line> lines = new ArrayList<>();
		Line line = null;
		for (Placed one : placed) {
			if (line == null || line.y - one.y > Math.max(one.glyph.size(), line.size) * 0.35) {
				line = new Line(one.y, one.glyph.size());
				lines.add(line);
			}
			line.add(one);
		}
		return lines;
	}

	/**
	 * Each piece with the piece below it, so that words broken at a column's edge join.
	 */
	private static String downColumns(List<Piece> pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces.size(); i++) {
			int lower = below(pieces, i);
			if (lower >= 0) {
				text.append(tail(pieces.get(i).text));
				while (lower >= 0) {
					String next = pieces.get(lower).text;
					text.append('\n').append(head(next));
					// single letters make words that run down the page
					lower = (next.length() <= 2) ? below(pieces, lower) : -1;
				}
				text.append(APART);
			}
		}
		return text.toString();
	}

	/** Index of the piece that stands under another; -1 for none. */
	private static int below(List<Piece> pieces, int i) {
		Piece upper = pieces.get(i);
		for (int j = i + 1; j < Math.min(pieces.size(), i + 40); j++) {
			Piece lower = pieces.get(j);
			if (upper.y - lower.y > upper.size * 0.6 && lower.from < upper.to - BARELY * upper.size
					&& lower.to > upper.from + BARELY * upper.size) {
				return (upper.y - lower.y < upper.size * 2.6) ? j : -1;
			}
		}
		return -1;
	}

	private static String tail(String text) {
		return text.substring(Math.max(0, text.length() - NEAR_LINE_END));
	}

	private static String head(String text) {
		return text.substring(0, Math.min(text.length(), NEAR_LINE_END));
	}

	private record Placed(SeenGlyph glyph, double x, double y, double end) {
	}

	private record Piece(String text, double from, double to, double y, double size) {
	}

	private static final class Line {

		private final double y;

		private final double size;

		private final List<Placed> glyphs = new ArrayList<>();

		/** Whether they came from left to right, as most do. */
		private boolean inOrder = true;

		/** Its pieces as the page says them, once they were asked for. */
		private List<Piece> said;

		Line(double y, double size) {
			this.y = y;
			this.size = size;
		}

		void add(Placed one) {
			this.inOrder &= this.glyphs.isEmpty() || this.glyphs.get(this.glyphs.size() - 1).x <= one.x;
			this.glyphs.add(one);
		}

		SeenCells.Row row() {
			return new SeenCells.Row(this.y, this.size,
					pieces(SAYS).stream().map(Piece::text).filter((text) -> !text.isBlank()).toList());
		}

		/**
		 * Whether a line that goes on with this letter began with its number or with
		 * signs, such as bullets, which are no part of what it says.
		 */
		private static boolean isListed(StringBuilder before, boolean apart, SeenGlyph next) {
			if (before.length() > LISTED || next.text().isEmpty()
					|| !Character.isLetterOrDigit(next.text().charAt(0))) {
				return false;
			}
			boolean signs = false;
			boolean figures = Character.isDigit(next.text().charAt(0));
			for (int i = 0; i < before.length(); i++) {
				char c = before.charAt(i);
				if (Character.isLetter(c)) {
					return false;
				}
				signs |= c > ' ';
				figures |= Character.isDigit(c);
			}
			return signs && (apart || !figures);
		}

		List<Piece> pieces(Function<SeenGlyph, String> meaning) {
			if (meaning != SAYS) {
				return anew(meaning);
			}
			if (this.said == null) {
				this.said = anew(meaning);
			}
			return this.said;
		}

		private List<Piece> anew(Function<SeenGlyph, String> meaning) {
			if (!this.inOrder) {
				this.glyphs.sort(Comparator.comparingDouble(Placed::x));
			}
			List<Piece> pieces = new ArrayList<>();
			StringBuilder text = new StringBuilder();
			Placed first = null;
			Placed last = null;
			SeenGlyph ink = null;
			for (Placed one : this.glyphs) {
				if (last != null && isDouble(last.glyph, one.glyph)) {
					continue;
				}
				double gap = (last != null) ? one.x - last.end : 0;
				boolean listed = pieces.isEmpty() && last != null
						&& isListed(text, last.glyph.isBlank() || gap > SPACE * last.glyph.size(), one.glyph);
				if (last != null && gap > COLUMN_GAP * last.glyph.size() || listed) {
					pieces.add(new Piece(text.toString(), first.x, last.end, this.y, this.size));
					text.setLength(0);
					first = one;
				}
				else if (last != null) {
					append(text, blank(gap / last.glyph.size()));
					if (ink != null && last.glyph != ink && !one.glyph.isBlank() && isClose(ink, one.glyph)) {
						doubtBlanks(text);
					}
				}
				ink = one.glyph.isBlank() ? ink : one.glyph;
				first = (first != null) ? first : one;
				append(text, meaning.apply(one.glyph));
				last = (last == null || one.end >= last.end || gap > 0) ? one : last;
			}
			if (last != null) {
				pieces.add(new Piece(text.toString(), first.x, last.end, this.y, this.size));
			}
			return pieces;
		}

	}

}
