package uk.candour.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class RegisterFilesTests {

	private static final String HEADINGS = "Code,Name,What it holds,What it is for,Format,Where it is,Owner team,"
			+ "Who has access,How long it is kept,Searched for requests about a person,Known problems\n";

	private static final String GARAGES = "garages,Garage lettings,Who rents which garage,Letting garages,Excel,"
			+ "Drive G,lettings,Lettings,Six years,yes,Kept on paper; HARD_TO_FIND\n";

	@Autowired
	private RegisterFiles files;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private OpenCases cases;

	@Test
	void aFileIsTriedThenLoadedOnceAndTheSameFileChangesNothing() {
		this.cases.catalogued();
		UUID id = bring(HEADINGS + GARAGES);
		assertThat(trial(id).count(Trial.Effect.ADDED)).isEqualTo(1);
		assertThat(this.catalogue.find("garages")).as("nothing is done by trying").isEmpty();
		this.files.load(id, "sam.reeve");
		assertThat(this.catalogue.find("garages").orElseThrow().words(Attribute.FLAGS))
			.isEqualTo("Hard to find; Kept on paper");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.files.load(id, "ada.holt"))
			.withMessageContaining("already");
		Trial again = trial(bring(HEADINGS + GARAGES));
		assertThat(again.count(Trial.Effect.UNCHANGED)).isEqualTo(1);
		assertThat(again.problems()).isEmpty();
	}

	@Test
	void aColumnThatIsMissingLeavesWhatTheEntrySaysAndAnEmptyCellTakesItAway() {
		this.cases.catalogued(OpenCases.paper().with(Attribute.STEWARD, "Ines Coll"));
		Trial trial = trial(bring("Code,steward\npaper-archive,\n"));
		assertThat(trial.lines().get(0).changes()).containsExactly(new Difference("Steward", "Ines Coll", ""));
		assertThat(trial(bring("Code,Name\npaper-archive,Paper archive\n")).count(Trial.Effect.UNCHANGED)).isEqualTo(1);
	}

	@Test
	void everyErrorIsSaidByRowAndColumnAndNothingIsLoaded() {
		this.cases.catalogued();
		UUID id = bring(HEADINGS + GARAGES + "Garages 2,x,x,x,x,x,lettings,x,x,maybe,\n"
				+ "sheds,,x,x,x,x,lettings,x,x,maybe,Cursed\n" + GARAGES);
		List<Trial.Problem> problems = trial(id).problems();
		assertThat(problems).extracting((problem) -> problem.row() + " " + problem.column())
			.containsExactly("3 Code", "4 Name", "4 Searched for requests about a person", "4 Known problems",
					"5 Code");
		assertThat(problems.get(4).message()).contains("row 2");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.files.load(id, "sam.reeve"))
			.withMessageContaining("Nothing was loaded");
		assertThat(this.catalogue.find("garages")).isEmpty();
		assertThat(this.files.find(id).orElseThrow().loadedBy()).as("it can be looked at again").isNull();
	}

	@Test
	void wrongHeadingsAreNamed() {
		assertThat(trial(bring("Name,Colour,Colour\nx,y,z\n")).problems())
			.extracting((problem) -> problem.row() + " " + problem.column())
			.containsExactly("1 Colour", "1 Colour", "1 Code");
	}

	@Test
	void whatIsNoSuchFileIsRefusedWithWhatToDo() throws IOException {
		refused(new byte[0], "empty");
		refused(new byte[RegisterFile.MOST_BYTES + 1], "larger than 5 MB");
		refused((HEADINGS + GARAGES.replace("Garage", "Café")).getBytes(Charset.forName("windows-1252")), "UTF-8");
		refused((HEADINGS + GARAGES).getBytes(StandardCharsets.UTF_16), "UTF-8");
		refused("PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.UTF_8), "cannot be read");
		refused("Code,Name\n\"never closed,x\n".getBytes(StandardCharsets.UTF_8), "cannot be read");
		refused(("Code\n" + "a1\n".repeat(5001)).getBytes(StandardCharsets.UTF_8), "more than 5,000");
		refused(bomb(), "holds too much");
	}

	private void refused(byte[] content, String message) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.files.bring("x", content, "sam.reeve"))
			.withMessageContaining(message);
	}

	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			for (int at = 0; at < 50; at++) {
				zip.write(new byte[1_000_000]);
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void aWorkbookIsReadWithItsDates() throws IOException {
		this.cases.catalogued(OpenCases.paper());
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFSheet sheet = workbook.createSheet();
			Row headings = sheet.createRow(0);
			headings.createCell(0).setCellValue("Code");
			headings.createCell(2).setCellValue("Next review of this entry");
			headings.createCell(3).setCellValue("Months");
			headings.createCell(4).setCellValue("Counted from");
			Row row = sheet.createRow(2);
			row.createCell(0).setCellValue("paper-archive");
			row.createCell(2).setCellValue(LocalDate.of(2027, 3, 31));
			CellStyle date = workbook.createCellStyle();
			date.setDataFormat((short) 14);
			row.getCell(2).setCellStyle(date);
			row.createCell(3).setCellValue(72);
			row.createCell(4).setCellValue("Løvenskiold’s end");
			workbook.write(bytes);
		}
		Trial trial = trial(this.files.bring("register.xlsx", bytes.toByteArray(), "sam.reeve"));
		assertThat(trial.problems()).isEmpty();
		assertThat(trial.lines().get(0).row()).isEqualTo(3);
		assertThat(trial.lines().get(0).changes()).extracting(Difference::to)
			.containsExactly("72", "Løvenskiold’s end", "2027-03-31");
	}

	@Test
	void whatGoesOutRunsInNoSpreadsheetAndComesBackTheSame() {
		this.cases.catalogued(OpenCases.paper()
			.with(Attribute.STEWARD, "=HYPERLINK(\"http://evil.example\",\"x\")")
			.with(Attribute.OWNER, "'+44 1632 960000")
			.with(Attribute.TO_BE, "-1 box\n@home, \"soon\"")
			.with(Attribute.FLAGS, IssueFlag.values()), OpenCases.share());
		String csv = this.files.csv();
		assertThat(csv).contains("\"'=HYPERLINK(\"\"http", "\"''+44").doesNotContain(",=", ",+", ",\"=", ",-");
		Trial trial = trial(bring(csv));
		assertThat(trial.problems()).isEmpty();
		assertThat(trial.count(Trial.Effect.UNCHANGED)).isEqualTo(2);
	}

	@Test
	void theRecordOfProcessingSaysWhatArticle30AsksAndWhereNobodyKnows(@TempDir Path folder) throws IOException {
		Asset asset = OpenCases.paper()
			.with(Attribute.TITLE, "=Paper & <b>more</b>")
			.with(Attribute.DATA, DataCategory.IDENTITY)
			.with(Attribute.BASIS, LawfulBasis.PUBLIC_TASK)
			.with(Attribute.SECURITY, "Locked");
		Asset survey = new Asset("survey", "Survey", asset.entry(), asset.processing(),
				new Asset.Search(null, java.util.Map.of(), false));
		ProcessingRecord record = new ProcessingRecord("Wyke Council, 1 Square", List.of(asset, survey),
				LocalDate.of(2026, 11, 24));
		assertThat(record.csv().lines()).hasSize(2)
			.first()
			.asString()
			.contains("(Article 30(1)(a))", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)");
		assertThat(record.csv()).contains("'=Paper", "Not recorded", "Public task (Article 6(1)(e))", "Locked");
		Path pdf = folder.resolve("record.pdf");
		record.write(pdf);
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			assertThat(new PDFTextStripper().getText(document))
				.contains("=Paper & <b>more</b>", "Wyke Council", "Not recorded", "24 November 2026")
				.doesNotContain("Survey");
		}
		assertThat(Files.size(pdf)).isPositive();
	}

	private UUID bring(String csv) {
		return this.files.bring("register.csv", csv.getBytes(StandardCharsets.UTF_8), "sam.reeve");
	}

	private Trial trial(UUID id) {
		return this.files.trial(this.files.find(id).orElseThrow());
	}

}
