package uk.candour.statute;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as in RFC 4180. */
final class Csv {

	private final String text;

	private int at;

	private Csv(String text) {
		this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/**
	 * The rows, without empty lines.
	 * @throws ClockRefusal if a quotation mark is never closed
	 */
	static List<List<String>> rows(String text) {
		Csv csv = new Csv(text);
		List<List<String>> rows = new ArrayList<>();
		while (csv.at < csv.text.length()) {
			List<String> row = csv.row();
			if (row.size() > 1 || !row.get(0).isBlank()) {
				rows.add(row);
			}
		}
		return rows;
	}

	static String field(String value) {
		boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0
				&& value.indexOf('\r') < 0;
		return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

	private List<String> row() {
		List<String> row = new ArrayList<>();
		row.add(value());
		while (this.at < this.text.length() && this.text.charAt(this.at) == ',') {
			this.at++;
			row.add(value());
		}
		skip('\r');
		skip('\n');
		return row;
	}

	private String value() {
		if (this.at < this.text.length() && this.text.charAt(this.at) == '"') {
			return quoted();
		}
		return untilTheNextComma();
	}

	private String quoted() {
		StringBuilder value = new StringBuilder();
		int opened = this.at++;
		while (this.at < this.text.length()) {
			char c = this.text.charAt(this.at++);
			if (c != '"') {
				value.append(c);
			}
			else if (this.at < this.text.length() && this.text.charAt(this.at) == '"') {
				value.append(c);
				this.at++;
			}
			else {
				return value.append(untilTheNextComma()).toString();
			}
		}
		long line = this.text.substring(0, opened).lines().count();
		throw new ClockRefusal(ClockRefusal.Cause.UNREADABLE, "The quotation mark that opens in line "
				+ Math.max(1, line) + " is never closed. Close it, or double it if it belongs to the text.");
	}

	/** What stands between a closing quote and the next comma belongs to the value. */
	private String untilTheNextComma() {
		int start = this.at;
		while (this.at < this.text.length() && ",\r\n".indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		return this.text.substring(start, this.at);
	}

	private void skip(char c) {
		if (this.at < this.text.length() && this.text.charAt(this.at) == c) {
			this.at++;
		}
	}

}
