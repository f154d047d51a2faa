package uk.candour.redaction.inspection;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.candour.redaction.Area;
import uk.candour.redaction.Mark;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;

/**
 * The pages that may show something marked that is no text, and what of them must be
 * read.
 */
final class PagesToRead {

	/** Share of the page from which a picture may be a scan. */
	private static final double SCAN = 0.02;

	/** A mark of which so many letters are there is hardly another word. */
	private static final int TELLING = 5;

	private static final int FEW_GLYPHS = 40;

	/** The least height of a line, in points, and the least length of a word of it. */
	private static final double LINE = 5.5;

	private static final double WORD_LENGTH = 2.8;

	/** Drawings met so far: a letterhead is the same on every page. */
	private final Set<Integer> outlined = new HashSet<>();

	private final List<PageToRead> pages = new ArrayList<>();

	/** Pages on which a picture stands where letters of a mark are missing. */
	private final Set<Integer> filled = new TreeSet<>();

	private final UnreadSigns signs;

	private final LettersBeside letters;

	/**
	 * Signs that may stand for marks in letters that would not be read; null for none.
	 */
	private final UnreadSigns foreign;

	/** Places that are marked, which nothing is to be left of. */
	private final List<Area> marked;

	/**
	 * None so far.
	 * @param marks what must be gone
	 */
	PagesToRead(List<Mark> marks) {
		this.signs = new UnreadSigns(marks);
		this.letters = new LettersBeside(marks);
		List<Mark> unknown = marks.stream()
			.filter((mark) -> mark instanceof Mark.Text text && !Tesseract.knows(text.text()))
			.toList();
		this.foreign = unknown.isEmpty() ? null : new UnreadSigns(unknown);
		this.marked = marks.stream()
			.filter(Mark.Box.class::isInstance)
			.map((mark) -> ((Mark.Box) mark).area())
			.toList();
	}

	/** All noted so far, in their order. */
	synchronized List<PageToRead> inOrder() {
		return this.pages.stream().sorted(Comparator.comparingInt(PageToRead::page)).toList();
	}

	/** How many were noted so far; one page may be to be read in several ways. */
	synchronized int count() {
		return this.pages.size();
	}

	/** Numbers of pages on which a picture stands where letters of a mark are missing. */
	synchronized Set<Integer> filled() {
		return new TreeSet<>(this.filled);
	}

	/** Notes a page if it may show text that is not text. */
	synchronized void consider(SeenPage page) {
		boolean codes = this.signs.mayHide(page) || page.glyphs().stream().anyMatch(SeenGlyph::contradicts);
		SeenPage.Drawing drawing = page.drawing();
		boolean amongText = page.glyphs().size() >= FEW_GLYPHS;
		boolean outlines = drawing.mayBeLetters() && this.outlined.add(drawing.number());
		boolean writing = drawing.mayBeLetters() && (!amongText || drawing.words());
		PictureGroups groups = new PictureGroups(page.pictures().stream().map(SeenPage.Picture::area).toList());
		int filled = filled(page);
		if (filled >= TELLING) {
			this.filled.add(page.number());
		}
		boolean pictures = filled > 0 || groups.areReadable() || !page.unplaced().isEmpty()
				|| page.pictures()
					.stream()
					.anyMatch((picture) -> PicturesThemselves.areNeeded(picture.image(),
							new AffineTransform(picture.matrix()), page.visible()));
		if (codes || outlines && !amongText) {
			add(page, PageToRead.What.ALL, true, writing || this.foreign != null && this.foreign.mayHide(page));
		}
		if (outlines && !page.glyphs().isEmpty()) {
			add(page, PageToRead.What.DRAWINGS, false, amongText && writing);
		}
		if (pictures) {
			add(page, PageToRead.What.PICTURES, isScan(page, groups), true);
		}
		for (List<Shape> unseen : UnseenLetters.of(page)) {
			add(page, PageToRead.What.of(unseen), false, true);
		}
		if (pictures && !codes && !outlines) {
			considerLines(page);
		}
	}

	/** The most letters of a mark that a line has of which a picture may be the rest. */
	private int filled(SeenPage page) {
		return page.pictures().isEmpty() ? 0 : page.linesAtPictures()
			.stream()
			.flatMapToInt(
					(line) -> line.pictures().stream().mapToInt((picture) -> this.signs.filled(line.glyphs(), picture)))
			.max()
			.orElse(0);
	}

	private void considerLines(SeenPage page) {
		LinesAtPictures lines = LinesAtPictures.of(page, this.letters);
		if (!lines.lines().isEmpty()) {
			add(page, PageToRead.What.of(lines), false, false);
		}
	}

	private void add(SeenPage page, PageToRead.What what, boolean scan, boolean foreign) {
		List<Rectangle2D> places = this.marked.stream()
			.filter((area) -> area.page() == page.number())
			.map((area) -> page.asShare(page.inUserSpace(area)))
			.toList();
		this.pages.add(new PageToRead(page.number(), what, turns(page), scan, foreign && this.foreign != null, places,
				(what.extent() == PageToRead.Extent.UNSEEN) ? null : page.sheet()));
	}

	/** Turned pictures are read as a person turns the page to read them. */
	private static Set<Integer> turns(SeenPage page) {
		Set<Integer> turns = new TreeSet<>(Set.of(0));
		for (SeenPage.Picture picture : page.pictures()) {
			double up = Math.toDegrees(Math.atan2(picture.matrix()[2], picture.matrix()[3])) + page.rotation();
			turns.add(Math.floorMod((int) Math.round(up / 90), 4));
		}
		return turns;
	}

	/** Whether a picture is large enough to be a page that may lie on its side. */
	private static boolean isScan(SeenPage page, PictureGroups groups) {
		double sheet = page.visible().getWidth() * page.visible().getHeight();
		return groups.areas()
			.stream()
			.anyMatch(
					(area) -> area.getWidth() * area.getHeight() > SCAN * sheet || isUpright(page.asShare(area), page));
	}

	/** Whether a picture has the shape of a line that runs up the page as it is seen. */
	private static boolean isUpright(Rectangle2D share, SeenPage page) {
		double wide = share.getWidth() * page.sheet().width();
		double high = share.getHeight() * page.sheet().height();
		return wide > LINE && high > WORD_LENGTH * wide;
	}

}
