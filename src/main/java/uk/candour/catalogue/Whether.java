package uk.candour.catalogue;

/**
 * Yes or no.
 */
public enum Whether implements Term {

	YES("Yes"), NO("No");

	private final String words;

	Whether(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
