package uk.candour.statute;

/**
 * What has to be answered before an exemption may be relied on. Which questions an
 * exemption asks follows from the law ({@link Exemption#questions()}).
 */
public enum Question {

	/** Whether the information is what the provision describes. */
	APPLIES("Why does the provision apply to this information?",
			"FOIA s.17(1)(c); EIR reg 14(3)(a); UK GDPR Art 12(4)"),
	/** How likely the harm is. */
	WOULD_OR_LIKELY("Would disclosure prejudice it, or would it be likely to, and how exactly?",
			"FOIA s.17(1)(c); DPA 2018 Sch 2"),
	/** Environmental information: the harm must be more likely than not. */
	ADVERSE_EFFECT("How would disclosure adversely affect it? That it could is not enough", "EIR reg 12(5)"),
	/** Serious harm to somebody's health. */
	SERIOUS_HARM("Whose physical or mental health would be likely to be seriously harmed, and how?",
			"DPA 2018 Sch 3 paras 2, 7 and 17"),
	/** The opinion of the qualified person. */
	QUALIFIED_PERSON("What is the qualified person’s own reasonable opinion, and when was it given?",
			"FOIA s.36(2), (5)"),
	/** The opinion of a health professional. */
	HEALTH_PROFESSIONAL("What is the appropriate health professional’s opinion of the last six months?",
			"DPA 2018 Sch 3 para 6"),
	/** The public interest, where it is weighed. */
	PUBLIC_INTEREST("What speaks for disclosure, what for withholding, and which outweighs the other?",
			"FOIA s.2(2)(b); EIR reg 12(1)(b)");

	private final String words;

	private final String citation;

	Question(String words, String citation) {
		this.words = words;
		this.citation = citation;
	}

	/** The question as an officer reads it. */
	public String words() {
		return this.words;
	}

	/** The law that asks it. */
	public String citation() {
		return this.citation;
	}

}
