package uk.candour.statute;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

	/** How a letter names it, without abbreviations. */
	public String inWords() {
		return this.law.title() + ", " + switch (this.law) {
			case FOIA -> this.provision.replaceFirst("^s\\.", "section ");
			case EIR -> this.provision.replaceFirst("^reg ", "regulation ");
			case DPA -> this.provision.replaceFirst("^Sch ", "Schedule ")
				.replaceFirst(" para ", ", paragraph ")
				.replaceFirst(" Part ", ", Part ");
		};
	}

	/** What the law asks before it may be relied on, in order. */
	public List<Question> questions() {
		Set<Question> asked = EnumSet.of(Question.APPLIES);
		switch (this.test) {
			case PREJUDICE, CLASS_AND_PREJUDICE -> asked.add(Question.WOULD_OR_LIKELY);
			case QUALIFIED_PERSON -> asked.addAll(Set.of(Question.WOULD_OR_LIKELY, Question.QUALIFIED_PERSON));
			case ADVERSE_EFFECT -> asked.add(Question.ADVERSE_EFFECT);
			case SERIOUS_HARM -> asked.add(Question.SERIOUS_HARM);
			default -> {
			}
		}
		if (this.law == Law.DPA && this.provision.equals("Sch 3 Part 2")) {
			asked.add(Question.HEALTH_PROFESSIONAL);
		}
		if (needsPublicInterestTest()) {
			asked.add(Question.PUBLIC_INTEREST);
		}
		return List.copyOf(asked);
	}

	/** The laws that have exemptions. */
	public enum Law {

		/** Freedom of Information Act 2000, sections 21 to 44. */
		FOIA("Freedom of Information Act 2000"),
		/** Environmental Information Regulations 2004, regulations 12 and 13. */
		EIR("Environmental Information Regulations 2004"),
		/** Data Protection Act 2018, Schedules 2 to 4. */
		DPA("Data Protection Act 2018");

		private final String title;

		Law(String title) {
			this.title = title;
		}

		/** Its short title. */
		public String title() {
			return this.title;
		}

	}

	/** Whether the public interest is weighed. */
	public enum Nature {

		/** It is not weighed (FOIA s.2(3), EIR reg 13). */
		ABSOLUTE("Absolute"),
		/** It is weighed (FOIA s.2(2)(b), EIR reg 12(1)(b)). */
		QUALIFIED("Qualified: weigh the public interest"),
		/** The law does not draw the distinction. */
		UNGRADED("No public interest test");

		private final String words;

		Nature(String words) {
			this.words = words;
		}

		/** For people. */
		public String words() {
			return this.words;
		}

	}

	/** What has to be shown. */
	public enum Test {

		/** That the information is of the kind described. */
		CLASS("it is information of this kind"),
		/** That disclosure would, or would be likely to, prejudice something. */
		PREJUDICE("would or would be likely to prejudice"),
		/** Both. */
		CLASS_AND_PREJUDICE("it is information of this kind, and would or would be likely to prejudice"),
		/** That disclosure would adversely affect something. */
		ADVERSE_EFFECT("would adversely affect"),
		/** The reasonable opinion of the qualified person. */
		QUALIFIED_PERSON("reasonable opinion of the qualified person"),
		/** That disclosure would breach a data protection principle. */
		PRINCIPLES("would breach a data protection principle"),
		/** That disclosure is necessary for the purpose. */
		NECESSITY("necessary for the purpose"),
		/** That disclosure would be likely to cause serious harm. */
		SERIOUS_HARM("would be likely to cause serious harm"),
		/** A weighing of the circumstances. */
		CASE_BY_CASE("weighed case by case");

		private final String words;

		Test(String words) {
			this.words = words;
		}

		/** For people, as the second half of a sentence. */
		public String words() {
			return this.words;
		}

	}

}
