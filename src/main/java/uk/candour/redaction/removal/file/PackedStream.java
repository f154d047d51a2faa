package uk.candour.redaction.removal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Puts bytes into streams of a copy, compressed.
 */
public final class PackedStream {

	private PackedStream() {
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
