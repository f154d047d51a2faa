package uk.candour.redaction.inspection;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import uk.candour.redaction.Area;
import uk.candour.redaction.Mark;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.text.ResidueSearch;
import uk.candour.redaction.machine.FileHash;

/**
 * Reads what is only drawn: pictures, and letters that no code stands for. Uses the
 * {@code tesseract} command where it is installed.
 */
public final class OcrReading {

	/** 200 dots an inch. */
	private static final float SCALE = 200f / 72;

	private static final int DOTS_PER_INCH = 200;

	private static final Duration BASE = Duration.ofSeconds(12);

	private static final int SECONDS_A_READING = 4;

	private static final int MOST_READINGS = 4;

	/** The most different pictures that are read as they are stored. */
	private static final int MOST_STORED = 3_000;

	/** Share of the page from which a picture may be a scan. */
	private static final double SCAN = 0.02;

	/** What reading one page may need: its picture, and the same turned. */
	private static final long BYTES_A_PAGE = 64L << 20;

	/** A mark of which so many letters are there is hardly another word. */
	private static final int TELLING = 5;

	private static final int FEW_GLYPHS = 40;

	/** The least height of a line, in points, and the least length of a word of it. */
	private static final double LINE = 5.5;

	private static final double WORD_LENGTH = 2.8;

	private static final int FEW_WORDS = 6;

	/** Pixels, across and down, from which letters may be too large to be read. */
	private static final int LARGE = 180;

	/** How many times smaller large lettering is looked at. */
	private static final int FURTHER_OFF = 3;

	private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

	private static final Set<Integer> ALL_WAYS = Set.of(0, 1, 2, 3);

	/** Drawings met so far: a letterhead is the same on every page. */
	private final Set<Integer> outlined = new HashSet<>();

	private final List<PageToRead> toRead = new ArrayList<>();

	/** Pages on which a picture stands where letters of a mark are missing. */
	private final Set<Integer> filled = new TreeSet<>();

	private final PictureTexts known;

	/** The looks of pictures that are read as they are stored. */
	private final Set<String> stored = ConcurrentHashMap.newKeySet();

	/** Whether it is to be told where on a page something was read. */
	private final boolean locating;

	private final UnreadSigns signs;

	private final LettersBeside letters;

	/**
	 * Signs that may stand for marks in letters that would not be read; null for none.
	 */
	private final UnreadSigns foreign;

	/** Places that are marked, which nothing is to be left of. */
	private final List<Area> marked;

	/**
	 * Reading for a search.
	 * @param marks what must be gone
	 * @param known what pictures are known to say
	 * @param locating whether it is to be told where on a page something was read
	 */
	public OcrReading(List<Mark> marks, PictureTexts known, boolean locating) {
		this.known = known;
		this.locating = locating;
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

	/**
	 * A page to be read.
	 *
	 * @param page from 1
	 * @param what what of it must be read
	 * @param turns by how many quarters pictures on it are turned clockwise
	 * @param scan whether something on it is large enough to be a page that lies on its
	 * side
	 * @param foreign whether a mark may stand there that would not be read
	 * @param marked the places on it that are marked, as shares of the page
	 * @param sheet all of the page; null where its picture is not that of a page
	 */
	private record PageToRead(int page, What what, Set<Integer> turns, boolean scan, boolean foreign,
			List<Rectangle2D> marked, Area sheet) {

		/** One of its pictures, upright as the file holds it. */
		PageToRead asStored() {
			return new PageToRead(this.page, What.STORED, Set.of(0), false, false, List.of(), null);
		}

		/**
		 * Whether what would not be read may stand on a picture of what is to be read.
		 */
		boolean mayHide(BufferedImage picture) {
			return this.foreign
					&& (this.what.whole() || GreyPicture.of(PageRender.without(this.marked, picture)).isPainted());
		}

	}

	/**
	 * Everything, what is no text, the pictures alone, one as it is stored, or shapes
	 * that nobody sees.
	 */
	private enum Extent {

		ALL, DRAWN, PICTURES, STORED, UNSEEN

	}

	/**
	 * What of a page must be read.
	 *
	 * @param extent what of that which is seen counts
	 * @param lines the only ones that count; null for all of the page
	 * @param unseen the shapes that nobody sees, where they are to be read
	 */
	private record What(Extent extent, LinesAtPictures lines, List<Shape> unseen) {

		What(Extent extent) {
			this(extent, null, List.of());
		}

		static final What ALL = new What(Extent.ALL);

		static final What DRAWINGS = new What(Extent.DRAWN);

		static final What PICTURES = new What(Extent.PICTURES);

		static final What STORED = new What(Extent.STORED);

		boolean whole() {
			return this.extent != Extent.PICTURES;
		}

	}

	/** Notes a page if it may show text that is not text. */
	public synchronized void consider(SeenPage page) {
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
			add(page, What.ALL, true, writing || this.foreign != null && this.foreign.mayHide(page));
		}
		if (outlines && !page.glyphs().isEmpty()) {
			add(page, What.DRAWINGS, false, amongText && writing);
		}
		if (pictures) {
			add(page, What.PICTURES, isScan(page, groups), true);
		}
		for (List<Shape> unseen : UnseenLetters.of(page)) {
			add(page, new What(Extent.UNSEEN, null, unseen), false, true);
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
			add(page, new What(Extent.ALL, lines, List.of()), false, false);
		}
	}

	private void add(SeenPage page, What what, boolean scan, boolean foreign) {
		List<Rectangle2D> places = this.marked.stream()
			.filter((area) -> area.page() == page.number())
			.map((area) -> page.asShare(page.inUserSpace(area)))
			.toList();
		this.toRead.add(new PageToRead(page.number(), what, turns(page), scan, foreign && this.foreign != null, places,
				(what.extent() == Extent.UNSEEN) ? null : page.sheet()));
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

	/** Whether any page has to be read off its picture. */
	public boolean isNeeded() {
		return !this.toRead.isEmpty();
	}

	/** Time for all the pages noted. */
	public Duration time() {
		return BASE.plusSeconds((long) SECONDS_A_READING * MOST_READINGS * this.toRead.size());
	}

	/**
	 * Reads the pages noted and searches them.
	 * @param budget for the pages noted; it becomes larger with each picture that is read
	 * as it is stored
	 */
	public void search(InspectedPdf pdf, ResidueSearch search, Findings findings, InspectionBudget budget) {
		this.filled.forEach(
				(page) -> findings.add("image", page, "a picture stands where letters are missing in what is marked"));
		int desks = desks();
		ExecutorService readers = Executors.newFixedThreadPool(desks, (task) -> {
			Thread thread = new Thread(task, "ocr");
			thread.setDaemon(true);
			return thread;
		});
		try {
			PageRender render = new PageRender(pdf.document());
			List<Future<?>> open = new ArrayList<>();
			this.toRead.sort(Comparator.comparingInt(PageToRead::page));
			for (PageToRead one : this.toRead) {
				BufferedImage picture = picture(render, one, findings);
				if (picture != null && one.mayHide(picture)) {
					findings.add("image", one.page(), "the page shows what may be letters of a mark in an alphabet"
							+ " that is not read here, so it cannot be proven clean");
				}
				else if (picture != null) {
					open.add(readers.submit(() -> read(picture, one, search, findings, budget)));
					finish(open, desks + 1);
					BufferedImage colour = inColour(render, one, findings);
					if (colour != null) {
						open.add(readers.submit(() -> read(colour, one, search, findings, budget)));
						finish(open, desks + 1);
					}
					for (BufferedImage unread : unread(render, one, findings)) {
						open.add(readers.submit(() -> read(unread, one.asStored(), search, findings, budget)));
						finish(open, desks + 1);
					}
				}
			}
			finish(open, 0);
		}
		finally {
			readers.shutdownNow();
		}
	}

	/** As many as there are processors and memory for their pictures. */
	private static int desks() {
		long room = Runtime.getRuntime().maxMemory() / BYTES_A_PAGE;
		return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), room));
	}

	/** What of a page is to be read; null where that turns out to be nothing. */
	private static BufferedImage picture(PageRender render, PageToRead one, Findings findings) {
		try {
			switch (one.what().extent()) {
				case PICTURES -> {
					return render.imagesOnly(one.page(), SCALE);
				}
				case UNSEEN -> {
					return UnseenLetters.picture(one.what().unseen());
				}
				case DRAWN -> {
					return render.withoutText(one.page(), SCALE);
				}
				default -> {
				}
			}
			return (one.what().lines() == null) ? render.forReading(one.page(), SCALE)
					: one.what().lines().picture(render, SCALE);
		}
		catch (IOException | RuntimeException ex) {
			findings.add("image", one.page(), "the page cannot be drawn (" + ex.getClass().getSimpleName()
					+ "), so its pictures cannot be proven clean");
			return null;
		}
	}

	/** What of a page is seen in a colour and not in grey; null where nothing is. */
	private static BufferedImage inColour(PageRender render, PageToRead one, Findings findings) {
		try {
			return (one.sheet() != null) ? render.inColour(one.page(), SCALE) : null;
		}
		catch (IOException | RuntimeException ex) {
			findings.add("image", one.page(), "the page cannot be drawn in colours (" + ex.getClass().getSimpleName()
					+ "), so it cannot be proven clean");
			return null;
		}
	}

	/** What the pictures of a page hold beside what they show. */
	private static List<BufferedImage> unread(PageRender render, PageToRead one, Findings findings) {
		try {
			return (one.what() == What.PICTURES) ? render.unread(one.page(), SCALE) : List.of();
		}
		catch (IOException | RuntimeException ex) {
			findings.add("image", one.page(), "a picture cannot be decoded (" + ex.getClass().getSimpleName()
					+ "), so it cannot be proven clean");
			return List.of();
		}
	}

	private void read(BufferedImage picture, PageToRead one, ResidueSearch search, Findings findings,
			InspectionBudget budget) {
		try {
			Set<String> marks = new LinkedHashSet<>();
			texts(picture, one, budget).forEach((text) -> marks.addAll(search.seen(text)));
			Map<String, List<Area>> places = (marks.isEmpty() || one.sheet() == null || !this.locating) ? Map.of()
					: new MarksInSight(picture, DOTS_PER_INCH, FURTHER_OFF, search).on(one.sheet(),
							one.scan() ? ALL_WAYS : one.turns(), marks);
			marks.forEach((mark) -> findings.add("image", one.page(), mark + " in what the page shows as a picture",
					places.getOrDefault(mark, List.of())));
		}
		catch (IOException ex) {
			findings.add("image", one.page(), "the pictures cannot be proven clean: " + ex.getMessage());
		}
	}

	/** What a picture says in each way of turning it; once for all that look the same. */
	private List<String> texts(BufferedImage picture, PageToRead one, InspectionBudget budget) throws IOException {
		String look = picture.getWidth() + " " + one.turns() + one.scan()
				+ FileHash.sha256(GreyPicture.of(picture).pixels());
		if (one.what() == What.STORED && this.stored.add(look)) {
			budget.extend(Duration.ofSeconds(SECONDS_A_READING));
			if (this.stored.size() > MOST_STORED) {
				throw new UnusablePdf("The file holds more pictures that cannot be read on its pages than can be"
						+ " inspected (more than " + MOST_STORED
						+ "). Ask for it in another form, or print and scan it.");
			}
		}
		return this.known.of(look, () -> read(picture, one.turns(), one.scan()));
	}

	private static List<String> read(BufferedImage picture, Set<Integer> ways, boolean scan) throws IOException {
		List<String> texts = new ArrayList<>();
		Set<Integer> turns = ways;
		CrookedLines crooked = CrookedLines.of(GreyPicture.of(picture));
		if (crooked != null) {
			texts.add(Tesseract.read(crooked.picture(), DOTS_PER_INCH, Tesseract.Ink.OF_ALL));
		}
		for (int turn = 0; turn < 4; turn++) {
			if (turns.contains(turn)) {
				GreyPicture upright = GreyPicture.of(turned(picture, turn));
				String text = Tesseract.read(upright, DOTS_PER_INCH, Tesseract.Ink.OF_ALL);
				texts.add(text);
				if (hasFewWords(text)) {
					texts.add(Tesseract.read(upright, DOTS_PER_INCH, Tesseract.Ink.OF_PARTS));
				}
				GreyPicture underlined = WordsOnRules.of(upright);
				if (underlined != null) {
					texts.add(Tesseract.read(underlined, DOTS_PER_INCH, Tesseract.Ink.OF_ALL));
				}
				if (turn == 0 && scan && hasFewWords(String.join(" ", texts))) {
					texts.add(Tesseract.read(upright, DOTS_PER_INCH, Tesseract.Ink.IN_SHADOW));
				}
				if (hasFewWords(text) && upright.trimmed().isAtLeast(LARGE)) {
					texts.add(Tesseract.read(upright.smaller(FURTHER_OFF), DOTS_PER_INCH / FURTHER_OFF,
							Tesseract.Ink.OF_ALL));
				}
				turns = (turn == 0 && scan && hasFewWords(text)) ? ALL_WAYS : turns;
			}
		}
		return texts;
	}

	/** Too little to be a page that lies as it is read. */
	private static boolean hasFewWords(String text) {
		return WORD.matcher(text).results().limit(FEW_WORDS).count() < FEW_WORDS;
	}

	/** The picture turned back by quarters, so that what was turned is upright. */
	static BufferedImage turned(BufferedImage grey, int quarters) {
		if (quarters == 0) {
			return grey;
		}
		int width = grey.getWidth();
		int height = grey.getHeight();
		boolean across = quarters % 2 == 1;
		BufferedImage turned = new BufferedImage(across ? height : width, across ? width : height,
				BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int column = (quarters == 1) ? y : (quarters == 2) ? width - 1 - x : height - 1 - y;
				int row = (quarters == 1) ? width - 1 - x : (quarters == 2) ? height - 1 - y : x;
				turned.getRaster().setSample(column, row, 0, grey.getRaster().getSample(x, y, 0));
			}
		}
		return turned;
	}

	private static void finish(List<Future<?>> open, int most) {
		while (open.size() > most) {
			try {
				open.remove(0).get();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new UnusablePdf("The inspection was interrupted before it was done.", ex);
			}
			catch (ExecutionException ex) {
				throw (ex.getCause() instanceof UnusablePdf known) ? known : new IllegalStateException(ex.getCause());
			}
		}
	}

}
