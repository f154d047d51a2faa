package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.candour.statute.Ground.Fact;
import uk.candour.statute.Refusal.Statement;

/** What the laws require of a notice of refusal, with the sections. */
final class NoticeContents {

	private NoticeContents() {
	}

	/** What a notice must say of one ground. */
	static List<Statement> of(Ground ground, boolean weighed) {
		return switch (ground.exemption().law()) {
			case FOIA -> freedomOfInformation(ground, weighed);
			case EIR -> environmental(ground);
			case DPA -> List.of(new Statement("What is withheld and the reasons, under " + ground.exemption().inWords()
					+ ", unless saying so would defeat it", "UK GDPR Art 12(4)"));
		};
	}

	private static List<Statement> freedomOfInformation(Ground ground, boolean weighed) {
		Exemption exemption = ground.exemption();
		List<Statement> all = new ArrayList<>();
		all.add(new Statement(ground.facts().contains(Fact.NEITHER_CONFIRM_NOR_DENY)
				? "That the council neither confirms nor denies that it holds the information"
				: "That the council relies on the exemption: " + exemption.title(), "FOIA s.17(1)(a)"));
		all.add(new Statement("Which exemption: " + exemption.inWords(), "FOIA s.17(1)(b)"));
		all.add(new Statement("Why it applies, where that is not apparent; not so far as that would itself disclose it",
				"FOIA s.17(1)(c), (4)"));
		if (exemption.needsPublicInterestTest()) {
			all.add(weighed
					? new Statement("The public interest in withholding and in disclosing, and why the first outweighs",
							"FOIA s.17(3)")
					: new Statement("That no decision on the public interest has been reached, and its estimated date",
							"FOIA s.17(2)"));
		}
		return all;
	}

	private static List<Statement> environmental(Ground ground) {
		Exemption exemption = ground.exemption();
		List<Statement> all = new ArrayList<>();
		all.add(new Statement("In writing, which exception: " + exemption.inWords(), "EIR reg 14(1), (3)(a)"));
		if (exemption.needsPublicInterestTest()) {
			all.add(new Statement("What was considered about the public interest", "EIR reg 14(3)(b)"));
		}
		if (exemption.provision().equals("reg 12(4)(d)")) {
			all.add(new Statement("Which authority prepares it and when it is expected to be finished",
					"EIR reg 14(4)"));
		}
		if (exemption.provision().equals("reg 12(4)(a)")) {
			all.add(new Statement(
					"If another authority holds it: that the request was passed on, or its name and address",
					"EIR reg 10(1)"));
		}
		return all;
	}

	/** What a notice must say of the requester's rights. */
	static List<Statement> rights(Regime regime, LocalDate on) {
		return switch (regime) {
			case FOI, FOI_REVIEW -> foiRights();
			case EIR, EIR_REVIEW ->
				List.of(new Statement("The right to make representations to the council", "EIR reg 14(5)(a), reg 11"),
						new Statement("Enforcement and appeal through the Commissioner", "EIR reg 14(5)(b), reg 18"));
			default -> ComplaintRoutes.after(regime, on)
				.stream()
				.map((route) -> new Statement("The right to turn to " + route.to(),
						"UK GDPR Art 12(4); " + route.citation()))
				.toList();
		};
	}

	static List<Statement> costLimit() {
		List<Statement> all = new ArrayList<>(
				List.of(new Statement("That the cost of answering would exceed the limit", "FOIA s.17(5), s.12(1)"),
						new Statement(
								"Whether the information is held, unless finding that out alone exceeds the limit",
								"FOIA s.12(2)"),
						new Statement("How the request could be narrowed", "FOIA s.16")));
		all.addAll(foiRights());
		return all;
	}

	static List<Statement> vexatious() {
		List<Statement> all = new ArrayList<>(List.of(new Statement(
				"That the request is vexatious or repeated; not where an earlier notice said so and another cannot be expected",
				"FOIA s.17(5)-(6), s.14")));
		all.addAll(foiRights());
		return all;
	}

	private static List<Statement> foiRights() {
		return List.of(
				new Statement("How to ask the council for an internal review, or that it has no such procedure",
						"FOIA s.17(7)(a)"),
				new Statement("The right to apply to the Commissioner", "FOIA s.17(7)(b), s.50"));
	}

}
