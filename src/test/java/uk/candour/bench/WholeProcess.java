package uk.candour.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs timed from their start to their end: the jar as people run it, and others that
 * do comparable work, where they are installed.
 */
final class WholeProcess {

	private static final Path JAR = Path.of("target", "candour.jar");

	private WholeProcess() {
	}

	/** The jar with a command, in no more memory than is promised. */
	static List<String> candour(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar",
						JAR.toString()));
		command.addAll(List.of(arguments));
		return command;
	}

	/** Another program, if it is installed. */
	static Optional<Path> installed(String program) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Runs a program to its end.
	 * @return seconds on the wall
	 */
	static double seconds(List<String> command) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		int code = process.waitFor();
		if (code != 0) {
			throw new IllegalStateException(command.get(0) + " ended with " + code);
		}
		return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
	}

	static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
