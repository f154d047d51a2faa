package uk.candour.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * What the demonstration council's parts agree on.
 */
final class Council {

	/** The last day on which anything was written into the invented systems. */
	static final LocalDate AS_AT = LocalDate.of(2026, 10, 30);

	/** Raised when the generators change, so that old data is made anew. */
	static final int VERSION = 1;

	private Council() {
	}

	/**
	 * Which edition of the stories data was made from: changes with every change of a
	 * story.
	 */
	static String editionOf(List<Story> stories) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(stories.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256, this one has not", ex);
		}
	}

}
