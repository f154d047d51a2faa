package uk.candour.redaction.removal.file;

import java.io.IOException;
import java.io.InputStream;

import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.UnusablePdf;

/**
 * Decodes streams without trusting their size.
 */
public final class Bounded {

	/** More than any honest page needs. */
	public static final int CONTENT = 96 * 1024 * 1024;

	/** Each thread has the lock of the file for which it was started. */
	private static final InheritableThreadLocal<Object> READING = new InheritableThreadLocal<>();

	private Bounded() {
	}

	/** From here on this thread, and those that it starts, read another file. */
	public static void anotherFile() {
		READING.set(new Object());
	}

	/** Streams of one file share its position: who holds this lock reads alone. */
	public static Object reading() {
		Object lock = READING.get();
		return (lock != null) ? lock : Bounded.class;
	}

	/**
	 * Decodes a stream.
	 * @throws UnusablePdf when it unpacks to more than the limit
	 * @throws IOException when it is damaged from the first byte
	 */
	public static byte[] read(COSStream stream, int limit) throws IOException {
		if (!stream.hasData()) {
			return new byte[0];
		}
		byte[] bytes = all(stream, limit);
		if (bytes.length > limit) {
			throw new UnusablePdf("A stream in this file unpacks to more than " + limit / (1024 * 1024)
					+ " MiB. Ask for a copy printed to PDF again.");
		}
		return bytes;
	}

	private static byte[] all(COSStream stream, int limit) throws IOException {
		synchronized (reading()) {
			try (InputStream in = stream.createInputStream()) {
				return in.readNBytes(limit + 1);
			}
		}
	}

}
