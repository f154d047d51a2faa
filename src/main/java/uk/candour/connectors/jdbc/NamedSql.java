package uk.candour.connectors.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement with named parameters, as the driver wants it.
 *
 * @param text with a question mark for each parameter
 * @param parameters names in the order of the question marks
 * @param bare the statement without literals and comments
 */
record NamedSql(String text, List<String> parameters, String bare) {

	// What may contain a colon or semicolon that means nothing, then casts, then
	// parameters.
	private static final Pattern PIECES = Pattern.compile(
			"('(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\2\\$)|(::)|:([A-Za-z_]\\w*)|(;)",
			Pattern.DOTALL);

	private static final List<String> WRITING = List.of("insert", "update", "delete", "merge", "into", "truncate",
			"create", "alter", "drop", "exec", "execute", "call");

	/**
	 * A statement that reads.
	 */
	static NamedSql reading(String sql) {
		NamedSql statement = parse(sql, "select|with");
		// Not every database keeps a session from writing, so nothing that writes is
		// sent.
		WRITING.stream().filter(statement::mentions).findFirst().ifPresent((word) -> {
			throw new IllegalArgumentException("must only read, and has the word \"" + word + "\"");
		});
		return statement;
	}

	/**
	 * A statement that changes.
	 */
	static NamedSql changing(String sql) {
		return parse(sql, "update");
	}

	private static NamedSql parse(String sql, String verbs) {
		String statement = sql.strip().replaceAll(";\\s*$", "");
		StringBuilder text = new StringBuilder();
		StringBuilder bare = new StringBuilder();
		List<String> parameters = new ArrayList<>();
		Matcher piece = PIECES.matcher(statement);
		while (piece.find()) {
			if (piece.group(5) != null) {
				throw new IllegalArgumentException("must be one statement");
			}
			boolean parameter = piece.group(4) != null;
			if (parameter) {
				parameters.add(piece.group(4));
			}
			piece.appendReplacement(text, parameter ? "?" : Matcher.quoteReplacement(piece.group()));
		}
		piece.appendTail(text);
		PIECES.matcher(statement).results().reduce(0, (start, found) -> {
			bare.append(statement, start, found.start()).append(' ');
			return found.end();
		}, (one, other) -> other);
		int last = PIECES.matcher(statement).results().mapToInt((found) -> found.end()).max().orElse(0);
		bare.append(statement.substring(last));
		if (!bare.toString().strip().matches("(?is)(" + verbs + ")\\b.*")) {
			throw new IllegalArgumentException("must start with " + verbs.replace("|", " or "));
		}
		return new NamedSql(text.toString(), List.copyOf(parameters), bare.toString());
	}

	/**
	 * Whether a word stands in the statement, outside literals and parameters.
	 */
	boolean mentions(String word) {
		return Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE).matcher(this.bare).find();
	}

	/**
	 * Whether the rows of the whole answer are in the order of a column, before any other
	 * order.
	 */
	boolean isInOrderOf(String column) {
		return Pattern.compile("\\border\\s+by\\s+" + Pattern.quote(column) + "\\b[^()]*$", Pattern.CASE_INSENSITIVE)
			.matcher(this.bare)
			.find();
	}

	/**
	 * The tables that it reads.
	 */
	List<String> tables() {
		return Pattern.compile("\\b(?:from|join)\\s+([\\w.]+)", Pattern.CASE_INSENSITIVE)
			.matcher(this.bare)
			.results()
			.map((found) -> found.group(1))
			.distinct()
			.toList();
	}

}
