package uk.candour.commands.toolbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.commands.Letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A command is run again in a machine that compiles once, and the two end together.
 */
class QuickMachineTest {

	private static final Optional<String> JAVA = Optional.of("/usr/bin/java");

	private static final int PAGES = 6_000;

	private static final Duration SOON = Duration.ofMinutes(1);

	@TempDir
	static Path packed;

	private static Path jar;

	@TempDir
	Path folder;

	@BeforeAll
	static void pack() throws IOException {
		jar = HouseJar.write(packed);
	}

	@Test
	void theSameIsRunAgainWithItsSettings() {
		List<String> words = List.of("java", "-Xmx512m", "-jar", "candour.jar", "redact", "in put.pdf", "out.pdf", "");
		assertThat(QuickMachine.command(JAVA, words, List.of("redact", "in put.pdf", "out.pdf")))
			.hasValueSatisfying((command) -> assertThat(command).startsWith("/usr/bin/java")
				.contains("-XX:TieredStopAtLevel=1")
				.endsWith("-Xmx512m", "-jar", "candour.jar", "redact", "in put.pdf", "out.pdf"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-agentlib:jdwp=transport=dt_socket", "-javaagent:cover.jar", "-Xrunjdwp" })
	void aMachineThatIsWatchedRunsTheCommandItself(String watcher) {
		assertThat(QuickMachine.command(JAVA, List.of("java", watcher, "-jar", "candour.jar", "redact", ""),
				List.of("redact")))
			.isEmpty();
	}

	@Test
	void whoDoesNotKnowHowItWasStartedRunsTheCommandItself() {
		List<String> words = List.of("java", "-jar", "candour.jar", "redact", "\ufffd.pdf", "");
		assertThat(QuickMachine.command(JAVA, words, List.of("redact", "?.pdf"))).isEmpty();
		assertThat(QuickMachine.command(JAVA, List.of("redact", ""), List.of("redact"))).isEmpty();
		assertThat(QuickMachine.command(Optional.empty(), words, List.of("redact", "\ufffd.pdf"))).isEmpty();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void whatTheCommandSaysAndHowItEndsIsPassedOn() throws Exception {
		Path letter = Letter.write(this.folder.resolve("letter.pdf"), "Dear Alice Smithson, your repair is done.");
		Path said = this.folder.resolve("said");
		Process command = start(said, List.of("-XX:+PrintFlagsFinal"), "inspect", letter.toString(), "--text",
				"Smithson");
		assertThat(command.waitFor()).isEqualTo(3);
		assertThat(Files.readString(said)).contains("Smithson").containsPattern("TieredStopAtLevel +=\\s+1 ");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void whoKillsTheCommandKillsItsMachine() throws Exception {
		Path out = this.folder.resolve("out.pdf");
		Process command = start(this.folder.resolve("said"), List.of(), "redact", manyPages().toString(),
				out.toString(), "--text", "Smithson");
		await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> command.children().findAny().isPresent());
		ProcessHandle machine = command.children().findAny().orElseThrow();
		await().atMost(SOON)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> machine.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() > 1_000);
		command.destroyForcibly();
		await().atMost(SOON).until(() -> !machine.isAlive());
		assertThat(out).as("the copy of what was not done").doesNotExist();
	}

	/** More pages than are redacted before it is noticed that a process was killed. */
	private Path manyPages() throws Exception {
		Path letter = Letter.write(this.folder.resolve("letter.pdf"), "Dear Alice Smithson. ".repeat(4));
		Path many = this.folder.resolve("many.pdf");
		try (PDDocument all = new PDDocument(); PDDocument one = Loader.loadPDF(letter.toFile())) {
			for (int i = 0; i < PAGES; i++) {
				all.importPage(one.getPage(0));
			}
			all.save(many.toFile());
		}
		return many;
	}

	private static Process start(Path said, List<String> settings, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(settings);
		command.addAll(List.of("-cp", jar.toString(), Toolbox.class.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
	}

}
