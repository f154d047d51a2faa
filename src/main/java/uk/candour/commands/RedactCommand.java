package uk.candour.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import uk.candour.redaction.Area;
import uk.candour.redaction.FairCopy;
import uk.candour.redaction.Mark;
import uk.candour.redaction.RedactionRefused;
import uk.candour.redaction.ResidueFound;
import uk.candour.redaction.UnusablePdf;

/**
 * {@code redact IN.pdf OUT.pdf}: removes what is marked, has the copy inspected, and
 * writes it only when nothing was found.
 */
@Command(name = "redact", mixinStandardHelpOptions = true,
		description = "Removes every occurrence of each text and everything under each area, verifies the copy, and"
				+ " writes it only when clean.")
public class RedactCommand implements Callable<Integer> {

	private static final int UNUSABLE = 2;

	private static final int REFUSED = 3;

	@Parameters(index = "0", paramLabel = "IN.pdf", description = "The original; never changed.")
	private Path in;

	@Parameters(index = "1", paramLabel = "OUT.pdf", description = "Where the redacted copy goes.")
	private Path out;

	@Option(names = "--text", paramLabel = "T", description = "A text to remove wherever it lives.")
	private List<String> texts = List.of();

	@Option(names = "--area", paramLabel = "PAGE,X,Y,W,H",
			description = "An area in points from the top left of the page as seen.")
	private List<String> areas = List.of();

	@Option(names = "--regex", paramLabel = "R", description = "An expression whose matches are removed.")
	private List<String> expressions = List.of();

	@Option(names = "--reason", paramLabel = "LABEL", description = "The label on the bars.")
	private String reason = "withheld";

	@Option(names = "--match-case", description = "Upper and lower case are different.")
	private boolean matchCase;

	@Option(names = "--whole-word", description = "A text must stand as words of its own.")
	private boolean wholeWord;

	@Option(names = "--password", paramLabel = "P", description = "The password that opens the original.")
	private String password;

	@Option(names = "--report", paramLabel = "FILE.json", description = "Where the report and certificate go.")
	private Path report;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		LateFonts.use();
		PrintWriter errors = this.spec.commandLine().getErr();
		Path folder = Files.createTempDirectory("candour-redact");
		try {
			return redact(folder, marks(), errors);
		}
		catch (UnusablePdf | IllegalArgumentException wrong) {
			errors.println(wrong.getMessage());
			return UNUSABLE;
		}
		catch (RedactionRefused refused) {
			errors.println(refused.getMessage());
			return REFUSED;
		}
		catch (ResidueFound found) {
			errors.println("Refused: something marked survives, so nothing was written.");
			found.residues()
				.forEach(
						(residue) -> errors.println(residue.channel() + " " + residue.page() + " " + residue.detail()));
			return REFUSED;
		}
		finally {
			errors.flush();
			clear(folder);
		}
	}

	private int redact(Path folder, List<Mark> marks, PrintWriter errors) throws IOException, ResidueFound {
		Path parent = this.out.toAbsolutePath().getParent();
		if (!Files.isDirectory(parent)) {
			throw new IllegalArgumentException("There is no folder " + parent.getFileName() + " to write to.");
		}
		Path draft = folder.resolve("redacted.pdf");
		FairCopy copy = FairCopy.of(this.in, this.password, draft, marks);
		if (this.report != null) {
			Files.write(this.report, RedactionReport.json(this.in, copy));
		}
		Path beside = Files.createTempFile(parent, ".candour", ".part");
		try {
			Files.copy(draft, beside, StandardCopyOption.REPLACE_EXISTING);
			Files.move(beside, this.out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(beside);
		}
		copy.redaction().warnings().forEach(errors::println);
		copy.proof().warnings().forEach(errors::println);
		return 0;
	}

	private static void clear(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	private List<Mark> marks() {
		List<Mark> marks = new ArrayList<>();
		for (String text : this.texts) {
			if (text.isBlank()) {
				throw new IllegalArgumentException("--text must not be blank.");
			}
			marks.add(new Mark.Text(text, this.matchCase, this.wholeWord, this.reason));
		}
		for (String expression : this.expressions) {
			try {
				marks.add(new Mark.Expression(Pattern.compile(expression,
						this.matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), this.reason));
			}
			catch (PatternSyntaxException wrong) {
				throw new IllegalArgumentException("--regex cannot be read: " + wrong.getDescription() + ".", wrong);
			}
		}
		this.areas.forEach((area) -> marks.add(new Mark.Box(area(area), this.reason)));
		return marks;
	}

	private static Area area(String text) {
		String[] parts = text.split(",");
		try {
			double[] numbers = new double[5];
			for (int i = 0; i < 5; i++) {
				numbers[i] = Double.parseDouble(parts[i].strip());
			}
			if (parts.length == 5 && numbers[0] >= 1 && numbers[3] >= 0 && numbers[4] >= 0) {
				return new Area((int) numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
			}
		}
		catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
			throw new IllegalArgumentException("--area must be PAGE,X,Y,W,H in points, such as 1,72,90,200,14.", wrong);
		}
		throw new IllegalArgumentException("--area must be PAGE,X,Y,W,H in points, such as 1,72,90,200,14.");
	}

}
