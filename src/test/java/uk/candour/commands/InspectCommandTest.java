package uk.candour.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import uk.candour.redaction.Inspector;

import static org.assertj.core.api.Assertions.assertThat;

class InspectCommandTest {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void aCleanFilePrintsNothingAndEndsWithZero() throws Exception {
		assertThat(run(pdf("A leak in the kitchen"), "--text", "Jane Ashworth")).isZero();
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void residueIsPrintedLineByLineAndEndsWithThree() throws Exception {
		assertThat(run(pdf("Jane Ashworth called"), "--text", "Ashworth", "--text", "called")).isEqualTo(3);
		assertThat(this.out.toString().lines()).hasSize(2).allMatch((line) -> line.startsWith("page 1 \""));
	}

	@Test
	void aNameInAPictureIsFoundWhereAProgramReadsPictures() {
		int status = run(Path.of("src/test/resources/pdf/17-begun-as-picture.pdf"), "--text", "Rosalind Thackeray");
		if (Inspector.readsPictures()) {
			assertThat(status).isEqualTo(3);
			assertThat(this.out.toString()).startsWith("image 1 \"Rosalind Thackeray\"");
		}
		else {
			assertThat(this.err.toString()).contains("pictures are not read");
		}
	}

	@Test
	void jsonHoldsTheSameFindings() throws Exception {
		assertThat(run(pdf("Jane Ashworth called"), "--text", "Ashworth", "--json")).isEqualTo(3);
		JsonNode findings = new ObjectMapper().readTree(this.out.toString());
		assertThat(findings.get(0).get("channel").asText()).isEqualTo("page");
		assertThat(findings.get(0).get("page").asInt()).isEqualTo(1);
	}

	@Test
	void aFileThatIsNoPdfEndsWithTwoAndSaysSo() throws Exception {
		Path file = Files.writeString(this.folder.resolve("note.pdf"), "just text");
		assertThat(run(file)).isEqualTo(2);
		assertThat(this.err.toString()).contains("not a PDF");
	}

	@Test
	void aFileThatIsNotThereEndsWithTwo() {
		assertThat(run(this.folder.resolve("none.pdf"))).isEqualTo(2);
		assertThat(this.err.toString()).contains("cannot be read");
	}

	@Test
	void aBlankTextIsWrongUsage() throws Exception {
		assertThat(run(pdf("x"), "--text", " ")).isEqualTo(2);
	}

	private int run(Path file, String... options) {
		String[] arguments = new String[options.length + 1];
		arguments[0] = file.toString();
		System.arraycopy(options, 0, arguments, 1, options.length);
		return new CommandLine(new InspectCommand()).setOut(new PrintWriter(this.out))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments);
	}

	private Path pdf(String text) throws IOException {
		return Letter.write(this.folder.resolve("file.pdf"), text);
	}

}
