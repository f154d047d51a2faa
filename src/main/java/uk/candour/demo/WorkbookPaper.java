package uk.candour.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks: lines above a table, and a hidden sheet if the paper has one.
 */
final class WorkbookPaper {

	private WorkbookPaper() {
	}

	static byte[] bytes(Paper paper) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			describe(workbook, paper);
			XSSFSheet sheet = workbook.createSheet("Sheet1");
			sheet.createRow(0).createCell(0).setCellValue(paper.title());
			for (String line : paper.lines()) {
				add(sheet, List.of(line));
			}
			paper.rows().forEach((row) -> add(sheet, row));
			for (int column = 0; column < 6; column++) {
				sheet.setColumnWidth(column, 24 * 256);
			}
			if (!paper.hidden().isEmpty()) {
				XSSFSheet hidden = workbook.createSheet("Contacts");
				paper.hidden().forEach((row) -> add(hidden, row));
				workbook.setSheetHidden(1, true);
			}
			workbook.write(out);
			return UndatedZip.of(out.toByteArray());
		}
	}

	private static void describe(XSSFWorkbook workbook, Paper paper) {
		Optional<Date> made = Optional.of(Date.from(paper.on().atTime(9, 0).toInstant(ZoneOffset.UTC)));
		workbook.getProperties().getCoreProperties().setTitle(paper.title());
		workbook.getProperties().getCoreProperties().setCreator(paper.author());
		workbook.getProperties().getCoreProperties().setCreated(made);
		workbook.getProperties().getCoreProperties().setModified(made);
	}

	private static void add(XSSFSheet sheet, List<String> values) {
		Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
		for (int column = 0; column < values.size(); column++) {
			row.createCell(column).setCellValue(values.get(column));
		}
	}

}
