package uk.candour.detection;

import java.util.Set;

/** Words before a name. */
final class Titles {

	private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "councillor", "pc",
			"wpc", "dc", "pcso", "sgt", "sergeant", "rev", "reverend", "prof", "professor", "sir", "dame", "lady",
			"lord", "judge", "sister", "mister");

	/** After these a name follows: “her son Tyler”, “spoke to Zbyszko”. */
	private static final Set<String> RELATIONS = Set.of("neighbour", "neighbours", "son", "daughter", "wife", "husband",
			"partner", "mother", "father", "brother", "mum", "dad", "ex-partner", "boyfriend", "girlfriend", "niece",
			"nephew", "cousin", "aunt", "uncle", "grandson", "granddaughter", "child", "baby", "tenant", "caller",
			"complainant", "witness", "named", "called", "friend", "carer", "landlord", "manager", "officer",
			"colleague", "plumber", "electrician", "gp", "worker", "dear", "hi", "hello", "regards", "sincerely",
			"faithfully", "wishes", "thanks", "signed", "from", "to", "cc", "name", "forename", "surname", "occupant",
			"perpetrator", "victim", "applicant", "claimant", "by", "with");

	/** Of these only with a colon, as in a form, or for a person of two names or more. */
	private static final Set<String> WEAK = Set.of("from", "to", "cc", "by", "with", "name", "officer", "manager",
			"worker", "called", "child", "tenant", "landlord", "witness", "thanks", "surname", "forename", "applicant",
			"plumber", "electrician", "gp", "victim", "sister");

	private Titles() {
	}

	static boolean isTitle(String lower) {
		return TITLES.contains(lower);
	}

	static boolean isRelation(String lower) {
		return RELATIONS.contains(lower);
	}

	static boolean isWeak(String lower) {
		return WEAK.contains(lower);
	}

}
