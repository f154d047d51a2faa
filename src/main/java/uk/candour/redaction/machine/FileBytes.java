package uk.candour.redaction.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What a file holds: read once into memory when that is little, and in pieces otherwise.
 * Of no consequence for what is found in it.
 */
public final class FileBytes {

	private static final long FEW = 4 << 20;

	private final Path file;

	/** Null when they are many. */
	private final byte[] few;

	private FileBytes(Path file, byte[] few) {
		this.file = file;
		this.few = few;
	}

	/**
	 * The bytes of a file as they are now.
	 * @throws IOException when it cannot be read
	 */
	public static FileBytes of(Path file) throws IOException {
		return new FileBytes(file, (Files.size(file) <= FEW) ? Files.readAllBytes(file) : null);
	}

	/**
	 * Opens it as a PDF, for one reader; several may read at once. What the PDF library
	 * unpacks and makes anew lies in memory while it is little, and else in a file that
	 * goes with the document.
	 * @param password what opens it, or null
	 * @throws LockedByCertificate when no password opens it
	 */
	public PDDocument open(String password) throws IOException {
		RandomAccessRead reader = (this.few != null) ? new RandomAccessReadBuffer(this.few)
				: new RandomAccessReadBufferedFile(this.file.toFile());
		try {
			return new PlainParser(reader, (password != null) ? password : "",
					MemoryUsageSetting.setupMixed(FEW).streamCache)
				.parse();
		}
		catch (IOException | RuntimeException | Error failed) {
			reader.close();
			if (asksForCertificate(failed)) {
				throw new LockedByCertificate(failed);
			}
			throw failed;
		}
	}

	/** A command has no library for certificates, and nobody else gives it one. */
	private static boolean asksForCertificate(Throwable failed) {
		return failed instanceof NoClassDefFoundError
				|| String.valueOf(failed.getMessage()).startsWith("Provided decryption material is not compatible");
	}

	/** How many they are. */
	public long size() throws IOException {
		return (this.few != null) ? this.few.length : Files.size(this.file);
	}

	/** The first of them, fewer when there are fewer. */
	public byte[] head(int length) throws IOException {
		if (this.few != null) {
			return Arrays.copyOf(this.few, Math.min(length, this.few.length));
		}
		try (InputStream in = Files.newInputStream(this.file)) {
			return in.readNBytes(length);
		}
	}

	/** Their lower-case hexadecimal SHA-256. */
	public String sha256() {
		return (this.few != null) ? FileHash.sha256(this.few) : FileHash.sha256(this.file);
	}

	/**
	 * All of them, to be read only.
	 * @throws IOException when the file cannot be read
	 */
	public ByteBuffer buffer() throws IOException {
		if (this.few != null) {
			return ByteBuffer.wrap(this.few).asReadOnlyBuffer();
		}
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.READ)) {
			return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
		}
	}

}
