package uk.candour.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command as a clerk would use it.
 */
class RedactCommandTest {

	@TempDir
	Path folder;

	private final StringWriter errors = new StringWriter();

	private Path in;

	private Path out;

	@BeforeEach
	void writeALetter() throws Exception {
		this.in = this.folder.resolve("in.pdf");
		this.out = this.folder.resolve("out.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.newLineAtOffset(72, 700);
				content.showText("Dear Alice Smithson, your repair is done.");
				content.endText();
			}
			document.save(this.in.toFile());
		}
	}

	private int run(String... arguments) {
		return new CommandLine(new RedactCommand()).setErr(new PrintWriter(this.errors)).execute(arguments);
	}

	@Test
	void aCleanCopyIsWrittenWithItsCertificate() throws Exception {
		Path report = this.folder.resolve("report.json");
		int code = run(this.in.toString(), this.out.toString(), "--text", "Alice Smithson", "--reason", "section 40(2)",
				"--report", report.toString());
		assertThat(code).as(this.errors.toString()).isZero();
		try (PDDocument document = Loader.loadPDF(this.out.toFile())) {
			assertThat(new PDFTextStripper().getText(document)).doesNotContain("Smithson").contains("your repair");
		}
		JsonNode json = new ObjectMapper().readTree(report.toFile());
		assertThat(json.at("/marks/0/page").asInt()).isEqualTo(1);
		assertThat(json.at("/marks/0/reason").asText()).isEqualTo("section 40(2)");
		assertThat(json.at("/marks/0/rectangle/width").asDouble()).isPositive();
		assertThat(json.at("/certificate/outputSha256").asText()).hasSize(64);
		assertThat(Files.readString(report)).doesNotContain("Smithson");
	}

	@Test
	void whatCannotBeUsedIsSaidAndNothingIsWritten() throws Exception {
		Files.writeString(this.in, "not a document");
		assertThat(run(this.in.toString(), this.out.toString(), "--text", "Alice")).isEqualTo(2);
		assertThat(this.errors.toString()).contains("not a PDF");
		assertThat(this.out).doesNotExist();
	}

	@Test
	void anAreaThatMakesNoSenseIsWrongUsage() {
		assertThat(run(this.in.toString(), this.out.toString(), "--area", "1,2")).isEqualTo(2);
		assertThat(this.errors.toString()).contains("PAGE,X,Y,W,H");
		assertThat(this.out).doesNotExist();
	}

}
