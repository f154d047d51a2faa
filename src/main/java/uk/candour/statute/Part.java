package uk.candour.statute;

/** A part of the United Kingdom with bank holidays of its own. */
public enum Part {

	/** England and Wales. */
	ENGLAND_AND_WALES("england-and-wales", "England and Wales", 8),
	/** Scotland. */
	SCOTLAND("scotland", "Scotland", 9),
	/** Northern Ireland. */
	NORTHERN_IRELAND("northern-ireland", "Northern Ireland", 10);

	private final String code;

	private final String title;

	private final int holidaysOfAYear;

	Part(String code, String title, int holidaysOfAYear) {
		this.code = code;
		this.title = title;
		this.holidaysOfAYear = holidaysOfAYear;
	}

	/** The name that the GOV.UK bank holiday file uses. */
	public String code() {
		return this.code;
	}

	/** How many bank holidays a year has here that has no one-off day. */
	int holidaysOfAYear() {
		return this.holidaysOfAYear;
	}

	/** The name that people use. */
	public String title() {
		return this.title;
	}

}
