package uk.candour.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import uk.candour.redaction.Inspector;
import uk.candour.redaction.Mark;
import uk.candour.redaction.RedactionRefused;
import uk.candour.redaction.Redactor;
import uk.candour.redaction.ResidueFound;
import uk.candour.redaction.TrickFiles;
import uk.candour.redaction.UnusablePdf;

/**
 * Redacts and inspects a text document of 500 pages with 2,779 hits, and the files of the
 * tests; in a warm process, and as a whole process beside MuPDF where that is installed.
 */
public final class RedactBench {

	private static final int PAGES = 500;

	private static final int ROUNDS = 5;

	private static final int PROCESSES = 3;

	private static final List<Mark> MARKS = List.of(new Mark.Text(LongDocument.NAME, "section 40(2)"));

	private final Path folder;

	private final Path in;

	private final Path out;

	private RedactBench(Path folder) throws IOException {
		this.folder = folder;
		this.in = folder.resolve("long.pdf");
		this.out = folder.resolve("redacted.pdf");
		LongDocument.write(this.in, PAGES, 7);
	}

	/**
	 * Runs it.
	 * @param args none
	 */
	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("redact-bench");
		RedactBench bench = new RedactBench(folder);
		bench.warm();
		bench.mixed();
		print("peak-heap",
				PeakHeap.of("redact", bench.in.toString(), bench.out.toString(), "--text", LongDocument.NAME), "MiB");
		bench.wholeProcess();
	}

	private static void print(String metric, double value, String unit) {
		System.out.printf(Locale.ROOT, "bench redact %s %.2f %s%n", metric, value, unit);
	}

	private void warm() throws Exception {
		List<Double> redact = new ArrayList<>();
		List<Double> inspect = new ArrayList<>();
		List<Double> both = new ArrayList<>();
		for (int round = -2; round < ROUNDS; round++) {
			long start = System.nanoTime();
			int hits = new Redactor().redact(this.in, this.out, MARKS, null).removed().size();
			long redacted = System.nanoTime();
			new Inspector().verify(this.in, this.out, MARKS);
			long inspected = System.nanoTime();
			if (hits != LongDocument.HITS) {
				throw new IllegalStateException(hits + " removals instead of " + LongDocument.HITS);
			}
			if (round >= 0) {
				redact.add(seconds(redacted - start));
				inspect.add(seconds(inspected - redacted));
				both.add(seconds(inspected - start));
			}
		}
		print("pages-per-second", PAGES / WholeProcess.median(both), "pages/s");
		print("redact-alone", WholeProcess.median(redact), "s");
		print("inspect-alone", WholeProcess.median(inspect), "s");
	}

	private static double seconds(long nanos) {
		return nanos / (double) TimeUnit.SECONDS.toNanos(1);
	}

	/**
	 * The files of the tests; those that are rightly refused count as work, not as pages.
	 */
	private void mixed() throws IOException {
		List<Path> files = TrickFiles.write(Files.createDirectory(this.folder.resolve("mixed")), LongDocument.NAME);
		List<Double> rates = new ArrayList<>();
		for (int round = -1; round < ROUNDS; round++) {
			int pages = 0;
			long start = System.nanoTime();
			for (Path file : files) {
				pages += mixed(file);
			}
			if (round >= 0) {
				rates.add(pages / seconds(System.nanoTime() - start));
			}
		}
		print("mixed", WholeProcess.median(rates), "pages/s");
	}

	private int mixed(Path file) {
		try {
			int pages = new Redactor().redact(file, this.out, MARKS, null).pages();
			new Inspector().verify(file, this.out, MARKS);
			return pages;
		}
		catch (UnusablePdf | RedactionRefused | ResidueFound refused) {
			return 0;
		}
	}

	private void wholeProcess() throws Exception {
		Path small = this.folder.resolve("small.pdf");
		LongDocument.write(small, 2, 7);
		Optional<Path> mutool = WholeProcess.installed("mutool");
		List<Double> ours = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		List<Double> brief = new ArrayList<>();
		for (int round = 0; round < PROCESSES; round++) {
			ours.add(WholeProcess.seconds(WholeProcess.candour("redact", this.in.toString(), this.out.toString(),
					"--text", LongDocument.NAME)));
			brief.add(WholeProcess.seconds(WholeProcess.candour("redact", small.toString(), this.out.toString(),
					"--text", LongDocument.NAME)));
			if (mutool.isPresent()) {
				theirs.add(WholeProcess
					.seconds(List.of(mutool.get().toString(), "run", "src/test/resources/bench/redact.js",
							this.in.toString(), this.folder.resolve("other.pdf").toString(), LongDocument.NAME)));
			}
		}
		print("whole-process", WholeProcess.median(ours), "s");
		print("whole-process-of-two-pages", WholeProcess.median(brief), "s");
		if (mutool.isPresent()) {
			print("mupdf", WholeProcess.median(theirs), "s");
			print("whole-process-to-mupdf", WholeProcess.median(ours) / WholeProcess.median(theirs), "ratio");
		}
	}

}
