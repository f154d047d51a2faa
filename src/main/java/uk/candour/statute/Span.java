package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days from a question to its answer, both included.
 *
 * @param kind what was waited for
 * @param from the day it was asked for
 * @param to the day it arrived; null while it has not
 */
record Span(Interruption kind, LocalDate from, LocalDate to) {

	boolean isOpen() {
		return this.to == null;
	}

	/**
	 * The spans, which are in order of their first day, with overlapping ones made one.
	 */
	static List<Span> merged(List<Span> spans) {
		if (spans.size() < 2) {
			return spans;
		}
		List<Span> merged = new ArrayList<>();
		for (Span span : spans) {
			Span before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (before != null && (before.isOpen() || !span.from.isAfter(before.to))) {
				merged.set(merged.size() - 1, before.joined(span));
			}
			else {
				merged.add(span);
			}
		}
		return merged;
	}

	private Span joined(Span later) {
		if (isOpen() || later.isOpen()) {
			return new Span(this.kind, this.from, null);
		}
		return new Span(this.kind, this.from, this.to.isAfter(later.to) ? this.to : later.to);
	}

}
