package uk.candour.catalogue;

/**
 * The nine measures by which the quality of data is judged.
 */
public enum QualityMeasure implements Term {

	ACCURATE("Accurate"), VALID("Valid"), RELIABLE("Reliable"), TIMELY("Timely"), RELEVANT("Relevant"),
	COMPLETE("Complete"), USABLE("Usable"), SUPPLIED("Supplied as agreed"), TRAINED("Used by trained people");

	private final String words;

	QualityMeasure(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
