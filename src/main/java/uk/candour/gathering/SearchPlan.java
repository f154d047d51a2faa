package uk.candour.gathering;

import java.time.Instant;
import java.util.List;

/**
 * Which assets a case asks, which it does not, and why.
 *
 * @param lines every asset of the catalogue, and what was asked and is no longer in it
 * @param begun whether searches have begun: what is not asked by then can only be added
 */
public record SearchPlan(List<Line> lines, boolean begun) {

	/** The lines that are asked. */
	public List<Line> asked() {
		return this.lines.stream().filter(Line::asked).toList();
	}

	/** The lines that are not asked. */
	public List<Line> leftOut() {
		return this.lines.stream().filter((line) -> !line.asked()).toList();
	}

	/**
	 * An asset.
	 *
	 * @param asset its code
	 * @param title what people call it
	 * @param asked whether the case asks it
	 * @param reason why, or why not
	 * @param by username of who decided, "system" for the catalogue, or null while it is
	 * only proposed
	 * @param at when it was decided, or null
	 * @param search the search, or null before
	 */
	public record Line(String asset, String title, boolean asked, String reason, String by, Instant at, Search search) {

		/** Whether a person decided. */
		public boolean isByOfficer() {
			return this.by != null && !"system".equals(this.by);
		}

	}

}
