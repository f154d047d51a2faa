package uk.candour.rendition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that may be wider than a page and longer than many: columns that do not fit
 * follow as a further table with the same row labels.
 *
 * @param head names of the columns
 * @param rows what each row is called, and its cells (no more than there are columns)
 */
record Grid(List<String> head, List<Row> rows) {

	record Row(String label, List<String> cells) {
	}

	private static final int PORTRAIT = 105;

	private static final int LANDSCAPE = 165;

	private static final int WIDEST = 38;

	private static final int PORTION = 400;

	private static final int SAMPLE = 2000;

	/** Prints it on pages of its own. */
	void print(String title, String before, String after, Binder binder) throws IOException, CannotRender {
		boolean wide = widths().stream().mapToInt(Integer::intValue).sum() > PORTRAIT;
		int start = 0;
		do {
			int end = Math.min(this.rows.size(), start + PORTION);
			String html = ((start == 0) ? before : "")
					+ html(wide ? LANDSCAPE : PORTRAIT, this.rows.subList(start, end))
					+ ((end == this.rows.size()) ? after : "");
			binder.print(title, html, wide);
			start = end;
		}
		while (start < this.rows.size());
	}

	/** As a part of a tall page. */
	String html() {
		return html(PORTRAIT, this.rows);
	}

	private String html(int room, List<Row> some) {
		StringBuilder out = new StringBuilder();
		List<int[]> groups = groups(room);
		for (int[] group : groups) {
			if (groups.size() > 1) {
				out.append(Markup.note("Columns " + this.head.get(group[0]) + " to " + this.head.get(group[1] - 1)));
			}
			table(out, group[0], group[1], some);
		}
		return out.toString();
	}

	private void table(StringBuilder out, int from, int to, List<Row> some) {
		out.append("<table class=\"grid\"><thead><tr><th scope=\"col\" class=\"row\">Row</th>");
		for (String name : this.head.subList(from, to)) {
			out.append("<th scope=\"col\">").append(Markup.escape(name)).append("</th>");
		}
		out.append("</tr></thead><tbody>");
		for (Row row : some) {
			out.append("<tr><th scope=\"row\" class=\"row\">").append(Markup.escape(row.label())).append("</th>");
			for (int i = from; i < to; i++) {
				String cell = (i < row.cells().size()) ? row.cells().get(i) : "";
				out.append("<td>").append(Markup.escape(cell)).append("</td>");
			}
			out.append("</tr>");
		}
		out.append("</tbody></table>");
	}

	private List<int[]> groups(int room) {
		List<Integer> widths = widths();
		List<int[]> groups = new ArrayList<>();
		int from = 0;
		int used = 0;
		for (int i = 0; i < widths.size(); i++) {
			if (i > from && used + widths.get(i) > room) {
				groups.add(new int[] { from, i });
				from = i;
				used = 0;
			}
			used += widths.get(i);
		}
		if (from < widths.size()) {
			groups.add(new int[] { from, widths.size() });
		}
		return groups;
	}

	/** Characters that each column would like to have. */
	private List<Integer> widths() {
		List<Integer> widths = new ArrayList<>();
		for (int i = 0; i < this.head.size(); i++) {
			int column = i;
			int longest = this.rows.stream()
				.limit(SAMPLE)
				.filter((row) -> column < row.cells().size())
				.mapToInt((row) -> row.cells().get(column).length())
				.max()
				.orElse(0);
			widths.add(3 + Math.min(WIDEST, Math.max(longest, this.head.get(i).length())));
		}
		return widths;
	}

}
