package uk.candour.catalogue;

/**
 * What happens to a record when its time is over.
 */
public enum EndAction implements Term {

	DESTROY("Destroy"), REVIEW("Review, then decide"), ARCHIVE("Hand to the archive"), ANONYMISE("Make anonymous");

	private final String words;

	EndAction(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
