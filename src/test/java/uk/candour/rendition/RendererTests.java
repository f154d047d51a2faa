package uk.candour.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RendererTests {

	@TempDir
	Path folder;

	private final Renderer renderer = new Renderer(Limits.usual(), Optional.empty(), Optional.empty());

	private Path target;

	@BeforeEach
	void choosePlace() {
		this.target = this.folder.resolve("out.pdf");
	}

	@Test
	void aPdfIsCopiedByteForByte() throws Exception {
		Path source = Samples.pdf(this.folder.resolve("a.bin"), "One", "Two");
		Rendition rendition = this.renderer.render(source, "letter", this.target);
		assertThat(rendition.mediaType()).isEqualTo("application/pdf");
		assertThat(rendition.pages()).isEqualTo(2);
		assertThat(rendition.text()).contains("One").contains("Two");
		assertThat(rendition.warnings()).isEmpty();
		assertThat(Files.mismatch(source, this.target)).isEqualTo(-1);
	}

	@Test
	void aWordDocumentShowsHeadingsTablesHiddenTextAndComments() throws Exception {
		Path source = Samples.letter(this.folder.resolve("letter.docx"));
		Rendition rendition = this.renderer.render(source, "letter.docx", this.target);
		assertThat(rendition.text()).contains("Repair at 4 Tŷ Gwyn", "plumber <Ŵyn & Sons> comes", "Boiler", "£ 120.50",
				"[hidden: Do not tell the tenant]", "Check whether she complained before", "H. Patel",
				"Wyke Council, Housing");
		assertThat(rendition.warnings()).anyMatch((w) -> w.contains("hidden text"))
			.anyMatch((w) -> w.contains("comments"))
			.hasSize(2);
		assertThat(pictures(this.target)).isEqualTo(1);
	}

	@Test
	void aSpreadsheetShowsHiddenSheetsAndComments() throws Exception {
		Path source = Samples.ledger(this.folder.resolve("rent.xlsx"));
		Rendition rendition = this.renderer.render(source, "rent.xlsx", this.target);
		assertThat(rendition.text()).contains("Sheet: Rent", "Rent r1c1", "Rent r3c4", "Rent r2c3",
				"Disputed by tenant", "R. Jones", "Sheet: Private notes", "Private notes r2c2");
		assertThat(rendition.warnings()).anyMatch((w) -> w.contains("“Private notes” is hidden"))
			.anyMatch((w) -> w.contains("column C is hidden"))
			.anyMatch((w) -> w.contains("comments"));
		assertThat(rendition.pages()).isEqualTo(2);
	}

	@Test
	void aWideAndLongSpreadsheetLosesNoCell() throws Exception {
		Path source = this.folder.resolve("wide.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); var out = Files.newOutputStream(source)) {
			Samples.fill(workbook, "Wide cell in", 410, 12);
			workbook.write(out);
		}
		Rendition rendition = this.renderer.render(source, "wide.xlsx", this.target);
		String text = rendition.text().replaceAll("\\s+", " ");
		for (int r = 1; r <= 410; r += 7) {
			for (int c = 1; c <= 12; c++) {
				assertThat(text).contains("Wide cell in r" + r + "c" + c + " ");
			}
		}
	}

	@Test
	void anEmailShowsHeadersBodyAndEachAttachmentInTurn() throws Exception {
		Path letter = Samples.letter(this.folder.resolve("letter.docx"));
		Path scan = Samples.pdf(this.folder.resolve("scan.pdf"), "Page of the report");
		MimeMessage message = Samples.mail("Lleithder – damp at Tŷ Gwyn");
		Path source = Samples.save(message, this.folder.resolve("mail.eml"), Samples.html("""
				<p>Hello <b>Danielle</b></p><script>alert(1)</script>
				<img src="https://tracker.example/pixel.gif"><p style="display:none">unseen words</p>
				"""), Samples.attached(letter, "letter.docx"), Samples.attached(scan, "report.pdf"));
		Rendition rendition = this.renderer.render(source, "mail.eml", this.target);
		assertThat(rendition.mediaType()).isEqualTo("message/rfc822");
		assertThat(rendition.text()).contains("h.patel@wyke.example", "danielle@home.example", "repairs@wyke.example",
				"Mon, 3 Mar 2025 10:12:00", "Lleithder – damp at Tŷ Gwyn", "Hello Danielle", "unseen words");
		assertThat(rendition.text()).containsSubsequence("Hello Danielle", "Attachment 1 of 2", "letter.docx",
				"Repair at 4", "Attachment 2 of 2", "report.pdf", "Page of the report");
		assertThat(rendition.text()).doesNotContain("alert");
		assertThat(rendition.warnings()).anyMatch((w) -> w.startsWith("1 picture that is not part of the file"));
		assertThat(rendition.pages()).isEqualTo(5);
	}

	@Test
	void anAttachedEmailIsShownWithItsOwnAttachments() throws Exception {
		Path scan = Samples.pdf(this.folder.resolve("scan.pdf"), "Innermost page");
		Path inner = Samples.save(Samples.mail("Inner"), this.folder.resolve("inner.eml"),
				Samples.html("<p>Inside</p>"), Samples.attached(scan, "inner.pdf"));
		MimeBodyPart forwarded = new MimeBodyPart();
		forwarded.setContent(new MimeMessage(null, Files.newInputStream(inner)), "message/rfc822");
		Path source = Samples.save(Samples.mail("Outer"), this.folder.resolve("outer.eml"), Samples.html("<p>Out</p>"),
				forwarded);
		Rendition rendition = this.renderer.render(source, "outer.eml", this.target);
		assertThat(rendition.text()).containsSubsequence("Outer", "Out", "Attachment 1 of 1", "Inner", "Inside",
				"Attachment 1 of 1", "inner.pdf", "Innermost page");
		assertThat(rendition.warnings()).isEmpty();
	}

	@Test
	void anAttachmentThatCannotBeShownIsNamedWithTheReason() throws Exception {
		Path broken = Files.write(this.folder.resolve("x"), new byte[] { 1, 2, 3, 4, 5, 0, 0, 7 });
		Path source = Samples.save(Samples.mail("Odd"), this.folder.resolve("odd.eml"), Samples.html("<p>See</p>"),
				Samples.attached(broken, "strange.dat"));
		Rendition rendition = this.renderer.render(source, "odd.eml", this.target);
		assertThat(rendition.text()).contains("strange.dat", "Not shown.");
		assertThat(rendition.warnings()).singleElement()
			.asString()
			.contains("strange.dat")
			.contains("is of a type that cannot be shown");
	}

	@Test
	void aPictureInsideAnEmailIsShownWhereItStands() throws Exception {
		MimeBodyPart logo = new MimeBodyPart();
		logo.setDataHandler(new jakarta.activation.DataHandler(
				new jakarta.mail.util.ByteArrayDataSource(Samples.png(Samples.sheet("Mould")), "image/png")));
		logo.setContentID("<photo1@wyke>");
		Path source = Samples.save(Samples.mail("Photo"), this.folder.resolve("photo.eml"),
				Samples.html("<p>Look: <img src=\"cid:photo1@wyke\"></p>"), logo);
		Rendition rendition = this.renderer.render(source, "photo.eml", this.target);
		assertThat(pictures(this.target)).isEqualTo(1);
		assertThat(rendition.warnings()).isEmpty();
		assertThat(rendition.pages()).isEqualTo(1);
	}

	@Test
	void plainTextKeepsItsLinesAndIsEscaped() throws Exception {
		Path source = Files.write(this.folder.resolve("note.txt"),
				"Called <b>Mr</b> Löwe\nRang off".getBytes(Charset.forName("windows-1252")));
		Rendition rendition = this.renderer.render(source, "note.txt", this.target);
		assertThat(rendition.text()).contains("Called <b>Mr</b> Löwe\nRang off");
	}

	@Test
	void aCsvIsATable() throws Exception {
		Path source = Files.writeString(this.folder.resolve("t.csv"), "Name;Balance\n\"Okafor; D\";-12.50\n");
		Rendition rendition = this.renderer.render(source, "t.csv", this.target);
		assertThat(rendition.mediaType()).isEqualTo("text/csv");
		assertThat(rendition.text()).contains("Row Name Balance").contains("1 Okafor; D -12.50");
	}

	@Test
	void aRecordAsJsonIsAReadableSheet() throws Exception {
		Path source = Files.writeString(this.folder.resolve("r.json"), """
				{"tenancy_ref":"T-1","dateOfBirth":"1980-02-01","notes":[{"on":"2024-01-02","text":"Loud <music>"},
				{"on":"2024-01-03","by":"RJ"}],"flags":["a","b"],"active":true,"left":null}""");
		Rendition rendition = this.renderer.render(source, "r.json", this.target);
		assertThat(rendition.text()).contains("Tenancy ref T-1", "Date of birth 1980-02-01", "Loud <music>", "a; b",
				"Active yes", "Left –", "Notes");
	}

	@Test
	void charactersOutsideTheFontAreBoxesAndWarnedOf() throws Exception {
		Path source = Files.writeString(this.folder.resolve("n.txt"), "Name: محمد 😀 end");
		Rendition rendition = this.renderer.render(source, "n.txt", this.target);
		assertThat(rendition.text()).contains("Name: □□□□ □ end");
		assertThat(rendition.warnings()).singleElement().asString().contains("not in the font");
	}

	@Test
	void aTallPhotographFillsATallPageAndAWideOneAWidePage() throws Exception {
		Path wide = this.folder.resolve("w.jpg");
		ImageIO.write(Samples.sheet("x"), "jpg", wide.toFile());
		Rendition rendition = this.renderer.render(wide, "w.jpg", this.target);
		assertThat(rendition.mediaType()).isEqualTo("image/jpeg");
		try (PDDocument document = Binder.open(this.target)) {
			assertThat(document.getPage(0).getMediaBox().getWidth())
				.isGreaterThan(document.getPage(0).getMediaBox().getHeight());
		}
		assertThat(rendition.warnings()).singleElement().asString().contains("could not be read");
	}

	@Test
	void aTiffHasAPageForEachScan() throws Exception {
		Path source = this.folder.resolve("fax.tif");
		var writer = ImageIO.getImageWritersByFormatName("tiff").next();
		try (var out = ImageIO.createImageOutputStream(source.toFile())) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (BufferedImage page : new BufferedImage[] { Samples.sheet("1"), Samples.sheet("2") }) {
				writer.writeToSequence(new javax.imageio.IIOImage(page, null, null), null);
			}
			writer.endWriteSequence();
		}
		assertThat(this.renderer.render(source, "fax.tif", this.target).pages()).isEqualTo(2);
	}

	@Test
	void theSameFileGivesTheSameBytes() throws Exception {
		Path source = Samples.letter(this.folder.resolve("letter.docx"));
		Path second = this.folder.resolve("second.pdf");
		this.renderer.render(source, "letter.docx", this.target);
		this.renderer.render(source, "letter.docx", second);
		assertThat(Files.mismatch(this.target, second)).isEqualTo(-1);
	}

	private static int pictures(Path pdf) throws IOException {
		int count = 0;
		try (PDDocument document = Binder.open(pdf)) {
			for (var page : document.getPages()) {
				for (var name : page.getResources().getXObjectNames()) {
					count += page.getResources().isImageXObject(name) ? 1 : 0;
				}
			}
		}
		return count;
	}

}
