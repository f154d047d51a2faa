package uk.candour.connectors.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query as the binding declares it.
 *
 * @param name in the binding
 * @param sql the statement
 * @param title what people call the record, with {column} where a value goes
 * @param why why such a record belongs to the person
 * @param identify whether its rows only lead to other records
 * @param nameColumns columns of the person's name; empty when rows need no confirmation
 * @param birthColumn column of the date of birth, if any
 */
record Question(String name, NamedSql sql, String title, String why, boolean identify, List<String> nameColumns,
		Optional<String> birthColumn) {

	private static final Set<String> PARTS = Set.of("sql", "title", "why", "identify", "name-columns", "birth-column");

	static Question of(String name, Map<String, String> declared) {
		declared.keySet().stream().filter((part) -> !PARTS.contains(part)).findFirst().ifPresent((part) -> {
			throw new IllegalArgumentException("Unknown setting \"query." + name + "." + part + "\".");
		});
		String text = declared.getOrDefault("sql", "").strip();
		if (text.isEmpty()) {
			throw new IllegalArgumentException("The setting \"query." + name + ".sql\" is missing.");
		}
		boolean identify = Boolean.parseBoolean(declared.getOrDefault("identify", "false").strip());
		NamedSql sql = parsed(name, text);
		if (!identify && !sql.mentions("locator")) {
			throw new IllegalArgumentException("The query \"" + name + "\" needs a column called locator.");
		}
		return new Question(name, sql, declared.getOrDefault("title", name + " {locator}").strip(),
				declared.getOrDefault("why", "").strip(), identify, columns(declared.getOrDefault("name-columns", "")),
				columns(declared.getOrDefault("birth-column", "")).stream().findFirst());
	}

	/**
	 * Whether the rows of one record come one after another.
	 */
	boolean isGrouped() {
		return this.sql.isInOrderOf("locator");
	}

	private static NamedSql parsed(String name, String text) {
		try {
			NamedSql sql = NamedSql.reading(text);
			if (Set.of("from", "to").containsAll(sql.parameters())) {
				throw new IllegalArgumentException("must have a parameter that says whom it is about");
			}
			return sql;
		}
		catch (IllegalArgumentException refused) {
			throw new IllegalArgumentException("The query \"" + name + "\" " + refused.getMessage() + ".", refused);
		}
	}

	private static List<String> columns(String declared) {
		return Arrays.stream(declared.split(",")).map(String::strip).filter((column) -> !column.isEmpty()).toList();
	}

}
