package uk.candour.redaction.inspection.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.pdfbox.pdmodel.PDPage;

import uk.candour.redaction.UnusablePdf;

/**
 * Shares the pages of one file out among the processors. At each desk the file is open
 * for itself, because objects of the PDF library are made for one reader.
 */
public final class PageDesks {

	/** Fewer pages than this are not worth another desk. */
	private static final int FEW = 40;

	private static final long STACK = 8L << 20;

	private final InspectedPdf pdf;

	private final InspectionBudget budget;

	private final AtomicInteger next = new AtomicInteger();

	/** Desks for a file; all work within one budget. */
	public PageDesks(InspectedPdf pdf, InspectionBudget budget) {
		this.pdf = pdf;
		this.budget = budget;
	}

	/** A reader of pages, made for each desk. */
	public interface Desk {

		/**
		 * Takes one page.
		 * @param number from 1
		 */
		void take(PDPage page, int number) throws IOException;

	}

	/** Makes the reader of one desk. */
	public interface Furnishing {

		Desk desk(InspectedPdf pdf, InspectionBudget budget);

	}

	/** Has every page read, each once, and returns when all are. */
	public void read(Furnishing furnishing) throws IOException {
		int more = Math.min(Runtime.getRuntime().availableProcessors() - 1,
				this.pdf.document().getNumberOfPages() / FEW);
		if (more < 1) {
			work(this.pdf, this.budget, furnishing);
			return;
		}
		ExecutorService room = Executors.newFixedThreadPool(more, (job) -> {
			Thread thread = new Thread(null, job, "inspection-desk", STACK);
			thread.setDaemon(true);
			return thread;
		});
		try {
			List<Future<?>> others = new ArrayList<>();
			for (int i = 0; i < more; i++) {
				others.add(room.submit(() -> elsewhere(furnishing)));
			}
			work(this.pdf, this.budget, furnishing);
			for (Future<?> other : others) {
				finish(other);
			}
		}
		finally {
			room.shutdownNow();
		}
	}

	private Void elsewhere(Furnishing furnishing) throws IOException {
		try (InspectedPdf own = this.pdf.again()) {
			work(own, this.budget.shared(), furnishing);
		}
		catch (IOException | RuntimeException | Error failed) {
			this.next.set(Integer.MAX_VALUE / 2);
			throw failed;
		}
		return null;
	}

	private void work(InspectedPdf at, InspectionBudget own, Furnishing furnishing) throws IOException {
		Desk desk = furnishing.desk(at, own);
		List<PDPage> pages = new ArrayList<>();
		at.document().getPages().forEach(pages::add);
		for (int i = this.next.getAndIncrement(); i < pages.size(); i = this.next.getAndIncrement()) {
			own.check();
			desk.take(pages.get(i), i + 1);
		}
	}

	private static void finish(Future<?> other) throws IOException {
		try {
			other.get();
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new UnusablePdf("The inspection was interrupted before it was done.", stopped);
		}
		catch (ExecutionException failed) {
			if (failed.getCause() instanceof IOException unread) {
				throw unread;
			}
			if (failed.getCause() instanceof Error error) {
				throw error;
			}
			throw (failed.getCause() instanceof RuntimeException known) ? known : new IllegalStateException(failed);
		}
	}

}
