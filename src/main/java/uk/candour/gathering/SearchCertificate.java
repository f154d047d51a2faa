package uk.candour.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was asked of which asset for a case, what was not and why, and what came back:
 * shows that the search was reasonable and proportionate (UK GDPR Article 15(1A)).
 *
 * @param reference of the case
 * @param law what was asked under
 * @param period what time was asked about, in words
 * @param terms what was searched by, in kinds and never in values
 * @param lines every asset, asked or not
 * @param columns what the matrix asks of each asset
 * @param madeAt when this was written
 */
public record SearchCertificate(String reference, String law, String period, String terms, List<Line> lines,
		List<String> columns, Instant madeAt) {

	/** The assets that were asked. */
	public List<Line> asked() {
		return this.lines.stream().filter(Line::asked).toList();
	}

	/** The assets that were not asked. */
	public List<Line> leftOut() {
		return this.lines.stream().filter((line) -> !line.asked()).toList();
	}

	/** Minutes that people spent looking. */
	public int minutes() {
		return this.lines.stream().mapToInt((line) -> (line.minutes() != null) ? line.minutes() : 0).sum();
	}

	public int hits() {
		return this.lines.stream().mapToInt(Line::hits).sum();
	}

	/** Whether every search has ended. */
	public boolean isComplete() {
		return asked().stream().allMatch((line) -> line.state() == Search.State.DONE);
	}

	/**
	 * The statement for the letter. An officer's own reason stays in the office: it may
	 * speak of somebody else.
	 */
	public String statement() {
		List<Line> asked = asked();
		String found = asked.stream()
			.filter((line) -> line.hits() > 0)
			.map(Line::title)
			.collect(Collectors.joining(", "));
		String text = "We made a reasonable and proportionate search: we asked " + asked.size()
				+ (asked.size() == 1 ? " system or store" : " systems and stores") + " for records of " + this.period
				+ ". " + (!isComplete() ? "Not every search has ended yet. "
						: found.isEmpty() ? "Nothing was found in them. " : "What we found came from: " + found + ". ");
		List<Line> out = leftOut();
		return out.isEmpty() ? text.strip() : text + "We did not ask: "
				+ out.stream().map(SearchCertificate::leftOut).collect(Collectors.joining("; ")) + ".";
	}

	private static String leftOut(Line line) {
		boolean byOfficer = line.decidedBy() != null && !"system".equals(line.decidedBy());
		return byOfficer ? line.title() : line.title() + " (" + unfinished(line.why()) + ")";
	}

	private static String unfinished(String sentence) {
		String plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
		return plain.isEmpty() ? plain : plain.substring(0, 1).toLowerCase(Locale.UK) + plain.substring(1);
	}

	/**
	 * An asset.
	 *
	 * @param asset its code
	 * @param asked whether it was asked
	 * @param why in the words of whoever decided
	 * @param decidedBy username, "system", or null while it is only proposed
	 * @param state how far the search is; null when it was not asked
	 * @param terms what was really asked, in words; empty before
	 * @param by username of who searched, "system", or null
	 * @param looked how many records, files or messages were looked through, or null
	 * @param truncated whether there was more than the limit
	 * @param failure why a machine could not search it, or null
	 * @param minutes that a person took, or null
	 * @param cells of the matrix, by column
	 */
	public record Line(String asset, String title, boolean asked, String why, String decidedBy, Instant decidedAt,
			Search.State state, String terms, String by, Instant startedAt, Instant finishedAt, Long looked, int hits,
			boolean truncated, int tries, String failure, Integer minutes, List<Cell> cells) {

		/** Whether it was searched to the end and nothing was found. */
		public boolean isNil() {
			return this.state == Search.State.DONE && this.hits == 0;
		}

		/** How it came out, in words. */
		public String outcome() {
			if (!this.asked) {
				return "Not asked";
			}
			if (this.state == null) {
				return "To be asked";
			}
			if (this.state != Search.State.DONE) {
				return this.state.title();
			}
			return isNil() ? "Nothing found"
					: this.hits + (this.truncated ? " found, and more than the limit" : " found");
		}

	}

	/** What the matrix says of an asset about one thing that is asked. */
	public enum Cell {

		/** It was searched and something was found. */
		FOUND("Found"),
		/** It was searched and nothing was found. */
		NIL("Nothing found"),
		/** The search has not ended. */
		OPEN("Under way"),
		/** It was searched and holds nothing of this sort. */
		NOT_HELD("Not held there"),
		/** It was not asked. */
		NOT_ASKED("Not asked");

		private final String words;

		Cell(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

}
