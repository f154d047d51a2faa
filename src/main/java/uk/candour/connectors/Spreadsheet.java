package uk.candour.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * Rows of all sheets of a workbook, hidden ones included, read as a stream: only the
 * texts that cells share are kept.
 */
public final class Spreadsheet {

	private static final int WIDEST = 1000;

	private Spreadsheet() {
	}

	/**
	 * Reads a file, hidden sheets included.
	 * @throws IOException when it is no workbook, or a damaged one
	 * @throws SourceFailure what the taker throws
	 */
	public static void read(Path file, Rows takes) throws IOException, SourceFailure {
		read(() -> OPCPackage.open(file.toFile(), PackageAccess.READ), takes);
	}

	/**
	 * Reads a workbook that is in memory.
	 * @throws IOException when it is none, or a damaged one
	 * @throws SourceFailure what the taker throws
	 */
	public static void read(byte[] workbook, Rows takes) throws IOException, SourceFailure {
		read(() -> OPCPackage.open(new ByteArrayInputStream(workbook)), takes);
	}

	private static void read(Opening opening, Rows takes) throws IOException, SourceFailure {
		Catcher catcher = new Catcher(takes);
		try (OPCPackage book = opening.open()) {
			XSSFReader reader = new XSSFReader(book);
			ReadOnlySharedStringsTable shared = new ReadOnlySharedStringsTable(book, false);
			SheetIterator sheets = (SheetIterator) reader.getSheetsData();
			while (sheets.hasNext()) {
				try (InputStream sheet = sheets.next()) {
					catcher.sheet = sheets.getSheetName();
					XMLReader xml = XMLHelper.newXMLReader();
					xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, shared, catcher,
							new IsoDates(), false));
					xml.parse(new InputSource(sheet));
				}
			}
		}
		catch (Enough enough) {
			catcher.complain();
		}
		catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException broken) {
			throw new IOException(Trace.of(broken));
		}
	}

	/**
	 * Takes rows as they come.
	 */
	@FunctionalInterface
	public interface Rows {

		/**
		 * A row that is not empty.
		 * @param sheet its name
		 * @param number of the row in the sheet, from 1
		 * @param cells as text; empty where nothing stands, dates as 2023-05-31
		 * @return whether more rows are wanted
		 */
		boolean take(String sheet, int number, List<String> cells) throws SourceFailure;

	}

	/**
	 * Opens a workbook.
	 */
	@FunctionalInterface
	private interface Opening {

		OPCPackage open() throws IOException, OpenXML4JException;

	}

	/**
	 * Collects the cells of a row.
	 */
	private static final class Catcher implements SheetContentsHandler {

		private final Rows takes;

		private final List<String> cells = new ArrayList<>();

		private String sheet;

		private SourceFailure failure;

		private RuntimeException refusal;

		Catcher(Rows takes) {
			this.takes = takes;
		}

		@Override
		public void startRow(int row) {
			this.cells.clear();
		}

		@Override
		public void cell(String reference, String value, org.apache.poi.xssf.usermodel.XSSFComment comment) {
			int column = (reference != null) ? new CellReference(reference).getCol() : this.cells.size();
			if (column < WIDEST) {
				this.cells.addAll(Collections.nCopies(Math.max(0, column - this.cells.size()), ""));
				this.cells.add((value != null) ? value.strip() : "");
			}
		}

		@Override
		public void endRow(int row) {
			if (this.cells.stream().allMatch(String::isBlank)) {
				return;
			}
			try {
				if (!this.takes.take(this.sheet, row + 1, List.copyOf(this.cells))) {
					throw new Enough();
				}
			}
			catch (SourceFailure stopped) {
				this.failure = stopped;
				throw new Enough();
			}
			catch (Enough enough) {
				throw enough;
			}
			catch (RuntimeException refused) {
				this.refusal = refused;
				throw new Enough();
			}
		}

		/**
		 * What the taker of rows threw, if anything.
		 */
		void complain() throws SourceFailure {
			if (this.failure != null) {
				throw this.failure;
			}
			if (this.refusal != null) {
				throw this.refusal;
			}
		}

	}

	/**
	 * Values as people see them, but a date as 2023-05-31, whatever the country of its
	 * format.
	 */
	private static final class IsoDates extends DataFormatter {

		@Override
		public String formatRawCellContents(double value, int index, String format, boolean from1904) {
			if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value) && value >= 1) {
				var moment = DateUtil.getLocalDateTime(value, from1904, true);
				return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString()
						: moment.toLocalDate() + " " + moment.toLocalTime();
			}
			return super.formatRawCellContents(value, index, format, from1904);
		}

	}

	/**
	 * Ends the reading: the parser knows no other way.
	 */
	private static final class Enough extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Enough() {
			super(null, null, false, false);
		}

	}

}
