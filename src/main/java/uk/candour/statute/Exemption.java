package uk.candour.statute;

/**
 * A reason that a law accepts for withholding information.
 *
 * @param law the law
 * @param provision where, as a refusal cites it
 * @param title what it protects
 * @param nature whether the public interest is weighed
 * @param test what has to be shown
 * @param mayNeitherConfirmNorDeny whether it may also exclude the duty to say whether
 * information is held
 * @param availableToCouncils whether a council can rely on it at all
 * @param barredForEmissions whether it cannot be used for information on emissions (EIR
 * reg 12(9))
 * @param question what the reviewer has to answer
 */
public record Exemption(Law law, String provision, String title, Nature nature, Test test,
		boolean mayNeitherConfirmNorDeny, boolean availableToCouncils, boolean barredForEmissions, String question) {

	/**
	 * Whether the public interest in disclosure has to be weighed before relying on it.
	 */
	public boolean needsPublicInterestTest() {
		return this.nature == Nature.QUALIFIED;
	}

	/** How a refusal names it, as in "FOIA s.43(2)". */
	public String citation() {
		return ((this.law == Law.DPA) ? "DPA 2018" : this.law.name()) + ' ' + this.provision;
	}

	/** The laws that have exemptions. */
	public enum Law {

		/** Freedom of Information Act 2000, sections 21 to 44. */
		FOIA,
		/** Environmental Information Regulations 2004, regulations 12 and 13. */
		EIR,
		/** Data Protection Act 2018, Schedules 2 to 4. */
		DPA

	}

	/** Whether the public interest is weighed. */
	public enum Nature {

		/** It is not weighed (FOIA s.2(3), EIR reg 13). */
		ABSOLUTE,
		/** It is weighed (FOIA s.2(2)(b), EIR reg 12(1)(b)). */
		QUALIFIED,
		/** The law does not draw the distinction. */
		UNGRADED

	}

	/** What has to be shown. */
	public enum Test {

		/** That the information is of the kind described. */
		CLASS,
		/** That disclosure would, or would be likely to, prejudice something. */
		PREJUDICE,
		/** Both. */
		CLASS_AND_PREJUDICE,
		/** That disclosure would adversely affect something. */
		ADVERSE_EFFECT,
		/** The reasonable opinion of the qualified person. */
		QUALIFIED_PERSON,
		/** That disclosure would breach a data protection principle. */
		PRINCIPLES,
		/** That disclosure is necessary for the purpose. */
		NECESSITY,
		/** That disclosure would be likely to cause serious harm. */
		SERIOUS_HARM,
		/** A weighing of the circumstances. */
		CASE_BY_CASE

	}

}
