package uk.candour.statute;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An exemption that somebody means to rely on, and what they have answered so far.
 *
 * @param exemption the exemption
 * @param facts what matters about the information
 * @param answers answers so far; a blank one is none
 */
public record Ground(Exemption exemption, Set<Fact> facts, Map<Question, String> answers) {

	public Ground {
		Objects.requireNonNull(exemption, "A ground needs its exemption");
		facts = Set.copyOf(facts);
		answers = Map.copyOf(answers);
	}

	/** A ground of which nothing is answered yet. */
	public static Ground of(Exemption exemption, Fact... facts) {
		return new Ground(exemption, Set.of(facts), Map.of());
	}

	/** This ground with a further answer. */
	public Ground with(Question question, String answer) {
		Map<Question, String> all = new EnumMap<>(Question.class);
		all.putAll(this.answers);
		all.put(question, answer);
		return new Ground(this.exemption, this.facts, all);
	}

	/** What the law asks of it, in order. */
	public List<Question> questions() {
		Set<Question> asked = EnumSet.copyOf(this.exemption.questions());
		if (this.facts.contains(Fact.STATISTICS)) {
			asked.remove(Question.QUALIFIED_PERSON);
		}
		if (this.facts.contains(Fact.KNOWN_TO_THE_PERSON)) {
			asked.remove(Question.HEALTH_PROFESSIONAL);
		}
		return List.copyOf(asked);
	}

	/** What the law asks and nobody has answered. */
	public List<Question> open() {
		return questions().stream().filter((question) -> this.answers.getOrDefault(question, "").isBlank()).toList();
	}

	/** What may matter about the information. */
	public enum Fact {

		/**
		 * It is statistical: no opinion of the qualified person is needed (FOIA s.36(4)).
		 */
		STATISTICS,
		/** It is on emissions (EIR reg 12(9)). */
		EMISSIONS,
		/** It concerns the council's own accounts or audit (FOIA s.33(1)). */
		OWN_AUDIT,
		/** The person has seen it or knows it (DPA 2018 Sch 3 para 6). */
		KNOWN_TO_THE_PERSON,
		/** It shall not even be said whether it is held. */
		NEITHER_CONFIRM_NOR_DENY

	}

}
