package uk.candour.catalogue;

import java.time.LocalDate;

/**
 * Which assets somebody wants to see, and in which order.
 *
 * @param text words that all stand somewhere in the entry, or empty
 * @param team code of the owner team, or empty
 * @param flag a known problem, or null
 * @param below only those of which a measure of quality scored below this, or null
 * @param overdue only those whose review was due before this day, or null
 * @param method how they are searched, or null
 * @param special only those that hold special categories of data
 * @param order by what
 */
public record Selection(String text, String team, IssueFlag flag, Integer below, LocalDate overdue, Method method,
		boolean special, Order order) {

	/** Everything, by name. */
	public static Selection all() {
		return new Selection("", "", null, null, null, null, false, Order.NAME);
	}

	/** How an asset is searched. */
	public enum Method implements Term {

		MACHINE("By machine"), PERSON("By a person"), NOT("Not searched");

		private final String words;

		Method(String words) {
			this.words = words;
		}

		@Override
		public String words() {
			return this.words;
		}

	}

	/** The order of a list. */
	public enum Order implements Term {

		NAME("Name", "title, code"), OWNER("Owner team", "owner_team, title, code"),
		REVIEW("Next review", "review_on nulls last, title, code"),
		QUALITY("Lowest quality", "quality nulls last, title, code"), CHANGED("Last change", "changed_at desc, code");

		private final String words;

		private final String columns;

		Order(String words, String columns) {
			this.words = words;
			this.columns = columns;
		}

		@Override
		public String words() {
			return this.words;
		}

		String columns() {
			return this.columns;
		}

	}

}
