package uk.candour.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import uk.candour.redaction.HostileFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files built to do harm end the command with a clear word, one after the other in one
 * process of little memory.
 */
class HostileFilesTest {

	@TempDir
	Path folder;

	/** Redacts each file named and prints its exit code and what was said. */
	public static void main(String[] files) {
		for (String file : files) {
			StringWriter said = new StringWriter();
			CommandLine command = new CommandLine(new RedactCommand()).setErr(new PrintWriter(said, true))
				.setOut(new PrintWriter(said, true));
			long start = System.nanoTime();
			int code = command.execute(file, file + ".out", "--text", "Rosalind Thackeray");
			System.out.println("RESULT " + code + " " + Path.of(file).getFileName() + " "
					+ (System.nanoTime() - start) / 1_000_000 + " " + said.toString().replaceAll("\\s+", " "));
		}
		System.exit(0);
	}

	@Test
	void eachEndsWithAWordAndNoneTakesThePlaceDown() throws Exception {
		List<Path> files = HostileFiles.write(this.folder);
		List<String> results = run(files);
		assertThat(results).hasSameSizeAs(files).allSatisfy((result) -> {
			assertThat(result).matches("RESULT [023] .*").doesNotContain("Exception", "OutOfMemory", "StackOverflow");
			if (result.startsWith("RESULT 2 ")) {
				assertThat(result).matches("(?s).*[a-z)]\\. ?");
			}
			else if (result.startsWith("RESULT 3 ")) {
				assertThat(result).contains("Refused: something marked survives, so nothing was written. page ");
			}
		});
	}

	private List<String> run(List<Path> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
						HostileFilesTest.class.getName()));
		files.forEach((file) -> command.add(file.toString()));
		Path said = this.folder.resolve("said.txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		if (!process.waitFor(15, TimeUnit.MINUTES)) {
			process.destroyForcibly();
		}
		return Files.readAllLines(said).stream().filter((line) -> line.startsWith("RESULT ")).toList();
	}

}
