package uk.candour.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class RenderAndDetectTests {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void renderWritesThePdfAndSaysHowManyPages() throws Exception {
		Path in = Files.writeString(this.folder.resolve("note.txt"), "Ring Mrs Shah");
		Path pdf = this.folder.resolve("note.pdf");
		assertThat(run(new RenderCommand(), in.toString(), pdf.toString())).isZero();
		assertThat(this.out.toString()).contains("1 page from text/plain");
		assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
	}

	@Test
	void renderRefusesWhatItCannotShowAndWritesNothing() throws Exception {
		Path in = Files.createFile(this.folder.resolve("empty.docx"));
		Path pdf = this.folder.resolve("empty.pdf");
		assertThat(run(new RenderCommand(), in.toString(), pdf.toString())).isEqualTo(2);
		assertThat(this.err.toString()).contains("is empty (0 bytes)");
		assertThat(pdf).doesNotExist();
	}

	@Test
	void detectGivesJsonWithCodePointOffsets() throws Exception {
		Path in = Files.writeString(this.folder.resolve("note.txt"), "😀 Daniel Okafro rang 07700 900456");
		assertThat(run(new DetectCommand(), in.toString(), "--json", "--known", "Daniel Okafor")).isZero();
		JsonNode spans = new ObjectMapper().readTree(this.out.toString());
		assertThat(spans).hasSize(2);
		assertThat(spans.get(0).fieldNames()).toIterable()
			.containsExactly("kind", "start", "end", "text", "score", "why");
		assertThat(spans.get(0).get("start").asInt()).isEqualTo(2);
		assertThat(spans.get(0).get("text").asText()).isEqualTo("Daniel Okafro");
		assertThat(spans.get(1).get("kind").asText()).isEqualTo("PHONE");
	}

	@Test
	void detectSaysWhichFileItCannotRead() {
		assertThat(run(new DetectCommand(), this.folder.resolve("gone.pdf").toString())).isEqualTo(2);
		assertThat(run(new DetectCommand(), this.folder.resolve("gone.txt").toString())).isEqualTo(2);
		assertThat(this.err.toString()).contains("gone.pdf").contains("gone.txt");
	}

	private int run(Object command, String... arguments) {
		return new CommandLine(command).setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments);
	}

}
