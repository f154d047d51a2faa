package uk.candour.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileShareTests {

	private static final List<Story> STORIES = Stories.all();

	private static final String ASB = "Anti-social behaviour/2024/";

	private static final String HERS = "Tenancies/Fossdyke Walk/12 Okafor/";

	private static FileShare share;

	@BeforeAll
	static void made() {
		share = new FileShare(OneTown.folder());
		share.prepare(OneTown.SEED, STORIES);
	}

	@Test
	void itHoldsHundredsOfFilesOfEveryKind() {
		Map<String, Long> kinds = FileShareBook.of(7, STORIES)
			.stream()
			.collect(Collectors.groupingBy(Paper::kind, Collectors.counting()));
		assertThat(share.size()).isGreaterThanOrEqualTo(300);
		assertThat(kinds.keySet()).contains("docx", "xlsx", "pdf", "scan", "eml", "photo");
		assertThat(kinds.values()).allMatch((number) -> number >= 15);
	}

	@Test
	void itIsFoundAgainAtTheNextStart() throws IOException {
		Path file = share.root().resolve(ASB + "ASB-24-0317 case summary.pdf");
		Instant before = Files.getLastModifiedTime(file).toInstant();
		assertThat(new FileShare(OneTown.folder()).prepare(OneTown.SEED, STORIES)).isFalse();
		assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(before)
			.isEqualTo(Instant.parse("2024-06-18T09:00:00Z"));
	}

	@Test
	void theSamePaperIsTheSameFileAtEveryStart() {
		List<String> kinds = new ArrayList<>();
		for (Paper paper : FileShareBook.of(7, STORIES)) {
			if (kinds.contains(paper.kind())) {
				continue;
			}
			kinds.add(paper.kind());
			assertThat(Papers.bytes(paper)).as(paper.kind()).isEqualTo(Papers.bytes(paper));
		}
		assertThat(FileShareBook.of(7, STORIES)).isEqualTo(FileShareBook.of(7, STORIES))
			.isNotEqualTo(FileShareBook.of(8, STORIES));
	}

	@Test
	void theNeighbourStandsInTheWordFileAndItsComment() throws IOException {
		try (InputStream in = Files
			.newInputStream(share.root().resolve(HERS + "Interview record Okafor 2024-03-11.docx"));
				XWPFDocument document = new XWPFDocument(in)) {
			String text = document.getParagraphs()
				.stream()
				.map((paragraph) -> paragraph.getText())
				.collect(Collectors.joining("\n"));
			assertThat(text).contains("Patricia Lyle", "Danielle Okafor");
			assertThat(document.getComments()[0].getText()).contains("Patricia Lyle", "07700 900927");
		}
	}

	@Test
	void theNeighbourStandsInTheWorkbookAndItsHiddenSheet() throws IOException {
		try (InputStream in = Files
			.newInputStream(share.root().resolve(ASB + "ASB-24-0317 diary sheets Okafor Lyle.xlsx"));
				XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).contains("Patricia Lyle");
			assertThat(workbook.isSheetHidden(1)).isTrue();
			assertThat(workbook.getSheetAt(1).getRow(1).getCell(1).getStringCellValue()).isEqualTo("01632 960927");
		}
	}

	@Test
	void theWrittenPdfHasTextAndTheScanIsOnlyAPicture() throws IOException {
		assertThat(text(ASB + "ASB-24-0317 case summary.pdf")).contains("Patricia Lyle").contains("Danielle Okafor");
		assertThat(text(ASB + "Scanned/ASB-24-0317 letter from Mrs Lyle about Danielle Okafor.pdf")).isBlank();
	}

	@Test
	void theSavedMailAndThePictureAreWhatTheyClaimToBe() throws IOException {
		assertThat(
				Files.readString(share.root().resolve("Correspondence/E-mail saved/2025/Transfer request Okafor.eml"),
						StandardCharsets.ISO_8859_1))
			.contains("From: danielle.okafor@example.org", "Mrs Lyle");
		Path picture = share.root().resolve(HERS + "Mould 12 Fossdyke Walk small bedroom 2024-01.jpg");
		assertThat(Files.readAllBytes(picture)).startsWith(0xff, 0xd8, 0xff);
	}

	private static String text(String path) throws IOException {
		try (PDDocument document = Loader.loadPDF(share.root().resolve(path).toFile())) {
			return new PDFTextStripper().getText(document);
		}
	}

}
