package uk.candour.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of a workbook a row at a time, with its dates as 2026-11-24. */
final class WorkbookRows implements XSSFSheetXMLHandler.SheetContentsHandler {

	private final Consumer<List<String>> rows;

	private int next;

	private List<String> row;

	private WorkbookRows(Consumer<List<String>> rows) {
		this.rows = rows;
	}

	static void read(byte[] workbook, Consumer<List<String>> rows) throws IOException {
		try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
			XSSFReader reader = new XSSFReader(parts);
			Iterator<InputStream> sheets = reader.getSheetsData();
			if (!sheets.hasNext()) {
				return;
			}
			try (InputStream sheet = sheets.next()) {
				XMLReader xml = XMLHelper.newXMLReader();
				xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(),
						new ReadOnlySharedStringsTable(parts), new WorkbookRows(rows), new IsoDates(), false));
				xml.parse(new InputSource(sheet));
			}
		}
		catch (OpenXML4JException | SAXException | ParserConfigurationException ex) {
			throw new IOException("The workbook is damaged", ex);
		}
	}

	@Override
	public void startRow(int number) {
		// rows that were never written in are not in the file
		for (; this.next < number; this.next++) {
			this.rows.accept(List.of());
		}
		this.row = new ArrayList<>();
	}

	@Override
	public void cell(String reference, String value, XSSFComment comment) {
		int column = (reference != null) ? new CellReference(reference).getCol() : this.row.size();
		while (this.row.size() < column) {
			this.row.add("");
		}
		this.row.add((value != null) ? value : "");
	}

	@Override
	public void endRow(int number) {
		this.next = number + 1;
		this.rows.accept(this.row);
	}

	private static final class IsoDates extends DataFormatter {

		@Override
		public String formatRawCellContents(double value, int format, String pattern, boolean since1904) {
			if (DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)) {
				return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
			}
			return super.formatRawCellContents(value, format, pattern, since1904);
		}

	}

}
