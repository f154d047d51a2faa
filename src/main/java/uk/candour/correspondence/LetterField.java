package uk.candour.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be merged into a letter: the only names that may stand in double braces. What
 * the house or the case knows is filled in; the rest is written by whoever issues the
 * letter.
 */
public enum LetterField {

	TITLE(Kind.LINE, Source.HOUSE, "Title of the letter", "The title of this letter"),
	COUNCIL(Kind.LINE, Source.HOUSE, "Name of the council", "Wyke Council"),
	COUNCIL_ADDRESS(Kind.LINE, Source.HOUSE, "Address of the council", "Guildhall Square, Wyke"),
	COUNCIL_EMAIL(Kind.LINE, Source.HOUSE, "E-mail address of the council", "information@wyke.example"),
	TODAY(Kind.DATE, Source.HOUSE, "Today", "2026-11-24"),
	REGULATOR(Kind.LINE, Source.HOUSE, "Information Commissioner", "Information Commissioner"),
	REGULATOR_CONTACT(Kind.LINE, Source.HOUSE, "How to reach the Information Commissioner", "ico.org.uk"),
	LAW(Kind.LINE, Source.HOUSE, "The law of the case", "Freedom of Information Act 2000"),
	OMBUDSMAN(Kind.LINE, Source.HOUSE, "The Ombudsman of the case", "Housing Ombudsman Service"),
	OMBUDSMAN_CONTACT(Kind.LINE, Source.HOUSE, "How to reach the Ombudsman", "www.housing-ombudsman.org.uk"),

	NAME(Kind.LINE, Source.CASE, "Name of the requester", "Maria Okafor"),
	REFERENCE(Kind.LINE, Source.CASE, "Reference of the case", "REF-2026-000001"),
	RECEIVED(Kind.DATE, Source.CASE, "Day of receipt", "2026-11-02"),
	DUE(Kind.DATE, Source.CASE, "Last day for the answer", "2026-12-02"),
	EXPLANATION(Kind.LIST, Source.CASE, "How the last day was worked out", "", "sentence", "citation"),
	DAYS_LEFT_OUT(Kind.LIST, Source.CASE, "Days that did not count", "", "text"),

	GIVEN(Kind.NUMBER, Source.WORK, "Number of documents given", "3"),
	SEARCH_STATEMENT(Kind.TEXT, Source.WORK, "How we searched",
			"We made a reasonable and proportionate search: we asked five systems for records of any date."),
	AUTOMATED(Kind.TEXT, Source.WORK, "Decisions by automated means", "Housing list: points are counted by a program."),
	TRANSFERS(Kind.TEXT, Source.WORK, "Transfers outside the United Kingdom", "Survey: Ireland, under adequacy."),
	SEARCHES(Kind.LIST, Source.WORK, "What was searched", "", "text"), ASSETS(Kind.LIST, Source.WORK,
			"Systems that hold the data", "", "title", "purpose", "categories", "recipients", "retention", "source"),
	WITHHELD(Kind.TEXT, Source.WORK, "What was withheld", "Nothing was withheld."),
	DOCUMENTS(Kind.LIST, Source.WORK, "Documents of the schedule", "", "number", "title", "source", "date", "pages",
			"withheld"),
	LEFT_OUT(Kind.LIST, Source.WORK, "What was left out", "", "source", "count", "reason"),

	ADDRESSEE(Kind.LINE, Source.WRITER, "Name of the person or body you write to", "Northquay Heating Ltd"),
	NOTE(Kind.TEXT, Source.WRITER, "Anything else to say", "We could not reach you by telephone."),
	MISSING(Kind.TEXT, Source.WRITER, "What is missing from the request", "Your request does not say which street."),
	HELP(Kind.TEXT, Source.WRITER, "Advice and assistance", "You could name the estate and the years."),
	NEEDED(Kind.TEXT, Source.WRITER, "What you need to know", "Which years do you mean?"),
	WHY(Kind.TEXT, Source.WRITER, "Why", "We hold repairs records of twelve years in three systems."),
	LAPSES_ON(Kind.DATE, Source.WRITER, "Until when you wait for an answer", "2027-01-24"),
	ELSEWHERE(Kind.TEXT, Source.WRITER, "Who may hold it, and whether you pass the request on",
			"Wyke Water holds it: 1 Dock Road, Wyke. With your permission we pass your request on."),
	PUBLIC_INTEREST(Kind.TEXT, Source.WRITER, "Public interest for and against, and the balance",
			"For: open spending. Against: fair competition. The balance lies in withholding the unit rates."),
	AMOUNT(Kind.AMOUNT, Source.WRITER, "Amount in pounds", "24.50"),
	BASIS(Kind.TEXT, Source.WRITER, "How you worked out the amount", "Copying 245 pages at 10p each."),
	PAY_BY(Kind.DATE, Source.WRITER, "Last day to pay", "2027-02-23"),
	SCHEDULE(Kind.LINE, Source.WRITER, "Where your schedule of charges can be read", "wyke.example/charges"),
	INFORMATION(Kind.TEXT, Source.WRITER, "The information", "There were 214 boiler replacements in 2025."),
	ANSWER_BY(Kind.DATE, Source.WRITER, "Day by which an answer is due", "2026-12-08"),
	CONFIRM(Kind.TEXT, Source.WRITER, "Whether you hold the information", "We hold the information."),
	ESTIMATE(Kind.TEXT, Source.WRITER, "Estimate of the cost", "30 hours at £25 an hour: £750; the limit is £450."),
	NARROW(Kind.TEXT, Source.WRITER, "How the request could be narrowed", "One year would stay within the limit."),
	PROVISION(Kind.LINE, Source.WRITER, "Subsection you rely on", "section 14(1)"),
	EXEMPTION(Kind.LINE, Source.WRITER, "Exemption: section, subsection and paragraph", "section 43(2)"),
	ESTIMATED_ON(Kind.DATE, Source.WRITER, "Day by which you expect to decide", "2026-12-22"),
	COMPLEXITY(Kind.TEXT, Source.WRITER, "Why the request is complex", "Three contractors hold the surveys."),
	VOLUME(Kind.TEXT, Source.WRITER, "Why the volume is large", "There are about 4,000 pages."),
	NEW_DATE(Kind.DATE, Source.WRITER, "New day for the answer", "2027-01-05"),
	FORM(Kind.TEXT, Source.WRITER, "Form of the answer, and why if it is not the one asked for",
			"You asked for a spreadsheet, and it is attached."),
	RE_USE(Kind.TEXT, Source.WRITER, "Copyright and re-use", "You may use it under the Open Government Licence v3.0."),
	CONDITIONS(Kind.TEXT, Source.WRITER, "Conditions of re-use", "Open Government Licence v3.0."),
	CHARGES(Kind.TEXT, Source.WRITER, "Charges for re-use", "There is no charge."),
	HELD(Kind.TEXT, Source.WRITER, "What you hold and what you release",
			"We hold the contract and release most of it."),
	EXCEPTION(Kind.LINE, Source.WRITER, "Exception: regulation and paragraph", "regulation 12(5)(e)"),
	UNFINISHED(Kind.TEXT, Source.WRITER, "Unfinished material: who prepares it and when it will be complete, or none",
			"We do not rely on this exception."),
	REASONS(Kind.TEXT, Source.WRITER, "Reasons", "The records of two contractors had to be compared."),
	OWNER(Kind.TEXT, Source.WRITER, "Who owns the rights, where known, or that this is not the reason",
			"The maps belong to the surveyor named on them."),
	DECISION(Kind.TEXT, Source.WRITER, "Decision", "We uphold the complaint in part."),
	FAILURE(Kind.TEXT, Source.WRITER, "Where the council failed, or that it did not", "We answered six days late."),
	ACTION(Kind.TEXT, Source.WRITER, "What you have done or will do", "We changed your date of birth in two systems."),
	PERIOD(Kind.LINE, Source.WRITER, "Within which time", "within 10 working days"),
	DELAY(Kind.TEXT, Source.WRITER, "What is late, or an apology for delay", "We are sorry that this took longer."),
	DEFINITION(Kind.TEXT, Source.WRITER, "What the complaint is about", "The boiler failed four times since October."),
	OUTCOMES(Kind.TEXT, Source.WRITER, "Outcomes sought", "A lasting repair and an apology."),
	RESPONSIBLE(Kind.TEXT, Source.WRITER, "What the council is responsible for", "The boiler and its repair."),
	NOT_RESPONSIBLE(Kind.TEXT, Source.WRITER, "What the council is not responsible for", "The price of gas."),
	HANDLER(Kind.LINE, Source.WRITER, "Who deals with it", "Tom Calder, complaints officer"),
	UPDATES(Kind.LINE, Source.WRITER, "How often you send news", "every five working days"),
	REMEDY(Kind.TEXT, Source.WRITER, "What puts it right", "A new boiler, and £150."),
	ACTIONS(Kind.TEXT, Source.WRITER, "What is still to be done, by whom and when", "Fit the boiler by 11 December."),
	OUTSTANDING(Kind.TEXT, Source.WRITER, "Issues that are outstanding", "The compensation."),
	PROGRESS(Kind.TEXT, Source.WRITER, "How far you have come", "We have spoken to the repairs team."),
	OUTCOME(Kind.TEXT, Source.WRITER, "Outcome", "We should have answered sooner."),
	CONTESTED(Kind.TEXT, Source.WRITER, "Which data are contested", "Your date of birth in the housing system."),
	TOLD(Kind.TEXT, Source.WRITER, "Whom you told about the correction", "We told our heating contractor."),
	LIFTED_ON(Kind.DATE, Source.WRITER, "Day on which the restriction is lifted", "2026-12-07"),
	CHANGE(Kind.TEXT, Source.WRITER, "What was changed: old and new", "Date of birth: 17 May 1980, not 7 May 1980."),
	EFFECTIVE_ON(Kind.DATE, Source.WRITER, "Day from which it applies", "2026-11-23"),
	CONFIRM_BY(Kind.DATE, Source.WRITER, "Day by which you ask for confirmation", "2026-12-08");

	private final Kind kind;

	private final Source source;

	private final String label;

	private final String sample;

	private final List<String> parts;

	LetterField(Kind kind, Source source, String label, String sample, String... parts) {
		this.kind = kind;
		this.source = source;
		this.label = label;
		this.sample = sample;
		this.parts = List.of(parts);
	}

	/** As letters and callers name it, such as "pay-by". */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public Kind kind() {
		return this.kind;
	}

	/** What an officer is asked for. */
	public String label() {
		return this.label;
	}

	/** Whether whoever issues the letter writes it. */
	public boolean isWritten() {
		return this.source == Source.WRITER;
	}

	/**
	 * Whether only the work of a process knows it, so that nobody can write it by hand.
	 */
	boolean isFromWork() {
		return this.source == Source.WORK;
	}

	/** Whether any letter may name it. */
	boolean isGeneral() {
		return this.source == Source.HOUSE || this.source == Source.CASE;
	}

	String sample() {
		return this.sample;
	}

	/** The names of what each entry of a list holds; empty for anything else. */
	List<String> parts() {
		return this.parts;
	}

	/** The field of that key. */
	public static Optional<LetterField> of(String key) {
		return Arrays.stream(values()).filter((field) -> field.key().equals(key)).findFirst();
	}

	/** What sort of value it has. */
	public enum Kind {

		/** One line of text. */
		LINE,
		/** Text, perhaps of several lines. */
		TEXT,
		/** A date. */
		DATE,
		/** Pounds and pence. */
		AMOUNT,
		/** A whole number. */
		NUMBER,
		/** Entries that each hold the same parts. */
		LIST

	}

	private enum Source {

		/** The house knows it, from its settings and the law of the case. */
		HOUSE,
		/** The case knows it. */
		CASE,
		/** The work of a process comes to it. */
		WORK,
		/** Whoever issues the letter writes it. */
		WRITER

	}

}
