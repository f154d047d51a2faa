package uk.candour.redaction;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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

/**
 * Reads what is only drawn: pictures, and letters that no code stands for. Uses the
 * {@code tesseract} command where it is installed.
 */
final class OcrReading {

	/** 200 dots an inch. */
	private static final float SCALE = 200f / 72;

	private static final int DOTS_PER_INCH = 200;

	private static final Duration BASE = Duration.ofSeconds(12);

	private static final int SECONDS_A_READING = 4;

	private static final int MOST_READINGS = 4;

	/** A drawing of more curves than this may be of letters. */
	private static final int OUTLINES = 60;

	/** Share of the page from which a picture may be a scan. */
	private static final double SCAN = 0.02;

	private static final int FEW_GLYPHS = 40;

	private static final int FEW_WORDS = 6;

	private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

	/** Pages of text with drawings that are read as a whole; maps and charts are many. */
	private static final int MOST_DRAWN = 10;

	/** Numbers of curves met so far: a letterhead is the same on every page. */
	private final Set<Integer> outlined = new HashSet<>();

	private final List<Wanted> wanted = new ArrayList<>();

	/** What pictures say, such as the letterhead that is the same on every page. */
	private final Map<String, List<String>> known = new ConcurrentHashMap<>();

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
	 * @param turns by how many quarters pictures on it are turned clockwise
	 * @param scan whether something on it is large enough to be a page that lies on its
	 * side
	 */
	private record Wanted(int page, boolean whole, Set<Integer> turns, boolean scan) {
	}

	/** Notes a page if it may show text that is not text. */
	synchronized void consider(SeenPage page) {
		boolean codes = this.signs.mayHide(page) || page.glyphs().stream().anyMatch((g) -> g.other() != null);
		boolean outlines = page.outlines() > OUTLINES
				&& (page.glyphs().size() < FEW_GLYPHS || this.outlined.size() < MOST_DRAWN)
				&& this.outlined.add(page.outlines());
		boolean pictures = page.pictures().stream().anyMatch((p) -> isReadable(p.area()));
		if (codes || outlines) {
			this.wanted.add(new Wanted(page.number(), true, turns(page), true));
		}
		if (pictures) {
			this.wanted.add(new Wanted(page.number(), false, turns(page), isScan(page)));
		}
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
	private static boolean isScan(SeenPage page) {
		double sheet = page.visible().getWidth() * page.visible().getHeight();
		return page.pictures()
			.stream()
			.map(SeenPage.Picture::area)
			.anyMatch((area) -> area.getWidth() * area.getHeight() > SCAN * sheet);
	}

	private static boolean isReadable(Rectangle2D area) {
		return area.getWidth() >= 24 && area.getHeight() >= 6;
	}

	boolean isNeeded() {
		return !this.wanted.isEmpty();
	}

	/** Time for all the pages noted. */
	Duration time() {
		return BASE.plusSeconds((long) SECONDS_A_READING * MOST_READINGS * this.wanted.size());
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

	private void read(BufferedImage picture, Wanted one, ResidueSearch search, Findings findings) {
		try {
			for (String text : texts(picture, one)) {
				findings.addMarks("image", one.page(), search.read(text), "what the page shows as a picture");
			}
		}
		catch (IOException ex) {
			findings.add("image", one.page(), "the pictures cannot be proven clean: " + ex.getMessage());
		}
	}

	/** What a picture says in each way of turning it; once for all that look the same. */
	private List<String> texts(BufferedImage picture, Wanted one) throws IOException {
		byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
		String look = picture.getWidth() + " " + one.turns() + one.scan() + FileHash.sha256(pixels);
		List<String> texts = this.known.get(look);
		if (texts == null) {
			texts = new ArrayList<>();
			Set<Integer> turns = one.turns();
			for (int turn = 0; turn < 4; turn++) {
				if (turns.contains(turn)) {
					texts.add(Tesseract.read(turned(picture, turn), DOTS_PER_INCH));
					boolean onItsSide = turn == 0 && one.scan() && hasFewWords(texts.get(0));
					turns = onItsSide ? Set.of(0, 1, 2, 3) : turns;
				}
			}
			this.known.put(look, texts);
		}
		return texts;
	}

	/** Too little to be a page that lies as it is read. */
	private static boolean hasFewWords(String text) {
		return WORD.matcher(text).results().limit(FEW_WORDS).count() < FEW_WORDS;
	}

	/** The picture turned back by quarters, so that what was turned is upright. */
	private static BufferedImage turned(BufferedImage grey, int quarters) {
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
				throw new IllegalStateException(ex.getCause());
			}
		}
	}

}
