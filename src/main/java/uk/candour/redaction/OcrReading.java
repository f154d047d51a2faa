package uk.candour.redaction;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads what is only drawn: pictures, and letters that no code stands for. Uses the
 * {@code tesseract} command where it is installed.
 */
final class OcrReading {

	/** 200 dots an inch. */
	private static final float SCALE = 200f / 72;

	private static final int DOTS_PER_INCH = 200;

	private static final Duration BASE = Duration.ofSeconds(25);

	private static final int SECONDS_A_PAGE = 8;

	/** A drawing of more curves than this may be of letters. */
	private static final int OUTLINES = 60;

	private static final int FEW_GLYPHS = 40;

	/** Pages of text with drawings that are read as a whole; maps and charts are many. */
	private static final int MOST_DRAWN = 10;

	/** Numbers of curves met so far: a letterhead is the same on every page. */
	private final Set<Integer> outlined = new HashSet<>();

	private final List<Wanted> wanted = new ArrayList<>();

	private final UnreadSigns signs;

	/**
	 * Reading for a search.
	 * @param marks what must be gone
	 */
	OcrReading(List<Mark> marks) {
		this.signs = new UnreadSigns(marks);
	}

	/**
	 * A page to be read.
	 *
	 * @param page from 1
	 * @param whole whether everything on it must be read, not only its pictures
	 */
	private record Wanted(int page, boolean whole) {
	}

	/** Notes a page if it may show text that is not text. */
	synchronized void consider(SeenPage page) {
		boolean codes = this.signs.mayHide(page) || page.glyphs().stream().anyMatch((g) -> g.other() != null);
		boolean outlines = page.outlines() > OUTLINES
				&& (page.glyphs().size() < FEW_GLYPHS || this.outlined.size() < MOST_DRAWN)
				&& this.outlined.add(page.outlines());
		boolean pictures = page.pictures().stream().anyMatch((p) -> isReadable(p.area()));
		if (codes || outlines) {
			this.wanted.add(new Wanted(page.number(), true));
		}
		if (pictures) {
			this.wanted.add(new Wanted(page.number(), false));
		}
	}

	private static boolean isReadable(Rectangle2D area) {
		return area.getWidth() >= 24 && area.getHeight() >= 6;
	}

	boolean isNeeded() {
		return !this.wanted.isEmpty();
	}

	/** Time for all the pages noted. */
	Duration time() {
		return BASE.plusSeconds((long) SECONDS_A_PAGE * this.wanted.size());
	}

	/** Reads the pages noted and searches them. */
	void search(InspectedPdf pdf, ResidueSearch search, Findings findings) {
		ExecutorService readers = Executors.newFixedThreadPool(2, (task) -> {
			Thread thread = new Thread(task, "ocr");
			thread.setDaemon(true);
			return thread;
		});
		try {
			PageRender render = new PageRender(pdf.document());
			List<Future<?>> open = new ArrayList<>();
			this.wanted.sort(Comparator.comparingInt(Wanted::page));
			for (Wanted one : this.wanted) {
				BufferedImage picture = picture(render, one, findings);
				if (picture != null) {
					open.add(readers.submit(() -> read(picture, one, search, findings)));
					finish(open, 3);
				}
			}
			finish(open, 0);
		}
		finally {
			readers.shutdownNow();
		}
	}

	private static BufferedImage picture(PageRender render, Wanted one, Findings findings) {
		try {
			return one.whole() ? render.forReading(one.page(), SCALE) : render.imagesOnly(one.page(), SCALE);
		}
		catch (IOException | RuntimeException ex) {
			findings.add("image", one.page(), "the page cannot be drawn (" + ex.getClass().getSimpleName()
					+ "), so its pictures cannot be proven clean");
			return null;
		}
	}

	private static void read(BufferedImage picture, Wanted one, ResidueSearch search, Findings findings) {
		try {
			String text = Tesseract.read(picture, DOTS_PER_INCH);
			findings.addMarks("image", one.page(), search.read(text), "what the page shows as a picture");
		}
		catch (IOException ex) {
			findings.add("image", one.page(), "the pictures cannot be proven clean: " + ex.getMessage());
		}
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
				throw new IllegalStateException(ex.getCause());
			}
		}
	}

}
