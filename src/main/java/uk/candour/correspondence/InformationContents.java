package uk.candour.correspondence;

import java.util.List;

import static uk.candour.correspondence.LetterElement.must;

/**
 * What letters about requests for information must contain: Freedom of Information Act
 * 2000, Environmental Information Regulations 2004, Re-use of Public Sector Information
 * Regulations 2015.
 */
final class InformationContents {

	private static final LetterElement REVIEW = must("review", "how to ask us for an internal review",
			"FOIA s.17(7)(a)");

	private static final LetterElement COMMISSIONER = must("commissioner",
			"the right to apply to the Information Commissioner", "FOIA s.17(7)(b), s.50");

	private static final LetterElement REPRESENTATIONS = must("representations",
			"the right to ask us to reconsider within 40 working days", "EIR reg 14(5)(a), reg 11");

	private static final LetterElement ENFORCEMENT = must("enforcement", "the provisions on enforcement and appeal",
			"EIR reg 14(5)(b), reg 18");

	private static final LetterElement REDRESS = must("redress", "the means of redress", "RPSI reg 9, reg 17");

	private static final LetterElement RE_USE = must("re-use", "how the information may be used again",
			"good practice, FOIA s.11A");

	static final List<LetterElement> ACKNOWLEDGEMENT = List.of(must("reference", "the reference", "good practice"),
			must("law", "under which law we answer", "good practice"),
			must("received", "when we received the request", "good practice"),
			must("due", "the last day for our answer", "good practice, FOIA s.10(1), EIR reg 5(2), RPSI reg 8(1)"));

	static final List<LetterElement> NOT_VALID = List.of(
			must("missing", "what is missing from the request", "FOIA s.8(1), RPSI reg 6"),
			must("help", "reasonable advice and assistance", "FOIA s.16(1), EIR reg 9(1)"));

	static final List<LetterElement> CLARIFY_FOI = List.of(
			must("needed", "what further information we need", "FOIA s.1(3)(b)"),
			must("why", "why we need it to identify and locate the information", "FOIA s.1(3)(a)"),
			must("clock", "that the time starts afresh when it arrives", "FOIA s.10(6)"),
			must("lapse", "until when we wait for it", "good practice"));

	static final List<LetterElement> CLARIFY_EIR = List.of(
			must("needed", "which particulars we need", "EIR reg 9(2)(a)"),
			must("help", "how we help in giving them", "EIR reg 9(2)(b)"),
			must("clock", "that the time starts afresh when they arrive", "EIR reg 9(4)"),
			must("lapse", "until when we wait for them", "good practice"));

	static final List<LetterElement> CLARIFY_RPSI = List.of(
			must("needed", "what we need to know of the document or the purpose of re-use", "RPSI reg 6"),
			must("why", "why we need it", "RPSI reg 6"), must("clock", "by when we answer", "RPSI reg 8(1)"),
			must("lapse", "until when we wait for it", "good practice"));

	static final List<LetterElement> NOT_HELD_RPSI = List.of(
			must("held", "that we do not hold the document, so that we cannot permit its re-use", "RPSI reg 7(1)"),
			must("reasons", "the reasons", "RPSI reg 9"),
			must("elsewhere", "who may hold it and the rights in it", "RPSI reg 9"), REDRESS);

	static final List<LetterElement> CHARGE_RPSI = List.of(must("amount", "the charge in pounds", "RPSI reg 15(1)"),
			must("basis", "that it covers the marginal costs, and how it was worked out", "RPSI reg 15(2), 16"),
			must("conditions", "the conditions of re-use that we offer", "RPSI reg 8(4), 12"),
			must("pay-by", "until when the offer stands", "good practice"),
			must("schedule", "our standard charges", "RPSI reg 16"), REDRESS);

	static final List<LetterElement> NOT_HELD_FOI = List.of(
			must("held", "whether we hold the information", "FOIA s.1(1)(a)"),
			must("elsewhere", "who may hold it, and whether we pass the request on", "FOIA s.16(1)"), REVIEW,
			COMMISSIONER);

	static final List<LetterElement> NOT_HELD_EIR = List.of(
			must("exception", "that we refuse because we do not hold it", "EIR reg 12(4)(a), reg 14(3)(a)"),
			must("public-interest", "the public interest that we considered", "EIR reg 14(3)(b)"), must("elsewhere",
					"that we pass the request on, or the name and address of the other authority", "EIR reg 10(1)"),
			REPRESENTATIONS, ENFORCEMENT);

	static final List<LetterElement> FEES_FOI = List.of(must("amount", "the fee in pounds", "FOIA s.9(1)"),
			must("basis", "what the fee is for", "SI 2004/3244 reg 6"),
			must("pay-by", "the last day to pay it", "FOIA s.9(2)"),
			must("clock", "that the days until payment do not count", "FOIA s.10(2)"));

	static final List<LetterElement> FEES_EIR = List.of(
			must("advance", "that we require payment in advance", "EIR reg 8(4)(a)"),
			must("amount", "the charge in pounds", "EIR reg 8(4)(b)"),
			must("pay-by", "the last day to pay it", "EIR reg 8(5)"),
			must("clock", "that the days until payment do not count", "EIR reg 8(6)"),
			must("schedule", "our schedule of charges", "EIR reg 8(8)"));

	static final List<LetterElement> CONSULTATION = List.of(
			must("information", "which information it is about", "FOIA s.45 Code"),
			must("answer-by", "until when we need the answer", "FOIA s.45 Code"),
			must("harm", "that we ask for evidence of harm", "FOIA s.45 Code"),
			must("decision", "that the council decides", "FOIA s.45 Code"));

	static final List<LetterElement> TOO_COSTLY = List.of(
			must("fact", "that section 12 applies", "FOIA s.17(5), s.12(1)"),
			must("confirm", "whether we hold the information, or that finding out alone costs too much",
					"FOIA s.1(1)(a), s.12(2)"),
			must("estimate", "our estimate of the cost", "FOIA s.12(1), SI 2004/3244"),
			must("narrow", "how to narrow the request", "FOIA s.16(1)"), REVIEW, COMMISSIONER);

	static final List<LetterElement> VEXATIOUS = List.of(must("fact", "that section 14 applies", "FOIA s.17(5), s.14"),
			must("why", "why it applies", "good practice"), REVIEW, COMMISSIONER);

	static final List<LetterElement> MORE_TIME_FOI = List.of(
			must("exemption", "the exemption that we rely on", "FOIA s.17(1)(a)-(b)"),
			must("why", "why it applies", "FOIA s.17(1)(c)"),
			must("undecided", "that the public interest is not decided yet", "FOIA s.17(2)"),
			must("estimate", "the day by which we expect to decide", "FOIA s.17(2)"), REVIEW, COMMISSIONER);

	static final List<LetterElement> MORE_TIME_EIR = List.of(
			must("extension", "that the time is extended", "EIR reg 7(1), 7(3)"),
			must("complexity", "why the request is complex", "EIR reg 7(1)"),
			must("volume", "why the volume is large", "EIR reg 7(1)"),
			must("new-date", "the new last day", "EIR reg 7"));

	static final List<LetterElement> MORE_TIME_RPSI = List.of(
			must("undecided", "that no decision has been reached", "RPSI reg 8(3)"),
			must("estimate", "the day by which we expect to decide", "RPSI reg 8(3)"));

	static final List<LetterElement> DISCLOSURE_FOI = List.of(
			must("held", "that we hold the information", "FOIA s.1(1)(a)"),
			must("information", "the information", "FOIA s.1(1)(b)"),
			must("form", "the form you asked for, or why we could not use it", "FOIA s.11(1), 11(3)"), RE_USE,
			must("review", "how to ask us for an internal review", "FOIA s.45 Code"));

	static final List<LetterElement> DISCLOSURE_EIR = List.of(must("information", "the information", "EIR reg 5(1)"),
			must("form", "the form you asked for, or why we could not use it", "EIR reg 6(1)-(2)"), RE_USE,
			must("representations", "the right to ask us to reconsider", "EIR reg 11"));

	static final List<LetterElement> DISCLOSURE_RPSI = List.of(
			must("permission", "which documents may be used again", "RPSI reg 7(1)"),
			must("conditions", "the conditions of re-use", "RPSI reg 12"),
			must("charges", "what it costs", "RPSI reg 15"), REDRESS);

	static final List<LetterElement> REFUSAL_FOI = List.of(
			must("held", "what we hold and what we release", "FOIA s.1(1), s.45 Code"),
			must("fact", "that information is refused as exempt, or neither confirmed nor denied", "FOIA s.17(1)(a)"),
			must("exemption", "the exemption with section, subsection and paragraph", "FOIA s.17(1)(b)"),
			must("why", "why it applies", "FOIA s.17(1)(c)"), must("public-interest",
					"the public interest both ways and the balance, or that the exemption is absolute", "FOIA s.17(3)"),
			must("help", "advice and assistance", "FOIA s.16(1)"), REVIEW, COMMISSIONER);

	static final List<LetterElement> REFUSAL_EIR = List.of(must("exception", "the exception", "EIR reg 14(3)(a)"),
			must("why", "why it applies", "EIR reg 14(3)"),
			must("public-interest", "the public interest that we considered", "EIR reg 14(3)(b)"),
			must("unfinished", "who prepares unfinished material and when it will be complete, or that none is meant",
					"EIR reg 14(4), 12(4)(d)"),
			REPRESENTATIONS, ENFORCEMENT);

	static final List<LetterElement> REFUSAL_RPSI = List.of(must("reasons", "the reasons", "RPSI reg 9"),
			must("owner", "who owns the rights, where known, or that no other owner is the reason", "RPSI reg 9"),
			REDRESS);

	static final List<LetterElement> REVIEW_FOI = List.of(must("decision", "the fresh decision", "FOIA s.45 Code"),
			must("reasons", "the reasons", "FOIA s.45 Code"),
			must("commissioner", "the right to apply to the Information Commissioner", "FOIA s.50"));

	static final List<LetterElement> REVIEW_EIR = List.of(must("decision", "the decision", "EIR reg 11(3)-(4)"),
			must("failure", "where we failed, or that we did not", "EIR reg 11(5)(a)"),
			must("action", "what we will do about it", "EIR reg 11(5)(b)"),
			must("period", "within which time", "EIR reg 11(5)(c)"),
			must("commissioner", "the right to apply to the Information Commissioner", "EIR reg 18, FOIA s.50"));

	static final List<LetterElement> REVIEW_RPSI = List.of(must("decision", "the decision", "RPSI reg 17(3)"),
			must("reasons", "the reasons", "RPSI reg 17(4)"),
			must("commissioner", "the right to apply to the Information Commissioner", "RPSI reg 18"));

	private InformationContents() {
	}

}
