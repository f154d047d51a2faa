package uk.candour.connectors;

/**
 * How the guard of a system stands to it at the moment, on this node.
 *
 * @param state what it lets through
 * @param failed how many of the last tries failed
 * @param tries how many are remembered, at most ten
 */
public record Standing(State state, int failed, int tries) {

	/** What a guard lets through. */
	public enum State {

		/** Every search. */
		OPEN("Is asked"),
		/** None: the system failed too often and is left alone for half a minute. */
		LEFT_ALONE("Left alone"),
		/** One, to see whether the system answers again. */
		TRIED_AGAIN("Tried again");

		private final String title;

		State(String title) {
			this.title = title;
		}

		/** For people. */
		public String title() {
			return this.title;
		}

	}

}
