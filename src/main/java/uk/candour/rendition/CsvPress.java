package uk.candour.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as text: its first line names the columns.
 */
final class CsvPress implements Press {

	private static final int WIDEST = 500;

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		String text = Charsets.decode(Files.readAllBytes(source.path()));
		List<List<String>> lines = lines(text);
		int columns = lines.stream().mapToInt(List::size).max().orElse(0);
		if (columns < 2 || columns > WIDEST) {
			TextPress.print(source.name(), text, binder);
			return;
		}
		List<Grid.Row> rows = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			rows.add(new Grid.Row(String.valueOf(i), lines.get(i)));
		}
		List<String> head = new ArrayList<>(lines.get(0));
		while (head.size() < columns) {
			head.add("(column " + (head.size() + 1) + ")");
		}
		new Grid(head, rows).print(source.name(), Markup.heading(1, source.name()), "", binder);
	}

	/** Empty when it is no table after all. */
	private static List<List<String>> lines(String text) throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).get();
		List<List<String>> lines = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(text, format)) {
			for (CSVRecord line : parser) {
				lines.add(line.toList());
			}
			return lines;
		}
		catch (UncheckedIOException ex) {
			return List.of();
		}
	}

	private static char delimiter(String text) {
		int end = text.indexOf('\n');
		String first = (end < 0) ? text : text.substring(0, end);
		char best = ',';
		for (char candidate : new char[] { ';', '\t', '|' }) {
			if (count(first, candidate) > count(first, best)) {
				best = candidate;
			}
		}
		return best;
	}

	private static long count(String text, char c) {
		return text.chars().filter((other) -> other == c).count();
	}

}
