package uk.candour.commands;

import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class PackCommandTest {

	@TempDir
	Path folder;

	private final StringWriter err = new StringWriter();

	@Test
	void letterScheduleAndDocumentsBecomeOnePackWithAManifest() throws Exception {
		Path pack = this.folder.resolve("pack.pdf");
		Path manifest = this.folder.resolve("manifest.json");
		int code = run(pack.toString(), pdf("repairs", false).toString(), pdf("visits", false).toString(), "--letter",
				pdf("letter", false).toString(), "--title", "Your records", "--manifest", manifest.toString());
		assertThat(code).as(this.err.toString()).isZero();
		try (PDDocument document = Loader.loadPDF(pack.toFile())) {
			assertThat(document.getNumberOfPages()).isEqualTo(4);
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Your records");
			assertThat(document.getDocumentInformation().getAuthor()).isNull();
			assertThat(new PDFTextStripper().getText(document)).contains("About letter", "Schedule of documents",
					"About visits", "Page 4 of 4");
		}
		JsonNode read = new ObjectMapper().readTree(manifest.toFile());
		assertThat(read.get("documents").get(1).get("firstPage").asInt()).isEqualTo(4);
	}

	@Test
	void aDocumentWithTextUnderABoxIsRefusedAndNothingIsWritten() throws Exception {
		Path pack = this.folder.resolve("pack.pdf");
		assertThat(run(pack.toString(), pdf("covered", true).toString())).isEqualTo(3);
		assertThat(pack).doesNotExist();
		assertThat(this.err.toString()).contains("text-under-box 1");
	}

	@Test
	void aFileThatIsNoPdfIsWrongInput() throws Exception {
		Path pack = this.folder.resolve("pack.pdf");
		Path note = Files.writeString(this.folder.resolve("note.txt"), "just text");
		assertThat(run(pack.toString(), note.toString())).isEqualTo(2);
		assertThat(pack).doesNotExist();
	}

	@Test
	void aPackNeedsDocuments() {
		assertThat(run(this.folder.resolve("pack.pdf").toString())).isEqualTo(2);
	}

	private int run(String... arguments) {
		return new CommandLine(new PackCommand()).setErr(new PrintWriter(this.err, true)).execute(arguments);
	}

	private Path pdf(String subject, boolean covered) throws IOException {
		Path file = this.folder.resolve(subject + ".pdf");
		try (PDDocument document = new PDDocument()) {
			document.getDocumentInformation().setAuthor("Omar Fletcher");
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(72, 700);
				content.showText("About " + subject);
				content.endText();
				if (covered) {
					content.addRect(60, 690, 200, 30);
					content.fill();
				}
			}
			document.save(file.toFile());
		}
		return file;
	}

}
