package uk.candour.commands;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of the jar. Messages go to standard error, results to standard output.
 */
@Command(name = "candour", mixinStandardHelpOptions = true, versionProvider = Commands.Release.class,
		description = "Without a command, starts the server. With one, runs it and ends.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done, and verified where the command verifies", "1:internal error",
				"2:wrong usage, or input that cannot be used", "3:refused: the result could not be verified" })
public final class Commands {

	/** A bug: not the user's doing. */
	static final int INTERNAL = 1;

	/** Wrong usage, or input that cannot be used. */
	static final int UNUSABLE = 2;

	/** The result could not be verified. */
	static final int REFUSED = 3;

	@Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where an internal error happened.")
	private boolean verbose;

	private Commands() {
	}

	/**
	 * Whether these arguments ask for a command rather than for the server.
	 */
	public static boolean isAskedFor(String[] arguments) {
		return arguments.length > 0 && (Arrays.asList("-h", "--help", "-V", "--version").contains(arguments[0])
				|| !arguments[0].startsWith("-"));
	}

	/**
	 * The command of a name, or all when there is none: to make each ready takes as long
	 * as many a command's work.
	 */
	private static List<Class<?>> named(String name) {
		return switch (name) {
			case "redact" -> List.of(RedactCommand.class);
			case "inspect" -> List.of(InspectCommand.class);
			case "pack" -> List.of(PackCommand.class);
			default -> List.of(RedactCommand.class, InspectCommand.class, PackCommand.class, DetectCommand.class,
					RenderCommand.class, DeadlinesCommand.class, VerifyAuditCommand.class, MigrateCommand.class,
					DemoDataCommand.class);
		};
	}

	/**
	 * Runs a command.
	 * @return its exit code
	 */
	public static int run(String[] arguments) {
		Commands commands = new Commands();
		CommandLine whole = new CommandLine(commands);
		named(arguments[0]).forEach(whole::addSubcommand);
		whole.getSubcommands().values().forEach((each) -> each.getCommandSpec().versionProvider(new Release()));
		whole.setExecutionExceptionHandler((ex, line, parsed) -> commands.failed(ex, line.getErr()));
		try {
			return whole.execute(arguments);
		}
		catch (Error broken) {
			return commands.failed(broken, whole.getErr());
		}
	}

	/** Says that something happened that should not. */
	private int failed(Throwable failure, PrintWriter err) {
		String id = UUID.randomUUID().toString().substring(0, 8);
		err.println("candour: internal error " + id + " (" + failure.getClass().getSimpleName()
				+ "). Run it again with --verbose to see where, and report it.");
		if (this.verbose) {
			failure.printStackTrace(err);
		}
		return INTERNAL;
	}

	/** Says which release this is. */
	static final class Release implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "candour " + System.getProperty("candour.release", "(not packed into a jar)") };
		}

	}

}
