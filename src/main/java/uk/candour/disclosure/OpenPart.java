package uk.candour.disclosure;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A part of a pack opened from a copy of its own, so that what was checked is what is
 * bound: in memory when it is small, in a file otherwise.
 *
 * @param document its objects; null when it is not the file that was expected
 * @param sha256 the fingerprint of the copy
 * @param scratch the file; null when it is in memory
 */
record OpenPart(PDDocument document, String sha256, Path scratch) implements Closeable {

	private static final long SMALL = 4 << 20;

	/**
	 * Opens one.
	 * @param expected the fingerprint it must have; null for any
	 * @throws NoSuchFileException when it is no longer there
	 * @throws IOException when it cannot be read as PDF
	 */
	static OpenPart of(Path file, String expected) throws IOException {
		return (Files.size(file) <= SMALL) ? inMemory(Files.readAllBytes(file), expected) : inFile(file, expected);
	}

	private static OpenPart inMemory(byte[] bytes, String expected) throws IOException {
		String hash = hex(digest().digest(bytes));
		return new OpenPart(differs(hash, expected) ? null : loaded(Loader.loadPDF(bytes)), hash, null);
	}

	private static OpenPart inFile(Path file, String expected) throws IOException {
		Path scratch = Files.createTempFile("part", ".pdf");
		try {
			MessageDigest digest = digest();
			try (OutputStream out = new DigestOutputStream(Files.newOutputStream(scratch), digest)) {
				Files.copy(file, out);
			}
			String hash = hex(digest.digest());
			return new OpenPart(
					differs(hash, expected) ? null
							: loaded(Loader.loadPDF(scratch.toFile(), "", IOUtils.createTempFileOnlyStreamCache())),
					hash, scratch);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(scratch);
			throw ex;
		}
	}

	private static boolean differs(String hash, String expected) {
		return expected != null && !expected.equals(hash);
	}

	/**
	 * Reads its objects now, on the thread that opens it. What cannot be read is met
	 * again by whoever needs it.
	 */
	private static PDDocument loaded(PDDocument document) {
		try {
			for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
				document.getDocument().getObjectFromPool(key).getObject();
			}
		}
		catch (RuntimeException damaged) {
			// said when it is bound
		}
		return document;
	}

	private static String hex(byte[] digest) {
		return HexFormat.of().formatHex(digest);
	}

	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		IOUtils.closeQuietly(this.document);
		if (this.scratch != null) {
			Files.deleteIfExists(this.scratch);
		}
	}

}
