package uk.candour.catalogue;

import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An entry of the information asset register: a system, share, mailbox or shelf that
 * holds information.
 */
@Entity
public class Asset {

	@Id
	private String code;

	private String title;

	private String holds;

	private String location;

	private String format;

	private String ownerTeam;

	private String access;

	private String purpose;

	private String categories;

	private String recipients;

	private String source;

	private String retention;

	private String connector;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, String> settings;

	private boolean searched;

	protected Asset() {
	}

	/**
	 * An asset.
	 * @param code short and stable, such as "housing-system"
	 * @param title what people call it
	 * @param entry what is held, where, by whom
	 * @param processing why it is held, and for how long: Article 15(1)(a) to (d), (g)
	 * @param search how it is searched
	 */
	public Asset(String code, String title, Entry entry, Processing processing, Search search) {
		this.code = code;
		this.title = title;
		this.holds = entry.holds();
		this.location = entry.location();
		this.format = entry.format();
		this.ownerTeam = entry.ownerTeam();
		this.access = entry.access();
		this.purpose = processing.purpose();
		this.categories = processing.categories();
		this.recipients = processing.recipients();
		this.source = processing.source();
		this.retention = processing.retention();
		this.connector = search.connector();
		this.settings = Map.copyOf(search.settings());
		this.searched = search.forSubjects();
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

	public String code() {
		return this.code;
	}

	public String title() {
		return this.title;
	}

	public Entry entry() {
		return new Entry(this.holds, this.location, this.format, this.ownerTeam, this.access);
	}

	public Processing processing() {
		return new Processing(this.purpose, this.categories, this.recipients, this.source, this.retention);
	}

	/** Kind of connector; empty when a person has to look. */
	public Optional<String> connector() {
		return Optional.ofNullable(this.connector);
	}

	/** Settings of the connector; secrets are only named in them. */
	public Map<String, String> settings() {
		return this.settings;
	}

	/** Whether a subject access request searches it. */
	public boolean isSearched() {
		return this.searched;
	}

}
