package uk.candour.correspondence;

import java.util.List;

import static uk.candour.correspondence.LetterElement.must;

/**
 * What letters about a person's own data must contain: UK GDPR and Data Protection Act
 * 2018. Since 19 June 2026 there are two routes of complaint, and the court.
 */
final class PersonalDataContents {

	private static final LetterElement TO_US = must("complaint-to-us", "the right to complain to us",
			"DPA 2018 s.164A");

	private static final LetterElement TO_COMMISSIONER = must("complaint-to-commissioner",
			"the right to complain to the Information Commissioner", "DPA 2018 s.165");

	private static final LetterElement COURT = must("court", "the right to apply to a court", "DPA 2018 s.167");

	static final List<LetterElement> ACKNOWLEDGEMENT = List.of(must("reference", "the reference", "good practice"),
			must("received", "when we received the request", "good practice"),
			must("due", "the last day for our answer", "UK GDPR Art 12(3), 12A"),
			must("contact", "where to ask", "good practice"));

	static final List<LetterElement> IDENTITY = List.of(must("what", "what proof we need", "UK GDPR Art 12(6)"),
			must("why", "why we have reasonable doubts", "UK GDPR Art 12(6)"),
			must("handling", "what we do with the proof", "UK GDPR Art 5(1)(e)"),
			must("clock", "that the time starts when the proof arrives", "UK GDPR Art 12A(2)"));

	static final List<LetterElement> CLARIFY = List.of(
			must("needed", "what we need to identify the data or the processing", "UK GDPR Art 12A(5)-(6)"),
			must("why", "why we reasonably need it", "UK GDPR Art 12A(6)"),
			must("clock", "that the time is paused meanwhile", "UK GDPR Art 12A(5)(b)"),
			must("no-reply", "what we do without a reply", "good practice"));

	static final List<LetterElement> FEE = List.of(
			must("reasons", "why the request is manifestly unfounded or excessive", "UK GDPR Art 12(4)-(5)"),
			must("amount", "the fee in pounds", "UK GDPR Art 12(5)(a)"),
			must("basis", "how we worked out the fee", "UK GDPR Art 12(5)(a)"),
			must("clock", "that the time starts when the fee arrives", "UK GDPR Art 12A(2)"), TO_US, TO_COMMISSIONER,
			COURT);

	static final List<LetterElement> REFUSAL = List.of(
			must("reasons", "why the request is manifestly unfounded or excessive", "UK GDPR Art 12(4)-(5)"), TO_US,
			TO_COMMISSIONER, COURT);

	static final List<LetterElement> NOT_ENTITLED = List.of(
			must("reasons", "why the data cannot be given", "UK GDPR Art 12(4)"),
			must("elsewhere", "what else may lead to them", "good practice"), TO_US, TO_COMMISSIONER, COURT);

	static final List<LetterElement> MORE_TIME = List.of(must("new-date", "the new last day", "UK GDPR Art 12A(3)"),
			must("reasons", "the reasons: complexity or number of requests", "UK GDPR Art 12A(4)"));

	static final List<LetterElement> ANSWER = List.of(
			must("confirmation", "whether we process your data", "UK GDPR Art 15(1)"),
			must("copy", "the copy of the data", "UK GDPR Art 15(3)"),
			must("purposes", "the purposes", "UK GDPR Art 15(1)(a)"),
			must("categories", "the categories of data", "UK GDPR Art 15(1)(b)"),
			must("recipients", "the recipients", "UK GDPR Art 15(1)(c)"),
			must("retention", "the time of retention", "UK GDPR Art 15(1)(d)"),
			must("rights", "the rights to correction, erasure, restriction and objection", "UK GDPR Art 15(1)(e)"),
			must("complaint-to-us", "the right to complain to us", "UK GDPR Art 15(1)(ea), DPA 2018 s.164A"),
			must("complaint-to-commissioner", "the right to complain to the Information Commissioner",
					"UK GDPR Art 15(1)(f), DPA 2018 s.165"),
			COURT, must("source", "where the data come from", "UK GDPR Art 15(1)(g)"),
			must("automated-decisions", "automated decisions", "UK GDPR Art 15(1)(h), 22A-22D"),
			must("transfers", "transfers abroad and their safeguards", "UK GDPR Art 15(2)"),
			must("withheld", "what was withheld and why", "UK GDPR Art 12(4), 15(4)"));

	static final List<LetterElement> COMPLAINT_RECEIVED = List.of(
			must("received", "that we received the complaint, and when", "DPA 2018 s.164A(3)"),
			must("next", "what happens next", "good practice"));

	static final List<LetterElement> COMPLAINT_PROGRESS = List
		.of(must("progress", "how far we have come", "DPA 2018 s.164A(5)"));

	static final List<LetterElement> COMPLAINT_OUTCOME = List.of(
			must("outcome", "the outcome of the complaint", "DPA 2018 s.164A(4)"),
			must("reasons", "the reasons", "good practice"), must("action", "what we put right", "good practice"),
			TO_COMMISSIONER, COURT);

	static final List<LetterElement> CORRECTION_RECEIVED = List.of(must("reference", "the reference", "good practice"),
			must("received", "when we received the request", "good practice"),
			must("due", "the last day for our answer", "UK GDPR Art 12(3), 12A"),
			must("restriction", "that we restrict the use of the data while we check", "UK GDPR Art 18(1)(a)"));

	static final List<LetterElement> CORRECTED = List.of(must("action", "what we corrected", "UK GDPR Art 12(3), 16"),
			must("recipients", "whom we told, and that we name them if asked", "UK GDPR Art 19"));

	static final List<LetterElement> NOT_CORRECTED = List.of(must("reasons", "the reasons", "UK GDPR Art 12(4)"),
			must("statement", "the offer to add a supplementary statement", "UK GDPR Art 16"), TO_US, TO_COMMISSIONER,
			COURT);

	static final List<LetterElement> LIFTING = List.of(
			must("lifting", "from which day the restriction is lifted", "UK GDPR Art 18(3)"),
			must("why", "why it is lifted", "good practice"));

	static final List<LetterElement> RECIPIENT = List.of(must("change", "what was changed", "UK GDPR Art 19"),
			must("effective", "from which day", "UK GDPR Art 19"),
			must("confirm", "that we ask you to correct your copy and confirm", "UK GDPR Art 19"));

	private PersonalDataContents() {
	}

}
