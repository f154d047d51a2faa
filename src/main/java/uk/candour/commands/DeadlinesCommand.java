package uk.candour.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import uk.candour.statute.ClockRefusal;
import uk.candour.statute.DeadlineFile;
import uk.candour.statute.HolidayFile;
import uk.candour.statute.WorkingCalendars;

/** Computes the deadline of each row of a file. */
@Command(name = "deadlines", mixinStandardHelpOptions = true,
		description = "Prints id,due for each row: an ISO date, NONE, PAUSED, or ERROR and why.")
class DeadlinesCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE.csv", description = "Columns: id, regime, clock, received_at, events.")
	private Path file;

	@Option(names = "--holidays", paramLabel = "FILE.json", description = "Bank holidays, in the gov.uk format.")
	private Path holidays;

	@Option(names = "--explain", description = "Print the sentences of each derivation too.")
	private boolean explain;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		try {
			WorkingCalendars calendars = WorkingCalendars.published();
			if (this.holidays != null) {
				calendars = calendars.with(HolidayFile.read(text(this.holidays)));
			}
			List<DeadlineFile.Answer> answers = new DeadlineFile(calendars).read(text(this.file));
			out.println(this.explain ? DeadlineFile.HEADER_EXPLAINED : DeadlineFile.HEADER);
			answers.forEach((answer) -> out.println(this.explain ? answer.explainedLine() : answer.line()));
			return 0;
		}
		catch (ClockRefusal | IOException ex) {
			this.spec.commandLine().getErr().println("candour: " + ex.getMessage());
			return Commands.UNUSABLE;
		}
	}

	private static String text(Path file) throws IOException {
		try {
			return Files.readString(file);
		}
		catch (CharacterCodingException ex) {
			throw new IOException(file + " is not UTF-8 text. Save it as UTF-8 and try again.", ex);
		}
		catch (IOException | OutOfMemoryError ex) {
			throw new IOException(file + " cannot be read. Check that the file is there, may be read, and is not huge.",
					ex);
		}
	}

}
