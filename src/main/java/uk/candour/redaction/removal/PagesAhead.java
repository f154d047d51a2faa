package uk.candour.redaction.removal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PageReader;
import uk.candour.redaction.removal.content.PlainContent;
import uk.candour.redaction.removal.content.UnseenDrawings;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.search.GlyphSearch;
import uk.candour.redaction.removal.search.MixedLetters;
import uk.candour.redaction.removal.search.SeenWords;
import uk.candour.redaction.removal.search.Sightings;

/**
 * Reads and searches pages ahead of the one that is being written, on all processors.
 */
final class PagesAhead implements AutoCloseable {

	/** Pages in memory at once for each processor. */
	private static final int AHEAD = 3;

	/**
	 * Fewer pages than this, with nothing marked, are read one after the other: threads
	 * would cost more.
	 */
	private static final int FEW = 40;

	private final Workpiece work;

	/** Whether nothing is marked, and no layer hidden. */
	private final boolean unmarked;

	private final Sightings sightings;

	private final int readers;

	private final ExecutorService room;

	private final Executor desk;

	private final Deque<Future<Read>> open = new ArrayDeque<>();

	private int next;

	PagesAhead(Workpiece work) {
		this.work = work;
		this.sightings = new Sightings(work.marks, work.wanted,
				new SeenWords(work.document, work.wanted, work.readings, work.patience));
		this.unmarked = work.marks.isEmpty() && work.pictures.isEmpty() && !work.layers.isAnyOff();
		boolean alone = work.pages.size() < FEW && work.marks.isEmpty();
		this.readers = alone ? 1 : Runtime.getRuntime().availableProcessors();
		this.room = Executors.newFixedThreadPool(this.readers, (job) -> {
			Thread thread = new Thread(null, job, "page-reading", 8L << 20);
			thread.setDaemon(true);
			work.patience.count(thread);
			return thread;
		});
		this.desk = alone ? Runnable::run : this.room;
		load(work.document.getDocument());
	}

	/**
	 * A page that was read and searched.
	 *
	 * @param content what it draws
	 * @param search the search, for areas to come
	 * @param found where text marks were found
	 * @param sighting where they were seen besides
	 */
	record Read(PageContent content, GlyphSearch search, List<GlyphSearch.Found> found, Sightings.Sighting sighting) {

		/** A page of which nothing changes. */
		static final Read PLAIN = new Read(null, null, List.of(), null);

	}

	/**
	 * Objects are parsed on demand from one file: all of them now, before several read.
	 */
	private static void load(COSDocument document) {
		for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
			document.getObjectFromPool(key).getObject();
		}
	}

	/** The next page in order. */
	Read next() {
		while (this.next < this.work.pages.size() && this.open.size() < AHEAD * this.readers) {
			int number = this.next + 1;
			COSDictionary page = this.work.pages.get(this.next++);
			byte[] contents = this.work.streams.contents(page.getDictionaryObject(COSName.CONTENTS));
			if (this.unmarked && isPlain(contents, page)) {
				this.open.add(CompletableFuture.completedFuture(Read.PLAIN));
				continue;
			}
			FutureTask<Read> reading = new FutureTask<>(() -> read(contents, page, number));
			this.open.add(reading);
			this.desk.execute(reading);
		}
		try {
			Read read = this.open.remove().get();
			if (!this.unmarked && !this.open.isEmpty()) {
				read.search().overleaf(this.open.peek().get().search(), this.work.wanted);
			}
			return read;
		}
		catch (ExecutionException failed) {
			if (failed.getCause() instanceof Error error) {
				throw error;
			}
			throw (failed.getCause() instanceof RuntimeException known) ? known : new IllegalStateException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Reading was stopped", stopped);
		}
	}

	/** Whether nothing of a page changes; then it is noted what it uses. */
	private boolean isPlain(byte[] contents, COSDictionary page) {
		COSDictionary resources = page.getCOSDictionary(COSName.RESOURCES);
		Map<COSName, Set<COSName>> names = PlainContent.names(contents, resources);
		if (names != null && resources != null) {
			this.work.names.note(resources, names);
		}
		return names != null;
	}

	private Read read(byte[] contents, COSDictionary page, int number) {
		PageContent content = new PageReader(this.work.fonts, this.work.streams, this.work.layers,
				!this.work.marks.isEmpty())
			.saying(this.work.spoken.on(page))
			.read(contents, page.getCOSDictionary(COSName.RESOURCES));
		PageGeometry geometry = new PageGeometry(page);
		if (!this.work.wanted.isEmpty() && UnseenDrawings.leaveOut(content, geometry.visible())) {
			this.work.warn("Drawn shapes that nobody sees, such as those under boxes, were left out.");
		}
		GlyphSearch search = new GlyphSearch(content, geometry.visible());
		List<GlyphSearch.Found> found = search.search(this.work.wanted);
		for (Mark mark : this.work.marks) {
			if (mark instanceof Mark.Box box && box.area().page() == number) {
				search.cover(box, geometry.toUser(box.area()));
			}
		}
		List<SeenWords.Seen> mixed = MixedLetters.search(content, this.work.wanted, found);
		if (!found.isEmpty()) {
			// here, where processors are free, rather than where the page is written
			content.lines();
		}
		return new Read(content, search, found, this.sightings.of(number, content, geometry).with(mixed));
	}

	@Override
	public void close() {
		this.room.shutdownNow();
	}

}
