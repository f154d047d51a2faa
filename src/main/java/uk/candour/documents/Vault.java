package uk.candour.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Where the bytes of documents lie, each case under a key of its own: to destroy the key
 * is to destroy the case's files, wherever copies of them may be.
 */
public interface Vault {

	/**
	 * Stores a stream, encrypted.
	 * @return its new identity, length and fingerprint, of the plain content
	 * @throws IOException when it cannot be stored whole; then nothing is
	 */
	Stored store(String caseReference, InputStream content) throws IOException;

	/**
	 * Reads a stored stream.
	 * @throws IOException when it is missing, was changed, or the case's key is gone
	 */
	InputStream open(String caseReference, UUID id) throws IOException;

	/**
	 * Destroys a case's key, and then its files: whatever copies of them there may be are
	 * unreadable from then on.
	 * @throws IOException when a file could not be deleted; the key is destroyed all the
	 * same
	 */
	void destroy(String caseReference) throws IOException;

	/**
	 * A stored stream.
	 *
	 * @param id its identity
	 * @param size in bytes
	 * @param sha256 lower-case hexadecimal
	 */
	record Stored(UUID id, long size, String sha256) {
	}

}
