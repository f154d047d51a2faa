package uk.candour.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is particular about the person whose data are asked for.
 *
 * @param agent who speaks for them; empty when they do themselves
 * @param authority what shows that who speaks for them may, and when it was seen
 * @param child whether they are under 18
 * @param competence whether the child understands, or who has parental responsibility
 * @param deceased whether they have died: then it is no personal data any more
 * @param health whether there are data of their health
 * @param opinion of the appropriate health professional, and whose it is
 * @param opinionOn when it was given, or null
 * @param harm whether it warns of serious harm
 * @param known whether no opinion is needed, for the person knows all of it already
 * @param unfounded why the request is manifestly unfounded or excessive; empty when it is
 * not
 * @param danger whether somebody may be harmed by what is sent, as by an abuser who opens
 * the mail
 * @param safeWay the only way to reach them
 */
public record Person(String agent, String authority, boolean child, String competence, boolean deceased, boolean health,
		String opinion, LocalDate opinionOn, boolean harm, boolean known, String unfounded, boolean danger,
		String safeWay) {

	/** Of whom nothing particular is known. */
	public static final Person NOBODY = new Person("", "", false, "", false, false, "", null, false, false, "", false,
			"");

	/**
	 * How long the opinion of a health professional may be relied on (DPA 2018 Sch 3 para
	 * 6(1)).
	 */
	private static final int MONTHS_OF_AN_OPINION = 6;

	public Person {
		// sheets that were written before there was such a field
		authority = (authority != null) ? authority : "";
	}

	void check(LocalDate today) {
		Circumstances.require(!this.child || !Circumstances.blank(this.competence),
				"For a child say whether they understand their right, or who has parental responsibility.");
		Circumstances.require(
				this.known || !this.health || !Circumstances.blank(this.opinion) == (this.opinionOn != null),
				"The opinion of the health professional has a date.");
		Circumstances.require(!this.harm || !Circumstances.blank(this.opinion),
				"That serious harm is likely is for a health professional to say: write down what they say.");
		Circumstances.require(this.opinionOn == null || !this.opinionOn.isAfter(today),
				"The opinion was not given in the future: enter the day on its letter.");
		Circumstances.require(!this.danger || !Circumstances.blank(this.safeWay),
				"Say in which way they can be reached safely: nothing else is used from now on.");
	}

	/** Refuses an opinion that cannot be relied on any more. */
	void requireFresh(LocalDate today) {
		Circumstances.require(this.opinionOn == null || !tooOld(today),
				"The opinion must have been given within the last six months (DPA 2018 Sch 3 para 6): ask again.");
	}

	private boolean tooOld(LocalDate today) {
		return this.opinionOn.plusMonths(MONTHS_OF_AN_OPINION).isBefore(today);
	}

	/**
	 * Whether health data wait for an opinion without which they are neither given nor
	 * withheld: none was given, or it is older than six months (DPA 2018 Sch 3 paras 5 to
	 * 7).
	 */
	public boolean awaitsOpinion(LocalDate today) {
		return this.health && !this.known
				&& (Circumstances.blank(this.opinion) || this.opinionOn == null || tooOld(today));
	}

	/** What is not settled of who may have the data, one sentence each. */
	public List<String> unsettled() {
		List<String> unsettled = new ArrayList<>();
		if (this.deceased) {
			unsettled.add("The person has died, so what we hold is not personal data any more (UK GDPR recital 27).");
		}
		if (!Circumstances.blank(this.agent) && Circumstances.blank(this.authority)) {
			unsettled.add(this.agent + " speaks for them, and it is not written down what shows that they may.");
		}
		if (this.child && Circumstances.blank(this.competence)) {
			unsettled.add("The person is a child, and it is not written down whether they understand their right, or"
					+ " who has parental responsibility.");
		}
		return unsettled;
	}

	/** This, and what a form adds; what it leaves empty stays as it was. */
	Person with(Person more) {
		return new Person(or(more.agent, this.agent), or(more.authority, this.authority), this.child || more.child,
				or(more.competence, this.competence), this.deceased || more.deceased, this.health || more.health,
				this.opinion, this.opinionOn, this.harm, this.known, or(more.unfounded, this.unfounded),
				this.danger || more.danger, or(more.safeWay, this.safeWay));
	}

	/** This, with what a health professional says. */
	Person with(Opinion said) {
		return new Person(this.agent, this.authority, this.child, this.competence, this.deceased, true, said.words(),
				said.on(), said.harm(), said.known(), this.unfounded, this.danger, this.safeWay);
	}

	/** This, but alive. */
	Person alive() {
		return new Person(this.agent, this.authority, this.child, this.competence, false, this.health, this.opinion,
				this.opinionOn, this.harm, this.known, this.unfounded, this.danger, this.safeWay);
	}

	private static String or(String text, String otherwise) {
		return Circumstances.blank(text) ? otherwise : text;
	}

}
