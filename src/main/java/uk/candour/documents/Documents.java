package uk.candour.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of all cases. To keep one is two acts: its bytes go into the vault, outside
 * any transaction; then it is entered, in the transaction of whatever else is true with
 * it. A file stored and never entered is only unreadable bytes.
 */
@Component
public class Documents {

	private final DocumentRows rows;

	private final Vault vault;

	private final Workrooms rooms;

	private final Clock clock;

	Documents(DocumentRows rows, Vault vault, Workrooms rooms, Clock clock) {
		this.rows = rows;
		this.vault = vault;
		this.rooms = rooms;
		this.clock = clock;
	}

	/**
	 * Puts bytes into the vault, under the case's key.
	 * @throws IOException when they cannot be stored whole
	 */
	public Kept store(String caseReference, InputStream content) throws IOException {
		return new Kept(this.vault.store(caseReference, content));
	}

	/**
	 * Enters a stored file into its case. A finding or rendition that is there already is
	 * not entered twice: the one that is there is returned.
	 */
	@Transactional
	public Document enter(Kept kept, Description description) {
		return alreadyThere(description)
			.orElseGet(() -> this.rows.save(new Document(kept.stored(), description, this.clock.instant())));
	}

	/**
	 * Destroys what was stored for a case that did not come about; one that has documents
	 * did, and keeps them.
	 */
	public void abandon(String caseReference) {
		if (this.rows.existsByCaseReference(caseReference)) {
			return;
		}
		try {
			this.vault.destroy(caseReference);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<Document> alreadyThere(Description description) {
		if (description.renditionOf() != null) {
			return this.rows.findByRenditionOfAndKind(description.renditionOf(), description.kind());
		}
		if (description.kind() == Document.Kind.FINDING && description.locator() != null) {
			return this.rows.findByCaseReferenceAndOriginAndLocatorAndKind(description.caseReference(),
					description.origin(), description.locator(), Document.Kind.FINDING);
		}
		return Optional.empty();
	}

	/**
	 * A document of that case; empty when there is none, or it belongs to another case.
	 */
	public Optional<Document> find(String caseReference, UUID id) {
		return this.rows.findById(id).filter((document) -> document.caseReference().equals(caseReference));
	}

	/** The documents of a case of some kinds, oldest first. */
	public List<Document> of(String caseReference, Document.Kind... kinds) {
		return this.rows.findByCaseReferenceAndKindInOrderByReceivedAtAscIdAsc(caseReference, List.of(kinds));
	}

	/**
	 * How many findings of a case that lie in other systems are the same, byte for byte.
	 */
	public long foundElsewhere(String caseReference, String origin, Collection<String> fingerprints) {
		return fingerprints.isEmpty() ? 0 : this.rows.countByCaseReferenceAndKindAndOriginNotAndSha256In(caseReference,
				Document.Kind.FINDING, origin, fingerprints);
	}

	/** Another form of a document, such as its rendition. */
	public Optional<Document> form(UUID original, Document.Kind kind) {
		return this.rows.findByRenditionOfAndKind(original, kind);
	}

	/** The forms of many documents at once. */
	public List<Document> forms(Collection<UUID> originals, Document.Kind kind) {
		return this.rows.findByRenditionOfInAndKind(originals, kind);
	}

	/**
	 * Reads a document's content.
	 * @throws IOException when it is missing, was changed, or the case's key is destroyed
	 */
	public InputStream open(Document document) throws IOException {
		return this.vault.open(document.caseReference(), document.getId());
	}

	/**
	 * Reads a document through and says whether it is, byte for byte, what was entered.
	 */
	public boolean isUnchanged(Document document) {
		try (InputStream content = open(document);
				DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
			digested.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(document.sha256());
		}
		catch (IOException ex) {
			return false;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Writes a document's content into a private file, for parts that need one; whoever
	 * asks deletes it.
	 */
	public void copy(Document document, Path target) throws IOException {
		try (InputStream content = open(document)) {
			Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * An empty private folder for work on decrypted files; to be emptied by
	 * {@link Workroom#close}, or by the next start after a kill.
	 */
	public Workroom workroom() throws IOException {
		return this.rooms.open();
	}

	/** A file in the vault, not yet entered. */
	public record Kept(Vault.Stored stored) {

		/** Lower-case hexadecimal. */
		public String sha256() {
			return this.stored.sha256();
		}

		/** In bytes. */
		public long size() {
			return this.stored.size();
		}

		public UUID id() {
			return this.stored.id();
		}

	}

}
