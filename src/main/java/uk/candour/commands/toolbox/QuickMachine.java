package uk.candour.commands.toolbox;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a command again in a virtual machine of its own that compiles quickly and once.
 * One that is left to itself compiles what is called often twice, and a command of some
 * seconds spends more time on that than on its work. It can be told otherwise only where
 * it starts, which a jar cannot.
 */
final class QuickMachine {

	/** Set in the machine that is quick, so that it starts no other. */
	private static final String QUICK = "candour.quick";

	/** Where the system keeps what a process was started with. */
	private static final Path STARTED_WITH = Path.of("/proc/self/cmdline");

	private QuickMachine() {
	}

	/** Whether this is one. */
	static boolean isThis() {
		return System.getProperty(QUICK) != null;
	}

	/** Ends this machine when the one that started it has ended, however it did. */
	static void endWithItsParent() {
		ProcessHandle.current()
			.parent()
			.ifPresent((parent) -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
	}

	/**
	 * How the command that runs here is given to a quick machine.
	 * @param arguments of the command
	 * @return empty where nobody can tell how this machine was started, and where it is
	 * watched from outside
	 */
	static Optional<List<String>> command(String[] arguments) throws IOException {
		return Files.isReadable(STARTED_WITH)
				? command(ProcessHandle.current().info().command(), startedWith(), List.of(arguments))
				: Optional.empty();
	}

	private static List<String> startedWith() throws IOException {
		// what is in no encoding becomes another word, and then the command runs here
		return List.of(new String(Files.readAllBytes(STARTED_WITH), Charset.defaultCharset()).split("\0", -1));
	}

	/**
	 * The same.
	 * @param program the virtual machine
	 * @param words what it was started with, after each of which there was an end
	 */
	static Optional<List<String>> command(Optional<String> program, List<String> words, List<String> arguments) {
		int settings = words.size() - 1 - arguments.size();
		if (program.isEmpty() || settings < 1 || !words.subList(settings, words.size() - 1).equals(arguments)
				|| words.subList(1, settings).stream().anyMatch(QuickMachine::isOfWatchers)) {
			return Optional.empty();
		}
		List<String> command = new ArrayList<>(List.of(program.get(), "-XX:+IgnoreUnrecognizedVMOptions",
				"-XX:TieredStopAtLevel=1", "-D" + QUICK + "=true"));
		command.addAll(words.subList(1, words.size() - 1));
		return Optional.of(command);
	}

	/** Debuggers and profilers take hold of one machine only. */
	private static boolean isOfWatchers(String setting) {
		return setting.startsWith("-agent") || setting.startsWith("-javaagent") || setting.startsWith("-Xrun");
	}

	/**
	 * Runs a command in this process's place.
	 * @return its exit code
	 */
	static int run(List<String> command) throws IOException {
		Process process = new ProcessBuilder(command).inheritIO().start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		while (true) {
			try {
				return process.waitFor();
			}
			catch (InterruptedException stopped) {
				process.destroy();
			}
		}
	}

}
