package uk.candour.connectors;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Records of another system as a sheet that people can read: well-formed HTML, every
 * value escaped.
 *
 * @param title what people call the record
 * @param columns names as the system has them
 * @param rows values as text, in the order of the columns; null where there is none
 */
public record Sheet(String title, List<String> columns, List<List<String>> rows) {

	private static final int WIDEST = 8;

	/**
	 * The sheet in UTF-8. One record, or records too wide for a page, are shown as a list
	 * of headings and values, otherwise as a table.
	 */
	public byte[] html() {
		StringBuilder html = new StringBuilder(
				"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><title>")
			.append(escaped(this.title))
			.append("</title></head><body><h1>")
			.append(escaped(this.title))
			.append("</h1>\n");
		if (this.rows.size() == 1 || this.columns.size() > WIDEST) {
			this.rows.forEach((row) -> record(html, row));
		}
		else {
			table(html);
		}
		return html.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	private void record(StringBuilder html, List<String> row) {
		html.append("<table>\n");
		for (int i = 0; i < row.size(); i++) {
			html.append("<tr><th scope=\"row\">")
				.append(escaped(heading(this.columns.get(i))))
				.append("</th><td>")
				.append(escaped(row.get(i)))
				.append("</td></tr>\n");
		}
		html.append("</table>\n<hr/>\n");
	}

	private void table(StringBuilder html) {
		html.append("<table>\n<thead><tr>");
		this.columns
			.forEach((column) -> html.append("<th scope=\"col\">").append(escaped(heading(column))).append("</th>"));
		html.append("</tr></thead>\n<tbody>\n");
		for (List<String> row : this.rows) {
			html.append("<tr>");
			row.forEach((value) -> html.append("<td>").append(escaped(value)).append("</td>"));
			html.append("</tr>\n");
		}
		html.append("</tbody></table>\n");
	}

	/**
	 * A column's name as a heading: rent_account and rentAccount are "Rent account".
	 */
	static String heading(String column) {
		String words = column.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replaceAll("[_\\s]+", " ").strip();
		String lower = words.toLowerCase(Locale.ROOT);
		return lower.isEmpty() ? column : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
	}

	private static String escaped(String value) {
		if (value == null) {
			return "";
		}
		StringBuilder safe = new StringBuilder();
		value.codePoints().forEach((point) -> {
			switch (point) {
				case '&' -> safe.append("&amp;");
				case '<' -> safe.append("&lt;");
				case '>' -> safe.append("&gt;");
				case '"' -> safe.append("&quot;");
				case '\'' -> safe.append("&#39;");
				case '\n' -> safe.append("<br/>");
				default -> safe.append(allowed(point) ? Character.toString(point) : " ");
			}
		});
		return safe.toString();
	}

	// XML 1.0 has no other control characters, and a reader of the sheet may be an XML
	// parser.
	private static boolean allowed(int point) {
		return point == '\t' || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD
				|| point >= 0x10000;
	}

}
