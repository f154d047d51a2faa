package uk.candour.demo;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The rows of one table in PostgreSQL's COPY text format. Empty text is written as null,
 * as the housing system's forms do.
 */
final class Sheet {

	private final StringBuilder text = new StringBuilder(1 << 16);

	private int rows;

	/** Adds a row; the values stand in the order of the table's columns. */
	Sheet row(Object... values) {
		for (int column = 0; column < values.length; column++) {
			if (column > 0) {
				this.text.append('\t');
			}
			append(values[column]);
		}
		this.text.append('\n');
		this.rows++;
		return this;
	}

	/** How many rows there are. */
	int rows() {
		return this.rows;
	}

	/** The number that the next row would have, counted from one. */
	int next() {
		return this.rows + 1;
	}

	/** All rows as they are sent to the server. */
	byte[] bytes() {
		return this.text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void append(Object value) {
		if (value instanceof byte[] bytes) {
			this.text.append("\\\\x");
			HexFormat.of().formatHex(this.text, bytes);
		}
		else if (value == null || value.toString().isEmpty()) {
			this.text.append("\\N");
		}
		else if (value instanceof String string) {
			escape(string);
		}
		else {
			this.text.append(value);
		}
	}

	private void escape(String value) {
		for (int at = 0; at < value.length(); at++) {
			char letter = value.charAt(at);
			switch (letter) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(letter);
			}
		}
	}

}
