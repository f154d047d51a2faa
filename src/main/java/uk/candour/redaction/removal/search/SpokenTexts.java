package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.content.Spoken;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * Texts that are read out one after another: a mark may be spread over several of them.
 */
public final class SpokenTexts {

	/** The texts of each kind, and under no kind what is said first at each place. */
	private final Map<COSName, Row> rows = new HashMap<>();

	/**
	 * The next place at which something is said.
	 * @param texts the text of each kind, or null
	 * @param removal what takes the texts of this place away
	 */
	public void add(Function<COSName, String> texts, Runnable removal) {
		boolean first = true;
		for (COSName kind : Spoken.TEXTS) {
			String text = texts.apply(kind);
			if (text != null && !text.isEmpty()) {
				this.rows.computeIfAbsent(kind, (k) -> new Row()).add(text, removal);
				if (first) {
					this.rows.computeIfAbsent(null, (k) -> new Row()).add(text, removal);
				}
				first = false;
			}
		}
	}

	/**
	 * Takes all texts away that hold a mark together.
	 * @return the marks that they held
	 */
	public List<Mark> clean(List<Wanted> wanted) {
		List<Mark> found = new ArrayList<>();
		List<Row> several = this.rows.values().stream().filter((row) -> row.texts.size() > 1).toList();
		for (Wanted mark : wanted) {
			// of every row: none is left out because another told
			if (several.stream().filter((row) -> row.clean(mark)).count() > 0) {
				found.add(mark.mark);
			}
		}
		return found;
	}

	private static final class Row {

		private final List<String> texts = new ArrayList<>();

		private final List<Runnable> removals = new ArrayList<>();

		void add(String text, Runnable removal) {
			this.texts.add(text);
			this.removals.add(removal);
		}

		/** Whether anything was taken away. */
		boolean clean(Wanted mark) {
			if (mark.isExpression()) {
				Joined close = new Joined(this.texts, "", UnaryOperator.identity());
				Joined apart = new Joined(this.texts, " ", UnaryOperator.identity());
				return clean(close, mark.matches(close.text)) | clean(apart, mark.matches(apart.text));
			}
			Joined all = new Joined(this.texts, String.valueOf(Fold.WEAK), mark.cased() ? Fold::cased : Fold::loose);
			return clean(all, mark.find(all.text, Fold.compact(all.text.toString())));
		}

		/** What one text says by itself is found where it stands. */
		private boolean clean(Joined all, List<Wanted.Hit> hits) {
			boolean any = false;
			for (Wanted.Hit hit : hits) {
				int first = all.part(hit.start());
				int last = all.part(hit.end() - 1);
				if (first < last) {
					this.removals.subList(first, last + 1).forEach(Runnable::run);
					any = true;
				}
			}
			return any;
		}

	}

	/** Texts as one, with the way back. */
	private static final class Joined {

		private final StringBuilder text = new StringBuilder();

		private final List<Integer> starts = new ArrayList<>();

		Joined(List<String> texts, String between, UnaryOperator<String> fold) {
			for (String one : texts) {
				this.text.append(this.starts.isEmpty() ? "" : between);
				this.starts.add(this.text.length());
				this.text.append(fold.apply(one));
			}
		}

		/** Number of the text in which a character stands, or after which. */
		int part(int character) {
			int at = Collections.binarySearch(this.starts, character);
			return (at >= 0) ? at : -at - 2;
		}

	}

}
