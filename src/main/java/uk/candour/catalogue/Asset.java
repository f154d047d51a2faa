package uk.candour.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An entry of the information asset register: a system, share, mailbox or shelf that
 * holds information. Immutable; a change makes another, and the register keeps both.
 */
public final class Asset {

	private final String code;

	private final Map<Attribute, List<String>> values;

	private final Binding binding;

	private final int revision;

	private Asset(String code, Map<Attribute, List<String>> values, Binding binding, int revision) {
		this.code = Objects.requireNonNull(code, "An asset needs a code");
		EnumMap<Attribute, List<String>> kept = new EnumMap<>(Attribute.class);
		values.forEach((attribute, value) -> {
			if (!value.isEmpty()) {
				kept.put(attribute, List.copyOf(value));
			}
		});
		this.values = Collections.unmodifiableMap(kept);
		this.binding = binding;
		this.revision = revision;
	}

	/**
	 * An asset with what every entry must say; {@link #with} says the rest.
	 * @param code short and stable, such as "housing-system"
	 * @param title what people call it
	 * @param entry what is held, where, by whom
	 * @param processing why it is held, and for how long: Article 15(1)(a) to (d), (g)
	 * @param search how it is searched
	 */
	public Asset(String code, String title, Entry entry, Processing processing, Search search) {
		this(code, values(title, entry, processing, search), new Binding(search.connector(), search.settings()), 0);
	}

	private static Map<Attribute, List<String>> values(String title, Entry entry, Processing processing,
			Search search) {
		Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
		values.put(Attribute.TITLE, List.of(title));
		values.put(Attribute.HOLDS, List.of(entry.holds()));
		values.put(Attribute.LOCATION, List.of(entry.location()));
		values.put(Attribute.FORMAT, List.of(entry.format()));
		values.put(Attribute.OWNER_TEAM, List.of(entry.ownerTeam()));
		values.put(Attribute.ACCESS, List.of(entry.access()));
		values.put(Attribute.PURPOSE, List.of(processing.purpose()));
		values.put(Attribute.CATEGORIES, List.of(processing.categories()));
		values.put(Attribute.RECIPIENTS, List.of(processing.recipients()));
		values.put(Attribute.SOURCE, List.of(processing.source()));
		values.put(Attribute.RETENTION, List.of(processing.retention()));
		values.put(Attribute.SEARCHED, List.of((search.forSubjects() ? Whether.YES : Whether.NO).name()));
		return values;
	}

	/** An asset as the register has it. */
	static Asset of(String code, Map<Attribute, List<String>> values, Binding binding, int revision) {
		return new Asset(code, values, binding, revision);
	}

	/** The same asset with another value; a blank one takes it away. */
	public Asset with(Attribute attribute, String value) {
		return with(attribute, value.isBlank() ? List.of() : List.of(value));
	}

	/** The same asset with these terms, in the order of the register. */
	public Asset with(Attribute attribute, Term... terms) {
		List<Term> chosen = List.of(terms);
		return with(attribute, attribute.terms().stream().filter(chosen::contains).map(Term::name).toList());
	}

	private Asset with(Attribute attribute, List<String> value) {
		Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
		values.putAll(this.values);
		values.put(attribute, value);
		return with(values);
	}

	/** The same asset with all of its values replaced. */
	Asset with(Map<Attribute, List<String>> replaced) {
		return new Asset(this.code, replaced, this.binding, this.revision);
	}

	/** The same asset, reached in another way. */
	Asset bound(Binding other) {
		return new Asset(this.code, this.values, other, this.revision);
	}

	/**
	 * What there is.
	 *
	 * @param holds what it holds
	 * @param location where it is
	 * @param format how it is stored
	 * @param ownerTeam code of the team that owns it
	 * @param access who may see it
	 */
	public record Entry(String holds, String location, String format, String ownerTeam, String access) {
	}

	/**
	 * Why personal data are in it, for the annex that Article 15(1) asks for.
	 *
	 * @param purpose why they are processed
	 * @param categories of personal data
	 * @param recipients to whom they are disclosed
	 * @param source where they come from when not from the person
	 * @param retention how long they are kept
	 */
	public record Processing(String purpose, String categories, String recipients, String source, String retention) {
	}

	/**
	 * How it is searched.
	 *
	 * @param connector kind of connector, or null when a person looks
	 * @param settings of the connector, without secrets
	 * @param forSubjects whether a subject access request searches it
	 */
	public record Search(String connector, Map<String, String> settings, boolean forSubjects) {

		/** A person of the owning team looks. */
		public static Search byHand() {
			return new Search(null, Map.of(), true);
		}

	}

	/**
	 * How its connector reaches it.
	 *
	 * @param connector kind of connector, or null when a person looks
	 * @param settings of the connector; secrets are only named in them
	 */
	public record Binding(String connector, Map<String, String> settings) {

		public Binding {
			settings = Map.copyOf(settings);
		}

	}

	public String code() {
		return this.code;
	}

	public String title() {
		return value(Attribute.TITLE);
	}

	/** How often the entry was written; 0 for one that is not in the register. */
	public int revision() {
		return this.revision;
	}

	/**
	 * The first or only value of an attribute, as it is kept; empty when there is none.
	 */
	public String value(Attribute attribute) {
		List<String> values = values(attribute);
		return values.isEmpty() ? "" : values.get(0);
	}

	/** The values of an attribute, as they are kept. */
	public List<String> values(Attribute attribute) {
		return this.values.getOrDefault(attribute, List.of());
	}

	/** All values, as they are kept. */
	public Map<Attribute, List<String>> values() {
		return this.values;
	}

	/** The value of an attribute for people; empty when there is none. */
	public String words(Attribute attribute) {
		List<Term> terms = attribute.terms();
		return values(attribute).stream()
			.map((value) -> terms.stream()
				.filter((term) -> term.name().equals(value))
				.map(Term::words)
				.findFirst()
				.orElse(value))
			.collect(Collectors.joining("; "));
	}

	/** Whether one of the attribute's terms was chosen. */
	public boolean has(Attribute attribute, Term term) {
		return values(attribute).contains(term.name());
	}

	/** The date of an attribute, if there is one. */
	public Optional<LocalDate> date(Attribute attribute) {
		return values(attribute).stream().findFirst().map(LocalDate::parse);
	}

	/** The date of an attribute as somebody writes dates, if there is one. */
	public Optional<String> date(Attribute attribute, Function<LocalDate, String> writing) {
		return (attribute.kind() == Attribute.Kind.DATE) ? date(attribute).map(writing) : Optional.empty();
	}

	/** Whether it holds data that Article 9(1) names. */
	public boolean isSpecial() {
		return Arrays.stream(DataCategory.values())
			.anyMatch((category) -> category.isSpecial() && has(Attribute.DATA, category));
	}

	public Entry entry() {
		return new Entry(value(Attribute.HOLDS), value(Attribute.LOCATION), value(Attribute.FORMAT),
				value(Attribute.OWNER_TEAM), value(Attribute.ACCESS));
	}

	public Processing processing() {
		return new Processing(value(Attribute.PURPOSE), value(Attribute.CATEGORIES), value(Attribute.RECIPIENTS),
				value(Attribute.SOURCE), value(Attribute.RETENTION));
	}

	/** Kind of connector; empty when a person has to look. */
	public Optional<String> connector() {
		return Optional.ofNullable(this.binding.connector());
	}

	/** Settings of the connector; secrets are only named in them. */
	public Map<String, String> settings() {
		return this.binding.settings();
	}

	Binding binding() {
		return this.binding;
	}

	/** Whether a subject access request searches it. */
	public boolean isSearched() {
		return has(Attribute.SEARCHED, Whether.YES);
	}

	/** How it is searched, in words. */
	public String method() {
		if (!isSearched()) {
			return "Not searched for requests about a person";
		}
		return connector().map((kind) -> "By machine (" + kind + ")").orElse("By a person of the owning team");
	}

	/** What differs from an entry before, in the order of the attributes. */
	public List<Difference> since(Asset before) {
		return Difference.between(before, this);
	}

}
