package uk.candour.rendition;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An outside program that is used when it is installed.
 */
record Program(Path path) {

	/** Looks along the search path. */
	static Optional<Program> find(String name) {
		String search = System.getenv().getOrDefault("PATH", "");
		return Stream.of(search.split(File.pathSeparator)).filter((folder) -> !folder.isBlank()).flatMap((folder) -> {
			try {
				return Stream.of(Path.of(folder, name));
			}
			catch (InvalidPathException ex) {
				return Stream.empty();
			}
		}).filter(Files::isExecutable).findFirst().map(Program::new);
	}

	/**
	 * Runs it to its end, or ends it (and what it started) when the time is over.
	 * @return whether it ended well and in time
	 */
	boolean run(Duration patience, Path folder, Map<String, String> surroundings, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(this.path.toString()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectInput(Redirect.from(new File("/dev/null")))
			.redirectOutput(Redirect.DISCARD)
			.redirectError(Redirect.DISCARD);
		builder.environment().putAll(surroundings);
		try {
			return await(builder.start(), patience);
		}
		catch (IOException ex) {
			// Gone or not executable after all: the same as not installed.
			return false;
		}
	}

	private static boolean await(Process process, Duration patience) {
		try {
			return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

}
