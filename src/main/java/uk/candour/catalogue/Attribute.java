package uk.candour.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the register says of an asset. Form, file, history, filters and the REST API all
 * read this table: an attribute that is added here is everywhere.
 */
public enum Attribute {

	TITLE(Part.WHAT, Kind.LINE, true, "Name", "What people call it"),
	HOLDS(Part.WHAT, Kind.TEXT, true, "What it holds", "Begin with what there is most of"),
	PURPOSE(Part.WHAT, Kind.TEXT, true, "What it is for", "Name the duty or the power, with its Act"),
	CREATED(Part.WHAT, Kind.TEXT, false, "How it is created or collected", null),
	USED(Part.WHAT, Kind.TEXT, false, "How it is analysed and used", null),
	FORMAT(Part.WHAT, Kind.LINE, true, "Format", "For example, Word and Excel files"),
	LOCATION(Part.WHAT, Kind.LINE, true, "Where it is", null),
	STORAGE(Part.WHAT, Kind.TEXT, false, "How it is stored", "Copies and back-ups too"),

	OWNER_TEAM(Part.PEOPLE, Kind.TEAM, true, "Owner team", "Code of the team, such as repairs: its people are asked"),
	OWNER(Part.PEOPLE, Kind.LINE, false, "Owner", "The person who answers for it"),
	OWNER_EMAIL(Part.PEOPLE, Kind.EMAIL, false, "E-mail address of an owner without an account",
			"Searches by hand are sent there as a link, and reminders too"),
	STEWARD(Part.PEOPLE, Kind.LINE, false, "Steward", "The person who looks after it from day to day"),
	ACCESS(Part.PEOPLE, Kind.TEXT, true, "Who has access", null),
	SECURITY(Part.PEOPLE, Kind.TEXT, false, "How it is protected", "A summary that may be published"),

	DATA(Part.DATA, DataCategory.values(), "Categories of personal data", "None, when it holds nothing about people"),
	CATEGORIES(Part.DATA, Kind.TEXT, false, "Personal data, in words", "As the person concerned reads it"),
	SUBJECTS(Part.DATA, Kind.LINE, false, "Whose data", "For example, tenants and members of their household"),
	SOURCE(Part.DATA, Kind.TEXT, false, "Where the data come from", "Whoever gave them, when not the person"),
	RECIPIENTS(Part.DATA, Kind.TEXT, false, "Who receives the data", "Outside the team; processors too"),
	TRANSFERS(Part.DATA, Kind.TEXT, false, "Transfers outside the United Kingdom",
			"Where to, and what safeguards them"),
	AUTOMATED(Part.DATA, Kind.TEXT, false, "Decisions by automated means", "Their logic and what follows for a person"),
	BASIS(Part.DATA, LawfulBasis.values(), "Lawful basis", "Article 6"),
	CONDITION(Part.DATA, SpecialCondition.values(), "Condition for special categories", "Article 9"),
	SCHEDULE_1(Part.DATA, Kind.LINE, false, "Condition of Schedule 1 to the Data Protection Act 2018",
			"Part and paragraph; Article 10 needs it too"),

	RETENTION(Part.KEPT, Kind.LINE, true, "How long it is kept", "As the person concerned reads it"),
	RETENTION_MONTHS(Part.KEPT, Kind.NUMBER, false, "Months", "The period of the rule; 0 for as long as it is used"),
	RETENTION_TRIGGER(Part.KEPT, Kind.LINE, false, "Counted from", "For example, the end of the tenancy"),
	RETENTION_ACTION(Part.KEPT, EndAction.values(), "Then", null),

	SEARCHED(Part.SEARCH, Whether.values(), "Searched for requests about a person", null),
	NOT_SEARCHED(Part.SEARCH, Kind.LINE, false, "If not, why", "For example, it holds nothing about people"),
	TOPICS(Part.SEARCH, Topic.values(), "What it can say about a person", "None ticked means that it may be anything"),
	COVERS_FROM(Part.SEARCH, Kind.DATE, false, "Records from", "Leave empty when not known"),
	COVERS_UNTIL(Part.SEARCH, Kind.DATE, false, "Records until", "Leave empty while it is in use"),
	NEEDS(Part.SEARCH, Identifier.values(), "Can be searched by", "Any one of them is enough"),
	GIVES(Part.SEARCH, Identifier.values(), "Unique identifiers that it holds", "What its records lead on to"),

	FLAGS(Part.STATE, IssueFlag.values(), "Known problems", null),
	AS_IS(Part.STATE, Kind.TEXT, false, "As it is today", null),
	TO_BE(Part.STATE, Kind.TEXT, false, "As it should be", null),
	REVIEW_ON(Part.STATE, Kind.DATE, false, "Next review of this entry", "On that day its owner gets a task");

	private final Part part;

	private final Kind kind;

	private final boolean required;

	private final Term[] terms;

	private final String label;

	private final String hint;

	Attribute(Part part, Kind kind, boolean required, String label, String hint) {
		this(part, kind, required, new Term[0], label, hint);
	}

	Attribute(Part part, Term[] terms, String label, String hint) {
		this(part, (terms instanceof Whether[] || terms instanceof EndAction[]) ? Kind.ONE : Kind.MANY,
				terms instanceof Whether[], terms, label, hint);
	}

	Attribute(Part part, Kind kind, boolean required, Term[] terms, String label, String hint) {
		this.part = part;
		this.kind = kind;
		this.required = required;
		this.terms = terms;
		this.label = label;
		this.hint = hint;
	}

	/** As files, addresses and the REST API name it, such as "owner-team". */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public Part part() {
		return this.part;
	}

	public Kind kind() {
		return this.kind;
	}

	public boolean isRequired() {
		return this.required;
	}

	/** What it offers; empty where people write. */
	public List<Term> terms() {
		return List.of(this.terms);
	}

	/** For people; also the heading in a file. */
	public String label() {
		return this.label;
	}

	/** What helps to fill it in, or null. */
	public String hint() {
		return this.hint;
	}

	/** The attribute of that key or label. */
	public static Optional<Attribute> of(String name) {
		String plain = name.strip();
		return Arrays.stream(values())
			.filter((attribute) -> attribute.key().equalsIgnoreCase(plain) || attribute.label.equalsIgnoreCase(plain))
			.findFirst();
	}

	/** What sort of value it has. */
	public enum Kind {

		/** One line of at most 300 characters. */
		LINE,
		/** Text of at most 4,000 characters, perhaps of several lines. */
		TEXT,
		/** An e-mail address. */
		EMAIL,
		/** Code of a team. */
		TEAM,
		/** A whole number. */
		NUMBER,
		/** A date. */
		DATE,
		/** One of the terms. */
		ONE,
		/** Any of the terms. */
		MANY

	}

	/** The parts of an entry, as pages show them. */
	public enum Part {

		WHAT("What it is"), PEOPLE("Who looks after it"), DATA("Personal data in it"), KEPT("How long it is kept"),
		SEARCH("How it is searched"), STATE("State and plans");

		private final String title;

		Part(String title) {
			this.title = title;
		}

		public String title() {
			return this.title;
		}

		/** Its attributes, in order. */
		public List<Attribute> attributes() {
			return Arrays.stream(Attribute.values()).filter((attribute) -> attribute.part == this).toList();
		}

	}

}
