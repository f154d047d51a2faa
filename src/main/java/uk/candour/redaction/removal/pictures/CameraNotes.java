package uk.candour.redaction.removal.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;

import uk.candour.redaction.removal.file.Bounded;

/**
 * Takes the camera's notes, previews and comments off a JPEG without touching the picture
 * (ITU-T T.81, annex B).
 */
public final class CameraNotes {

	private static final int LARGEST = 256 * 1024 * 1024;

	/** Says how the colours are to be read: it stays. */
	private static final int ADOBE = 0xee;

	private static final int START_OF_SCAN = 0xda;

	private static final int END = 0xd9;

	private static final int COMMENT = 0xfe;

	private final byte[] jpeg;

	private final ByteArrayOutputStream out;

	private CameraNotes(byte[] jpeg) {
		this.jpeg = jpeg;
		this.out = new ByteArrayOutputStream(jpeg.length);
	}

	/** Takes the notes off an image when it is a JPEG. */
	public static void strip(COSStream image) {
		if (!isJpeg(image)) {
			return;
		}
		try {
			byte[] stored = stored(image);
			byte[] bare = (stored.length <= LARGEST) ? new CameraNotes(stored).bare() : stored;
			if (bare.length != stored.length) {
				image.setItem(COSName.FILTER, COSName.DCT_DECODE);
				parameters(image);
				try (OutputStream to = image.createRawOutputStream()) {
					to.write(bare);
				}
			}
		}
		catch (IOException | RuntimeException damaged) {
			// The inspector reads the notes too, and refuses what still tells.
			return;
		}
	}

	private static boolean isJpeg(COSStream image) {
		COSBase filters = image.getFilters();
		COSBase last = (filters instanceof COSArray list && list.size() > 0) ? list.getObject(list.size() - 1)
				: filters;
		return COSName.DCT_DECODE.equals(last) || COSName.DCT_DECODE_ABBREVIATION.equals(last);
	}

	private static byte[] stored(COSStream image) throws IOException {
		synchronized (Bounded.reading()) {
			try (InputStream in = new PDStream(image)
				.createInputStream(List.of(COSName.DCT_DECODE.getName(), COSName.DCT_DECODE_ABBREVIATION.getName()))) {
				return in.readNBytes(LARGEST + 1);
			}
		}
	}

	/** Of the parameters of several filters only the last ones still apply. */
	private static void parameters(COSStream image) {
		if (image.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSArray each) {
			COSBase last = (each.size() > 0) ? each.getObject(each.size() - 1) : null;
			image.setItem(COSName.DECODE_PARMS, last);
		}
	}

	private byte[] bare() throws IOException {
		int at = 2;
		if (this.jpeg.length < 4 || marker(0) != 0xd8) {
			return this.jpeg;
		}
		this.out.write(this.jpeg, 0, 2);
		while (at + 4 <= this.jpeg.length && (this.jpeg[at] & 0xff) == 0xff) {
			int marker = marker(at);
			if (marker == 0xff) {
				at++;
			}
			else if (marker == END) {
				break;
			}
			else {
				at = segment(at, marker);
			}
		}
		this.out.write(0xff);
		this.out.write(END);
		return this.out.toByteArray();
	}

	private int marker(int at) {
		return this.jpeg[at + 1] & 0xff;
	}

	/** Takes over one segment, unless it is a note; returns where the next begins. */
	private int segment(int at, int marker) throws IOException {
		int next = at + 2 + ((this.jpeg[at + 2] & 0xff) << 8 | (this.jpeg[at + 3] & 0xff));
		if (next <= at + 3 || next > this.jpeg.length) {
			throw new IOException("a JPEG segment runs over the end");
		}
		if (marker == START_OF_SCAN) {
			next = afterScan(next);
		}
		boolean note = marker == COMMENT || (marker > 0xe0 && marker < 0xf0 && marker != ADOBE)
				|| (marker == 0xe0 && (this.jpeg[at + 4] != 'J' || this.jpeg[at + 7] != 'F'));
		if (marker == 0xe0 && !note) {
			header(at, next);
		}
		else if (!note) {
			this.out.write(this.jpeg, at, next - at);
		}
		return next;
	}

	/** The JFIF header without the preview that it may hold. */
	private void header(int at, int next) {
		int plain = at + 18;
		if (next == plain) {
			this.out.write(this.jpeg, at, 18);
			return;
		}
		byte[] bare = java.util.Arrays.copyOfRange(this.jpeg, at, plain);
		bare[2] = 0;
		bare[3] = 16;
		bare[16] = 0;
		bare[17] = 0;
		this.out.write(bare, 0, bare.length);
	}

	/** Where the coded samples end: at a marker that is neither stuffing nor restart. */
	private int afterScan(int from) {
		int at = from;
		while (at + 1 < this.jpeg.length) {
			int marker = this.jpeg[at + 1] & 0xff;
			boolean data = (this.jpeg[at] & 0xff) != 0xff || marker == 0 || marker == 0xff
					|| (marker >= 0xd0 && marker <= 0xd7);
			if (!data) {
				return at;
			}
			at++;
		}
		return this.jpeg.length;
	}

}
