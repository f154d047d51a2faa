package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.candour.statute.Exemption.Law;
import uk.candour.statute.Ground.Fact;
import uk.candour.statute.UnsoundRefusal.Cause;

/**
 * A refusal as it is thought through: the grounds, what each still asks, and what its
 * notice must state. Immutable; it decides nothing, and lets nothing be left out.
 *
 * @param regime the law of the request
 * @param grounds what is relied on, at least one
 */
public record Refusal(Regime regime, List<Ground> grounds) {

	/**
	 * A refusal under the law of a request.
	 * @throws UnsoundRefusal when a ground is not there for a council or this information
	 */
	public Refusal {
		if (grounds.isEmpty()) {
			throw new UnsoundRefusal(Cause.NO_GROUND, "Choose at least one exemption: a refusal has to name it.");
		}
		grounds = List.copyOf(grounds);
		for (Ground ground : grounds) {
			check(regime, ground);
		}
	}

	private static void check(Regime regime, Ground ground) {
		Exemption exemption = ground.exemption();
		if (!exemption.availableToCouncils()) {
			throw new UnsoundRefusal(Cause.NOT_FOR_COUNCILS,
					exemption.citation() + " is not available to a council. Choose another exemption.");
		}
		if (!Exemptions.availableTo(regime).contains(exemption)) {
			throw new UnsoundRefusal(Cause.OTHER_LAW, exemption.citation() + " is no ground under this law: "
					+ regime.title() + ". Choose an exemption of that law.");
		}
		if (ground.facts().contains(Fact.EMISSIONS) && exemption.barredForEmissions()) {
			throw new UnsoundRefusal(Cause.NOT_COVERED,
					exemption.citation() + " cannot be used for information on emissions (EIR reg 12(9)).");
		}
		if (ground.facts().contains(Fact.OWN_AUDIT) && exemption.provision().equals("s.33")) {
			throw new UnsoundRefusal(Cause.NOT_COVERED,
					"FOIA s.33 protects the audit of other authorities, not a council's own (s.33(1)).");
		}
		if (ground.facts().contains(Fact.NEITHER_CONFIRM_NOR_DENY) && !exemption.mayNeitherConfirmNorDeny()) {
			throw new UnsoundRefusal(Cause.NO_NEITHER_CONFIRM_NOR_DENY, exemption.citation()
					+ " does not let the council neither confirm nor deny. Say whether the information is held.");
		}
	}

	/** What is still to be answered, one line for each ground and question. */
	public List<String> open() {
		return this.grounds.stream()
			.flatMap((ground) -> ground.open()
				.stream()
				.map((question) -> ground.exemption().citation() + ": " + question.words()))
			.toList();
	}

	/**
	 * What the notice of this refusal must state.
	 * @param on the day of the notice
	 * @return the statements, in order
	 * @throws UnsoundRefusal when something that the law asks has not been answered
	 */
	public List<Statement> notice(LocalDate on) {
		requireAnswered(open());
		return statements(true, on);
	}

	/**
	 * What a notice must state while the public interest is still being weighed (FOIA
	 * s.17(2)). Everything but the public interest has to be answered.
	 * @param on the day of the notice
	 * @return the statements, in order
	 * @throws UnsoundRefusal when something else is open, or the law knows no such notice
	 */
	public List<Statement> noticeOfMoreTime(LocalDate on) {
		if (this.regime != Regime.FOI || this.grounds.stream().noneMatch(Refusal::isWeighed)) {
			throw new UnsoundRefusal(Cause.NOT_COVERED,
					"Only a qualified exemption of the Freedom of Information Act gives more time for the public interest.");
		}
		requireAnswered(open().stream().filter((line) -> !line.endsWith(Question.PUBLIC_INTEREST.words())).toList());
		return statements(false, on);
	}

	/** What a refusal because of the cost limit must state (FOIA s.12). */
	public static List<Statement> costLimitNotice() {
		return NoticeContents.costLimit();
	}

	/** What a refusal of a vexatious or repeated request must state (FOIA s.14). */
	public static List<Statement> vexatiousNotice() {
		return NoticeContents.vexatious();
	}

	private static void requireAnswered(List<String> open) {
		if (!open.isEmpty()) {
			throw new UnsoundRefusal(Cause.NOT_ANSWERED, "Answer first: " + String.join("; ", open));
		}
	}

	private List<Statement> statements(boolean weighed, LocalDate on) {
		List<Statement> all = new ArrayList<>();
		this.grounds.forEach((ground) -> all.addAll(NoticeContents.of(ground, weighed)));
		all.addAll(NoticeContents.rights(this.regime, on));
		return all;
	}

	private static boolean isWeighed(Ground ground) {
		return ground.exemption().law() == Law.FOIA && ground.exemption().needsPublicInterestTest();
	}

	/**
	 * Something that a notice must state.
	 *
	 * @param what in words
	 * @param citation the section that requires it
	 */
	public record Statement(String what, String citation) {
	}

}
