package uk.candour.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import uk.candour.connectors.Spreadsheet;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.workflow.Refused;

/**
 * A file with entries of the register: a row each, under a row of headings. Nothing of it
 * is believed before it is read to the end within limits.
 *
 * @param rows the cells of each row, the headings first
 */
record RegisterFile(List<List<String>> rows) {

	static final int MOST_BYTES = 5_000_000;

	static final int MOST_ROWS = 5_001;

	private static final int MOST_UNPACKED = 40_000_000;

	private static final int MOST_COLUMNS = 100;

	/**
	 * Reads a CSV file in UTF-8 or the first sheet of an Excel workbook.
	 * @throws Refused "file" when it is neither, too large or damaged: says what to do
	 */
	static RegisterFile read(byte[] content) {
		if (content.length == 0) {
			throw new Refused("file", "The file is empty. Choose the file again.");
		}
		if (content.length > MOST_BYTES) {
			throw new Refused("file", "The file is larger than 5 MB. Load it in several parts.");
		}
		try {
			boolean packed = content[0] == 'P' && content.length > 1 && content[1] == 'K';
			List<List<String>> rows = packed ? workbook(content) : text(content);
			if (rows.isEmpty()) {
				throw new Refused("file", "The file has no row. The first row must be the headings.");
			}
			return new RegisterFile(rows);
		}
		catch (IOException | UncheckedIOException ex) {
			throw unreadable();
		}
	}

	private static Refused unreadable() {
		return new Refused("file", "The file cannot be read. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx)"
				+ " and choose it again.");
	}

	private static List<List<String>> text(byte[] content) throws IOException {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new Refused("file", "The file is not written in UTF-8, so letters such as é or £ would be lost. In"
					+ " Excel choose “Save as” and “CSV UTF-8”.");
		}
		if (text.indexOf('\0') >= 0) {
			throw unreadable();
		}
		String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
		List<List<String>> rows = new ArrayList<>();
		try (CSVParser parser = CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter(plain))
			.setIgnoreEmptyLines(false)
			.get()
			.parse(new StringReader(plain))) {
			for (CSVRecord row : parser) {
				add(rows, row.toList());
			}
		}
		return trimmed(rows);
	}

	/** Some spreadsheets part cells by semicolons. */
	private static char delimiter(String text) {
		String headings = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
		return (headings.indexOf(';') >= 0 && headings.indexOf(',') < 0) ? ';' : ',';
	}

	private static List<List<String>> workbook(byte[] content) throws IOException {
		checkUnpacked(content);
		List<List<String>> rows = new ArrayList<>();
		try {
			String[] first = new String[1];
			Spreadsheet.read(content, (sheet, number, cells) -> {
				first[0] = (first[0] != null) ? first[0] : sheet;
				if (!sheet.equals(first[0])) {
					return false;
				}
				// rows without anything in them are not handed over
				while (rows.size() < number - 1) {
					add(rows, List.of());
				}
				add(rows, cells);
				return true;
			});
		}
		catch (SourceFailure impossible) {
			throw new IllegalStateException(impossible);
		}
		return trimmed(rows);
	}

	/** A small file may unpack to a very large one. */
	private static void checkUnpacked(byte[] content) throws IOException {
		long unpacked = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				unpacked += length(zip, MOST_UNPACKED - unpacked);
				if (unpacked >= MOST_UNPACKED) {
					throw new Refused("file", "The workbook holds too much. Load it in several parts.");
				}
			}
		}
	}

	private static long length(InputStream in, long most) throws IOException {
		byte[] buffer = new byte[8192];
		long length = 0;
		for (int read = in.read(buffer); read >= 0 && length < most; read = in.read(buffer)) {
			length += read;
		}
		return length;
	}

	private static void add(List<List<String>> rows, List<String> row) {
		if (row.size() > MOST_COLUMNS) {
			throw new Refused("file", "Row " + (rows.size() + 1) + " has more than " + MOST_COLUMNS + " columns.");
		}
		if (rows.size() >= MOST_ROWS) {
			throw new Refused("file", "The file has more than 5,000 assets. Load it in several parts.");
		}
		rows.add(row.stream().map(String::strip).map(Cells::read).toList());
	}

	/** Spreadsheets keep empty rows after the last one. */
	private static List<List<String>> trimmed(List<List<String>> rows) {
		int last = rows.size();
		while (last > 0 && rows.get(last - 1).stream().allMatch(String::isEmpty)) {
			last--;
		}
		return rows.subList(0, last);
	}

}
