package uk.candour.statute;

/**
 * The law under which something was asked. Which clock runs, what pauses or restarts it
 * and who hears a complaint about it all follow from the regime; {@link Regimes} holds
 * the table.
 */
public enum Regime {

	/** Freedom of Information Act 2000. */
	FOI("Freedom of information request"),
	/** Environmental Information Regulations 2004. */
	EIR("Environmental information request"),
	/** Re-use of Public Sector Information Regulations 2015. */
	RPSI("Request to re-use information"),
	/** Subject access: UK GDPR Article 15. */
	SAR("Subject access request"),
	/** Rectification: UK GDPR Article 16. */
	RECTIFICATION("Request to correct personal data"),
	/** Erasure: UK GDPR Article 17. */
	ERASURE("Request to erase personal data"),
	/** Restriction of processing: UK GDPR Article 18. */
	RESTRICTION("Request to restrict processing"),
	/** Objection to processing: UK GDPR Article 21. */
	OBJECTION("Objection to processing"),
	/** Data-protection complaint to the controller: DPA 2018 section 164A. */
	DP_COMPLAINT("Data-protection complaint"),
	/** Complaint to the landlord, both stages: Housing Ombudsman Code 2024. */
	HOUSING_COMPLAINT("Housing complaint"),
	/** Complaint about any other council function, both stages: LGSCO Code 2024. */
	CORPORATE_COMPLAINT("Corporate complaint"),
	/** Internal review of a freedom of information answer: section 45 Code, part 5. */
	FOI_REVIEW("Internal review of a freedom of information answer"),
	/** Reconsideration of an environmental information answer: EIR regulation 11. */
	EIR_REVIEW("Reconsideration of an environmental information answer"),
	/** Disclosure to police, solicitors and others: DPA 2018 Schedule 2. */
	THIRD_PARTY_DISCLOSURE("Third-party disclosure request");

	private final String title;

	Regime(String title) {
		this.title = title;
	}

	/** What the office calls a case under this law, in plain words. */
	public String title() {
		return this.title;
	}

}
