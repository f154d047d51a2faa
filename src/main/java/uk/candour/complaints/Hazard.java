package uk.candour.complaints;

/** What may hurt somebody in a home. */
public enum Hazard {

	/** Damp or mould. */
	DAMP_MOULD("Damp or mould"),
	/** Gas or carbon monoxide. */
	GAS("Gas or carbon monoxide"),
	/** Electricity. */
	ELECTRIC("Electricity"),
	/** Fire safety. */
	FIRE("Fire safety"),
	/** Something may fall or give way. */
	STRUCTURE("Structure"),
	/** Anything else. */
	OTHER("Another hazard");

	private final String title;

	Hazard(String title) {
		this.title = title;
	}

	/** For people. */
	public String title() {
		return this.title;
	}

}
