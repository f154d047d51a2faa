package uk.candour.redaction.inspection.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSDictionary;

import uk.candour.redaction.inspection.text.TextForms;

/**
 * What screen readers say at one place after another, as if it were one text: all of one
 * kind, and whatever comes first at each place.
 */
final class SaidInTurn {

	private static final List<String> KINDS = List.of("ActualText", "Alt", "E", "T", "Contents");

	private final Map<String, StringBuilder> rows = new TreeMap<>();

	/** The texts of the next place, if it has any. */
	void add(COSDictionary place) {
		String all = "";
		for (String kind : KINDS) {
			String text = place.getString(kind);
			if (text != null && !text.isEmpty()) {
				append(kind, text);
				all = all.isEmpty() ? text : all;
			}
		}
		if (!all.isEmpty()) {
			append("", all);
		}
	}

	private void append(String kind, String text) {
		StringBuilder row = this.rows.computeIfAbsent(kind, (k) -> new StringBuilder());
		row.append(row.isEmpty() ? "" : TextForms.DOUBTFUL_BLANK).append(text);
	}

	/** Each text, where it is of more than one place. */
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		this.rows.values().stream().map(StringBuilder::toString).filter(SaidInTurn::isOfMany).forEach(texts::add);
		return texts;
	}

	private static boolean isOfMany(String text) {
		return text.indexOf(TextForms.DOUBTFUL_BLANK) > 0;
	}

}
