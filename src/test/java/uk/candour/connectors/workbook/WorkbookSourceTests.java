package uk.candour.connectors.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.SourceSystemContract;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WorkbookSourceTests extends SourceSystemContract {

	private static Path book;

	@TempDir
	private Path own;

	@BeforeAll
	static void write(@TempDir Path folder) throws IOException {
		book = folder.resolve("Card index.xlsx");
		try (Workbook workbook = new XSSFWorkbook(); OutputStream file = Files.newOutputStream(book)) {
			CellStyle day = workbook.createCellStyle();
			day.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("dd/mm/yyyy"));
			Sheet first = workbook.createSheet("Before 2023");
			Sheet second = workbook.createSheet("Since 2023");
			workbook.setSheetHidden(1, true);
			head(first);
			head(second);
			for (Held held : HELD) {
				Sheet sheet = (held.date().getYear() < 2023) ? first : second;
				Row row = sheet.createRow(sheet.getLastRowNum() + 2);
				row.createCell(0).setCellValue(held.key());
				row.createCell(1).setCellValue(held.name());
				row.createCell(2).setCellValue(held.date());
				row.getCell(2).setCellStyle(day);
				row.createCell(4).setCellValue(held.text());
			}
			workbook.write(file);
		}
	}

	private static void head(Sheet sheet) {
		Row head = sheet.createRow(2);
		for (String heading : List.of("Card", "Tenant", "Entered on", "Phone", "Remark")) {
			head.createCell(Math.max(0, head.getLastCellNum())).setCellValue(heading);
		}
	}

	@Override
	protected Adapter adapter() {
		return new WorkbookAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return new HashMap<>(Map.of("file", book.toString(), "key-column", "Card", "name-columns", "tenant",
				"date-column", "Entered on"));
	}

	private List<Finding> in(Path file, Map<String, String> more) throws SourceFailure {
		Map<String, String> settings = new HashMap<>(more);
		settings.put("file", file.toString());
		List<Finding> findings = new ArrayList<>();
		system(settings).find(about(MAUREEN), findings::add);
		return findings;
	}

	@Test
	void hiddenSheetsAreReadAndSaidToBe() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(settings()).find(about(named("Dorothy Penrose")), findings::add);
		assertThat(searched.asked()).contains("2 sheets, hidden ones included");
		assertThat(findings.get(0).locator()).isEqualTo("Since 2023/neighbour");
		assertThat(new String(findings.get(0).content(), StandardCharsets.UTF_8)).contains("2023-05-12");
	}

	@Test
	void aCsvFileIsReadWhateverItsAlphabet() throws IOException, SourceFailure {
		String rows = "Name;Remark\nMaureen Oakley;\"says \"\"no\"\"; twice\"\nZoë Müller;nothing\n";
		Path plain = Files.writeString(this.own.resolve("plain.csv"), "\uFEFF" + rows);
		Path windows = Files.writeString(this.own.resolve("windows.csv"), rows, Charset.forName("windows-1252"));
		for (Path file : List.of(plain, windows)) {
			List<Finding> findings = in(file, Map.of("delimiter", ";", "name-columns", "Name"));
			assertThat(findings).hasSize(1);
			assertThat(new String(findings.get(0).content(), StandardCharsets.UTF_8))
				.contains("says &quot;no&quot;; twice");
			assertThat(findings.get(0).locator()).isEqualTo("/row 2");
		}
	}

	@Test
	void withoutAColumnOfNamesAnyTextOfARowMayBeAboutThePerson() throws IOException, SourceFailure {
		Path file = Files.writeString(this.own.resolve("log.csv"), """
				When,What
				1 May 2023,Mrs Oakley rang about the boiler
				2 May 2023,call 07700 900 123 back
				3 May 2023,nothing today
				""");
		assertThat(in(file, Map.of("date-column", "When"))).hasSize(2)
			.allSatisfy((finding) -> assertThat(finding.madeAt()).isNotNull());
	}

	@Test
	void aDateOfBirthIsWeighed() throws IOException, SourceFailure {
		Path file = Files.writeString(this.own.resolve("births.csv"), """
				Name,Born
				Maureen Oakly,03/04/1961
				Maureen Oakly,1961-03-04
				Maureen Oakly,25.12.1988
				""");
		assertThat(in(file, Map.of("name-columns", "Name", "birth-column", "Born"))).extracting(Finding::why)
			.satisfiesExactly((why) -> assertThat(why).contains("same date of birth"),
					(why) -> assertThat(why).contains("day and month swapped"));
	}

	@Test
	void aHeadingThatIsGoneIsAFailureAndNotANilReturn() throws IOException {
		Path file = Files.writeString(this.own.resolve("renamed.csv"), "Tenant name,Remark\nMaureen Oakley,x\n");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> in(file, Map.of("name-columns", "Name")));
		assertThat(failure).hasMessageContaining("Name");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void garbageIsRefusedWithAPlainMessage() throws IOException {
		for (byte[] garbage : new byte[][] { { 1, 2, 3 }, {}, { 'P', 'K', 3, 4, 9, 9, 9 } }) {
			Path file = Files.write(this.own.resolve("garbage.xlsx"), garbage);
			SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> in(file, Map.of()));
			assertThat(failure).hasMessageContaining("not what its name says");
		}
		Path open = Files.writeString(this.own.resolve("open.csv"), "Name\n\"Maureen");
		assertThat(catchThrowableOfType(SourceFailure.class, () -> in(open, Map.of())))
			.hasMessageContaining("cannot be read");
	}

	@Test
	void aFileThatIsNotThereIsWorthAnotherTry() {
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> in(this.own.resolve("gone.csv"), Map.of()));
		assertThat(failure.isWorthRetrying()).isTrue();
		assertThat(failure.getMessage()).doesNotContain(this.own.toString());
	}

	@Test
	void aHundredThousandRowsAreHandedOverAsTheyCome() throws IOException, SourceFailure {
		Path file = this.own.resolve("crowd.csv");
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write("Name,Remark\n");
			for (int i = 0; i < 100_000; i++) {
				writer.write("Bartholomew Crowder," + "wrote again ".repeat(50) + i + "\n");
			}
		}
		int[] count = new int[1];
		Map<String, String> settings = Map.of("file", file.toString(), "name-columns", "Name", "timeout-seconds",
				"300");
		Searched searched = system(settings)
			.find(new Query(named("Bartholomew Crowder"), null, null, List.of(), 100_000), (finding) -> count[0]++);
		assertThat(count[0]).isEqualTo(100_000);
		assertThat(searched.truncated()).isFalse();
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("file", "/tmp/old.xls")))
			.withMessageContaining(".xlsx");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("file", "/etc/passwd.csv")))
			.withMessageContaining("candour.connectors.folders");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("delimiter", "tab")))
			.withMessageContaining("delimiter");
	}

}
