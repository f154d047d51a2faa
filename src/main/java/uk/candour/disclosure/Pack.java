package uk.candour.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The answer as one file, with what proves it.
 */
@Entity
public class Pack {

	@Id
	private UUID id;

	private String caseReference;

	private int question = 1;

	private UUID documentId;

	private int pages;

	private int documents;

	private String manifest;

	private String certificate;

	private Instant assembledAt;

	private Instant releasedAt;

	private Instant collectedAt;

	protected Pack() {
	}

	Pack(String caseReference, UUID document, int pages, int documents, String manifest, String certificate,
			Instant assembledAt) {
		this.id = UUID.randomUUID();
		this.caseReference = caseReference;
		this.documentId = document;
		this.pages = pages;
		this.documents = documents;
		this.manifest = manifest;
		this.certificate = certificate;
		this.assembledAt = assembledAt;
	}

	/** Says which question it answers. */
	void answers(int question) {
		this.question = question;
	}

	void release(Instant at) {
		this.releasedAt = at;
	}

	void collect(Instant at) {
		this.collectedAt = at;
	}

	public String caseReference() {
		return this.caseReference;
	}

	/** The file among the case's documents. */
	public UUID document() {
		return this.documentId;
	}

	public int pages() {
		return this.pages;
	}

	/** How many documents are in it, beside letter and schedule. */
	public int documents() {
		return this.documents;
	}

	/** JSON: each document with its number, pages and fingerprint. */
	public String manifest() {
		return this.manifest;
	}

	/** JSON: for each document what was removed and how it was inspected. */
	public String certificate() {
		return this.certificate;
	}

	public Instant assembledAt() {
		return this.assembledAt;
	}

	public Optional<Instant> releasedAt() {
		return Optional.ofNullable(this.releasedAt);
	}

	/** When the requester first took it. */
	public Optional<Instant> collectedAt() {
		return Optional.ofNullable(this.collectedAt);
	}

}
