package uk.candour.documents;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.data.domain.Persistable;

/**
 * A file of a case: what it is, where it came from, and its fingerprint. Its content is
 * in the vault and never changes; a changed file is another document.
 */
@Entity
public class Document implements Persistable<UUID> {

	/** What a document is for. */
	public enum Kind {

		/** Proof of identity or authority. */
		EVIDENCE,
		/** Something a source system holds about the subject. */
		FINDING,
		/** A finding as PDF, with its text. */
		RENDITION,
		/** The text of a finding. */
		TEXT,
		/** A letter sent or to be sent. */
		LETTER,
		/** The answer as handed over. */
		PACK

	}

	@Id
	private UUID id;

	private String caseReference;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String name;

	private String mediaType;

	private long size;

	@JdbcTypeCode(SqlTypes.CHAR)
	private String sha256;

	private Instant receivedAt;

	private String receivedFrom;

	private String origin;

	private String locator;

	private Instant madeAt;

	private String why;

	private UUID renditionOf;

	private Integer pages;

	private String note;

	@Transient
	private boolean fresh;

	protected Document() {
	}

	Document(Vault.Stored stored, Description description, Instant receivedAt) {
		this.id = stored.id();
		this.size = stored.size();
		this.sha256 = stored.sha256();
		this.caseReference = description.caseReference();
		this.kind = description.kind();
		this.name = description.name();
		this.mediaType = description.mediaType();
		this.receivedFrom = description.receivedFrom();
		this.origin = description.origin();
		this.locator = description.locator();
		this.madeAt = description.madeAt();
		this.why = description.why();
		this.renditionOf = description.renditionOf();
		this.pages = description.pages();
		this.note = description.note();
		this.receivedAt = receivedAt;
		this.fresh = true;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	@PostPersist
	@PostLoad
	void entered() {
		this.fresh = false;
	}

	public String caseReference() {
		return this.caseReference;
	}

	public Kind kind() {
		return this.kind;
	}

	/** The name that people know it by. */
	public String name() {
		return this.name;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** In bytes. */
	public long size() {
		return this.size;
	}

	/** Lower-case hexadecimal. */
	public String sha256() {
		return this.sha256;
	}

	public Instant receivedAt() {
		return this.receivedAt;
	}

	/** A username, "requester", or "system". */
	public String receivedFrom() {
		return this.receivedFrom;
	}

	/** Code of the asset it was found in, or null. */
	public String origin() {
		return this.origin;
	}

	/** Where exactly in that asset, or null. */
	public String locator() {
		return this.locator;
	}

	/** When it was made or sent in its system, or null. */
	public Instant madeAt() {
		return this.madeAt;
	}

	/** Why it matched, in plain words; may be empty. */
	public String why() {
		return this.why;
	}

	/** The document that this one shows as PDF, or null. */
	public UUID renditionOf() {
		return this.renditionOf;
	}

	/** Number of pages of a PDF, or null. */
	public Integer pages() {
		return this.pages;
	}

	/** What people should know of it; may be empty. */
	public String note() {
		return this.note;
	}

}
