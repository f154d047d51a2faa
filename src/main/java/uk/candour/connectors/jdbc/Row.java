package uk.candour.connectors.jdbc;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.candour.connectors.Period;

/**
 * One row of an answer.
 *
 * @param values by column, in the order of the columns; null where there is none
 */
record Row(Map<String, Object> values) {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final Set<String> UNSHOWN = Set.of("locator", "content");

	static Row read(ResultSet answer) throws SQLException {
		ResultSetMetaData meta = answer.getMetaData();
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 1; i <= meta.getColumnCount(); i++) {
			Object value = answer.getObject(i);
			values.put(meta.getColumnLabel(i), (value instanceof Array array) ? array.toString() : value);
		}
		return new Row(values);
	}

	/**
	 * The value as people read it, or null.
	 */
	String text(String column) {
		Object value = this.values.get(column);
		if (value instanceof Timestamp moment) {
			LocalDateTime local = moment.toLocalDateTime();
			return local.toLocalTime().toSecondOfDay() == 0 ? local.toLocalDate().toString() : MINUTES.format(local);
		}
		if (value instanceof Boolean yes) {
			return yes ? "yes" : "no";
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof byte[] bytes) {
			return bytes.length + " bytes";
		}
		return (value != null) ? value.toString() : null;
	}

	/**
	 * The date in a column, or null.
	 */
	LocalDate date(String column) {
		Object value = this.values.get(column);
		if (value instanceof java.sql.Date date) {
			return date.toLocalDate();
		}
		return (value instanceof Timestamp moment) ? moment.toLocalDateTime().toLocalDate() : null;
	}

	/**
	 * When the record was made, from the column made_at, or null.
	 */
	Instant madeAt() {
		if (this.values.get("made_at") instanceof Timestamp moment) {
			return moment.toInstant();
		}
		LocalDate day = date("made_at");
		return (day != null) ? day.atStartOfDay(Period.ZONE).toInstant() : null;
	}

	/**
	 * The bytes of a file that the row holds, or null.
	 */
	byte[] content() {
		return (this.values.get("content") instanceof byte[] bytes) ? bytes : null;
	}

	List<String> columns() {
		return this.values.keySet().stream().filter((column) -> !UNSHOWN.contains(column)).toList();
	}

	List<String> texts() {
		List<String> texts = new ArrayList<>();
		columns().forEach((column) -> texts.add(text(column)));
		return texts;
	}

}
