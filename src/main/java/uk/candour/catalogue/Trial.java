package uk.candour.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import uk.candour.workflow.Refused;

/**
 * What loading a file would do to the register, row by row; nothing is done. A column
 * that the file does not have leaves what the entry says; an empty cell takes it away.
 *
 * @param lines the assets of the file
 * @param problems everything that is wrong, by row and column
 */
public record Trial(List<Line> lines, List<Problem> problems) {

	/** How many lines would add, change or leave an asset. */
	public long count(Effect effect) {
		return this.lines.stream().filter((line) -> line.effect() == effect).count();
	}

	/**
	 * Tries a file.
	 * @param known finds an asset that is in the register
	 * @throws Refused "file" when it is no such file
	 */
	static Trial of(byte[] content, Function<String, Optional<Asset>> known) {
		List<List<String>> rows = RegisterFile.read(content).rows();
		List<Problem> problems = new ArrayList<>();
		Headings headings = Headings.of(rows.get(0), problems);
		List<Line> lines = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		for (int at = 1; at < rows.size() && headings.code() >= 0; at++) {
			List<String> cells = rows.get(at);
			if (cells.stream().allMatch(String::isEmpty)) {
				continue;
			}
			String code = Headings.cell(cells, headings.code());
			Integer before = seen.putIfAbsent(code, at + 1);
			if (Reading.problemOf(code) != null) {
				problems.add(new Problem(at + 1, "Code", Reading.problemOf(code)));
			}
			else if (before != null) {
				problems.add(new Problem(at + 1, "Code",
						"“" + code + "” is in row " + before + " already. Keep one of the two rows"));
			}
			else {
				lines.add(line(at + 1, known.apply(code).orElse(null), code, headings.written(cells), problems));
			}
		}
		return new Trial(lines, problems);
	}

	private static Line line(int row, Asset now, String code, Map<Attribute, List<String>> written,
			List<Problem> problems) {
		Map<Attribute, List<String>> all = new EnumMap<>(Attribute.class);
		if (now != null) {
			all.putAll(now.values());
		}
		all.putAll(written);
		Reading reading = Reading.of(all);
		reading.problems().forEach((attribute, problem) -> problems.add(new Problem(row, attribute.label(), problem)));
		Asset before = (now != null) ? now : Asset.of(code, Map.of(), new Asset.Binding(null, Map.of()), 0);
		Asset after = before.with(reading.values());
		List<Difference> changes = after.since(before);
		Effect effect = !reading.problems().isEmpty() ? Effect.WRONG
				: (now == null) ? Effect.ADDED : changes.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
		return new Line(row, code, after.title(), effect, (now != null) ? changes : List.of(), after);
	}

	/** What a row would do. */
	public enum Effect {

		ADDED, CHANGED, UNCHANGED, WRONG

	}

	/**
	 * A row of the file.
	 *
	 * @param row as the spreadsheet counts them, from 1
	 * @param changes what would change in an asset that is there
	 * @param asset as it would be
	 */
	public record Line(int row, String code, String title, Effect effect, List<Difference> changes, Asset asset) {
	}

	/** What is wrong in a cell. */
	public record Problem(int row, String column, String message) {
	}

	/** Which column is which. */
	private record Headings(int code, Map<Integer, Attribute> columns) {

		static Headings of(List<String> row, List<Problem> problems) {
			int code = -1;
			Map<Integer, Attribute> columns = new HashMap<>();
			Set<String> seen = new HashSet<>();
			for (int at = 0; at < row.size(); at++) {
				String heading = row.get(at);
				Optional<Attribute> attribute = Attribute.of(heading);
				if (!heading.isEmpty() && !seen.add(attribute.map(Attribute::key).orElse(heading.toLowerCase()))) {
					problems.add(new Problem(1, shown(heading), "This column is there twice"));
				}
				else if ("code".equalsIgnoreCase(heading)) {
					code = at;
				}
				else if (attribute.isPresent()) {
					columns.put(at, attribute.get());
				}
				else if (!heading.isEmpty()) {
					problems.add(new Problem(1, shown(heading),
							"No attribute of the register has this name. Take the headings of “Register as CSV”"));
				}
			}
			if (code < 0) {
				problems.add(new Problem(1, "Code", "The column “Code” is missing: it says which asset a row is"));
			}
			return new Headings(code, columns);
		}

		Map<Attribute, List<String>> written(List<String> cells) {
			Map<Attribute, List<String>> written = new EnumMap<>(Attribute.class);
			this.columns.forEach((at, attribute) -> {
				String cell = cell(cells, at);
				written.put(attribute, cell.isEmpty() ? List.of() : List.of(cell));
			});
			return written;
		}

		static String cell(List<String> cells, int at) {
			return (at < cells.size()) ? cells.get(at) : "";
		}

		private static String shown(String heading) {
			return (heading.length() > 60) ? heading.substring(0, 60) + "…" : heading;
		}

	}

}
