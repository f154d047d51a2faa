package uk.candour.cases;

/** What a question is about, as triage sees it. */
public enum Matter {

	/** Their own data. */
	OWN_DATA,
	/** The environment, buildings as far as they are part of it too (EIR reg 2(1)). */
	ENVIRONMENT,
	/** Using again what the council publishes (RPSI reg 4). */
	REUSE,
	/** Anything else that may be recorded. */
	OTHER_INFORMATION,
	/** Data about them that is wrong. */
	WRONG_DATA,
	/** Dissatisfaction with the landlord. */
	LANDLORD,
	/** Dissatisfaction with another function of the council. */
	COUNCIL,
	/** How their data is handled (DPA 2018 s.164A). */
	DATA_PROTECTION,
	/** Everyday business that a service answers at once. */
	EVERYDAY

}
