package uk.candour.review;

/**
 * Why something is withheld from a person who asks for their own data.
 */
public enum Withholding {

	/** DPA 2018 Schedule 2 paragraph 16. */
	OTHER_PERSON("Rights of another person", "DPA 2018 Sch 2 para 16", "Sch 2 para 16"),
	/** DPA 2018 Schedule 2 paragraph 2. */
	CRIME("Prevention or detection of crime", "DPA 2018 Sch 2 para 2", "Sch 2 para 2"),
	/** DPA 2018 Schedule 2 paragraph 19. */
	LEGAL_ADVICE("Legal professional privilege", "DPA 2018 Sch 2 para 19", "Sch 2 para 19"),
	/** DPA 2018 Schedule 2 paragraph 23. */
	NEGOTIATIONS("Negotiations with the requester", "DPA 2018 Sch 2 para 23", "Sch 2 para 23"),
	/** DPA 2018 Schedule 2 paragraph 24. */
	REFERENCE("Confidential reference", "DPA 2018 Sch 2 para 24", "Sch 2 para 24"),
	/** DPA 2018 Schedule 3 Part 2. */
	HEALTH("Serious harm: health data", "DPA 2018 Sch 3 Part 2", "Sch 3 Part 2"),
	/** UK GDPR Article 15(1): only the person's own data. */
	NOT_THEIR_DATA("Not the requester's personal data", "UK GDPR Art 15(1)", "Not your data");

	private final String title;

	private final String provision;

	private final String label;

	Withholding(String title, String provision, String label) {
		this.title = title;
		this.provision = provision;
		this.label = label;
	}

	/** In plain words. */
	public String title() {
		return this.title;
	}

	/** The provision relied on, for the schedule. */
	public String provision() {
		return this.provision;
	}

	/** What the bar says. */
	public String label() {
		return this.label;
	}

}
