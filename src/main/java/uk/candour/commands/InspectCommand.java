package uk.candour.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import uk.candour.redaction.Inspector;
import uk.candour.redaction.Mark;
import uk.candour.redaction.Residue;
import uk.candour.redaction.UnusablePdf;

/**
 * {@code inspect}: an independent look for residue in a PDF.
 */
@Command(name = "inspect", mixinStandardHelpOptions = true,
		description = "Searches a PDF for residue of texts by every channel, and for suspicious structure in any case.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:clean", "2:wrong usage, or the file cannot be used", "3:residue was found" })
public final class InspectCommand implements Callable<Integer> {

	private static final int CLEAN = 0;

	private static final int UNUSABLE = 2;

	private static final int RESIDUE = 3;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE.pdf", description = "the PDF to inspect; it is not changed")
	private Path file;

	@Option(names = "--text", paramLabel = "T", description = "a text that must not be found; may be given again")
	private List<String> texts = new ArrayList<>();

	@Option(names = "--password", paramLabel = "P", description = "the password that opens the file")
	private String password;

	@Option(names = "--json", description = "print the findings as a JSON array")
	private boolean json;

	@Override
	public Integer call() throws IOException {
		LateFonts.use();
		List<Mark> marks = new ArrayList<>();
		for (String text : this.texts) {
			if (text.isBlank()) {
				this.spec.commandLine().getErr().println("inspect: --text needs a text that is not blank.");
				return UNUSABLE;
			}
			marks.add(new Mark.Text(text, ""));
		}
		if (!marks.isEmpty() && !Inspector.readsPictures()) {
			this.spec.commandLine()
				.getErr()
				.println("inspect: pictures are not read: that needs the program tesseract.");
		}
		try {
			List<Residue> residues = new Inspector().inspect(this.file, marks, this.password);
			print(residues);
			return residues.isEmpty() ? CLEAN : RESIDUE;
		}
		catch (UnusablePdf ex) {
			this.spec.commandLine().getErr().println("inspect: " + ex.getMessage());
			return UNUSABLE;
		}
	}

	private void print(List<Residue> residues) throws IOException {
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.json) {
			out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(residues));
		}
		else {
			residues.forEach((r) -> out.println(line(r)));
		}
		out.flush();
	}

	/** One finding on one line, whatever line breaks the file put into its text. */
	private static String line(Residue residue) {
		return residue.channel() + ' ' + residue.page() + ' ' + residue.detail().replaceAll("[\\p{Cntrl}\\s]+", " ");
	}

}
