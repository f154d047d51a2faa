package uk.candour.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import uk.candour.commands.Commands;
import uk.candour.disclosure.PackBinder;
import uk.candour.disclosure.PackContents;
import uk.candour.redaction.Inspector;
import uk.candour.redaction.Redactor;

/**
 * Binds a pack of 5,000 pages from 200 files, beside qpdf where that is installed: the
 * binding of inspected documents, and the whole command, which sanitises and inspects
 * each file first, in a warm process and as a process of its own. Once with files whose
 * pages are compressed, and once with files whose pages are not (18 MiB together), which
 * qpdf and Candour compress.
 */
public final class PackBench {

	private static final int FILES = 200;

	private static final int PAGES = 25;

	private static final int WARM_UP = 8;

	private static final int ROUNDS = 7;

	private static final int PROCESSES = 3;

	private final Path folder;

	private final List<Path> files = new ArrayList<>();

	/** Before each metric. */
	private final String kind;

	private PackBench(Path folder, boolean compact) throws Exception {
		this.folder = folder;
		this.kind = compact ? "" : "loose-";
		for (int i = 0; i < FILES; i++) {
			Path file = folder.resolve("document-" + i + ".pdf");
			LongDocument.write(file, PAGES, i, compact);
			this.files.add(file);
		}
	}

	/**
	 * Runs it.
	 * @param args none
	 */
	public static void main(String[] args) throws Exception {
		for (boolean compact : new boolean[] { true, false }) {
			PackBench bench = new PackBench(Files.createTempDirectory("pack-bench"), compact);
			bench.bind();
			bench.warm();
			bench.print("peak-heap", PeakHeap.of(bench.command().toArray(new String[0])), "MiB");
			bench.wholeProcess();
		}
	}

	private void print(String metric, double value, String unit) {
		System.out.printf(Locale.ROOT, "bench pack %s%s %.2f %s%n", this.kind, metric, value, unit);
	}

	private List<String> command() {
		List<String> command = new ArrayList<>(List.of("pack", this.folder.resolve("pack.pdf").toString()));
		this.files.forEach((file) -> command.add(file.toString()));
		return command;
	}

	private Optional<List<String>> qpdf() {
		return WholeProcess.installed("qpdf").map((program) -> {
			List<String> command = new ArrayList<>(List.of(program.toString(), "--empty", "--pages"));
			this.files.forEach((file) -> command.add(file.toString()));
			command.addAll(List.of("--", this.folder.resolve("other.pdf").toString()));
			return command;
		});
	}

	/** The binder in a warm process, on documents that were inspected before. */
	private void bind() throws Exception {
		List<PackContents.Part> parts = new ArrayList<>();
		for (Path file : this.files) {
			Path clean = this.folder.resolve("clean-" + file.getFileName());
			new Redactor().redact(file, clean, List.of(), null);
			parts.add(new PackContents.Part(new Inspector().verify(file, clean, List.of()), "Document",
					String.valueOf(parts.size() + 1)));
		}
		PackContents contents = new PackContents("Response", "FOI-2026-0001", null, null, parts, Instant.EPOCH);
		double qpdf = inTurn("seconds", "ratio",
				() -> new PackBinder().bind(contents, this.folder.resolve("pack.pdf")));
		if (qpdf().isPresent()) {
			print("qpdf", qpdf, "s");
		}
	}

	/** All that the command does, in a warm process. */
	private void warm() throws Exception {
		String[] command = command().toArray(new String[0]);
		inTurn("command-warm", "command-warm-ratio", () -> {
			if (Commands.run(command) != 0) {
				throw new IllegalStateException("The files could not be packed");
			}
		});
	}

	private interface Work {

		void run() throws Exception;

	}

	/**
	 * Times work in this process, in turns with qpdf as a process.
	 * @return the seconds of qpdf
	 */
	private double inTurn(String metric, String ratio, Work work) throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		Optional<List<String>> qpdf = qpdf();
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.run();
			double done = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
			double merged = qpdf.isPresent() ? WholeProcess.seconds(qpdf.get()) : 0;
			if (round >= 0) {
				ours.add(done);
				theirs.add(merged);
			}
		}
		print(metric, WholeProcess.median(ours), "s");
		if (qpdf.isPresent()) {
			print(ratio, WholeProcess.median(ours) / WholeProcess.median(theirs), "ratio");
		}
		return WholeProcess.median(theirs);
	}

	/** The command from its start to its end, beside mergers that prove nothing. */
	private void wholeProcess() throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> plain = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		Optional<List<String>> qpdf = qpdf();
		for (int round = 0; round < PROCESSES; round++) {
			ours.add(WholeProcess.seconds(WholeProcess.candour(command().toArray(new String[0]))));
			plain.add(WholeProcess.seconds(PlainMerge.command(this.folder.resolve("plain.pdf"), this.files)));
			theirs.add(qpdf.isPresent() ? WholeProcess.seconds(qpdf.get()) : 0);
		}
		print("whole-process", WholeProcess.median(ours), "s");
		print("plain-merge", WholeProcess.median(plain), "s");
		print("plain-merge-ratio", WholeProcess.median(ours) / WholeProcess.median(plain), "ratio");
		if (qpdf.isPresent()) {
			print("whole-process-ratio", WholeProcess.median(ours) / WholeProcess.median(theirs), "ratio");
		}
	}

}
