package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

import uk.candour.redaction.Mark;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.pictures.Ocr;

/**
 * Where marks are seen on pages rather than read in their text. Several pages may be
 * looked at at once, as many as there are processors and memory for their pictures.
 */
public final class Sightings {

	/** What looking at one page may need: its picture, turned, and packed for reading. */
	private static final long BYTES_A_PAGE = 96L << 20;

	/** How often over a page may be painted that is still drawn for reading. */
	private static final double MOST_PAINT = 3_000;

	/**
	 * The lines of a page, in points together, that can be drawn in time: each is met in
	 * every row of pixels that it crosses.
	 */
	private static final double MOST_LINES = 20_000_000;

	private final List<Mark> marks;

	private final List<Wanted> wanted;

	private final SeenWords eyes;

	private final Semaphore desks = new Semaphore(desks());

	/** The first look at each drawing: that of a letterhead is the same on every page. */
	private final Map<Integer, FutureTask<List<SeenWords.Seen>>> drawings = new ConcurrentHashMap<>();

	/**
	 * Looks with eyes for what is wanted.
	 * @param marks all that people marked, boxes too
	 */
	public Sightings(List<Mark> marks, List<Wanted> wanted, SeenWords eyes) {
		this.marks = marks;
		this.wanted = wanted;
		this.eyes = eyes;
	}

	private static int desks() {
		long room = Runtime.getRuntime().maxMemory() / BYTES_A_PAGE;
		return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), room));
	}

	/**
	 * What was seen on a page.
	 *
	 * @param seen each mark with its place
	 * @param unread whether the page had to be looked at and could not be
	 * @param blind whether its text cannot be translated, so that seeing it is all there
	 * is
	 * @param foreign whether it shows what no machine here can read for all that is
	 * marked
	 */
	public record Sighting(List<SeenWords.Seen> seen, boolean unread, boolean blind, boolean foreign) {

		/** With other places too. */
		public Sighting with(List<SeenWords.Seen> more) {
			if (more.isEmpty()) {
				return this;
			}
			List<SeenWords.Seen> all = new ArrayList<>(this.seen);
			all.addAll(more);
			return new Sighting(all, this.unread, this.blind, this.foreign);
		}

		private static final Sighting NOTHING = new Sighting(List.of(), false, false, false);

	}

	/** Reads off the picture of a page what its text does not hold. */
	public Sighting of(int number, PageContent content, PageGeometry geometry) {
		if (this.wanted.isEmpty()) {
			return Sighting.NOTHING;
		}
		if (hasTooManyLines(content)) {
			throw new UnusablePdf("Page " + number + " is drawn with more long lines than can be looked at in time: it"
					+ " may be built to do harm. Ask for a copy printed to PDF again.");
		}
		DrawnLetters drawn = DrawnLetters.on(content);
		Doubt doubt = new Doubt(content);
		boolean blind = doubt.over(this.wanted);
		if (blind && doubt.looksDifferent()) {
			return new Sighting(List.of(), true, true, false);
		}
		boolean needed = blind || this.eyes.showsPictures(content, geometry);
		if (drawn == DrawnLetters.NONE && !needed) {
			return Sighting.NOTHING;
		}
		boolean unsaid = blind || SeenWords.hasWordsOfFonts(content);
		if (showsForeign(number, content, geometry, doubt)) {
			return new Sighting(List.of(), true, blind, true);
		}
		boolean whole = unsaid || drawn == DrawnLetters.ROWS;
		FutureTask<List<SeenWords.Seen>> look = new FutureTask<>(
				() -> look(number, content, geometry, new SeenWords.Look(whole, blind, drawn)));
		FutureTask<List<SeenWords.Seen>> first = (drawn == DrawnLetters.NONE) ? null
				: this.drawings.putIfAbsent(DrawnLetters.drawing(content), look);
		if (first != null && isEmpty(first)) {
			if (!needed) {
				return Sighting.NOTHING;
			}
			look = new FutureTask<>(
					() -> look(number, content, geometry, new SeenWords.Look(unsaid, blind, DrawnLetters.NONE)));
		}
		look.run();
		try {
			return new Sighting(look.get(), false, false, false);
		}
		catch (ExecutionException unread) {
			if (unread.getCause() instanceof Error error) {
				throw error;
			}
			if (unread.getCause() instanceof UnusablePdf unusable) {
				throw unusable;
			}
			return new Sighting(List.of(), true, blind, false);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return new Sighting(List.of(), true, blind, false);
		}
	}

	private static boolean hasTooManyLines(PageContent content) {
		return content.paths.stream().mapToDouble(PageContent.Subpath::lengthAtMost).sum() > MOST_LINES
				&& content.paths.stream().mapToDouble(PageContent.Subpath::length).sum() > MOST_LINES;
	}

	/** How often over a page is filled with shapes. */
	private static double paint(PageContent content, Rectangle2D sheet) {
		double area = content.paths.stream()
			.filter(PageContent.Subpath::isFilled)
			.map((path) -> path.box().createIntersection(sheet))
			.filter((seen) -> seen.getWidth() > 0 && seen.getHeight() > 0)
			.mapToDouble((seen) -> seen.getWidth() * seen.getHeight())
			.sum();
		return area / (sheet.getWidth() * sheet.getHeight());
	}

	private boolean showsForeign(int number, PageContent content, PageGeometry geometry, Doubt doubt) {
		if (!this.eyes.hasForeign()) {
			return false;
		}
		List<Rectangle2D> given = new ArrayList<>();
		for (Mark mark : this.marks) {
			if (mark instanceof Mark.Box box && box.area().page() == number) {
				given.add(geometry.toUser(box.area()));
			}
		}
		try {
			return this.eyes.showsForeign(number - 1, content, geometry, doubt, given);
		}
		catch (IOException undrawn) {
			return true;
		}
	}

	private static boolean isEmpty(FutureTask<List<SeenWords.Seen>> look) {
		try {
			return look.get().isEmpty();
		}
		catch (ExecutionException unread) {
			return false;
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private List<SeenWords.Seen> look(int number, PageContent content, PageGeometry geometry, SeenWords.Look how)
			throws IOException, InterruptedException {
		if (!Ocr.present()) {
			throw new IOException("no program to read pictures");
		}
		if (paint(content, geometry.visible()) > MOST_PAINT) {
			throw new UnusablePdf("Page " + number + " is painted over thousands of times, which takes too long to be"
					+ " drawn: it may be built to do harm. Ask for a copy printed to PDF again.");
		}
		this.desks.acquire();
		try {
			return Echoes.with(content, this.eyes.search(number - 1, content, geometry, how));
		}
		finally {
			this.desks.release();
		}
	}

}
