package uk.candour.statute;

/** A part of the United Kingdom with bank holidays of its own. */
public enum Part {

	/** England and Wales. */
	ENGLAND_AND_WALES("england-and-wales", "England and Wales"),
	/** Scotland. */
	SCOTLAND("scotland", "Scotland"),
	/** Northern Ireland. */
	NORTHERN_IRELAND("northern-ireland", "Northern Ireland");

	private final String code;

	private final String title;

	Part(String code, String title) {
		this.code = code;
		this.title = title;
	}

	/** The name that the GOV.UK bank holiday file uses. */
	public String code() {
		return this.code;
	}

	/** The name that people use. */
	public String title() {
		return this.title;
	}

}
