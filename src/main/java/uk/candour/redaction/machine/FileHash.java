package uk.candour.redaction.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import uk.candour.redaction.UnusablePdf;

/**
 * Fingerprints of files.
 */
public final class FileHash {

	private FileHash() {
	}

	/** Lower-case hexadecimal SHA-256 of the file. */
	public static String sha256(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = digest();
			new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UnusablePdf("The file cannot be read: " + ex.getMessage(), ex);
		}
	}

	/** Lower-case hexadecimal SHA-256 of bytes. */
	public static String sha256(byte[] bytes) {
		return HexFormat.of().formatHex(digest().digest(bytes));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
