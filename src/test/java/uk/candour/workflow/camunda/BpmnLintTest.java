package uk.candour.workflow.camunda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The diagrams by the recommended rules of bpmnlint and of Camunda Modeler; and a spoilt
 * one, to see that the rules bite.
 */
class BpmnLintTest {

	private static final Path PAGES = Path.of("src/main/frontend");

	@Test
	void everyDiagramIsClean() throws Exception {
		try (Stream<Path> files = Files.list(Path.of("processes"))) {
			assertThat(lint(files.filter((file) -> file.toString().endsWith(".bpmn")).toList())).isEmpty();
		}
	}

	@Test
	void aDiagramThatIsNotIsFound(@TempDir Path folder) throws Exception {
		Path spoilt = folder.resolve("spoilt.bpmn");
		Files.writeString(spoilt,
				Files.readString(Path.of("processes/morning-watch.bpmn")).replace(" name=\"Every hour\"", ""));
		assertThat(lint(List.of(spoilt))).contains("label-required");
	}

	private static String lint(List<Path> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js", "-c", ".bpmnlintrc"));
		files.forEach((file) -> command.add(file.toAbsolutePath().toString()));
		Process process = new ProcessBuilder(command).directory(PAGES.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return said.strip();
	}

}
