package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.pdfbox.pdmodel.PDDocument;

import uk.candour.redaction.Area;
import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.file.Patience;
import uk.candour.redaction.removal.fonts.Fold;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.pictures.Readings;

/**
 * Looks for marks in what a page shows but no decoder can read: pictures of text, letters
 * drawn as shapes, fonts without an alphabet.
 */
public final class SeenWords {

	private static final double SHARP = 220;

	private static final double MOST_PIXELS = 14_000_000;

	/** Pages with more letters than this are read as text that lies here and there. */
	private static final int SCATTERED = 200;

	/** A page with fewer shows little but what is drawn. */
	private static final int FEW_GLYPHS = 40;

	private static final int FEW_WORDS = 3;

	/** Share of the page from which a picture may be a scan. */
	private static final double LARGE = 0.03;

	/** The narrowest line of writing that runs up a page, in points. */
	private static final double STRIP = 6;

	/** How many times higher than wide it is. */
	private static final double UPRIGHT = 3;

	private static final Map<Character, String> ALIKE = Map.ofEntries(Map.entry('1', "l"), Map.entry('i', "l"),
			Map.entry('|', "l"), Map.entry('!', "l"), Map.entry('0', "o"), Map.entry('5', "s"), Map.entry('8', "b"),
			Map.entry('6', "b"), Map.entry('2', "z"), Map.entry('$', "s"), Map.entry('9', "g"), Map.entry('q', "g"),
			Map.entry('\u00a5', "y"), Map.entry('\u00a9', "c"), Map.entry('\u00a7', "s"), Map.entry('\u20ac', "e"));

	private final List<Wanted> wanted;

	/** Those in alphabets that are not read off pictures. */
	private final List<Wanted> foreign;

	private final Readings readings;

	private final Patience patience;

	private final PictureView view;

	private final PicturedLetters pictured;

	private final TypedParts typed;

	/**
	 * @param document the document whose pages are seen
	 * @param wanted what is looked for on them
	 * @param readings what its pictures were found to say
	 * @param patience of which the time that reading takes is no part
	 */
	public SeenWords(PDDocument document, List<Wanted> wanted, Readings readings, Patience patience) {
		this.wanted = wanted;
		this.foreign = wanted.stream()
			.filter((mark) -> mark.mark instanceof Mark.Text text && !Ocr.reads(text.text()))
			.toList();
		this.readings = readings;
		this.patience = patience;
		this.typed = new TypedParts(wanted);
		this.view = new PictureView(document);
		this.pictured = new PicturedLetters(wanted);
	}

	/**
	 * A mark that was seen.
	 *
	 * @param place where, in user space
	 * @param within where in a picture that is not seen as it is stored; null for none
	 */
	public record Seen(Mark mark, Rectangle2D place, Within within) {

		Seen(Mark mark, Rectangle2D place) {
			this(mark, place, null);
		}

	}

	/**
	 * A part of a picture.
	 *
	 * @param place in its unit square, the first row at the top
	 */
	public record Within(PageContent.Picture picture, Rectangle2D place) {

		static Within all(PageContent.Picture picture) {
			return new Within(picture, new Rectangle2D.Double(0, 0, 1, 1));
		}

	}

	/** Whether the page shows pictures that may hold words. */
	boolean showsPictures(PageContent page, PageGeometry geometry) {
		boolean pictures = Mosaic.mayHoldWords(page.pictures.stream()
			.filter((picture) -> !picture.isOfLetter())
			.map((picture) -> picture.box().createIntersection(geometry.visible()))
			.filter((box) -> box.getWidth() > 0 && box.getHeight() > 0)
			.toList());
		return pictures || hasWordsOfFonts(page) || this.pictured.areOn(page)
				|| page.pictures.stream().anyMatch((picture) -> StoredPictures.isMissed(picture, geometry));
	}

	/** Whether fonts draw pictures of words for letters. */
	static boolean hasWordsOfFonts(PageContent page) {
		return page.pictures.stream().anyMatch(PageContent.Picture::isWordOfFont);
	}

	/** Whether there are marks that would not be read if a picture showed them. */
	boolean hasForeign() {
		return !this.foreign.isEmpty();
	}

	/**
	 * Whether the page shows anything in which a mark would not be read, because no
	 * machine here knows its letters.
	 * @param doubt of its text
	 * @param given places that go anyway
	 */
	boolean showsForeign(int index, PageContent page, PageGeometry geometry, Doubt doubt, List<Rectangle2D> given)
			throws IOException {
		return doubt.over(this.foreign) || isDrawn(page, given)
				|| !page.pictures.isEmpty() && this.view.isPainted(index, page, geometry, given);
	}

	private static boolean isDrawn(PageContent page, List<Rectangle2D> given) {
		PageContent rest = new PageContent();
		page.paths.stream()
			.filter((path) -> given.stream().noneMatch((place) -> place.contains(path.box())))
			.forEach(rest.paths::add);
		return (page.glyphs.size() < FEW_GLYPHS) ? DrawnLetters.on(rest) != DrawnLetters.NONE
				: DrawnLetters.areWords(rest);
	}

	/**
	 * What of a page is looked at beside its pictures.
	 *
	 * @param whole whether all that is on it is
	 * @param blind whether it has text that nobody can translate and that may be marked
	 * @param drawn what of its drawings may be letters
	 */
	record Look(boolean whole, boolean blind, DrawnLetters drawn) {
	}

	/** Every place of the page where a text mark is seen. */
	List<Seen> search(int index, PageContent page, PageGeometry geometry, Look look) throws IOException {
		Rectangle2D.Double sheet = geometry.visible();
		double dpi = Math.min(SHARP, 72 * Math.sqrt(MOST_PIXELS / (sheet.width * sheet.height)));
		List<Seen> seen = new ArrayList<>(this.pictured.completed(page));
		boolean scattered = page.glyphs.size() > SCATTERED;
		boolean upright = scattered && !look.blind();
		List<PictureView.View> views = this.view.pictures(index, dpi, page, geometry);
		TextBeside beside = this.view.beside(index, dpi, geometry, views, this.typed);
		boolean known = !look.blind() && !hasWordsOfFonts(page)
				&& page.glyphs.stream().noneMatch((glyph) -> glyph.show.font.vertical());
		boolean drawings = look.drawn() != DrawnLetters.NONE && !page.glyphs.isEmpty();
		BufferedImage bare = (drawings || look.whole() && known) ? this.view.withoutText(index, dpi) : null;
		if (look.whole()) {
			BufferedImage all = known ? beside.drawn(bare, page.lines()) : this.view.whole(index, dpi);
			List<PageContent.Picture> shown = upright ? List.of() : page.pictures;
			seen.addAll(search(new PictureView.View(all, shown), page, geometry, scattered));
		}
		if (drawings) {
			seen.addAll(search(new PictureView.View(bare, List.of()), page, geometry, false));
		}
		if (look.drawn() != DrawnLetters.NONE) {
			for (TurnedLetters turned : TurnedLetters.on(page)) {
				hits(read(turned.picture(), false))
					.forEach((hit) -> seen.add(new Seen(hit.mark(), turned.place(hit.word()))));
			}
		}
		PictureView.View lines = (look.whole() || views.isEmpty()) ? null : beside.lines(page.lines());
		for (PictureView.View view : views) {
			List<Seen> hits = search(view, page, geometry, scattered);
			seen.addAll(hits);
			seen.addAll(inPatterns(hits, view.shown()));
		}
		seen.addAll(unread(page, geometry, views));
		if (lines != null) {
			seen.addAll(search(lines, page, geometry, scattered));
		}
		PictureView.View hues = this.view.hues(index, dpi, page);
		if (hues != null) {
			seen.addAll(search(hues, page, geometry, false));
		}
		return seen;
	}

	/**
	 * Pictures of patterns on which something marked may be seen: nobody can tell which
	 * tile of which pattern shows it.
	 */
	private static List<Seen> inPatterns(List<Seen> hits, List<PageContent.Picture> shown) {
		List<Seen> all = new ArrayList<>();
		for (Seen hit : hits) {
			shown.stream()
				.filter(StoredPictures::isTiled)
				.forEach((picture) -> all.add(new Seen(hit.mark(), hit.place(), Within.all(picture))));
		}
		return all;
	}

	/** What is seen on pictures that are not read where they are drawn as they are. */
	private List<Seen> unread(PageContent page, PageGeometry geometry, List<PictureView.View> views)
			throws IOException {
		List<PageContent.Picture> stored = new ArrayList<>();
		List<PageContent.Picture> faint = new ArrayList<>();
		for (PageContent.Picture picture : page.pictures.stream().filter((each) -> !each.isOfLetter()).toList()) {
			boolean missed = StoredPictures.isMissed(picture, geometry);
			int contrast = missed ? 0 : PictureView.contrast(picture, views, geometry);
			if (contrast > 1 && contrast < PictureView.PLAIN) {
				faint.add(picture);
			}
			else if (missed || contrast <= 1 && StoredPictures.hasRoom(picture)) {
				stored.add(picture);
			}
		}
		List<Seen> seen = new ArrayList<>(new StoredPictures(this).search(stored));
		if (!faint.isEmpty()) {
			seen.addAll(search(PictureView.stretched(views.get(0), faint, geometry), page, geometry, false));
		}
		return seen;
	}

	/**
	 * What is seen on one view of the page, also if its pictures lie on their sides.
	 * @param scattered whether words lie here and there on it
	 */
	private List<Seen> search(PictureView.View view, PageContent page, PageGeometry geometry, boolean scattered)
			throws IOException {
		BufferedImage picture = view.image();
		Rectangle2D.Double sheet = geometry.visible();
		double points = geometry.toSeen(1, sheet).width() / picture.getWidth();
		List<Seen> seen = new ArrayList<>();
		Set<QuarterTurn> turns = QuarterTurn.of(page, geometry);
		List<Rectangle2D> wholes = Mosaic.wholes(view.shown().stream().map(PageContent.Picture::box).toList());
		for (QuarterTurn turn : QuarterTurn.values()) {
			if (turns.contains(turn)) {
				List<Ocr.Word> words = read(turn.upright(picture), scattered);
				hits(words).forEach((hit) -> seen
					.add(new Seen(hit.mark(), place(turn.back(hit.word(), picture), points, geometry))));
				if (turn == QuarterTurn.NONE && wholes.stream()
					.anyMatch((drawn) -> (isLarge(drawn, sheet) || isStrip(drawn, geometry))
							&& isTurned(drawn, words, (word) -> place(word, points, geometry)))) {
					turns = EnumSet.allOf(QuarterTurn.class);
				}
			}
		}
		return seen;
	}

	private static boolean isLarge(Rectangle2D box, Rectangle2D sheet) {
		return box.getWidth() * box.getHeight() >= LARGE * sheet.getWidth() * sheet.getHeight();
	}

	/** Whether a picture is as a line of writing is that runs up or down a margin. */
	private static boolean isStrip(Rectangle2D box, PageGeometry geometry) {
		Area seen = geometry.toSeen(1, box);
		return seen.width() >= STRIP && seen.height() >= UPRIGHT * seen.width();
	}

	/** Whether what was read on a picture is no writing: it may lie on its side. */
	private static boolean isTurned(Rectangle2D box, List<Ocr.Word> words, Function<Ocr.Word, Rectangle2D> places) {
		List<Ocr.Word> on = words.stream().filter((word) -> box.intersects(places.apply(word))).toList();
		long plain = on.stream().filter(Ocr.Word::isPlain).count();
		return plain < FEW_WORDS || plain < on.size() / 3;
	}

	/** A word that is part of what a mark asks for. */
	public record Hit(Mark mark, Ocr.Word word) {
	}

	/** The words that are marked, also between numbers of lines. */
	public List<Hit> hits(List<Ocr.Word> words) {
		List<Ocr.Word> said = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			boolean first = i == 0 || !words.get(i - 1).line().equals(words.get(i).line());
			if (!first || words.get(i).text().chars().anyMatch(Character::isLetter)) {
				said.add(words.get(i));
			}
		}
		Set<Hit> hits = new LinkedHashSet<>(inTurn(words));
		if (said.size() < words.size()) {
			hits.addAll(inTurn(said));
		}
		return List.copyOf(hits);
	}

	private List<Hit> inTurn(List<Ocr.Word> words) {
		StringBuilder text = new StringBuilder();
		List<Integer> owner = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			String folded = confusable(Fold.loose(words.get(i).text()));
			text.append(folded);
			owner.addAll(Collections.nCopies(folded.length(), i));
			boolean wraps = i + 1 < words.size() && !words.get(i + 1).line().equals(words.get(i).line());
			text.append(wraps ? '\n' : ' ');
			owner.add(i);
		}
		List<Hit> hits = new ArrayList<>();
		for (Wanted mark : this.wanted) {
			for (Wanted.Hit hit : mark.seen(text)) {
				for (int word : owner.subList(hit.start(), hit.end()).stream().distinct().toList()) {
					hits.add(new Hit(mark.mark, words.get(word)));
				}
			}
		}
		return hits;
	}

	/** Every word of a picture of a page. */
	public List<Ocr.Word> read(BufferedImage picture, boolean scattered) throws IOException {
		return this.readings.of(picture, scattered, this.patience);
	}

	private static Rectangle2D place(Ocr.Word word, double points, PageGeometry geometry) {
		double pad = Math.max(1, word.height() * points * 0.12);
		return geometry.toUser(new Area(1, word.x() * points - pad, word.y() * points - pad,
				word.width() * points + 2 * pad, word.height() * points + 2 * pad));
	}

	/** Letters that a reading machine mixes up made equal. */
	static String confusable(String folded) {
		StringBuilder out = new StringBuilder(folded.length());
		for (char c : folded.toCharArray()) {
			String alike = ALIKE.get(c);
			out.append((alike != null) ? alike : c);
		}
		return out.toString().replace("rn", "m").replace("vv", "w").replace("cl", "d");
	}

}
