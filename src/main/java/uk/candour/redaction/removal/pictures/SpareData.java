package uk.candour.redaction.removal.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Bounded;

/**
 * Data of a picture that no reader shows: rows below the last, and whatever stands behind
 * the end of what is packed. It stays behind.
 */
public final class SpareData {

	/** How a picture is packed that says itself where it ends. */
	private static final Set<String> CODED = Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode",
			"CCF");

	/** From this predictor on each row begins with a byte of its own. */
	private static final int PNG = 10;

	private SpareData() {
	}

	/** Takes it off a picture, whose samples stay. */
	public static void cut(COSStream image) {
		if (Samples.isPackedBy(CODED, image) || !image.hasData()) {
			return;
		}
		try {
			Samples.Size size = Samples.Size.of(image);
			if (hasAny(image, size)) {
				byte[] samples = Arrays.copyOf(Bounded.read(image, Samples.LARGEST + 1024), size.bytes());
				PackedSamples.of(samples, size.width(), size.height(), size.bits(), size.parts()).into(image);
			}
		}
		catch (IOException | RuntimeException damaged) {
			// the inspector looks for such data too, and refuses what still tells
			return;
		}
	}

	private static boolean hasAny(COSStream image, Samples.Size size) throws IOException {
		if (!isDeflated(image)) {
			return image.containsKey(COSName.FILTER) || image.getLength() > size.bytes();
		}
		byte[] stored;
		synchronized (Bounded.reading()) {
			try (InputStream in = image.createRawInputStream()) {
				stored = in.readAllBytes();
			}
		}
		COSBase parameters = image.getDictionaryObject(COSName.DECODE_PARMS);
		COSBase first = (parameters instanceof COSArray list && list.size() > 0) ? list.getObject(0) : parameters;
		boolean rows = first instanceof COSDictionary given && given.getInt(COSName.PREDICTOR, 1) >= PNG;
		return isMore(stored, size.bytes() + (rows ? size.height() : 0));
	}

	private static boolean isDeflated(COSStream image) {
		COSBase filters = image.getFilters();
		COSBase only = (filters instanceof COSArray list && list.size() == 1) ? list.getObject(0) : filters;
		return COSName.FLATE_DECODE.equals(only) || COSName.FLATE_DECODE_ABBREVIATION.equals(only);
	}

	/** Whether deflated data unpacks to more than this, or has something behind it. */
	private static boolean isMore(byte[] stored, long size) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(stored);
			byte[] buffer = new byte[1 << 16];
			int read = 1;
			while (read > 0 && inflater.getBytesWritten() <= size) {
				read = inflater.inflate(buffer);
			}
			int rest = stored.length - inflater.getRemaining();
			return inflater.getBytesWritten() > size
					|| inflater.finished() && !isBlank(Arrays.copyOfRange(stored, rest, stored.length));
		}
		catch (DataFormatException damaged) {
			return true;
		}
		finally {
			inflater.end();
		}
	}

	private static boolean isBlank(byte[] bytes) {
		for (byte one : bytes) {
			if (one != '\r' && one != '\n') {
				return false;
			}
		}
		return true;
	}

}
