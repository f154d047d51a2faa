package uk.candour.rectification;

import java.time.Instant;

/**
 * One place where a contested datum stands.
 *
 * @param code of the case's copies, such as "K1"
 * @param question the number of the question it belongs to
 * @param asset code of the system in the catalogue
 * @param place key of the record, or where it stands in words
 * @param holds what stood there when it was found; null when nothing did
 * @param byMachine whether the system's connector found it
 * @param trouble why no machine could correct it, or null
 * @param correctedBy username of who corrected it by hand, or null
 * @param provenAt when the right value was read there, or null
 * @param proof what that shows: a fingerprint of what was read, or how it was seen
 */
public record Copy(String code, int question, String asset, String place, String holds, boolean byMachine,
		String trouble, String correctedBy, Instant provenAt, String proof) {

	/** Whether the right value was read there. */
	public boolean isProven() {
		return this.provenAt != null;
	}

}
