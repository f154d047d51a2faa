package uk.candour.correspondence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static uk.candour.correspondence.LetterElement.must;

/**
 * What letters about complaints must contain. Housing Ombudsman and Local Government and
 * Social Care Ombudsman number the paragraphs of their Complaint Handling Codes of 2024
 * alike; which of them a letter names follows from the case.
 */
final class ComplaintContents {

	private static final LetterElement OMBUDSMAN = must("ombudsman", "the Ombudsman and how to reach them", "Code 3.7");

	private static final List<LetterElement> FINDINGS = List.of(
			must("stage", "the stage of the complaint", "Code 6.9(a)"),
			must("definition", "what the complaint is about", "Code 6.9(b)"),
			must("decision", "the decision", "Code 6.9(c)"), must("reasons", "the reasons", "Code 6.9(d)"),
			must("remedy", "what we do to put it right", "Code 6.9(e)"),
			must("actions", "what is still to be done", "Code 6.9(f)"));

	static final List<LetterElement> NOT_ACCEPTED = List.of(
			must("reasons", "why the complaint is not suitable", "Code 2.4, 5.11"),
			must("ombudsman", "the right to take this decision to the Ombudsman", "Code 2.4, 5.11"));

	static final List<LetterElement> ACKNOWLEDGED = List.of(
			must("definition", "what the complaint is about", "Code 5.6"),
			must("outcomes", "which outcomes are sought", "Code 5.6"),
			must("responsible", "what we are responsible for, and what we are not", "Code 5.7"),
			must("handler", "who deals with it", "good practice"),
			must("answer-by", "the day by which we answer", "Code 6.3"), OMBUDSMAN);

	static final List<LetterElement> MORE_TIME = List.of(must("new-date", "the new day for our answer", "Code 6.4"),
			must("reasons", "the reasons", "Code 6.4"),
			must("ombudsman", "the Ombudsman's contact details", "Code 6.5"),
			must("updates", "how often we send news", "Code 5.9"));

	static final List<LetterElement> STAGE_1 = and(FINDINGS,
			must("escalation", "how to go on to stage 2", "Code 6.9(g)"), OMBUDSMAN);

	static final List<LetterElement> ACKNOWLEDGED_AGAIN = List.of(
			must("outstanding", "which issues we understand to be outstanding", "Code 5.6, 6.11"),
			must("outcomes", "which outcomes are sought", "Code 5.6, 6.11"),
			must("answer-by", "the day by which we answer", "Code 6.14"));

	static final List<LetterElement> MORE_TIME_AGAIN = List.of(
			must("new-date", "the new day for our answer", "Code 6.15"), must("reasons", "the reasons", "Code 6.15"),
			must("ombudsman", "the Ombudsman's contact details", "Code 6.16"),
			must("updates", "how often we send news", "Code 5.9"));

	static final List<LetterElement> STAGE_2 = and(again(FINDINGS),
			must("escalation", "how to take it to the Ombudsman", "Code 6.19(g)"));

	static final List<LetterElement> LATE = List.of(must("apology", "that we are sorry", "Code 7"),
			must("reasons", "the reasons", "good practice"),
			must("new-date", "the new day for our answer", "good practice"), OMBUDSMAN);

	private ComplaintContents() {
	}

	/** The second stage repeats the first's list under a number of its own. */
	private static List<LetterElement> again(List<LetterElement> findings) {
		return findings.stream()
			.map((each) -> must(each.name(), each.words(), each.citation().replace("6.9", "6.19")))
			.toList();
	}

	private static List<LetterElement> and(List<LetterElement> some, LetterElement... more) {
		List<LetterElement> all = new ArrayList<>(some);
		Collections.addAll(all, more);
		return List.copyOf(all);
	}

}
