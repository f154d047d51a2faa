package uk.candour.redaction.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.UnpackedStream;

/**
 * What stands behind the samples of a picture, where no reader looks.
 */
final class BehindSamples {

	/** Rows of which letters could be made. */
	private static final int LETTER = 8;

	private static final List<COSName> PLAIN = List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION,
			COSName.LZW_DECODE, COSName.RUN_LENGTH_DECODE, COSName.ASCII85_DECODE, COSName.ASCII_HEX_DECODE);

	private BehindSamples() {
	}

	/** Bytes behind the end of deflated data; none where it is not deflated. */
	static byte[] rest(COSStream picture) throws IOException {
		List<COSName> filters = UnpackedStream.filters(picture);
		if (filters.size() != 1 || !PLAIN.subList(0, 2).contains(filters.get(0))
				|| picture.getLength() > InspectionBudget.STREAM_BYTES) {
			return new byte[0];
		}
		try (InputStream in = picture.createRawInputStream()) {
			byte[] packed = in.readAllBytes();
			return Arrays.copyOfRange(packed, end(packed), packed.length);
		}
	}

	private static int end(byte[] packed) {
		Inflater inflater = new Inflater();
		byte[] samples = new byte[32 << 10];
		try {
			inflater.setInput(packed);
			int read = 1;
			while (read > 0) {
				read = inflater.inflate(samples);
			}
			return inflater.finished() ? packed.length - inflater.getRemaining() : packed.length;
		}
		catch (DataFormatException damaged) {
			return packed.length;
		}
		finally {
			inflater.end();
		}
	}

	/** Whether a picture is in colours that nobody knows, so that nobody can read it. */
	static boolean isInUnknownColours(COSStream picture) {
		try {
			return parts(picture) <= 0;
		}
		catch (IOException | RuntimeException unknown) {
			return true;
		}
	}

	/** Of how many numbers a sample is made. */
	private static int parts(COSStream picture) throws IOException {
		COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
		boolean stencil = picture.getBoolean(COSName.IMAGE_MASK, false) || space == null;
		PDColorSpace known = stencil ? PDDeviceGray.INSTANCE : PDColorSpace.create(space);
		return (known instanceof PDPattern) ? 0 : known.getNumberOfComponents();
	}

	/**
	 * How many more rows a picture holds than it shows, if letters could be made of them.
	 * @param picture in colours that are known
	 * @param bytes the picture unpacked
	 */
	static long moreRows(COSStream picture, byte[] bytes) throws IOException {
		long width = picture.getInt(COSName.WIDTH, 0);
		long height = picture.getInt(COSName.HEIGHT, 0);
		if (width <= 0 || height <= 0 || !PLAIN.containsAll(UnpackedStream.filters(picture))) {
			return 0;
		}
		COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
		boolean stencil = picture.getBoolean(COSName.IMAGE_MASK, false) || space == null;
		long bits = stencil ? 1 : (long) picture.getInt(COSName.BITS_PER_COMPONENT, 8) * parts(picture);
		long more = bytes.length / ((width * bits + 7) / 8) - height;
		return (more >= LETTER) ? more : 0;
	}

}
