package uk.candour.connectors.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.candour.connectors.Sheet;
import uk.candour.connectors.spi.Finding;

/**
 * The rows of one question that belong to one record.
 */
final class Entity {

	private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)}");

	private static final int REASONS = 5;

	private final Question question;

	private final String key;

	// The same row comes again when two values lead to it, so rows are kept by what they
	// show.
	private final Map<List<String>, Row> rows = new LinkedHashMap<>();

	private final Set<String> reasons = new LinkedHashSet<>();

	Entity(Question question, String key) {
		this.question = question;
		this.key = key;
	}

	/**
	 * Adds a row.
	 * @return whether it was new
	 */
	boolean add(Row row, String reason) {
		if (!reason.isEmpty()) {
			this.reasons.add(reason);
		}
		return this.rows.putIfAbsent(row.texts(), row) == null;
	}

	String locator() {
		return this.question.name() + "/" + this.key;
	}

	Finding finding() {
		Row first = this.rows.values().iterator().next();
		byte[] file = first.content();
		if (file != null) {
			String name = Objects.requireNonNullElse(first.text("file_name"), title(first));
			String type = Objects.requireNonNullElse(first.text("media_type"), "application/octet-stream");
			return new Finding(locator(), name, type, file, madeAt(), why(), details(first));
		}
		List<List<String>> values = new ArrayList<>(this.rows.keySet());
		byte[] sheet = new Sheet(title(first), first.columns(), values).html();
		return new Finding(locator(), title(first) + ".html", "text/html", sheet, madeAt(), why(), details(first));
	}

	private String title(Row row) {
		return COLUMN.matcher(this.question.title())
			.replaceAll((column) -> Matcher.quoteReplacement(column.group(1).equals("locator") ? this.key
					: Objects.requireNonNullElse(row.text(column.group(1)), "")));
	}

	private Instant madeAt() {
		return this.rows.values()
			.stream()
			.map(Row::madeAt)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElse(null);
	}

	private String why() {
		String found = "found by " + String.join("; ", this.reasons.stream().limit(REASONS).toList());
		return this.question.why().isEmpty() ? found : this.question.why() + " (" + found + ")";
	}

	private Map<String, String> details(Row first) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("query", this.question.name());
		details.put("tables", String.join(", ", this.question.sql().tables()));
		details.put("columns", String.join(", ", first.columns()));
		details.put("rows", String.valueOf(this.rows.size()));
		return details;
	}

}
