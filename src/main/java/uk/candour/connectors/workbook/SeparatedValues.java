package uk.candour.connectors.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import uk.candour.connectors.Spreadsheet.Rows;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Rows of a CSV file (RFC 4180).
 */
final class SeparatedValues {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private SeparatedValues() {
	}

	/**
	 * Reads a file.
	 * @param charset when none is declared, UTF-8, and for a file that is not that, the
	 * Windows alphabet
	 */
	static void read(Path file, char delimiter, Optional<Charset> charset, Rows takes)
			throws IOException, SourceFailure {
		Charset known = charset.isPresent() ? charset.get() : seeming(file);
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
		try (Reader reader = reader(file, known)) {
			for (CSVRecord row : format.parse(reader)) {
				List<String> cells = row.stream().map(SeparatedValues::bare).toList();
				boolean more = cells.stream().allMatch(String::isBlank)
						|| takes.take("", (int) row.getRecordNumber(), cells);
				if (!more) {
					return;
				}
			}
		}
		catch (UncheckedIOException broken) {
			throw broken.getCause();
		}
	}

	// Excel begins UTF-8 with a mark that is no part of the first heading.
	private static String bare(String cell) {
		return cell.startsWith("\uFEFF") ? cell.substring(1).strip() : cell.strip();
	}

	private static Charset seeming(Path file) throws IOException {
		try (Reader reader = reader(file, StandardCharsets.UTF_8)) {
			reader.transferTo(Writer.nullWriter());
			return StandardCharsets.UTF_8;
		}
		catch (CharacterCodingException other) {
			return WINDOWS;
		}
	}

	private static Reader reader(Path file, Charset charset) throws IOException {
		InputStream stream = Files.newInputStream(file);
		return new BufferedReader(new InputStreamReader(stream,
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
	}

}
