package uk.candour.connectors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of texts, in hexadecimal digits.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * Of one value; null is like nothing.
	 */
	static String ofValue(String value) {
		String text = (value != null) ? value : "";
		return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Of several texts, each kept apart from the next; null differs from nothing.
	 */
	static String of(String... texts) {
		MessageDigest digest = digest();
		for (String text : texts) {
			digest.update(((text != null) ? text.length() + ":" + text : "-").getBytes(StandardCharsets.UTF_8));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
		}
	}

}
