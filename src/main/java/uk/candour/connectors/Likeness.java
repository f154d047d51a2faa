package uk.candour.connectors;

/**
 * How one word of a name resembles another, from strongest to weakest.
 */
enum Likeness {

	SAME(0, ""), SHORT_FORM(10, "in a short form"), MISSPELT(15, "spelt one letter differently"),
	INITIAL(30, "with an initial");

	private static final int LONG = 5;

	private final int cost;

	private final String remark;

	Likeness(int cost, String remark) {
		this.cost = cost;
		this.remark = remark;
	}

	/**
	 * What the likeness takes off a full score of 100.
	 */
	int cost() {
		return this.cost;
	}

	/**
	 * The likeness in words; empty when the words are equal.
	 */
	String remark() {
		return this.remark;
	}

	/**
	 * How two words resemble each other, or null when they do not.
	 */
	static Likeness of(String known, String seen) {
		if (known.equals(seen)) {
			return SAME;
		}
		if (Math.min(known.length(), seen.length()) == 1) {
			return (known.charAt(0) == seen.charAt(0)) ? INITIAL : null;
		}
		if (Math.min(known.length(), seen.length()) >= LONG && Words.oneApart(known, seen)) {
			return MISSPELT;
		}
		return Nicknames.same(known, seen) ? SHORT_FORM : null;
	}

}
