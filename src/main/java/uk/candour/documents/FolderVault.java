package uk.candour.documents;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A vault in a folder of this machine, for one node.
 */
@Component
class FolderVault implements Vault {

	private final Path folder;

	private final CaseKeys keys;

	FolderVault(@Value("${candour.data}") Path data, CaseKeys keys) {
		this.folder = data.resolve("vault").toAbsolutePath();
		this.keys = keys;
	}

	@Override
	public Stored store(String caseReference, InputStream content) throws IOException {
		UUID id = UUID.randomUUID();
		Path file = file(caseReference, id);
		Path half = file.resolveSibling(file.getFileName() + ".part");
		Files.createDirectories(file.getParent());
		try (FileChannel channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			OutputStream plain = this.keys.of(caseReference)
				.newEncryptingStream(new Unclosed(Channels.newOutputStream(channel)), label(id));
			long size;
			try (plain) {
				size = new DigestInputStream(content, digest).transferTo(plain);
			}
			// the row that names this file may commit a moment from now: the bytes must
			// be there
			channel.force(true);
			Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
			return new Stored(id, size, HexFormat.of().formatHex(digest.digest()));
		}
		catch (GeneralSecurityException ex) {
			throw new IOException("The file could not be encrypted", ex);
		}
		finally {
			Files.deleteIfExists(half);
		}
	}

	@Override
	public InputStream open(String caseReference, UUID id) throws IOException {
		try {
			return this.keys.existing(caseReference)
				.newDecryptingStream(new BufferedInputStream(Files.newInputStream(file(caseReference, id))), label(id));
		}
		catch (GeneralSecurityException ex) {
			throw new IOException("The file cannot be decrypted", ex);
		}
	}

	@Override
	public void destroy(String caseReference) throws IOException {
		Path files = folder(caseReference);
		this.keys.destroy(caseReference);
		if (Files.exists(files)) {
			new Workroom(files).close();
		}
	}

	private Path file(String caseReference, UUID id) {
		return folder(caseReference).resolve(id.toString());
	}

	private Path folder(String caseReference) {
		if (!caseReference.matches("[A-Za-z0-9-]+")) {
			throw new IllegalArgumentException("Not a case reference");
		}
		return this.folder.resolve(caseReference);
	}

	/** A file moved to another name does not open. */
	private static byte[] label(UUID id) {
		return id.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Keeps the channel open when the cipher is closed, so that it can be forced to disk.
	 */
	private static final class Unclosed extends FilterOutputStream {

		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
		}

		@Override
		public void close() throws IOException {
			this.out.flush();
		}

	}

}
