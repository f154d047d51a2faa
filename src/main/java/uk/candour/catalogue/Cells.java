package uk.candour.catalogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cells of a file that a spreadsheet opens. A spreadsheet would run what begins like a
 * formula; an apostrophe before it makes it text, and reading takes it away again.
 */
final class Cells {

	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

	private Cells() {
	}

	/** A row of a CSV file (RFC 4180). */
	static String row(List<String> cells) {
		return cells.stream().map(Cells::write).collect(Collectors.joining(",", "", "\r\n"));
	}

	static String write(String value) {
		String safe = startsLikeFormula(value) ? "'" + value : value;
		return safe.matches("(?s).*[,\"\r\n'].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

	/** What was meant by a cell. */
	static String read(String cell) {
		return (cell.startsWith("'") && startsLikeFormula(cell.substring(1))) ? cell.substring(1) : cell;
	}

	private static boolean startsLikeFormula(String value) {
		return FORMULA.matcher(value).matches();
	}

}
