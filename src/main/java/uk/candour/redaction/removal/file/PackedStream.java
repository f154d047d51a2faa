package uk.candour.redaction.removal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The streams of a copy, compressed: smaller, and quicker to bind.
 */
public final class PackedStream {

	/** Fewer bytes than this are hardly fewer when they are compressed. */
	private static final int SMALL = 128;

	private PackedStream() {
	}

	/** Compresses a stream of the original that is not. */
	public static void pack(COSStream stream) throws IOException {
		if (stream.containsKey(COSName.FILTER) || stream.getLength() < SMALL) {
			return;
		}
		try (InputStream in = stream.createRawInputStream()) {
			fill(stream, in.readAllBytes());
		}
	}

	/** Puts these parts, one after the other, in place of what a stream held. */
	public static void fill(COSStream stream, byte[]... parts) {
		stream.removeItem(COSName.DECODE_PARMS);
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			for (byte[] part : parts) {
				out.write(part);
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
