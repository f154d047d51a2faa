package uk.candour.connectors.jdbc;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

	// PostgreSQL and SQL Server have codes of their own for moments with a time zone.
	private static final Set<String> ZONED = Set.of("timestamptz", "datetimeoffset");

	private static final Set<String> UNSHOWN = Set.of("locator", "content");

	static Row read(ResultSet answer) throws SQLException {
		ResultSetMetaData meta = answer.getMetaData();
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 1; i <= meta.getColumnCount(); i++) {
			values.put(label(meta.getColumnLabel(i)),
					value(answer, i, meta.getColumnType(i), meta.getColumnTypeName(i)));
		}
		return new Row(values);
	}

	// Some databases write a name in capitals that nobody wrote so.
	private static String label(String label) {
		return label.equals(label.toUpperCase(Locale.ROOT)) ? label.toLowerCase(Locale.ROOT) : label;
	}

	// A moment without time zone is the council's own time, whatever zone this machine is
	// in.
	private static Object value(ResultSet answer, int column, int type, String name) throws SQLException {
		if (type == Types.TIMESTAMP_WITH_TIMEZONE || ZONED.contains(name.toLowerCase(Locale.ROOT))) {
			OffsetDateTime moment = answer.getObject(column, OffsetDateTime.class);
			return (moment != null) ? moment.atZoneSameInstant(Period.ZONE).toLocalDateTime() : null;
		}
		Object value = switch (type) {
			case Types.TIMESTAMP -> moment(answer, column);
			case Types.DATE -> day(answer, column);
			case Types.CLOB, Types.NCLOB, Types.SQLXML -> answer.getString(column);
			case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> answer.getBytes(column);
			default -> answer.getObject(column);
		};
		return (value instanceof Array array) ? array.toString() : value;
	}

	// Drivers older than JDBC 4.2 know only the older classes.

	private static LocalDateTime moment(ResultSet answer, int column) throws SQLException {
		try {
			return answer.getObject(column, LocalDateTime.class);
		}
		catch (SQLException | AbstractMethodError unknown) {
			Timestamp moment = answer.getTimestamp(column);
			return (moment != null) ? moment.toLocalDateTime() : null;
		}
	}

	private static LocalDate day(ResultSet answer, int column) throws SQLException {
		try {
			return answer.getObject(column, LocalDate.class);
		}
		catch (SQLException | AbstractMethodError unknown) {
			Date day = answer.getDate(column);
			return (day != null) ? day.toLocalDate() : null;
		}
	}

	/**
	 * The value as people read it, or null.
	 */
	String text(String column) {
		Object value = this.values.get(column);
		if (value instanceof LocalDateTime local) {
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
		if (value instanceof LocalDateTime moment) {
			return moment.toLocalDate();
		}
		return (value instanceof LocalDate date) ? date : null;
	}

	/**
	 * When the record was made, from the column made_at, or null.
	 */
	Instant madeAt() {
		if (this.values.get("made_at") instanceof LocalDateTime moment) {
			return moment.atZone(Period.ZONE).toInstant();
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
