package uk.candour.redaction.inspection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import uk.candour.redaction.Area;
import uk.candour.redaction.Mark;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.text.ResidueSearch;

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

	/** The most different pictures that are read as they are stored. */
	private static final int MOST_STORED = 3_000;

	/** What reading one page may need: its picture, and the same turned. */
	private static final long BYTES_A_PAGE = 64L << 20;

	private final PagesToRead pages;

	private final PictureTexts known;

	private final PictureReading reading;

	/** The looks of pictures that are read as they are stored. */
	private final Set<String> stored = ConcurrentHashMap.newKeySet();

	/** Whether it is to be told where on a page something was read. */
	private final boolean locating;

	/**
	 * Reading for a search.
	 * @param marks what must be gone
	 * @param known what pictures are known to say
	 * @param locating whether it is to be told where on a page something was read
	 */
	public OcrReading(List<Mark> marks, PictureTexts known, boolean locating) {
		this.known = known;
		this.reading = new PictureReading(known, DOTS_PER_INCH);
		this.locating = locating;
		this.pages = new PagesToRead(marks);
	}

	/** Notes a page if it may show text that is not text. */
	public void consider(SeenPage page) {
		this.pages.consider(page);
	}

	/** Whether any page has to be read off its picture. */
	public boolean isNeeded() {
		return this.pages.count() > 0;
	}

	/** Time for all the pages noted. */
	public Duration time() {
		return BASE.plusSeconds((long) SECONDS_A_READING * PictureReading.MOST_READINGS * this.pages.count());
	}

	/**
	 * Reads the pages noted and searches them.
	 * @param budget for the pages noted; it becomes larger with each picture that is read
	 * as it is stored
	 */
	public void search(InspectedPdf pdf, ResidueSearch search, Findings findings, InspectionBudget budget) {
		this.pages.filled()
			.forEach((page) -> findings.add("image", page,
					"a picture stands where letters are missing in what is marked"));
		int desks = desks();
		ExecutorService readers = Executors.newFixedThreadPool(desks, (task) -> {
			Thread thread = new Thread(task, "ocr");
			thread.setDaemon(true);
			return thread;
		});
		try {
			PageRender render = new PageRender(pdf.document());
			List<Future<?>> open = new ArrayList<>();
			for (PageToRead one : this.pages.inOrder()) {
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
			return one.picture(render, SCALE);
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
			return one.inColour(render, SCALE);
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
			return one.unread(render, SCALE);
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
			texts(GreyPicture.of(picture), one, budget).forEach((text) -> marks.addAll(search.seen(text)));
			Map<String, List<Area>> places = (marks.isEmpty() || one.sheet() == null || !this.locating) ? Map.of()
					: new MarksInSight(GreyPicture.of(picture), this.known, DOTS_PER_INCH, search).on(one.sheet(),
							one.scan() ? PictureReading.ALL_TURNS : one.turns(), marks);
			marks.forEach((mark) -> findings.add("image", one.page(), mark + " in what the page shows as a picture",
					places.getOrDefault(mark, List.of())));
		}
		catch (IOException ex) {
			findings.add("image", one.page(), "the pictures cannot be proven clean: " + ex.getMessage());
		}
	}

	/** What a picture says in each way of turning it; once for all that look the same. */
	private List<String> texts(GreyPicture picture, PageToRead one, InspectionBudget budget) throws IOException {
		String look = PictureTexts.look(picture, one.turns(), one.scan());
		if (one.isStored() && this.stored.add(look)) {
			budget.extend(Duration.ofSeconds(SECONDS_A_READING));
			if (this.stored.size() > MOST_STORED) {
				throw new UnusablePdf("The file holds more pictures that cannot be read on its pages than can be"
						+ " inspected (more than " + MOST_STORED
						+ "). Ask for it in another form, or print and scan it.");
			}
		}
		return this.known.of(look, () -> this.reading.of(picture, one.turns(), one.scan()));
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
