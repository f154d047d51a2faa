package uk.candour.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import uk.candour.disclosure.CannotBind;
import uk.candour.disclosure.Manifest;
import uk.candour.disclosure.PackBinder;
import uk.candour.disclosure.PackContents;
import uk.candour.disclosure.ScheduleSheet;
import uk.candour.redaction.FairCopy;
import uk.candour.redaction.RedactionRefused;
import uk.candour.redaction.ResidueFound;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.VerifiedPdf;

/**
 * {@code pack}: binds PDFs into a response pack, each sanitised and inspected first.
 */
@Command(name = "pack", mixinStandardHelpOptions = true,
		description = "Assembles a response pack: letter, schedule, documents in order, with bookmarks, page numbers "
				+ "and a manifest. Every file is sanitised and inspected first.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:done and verified",
				"2:wrong usage, or a file cannot be used; nothing written", "3:a file is not clean; nothing written" })
public final class PackCommand implements Callable<Integer> {

	private static final int DONE = 0;

	private static final int UNUSABLE = 2;

	private static final int REFUSED = 3;

	private final Clock clock = Clock.systemUTC();

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "OUT.pdf", description = "the pack to write")
	private Path target;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "the documents (PDF), in order")
	private List<Path> files;

	@Option(names = "--title", paramLabel = "T", defaultValue = "Response to your request",
			description = "the title of the pack (default: ${DEFAULT-VALUE})")
	private String title;

	@Option(names = "--reference", paramLabel = "R", defaultValue = "",
			description = "a case reference, printed on every page")
	private String reference;

	@Option(names = "--letter", paramLabel = "FILE", description = "the covering letter (PDF)")
	private Path letter;

	@Option(names = "--manifest", paramLabel = "FILE.json", description = "where to write the list of fingerprints")
	private Path manifest;

	/** The file that is being prepared, for messages. */
	private Path current;

	@Override
	public Integer call() throws IOException {
		LateFonts.use();
		PrintWriter err = this.spec.commandLine().getErr();
		Path scratch = Files.createTempDirectory("pack");
		try {
			Manifest bound = new PackBinder().bind(prepare(scratch), this.target);
			if (this.manifest != null) {
				bound.write(this.manifest);
			}
			err.println("pack: " + bound.pages() + " pages, " + bound.documents().size() + " documents, SHA-256 "
					+ bound.sha256());
			return DONE;
		}
		catch (UnusablePdf ex) {
			err.println("pack: " + this.current + ": " + ex.getMessage());
			return UNUSABLE;
		}
		catch (RedactionRefused ex) {
			err.println("pack: " + this.current + ": " + ex.getMessage());
			return REFUSED;
		}
		catch (ResidueFound ex) {
			err.println("pack: " + this.current + " is not clean, nothing was written:");
			ex.residues().forEach((r) -> err.println(r.channel() + ' ' + r.page() + ' ' + r.detail()));
			return REFUSED;
		}
		catch (CannotBind ex) {
			err.println("pack: " + ex.getMessage());
			return REFUSED;
		}
		finally {
			clear(scratch);
		}
	}

	private PackContents prepare(Path scratch) throws IOException, ResidueFound {
		Path folder = this.target.toAbsolutePath().getParent();
		this.current = this.target;
		if (!Files.isDirectory(folder)) {
			throw new UnusablePdf("there is no folder " + folder + " to write to.");
		}
		this.current = (this.letter != null) ? this.letter : this.target;
		VerifiedPdf first = (this.letter != null) ? clean(this.letter, scratch.resolve("letter.pdf")) : null;
		List<PackContents.Part> parts = parts(scratch);
		Path schedule = scratch.resolve("schedule.pdf");
		ScheduleSheet.write(parts, (first != null) ? first.pages() : 0, schedule);
		return new PackContents(this.title, this.reference, (first != null) ? first.file() : null, schedule, parts,
				this.clock.instant());
	}

	/** Cleans the documents, as many at once as there are processors. */
	private List<PackContents.Part> parts(Path scratch) throws ResidueFound {
		ExecutorService desks = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		try {
			List<Future<VerifiedPdf>> copies = new ArrayList<>();
			for (Path file : this.files) {
				Path copy = scratch.resolve((copies.size() + 1) + ".pdf");
				copies.add(desks.submit(() -> clean(file, copy)));
			}
			List<PackContents.Part> parts = new ArrayList<>();
			for (Path file : this.files) {
				this.current = file;
				VerifiedPdf pdf = result(copies.get(parts.size()));
				parts.add(new PackContents.Part(pdf, stem(file), String.valueOf(parts.size() + 1)));
			}
			return parts;
		}
		finally {
			desks.shutdownNow();
		}
	}

	private static VerifiedPdf result(Future<VerifiedPdf> copy) throws ResidueFound {
		try {
			return copy.get();
		}
		catch (ExecutionException failed) {
			if (failed.getCause() instanceof ResidueFound found) {
				throw found;
			}
			if (failed.getCause() instanceof Error error) {
				throw error;
			}
			throw (failed.getCause() instanceof RuntimeException known) ? known : new IllegalStateException(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The pack was stopped", stopped);
		}
	}

	/** A clean copy. One that still hides text under a box does not leave. */
	private static VerifiedPdf clean(Path file, Path copy) throws ResidueFound {
		VerifiedPdf verified = FairCopy.of(file, null, copy, List.of()).proof();
		if (!verified.covered().isEmpty()) {
			throw new ResidueFound(verified.covered());
		}
		return verified;
	}

	private static String stem(Path file) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return (dot > 0) ? name.substring(0, dot) : name;
	}

	private static void clear(Path scratch) throws IOException {
		try (Stream<Path> files = Files.walk(scratch)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

}
