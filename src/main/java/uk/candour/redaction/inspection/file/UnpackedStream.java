package uk.candour.redaction.inspection.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.UnusablePdf;

/**
 * The decoded bytes of a stream, never more than the budget allows. Unpacks the common
 * case itself, because PDFBox unpacks a stream as a whole whatever its size.
 */
public final class UnpackedStream {

	/** Nothing smaller than this can unpack to more than a stream may hold. */
	private static final int HARMLESS = 64 << 10;

	private static final Set<COSName> FLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

	private static final Set<COSName> PICTURE = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
			COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);

	private UnpackedStream() {
	}

	/**
	 * Unpacks a stream; picture formats are left as they are.
	 * @throws UnusablePdf when it unpacks to too much
	 */
	public static byte[] of(COSStream stream, InspectionBudget budget) throws IOException {
		List<COSName> filters = filters(stream);
		byte[] raw = raw(stream);
		if (filters.isEmpty() || PICTURE.contains(filters.get(0))) {
			budget.spend(raw.length);
			return raw;
		}
		if (filters.size() == 1 && FLATE.contains(filters.get(0)) && !hasPredictor(stream)) {
			return inflate(raw, 0, budget, true);
		}
		measure(stream, budget);
		if (filters.stream().anyMatch(PICTURE::contains)) {
			return raw;
		}
		try (InputStream in = stream.createInputStream()) {
			return in.readAllBytes();
		}
	}

	/**
	 * Makes sure that a stream can be unpacked without harm.
	 * @throws UnusablePdf when it unpacks to too much
	 */
	static void measure(COSStream stream, InspectionBudget budget) throws IOException {
		List<COSName> filters = filters(stream);
		long packers = filters.stream().filter((f) -> !PICTURE.contains(f) && !isText(f)).count();
		if (packers == 0 || (packers == 1 && stream.getLength() < HARMLESS)) {
			return;
		}
		byte[] bytes = raw(stream);
		for (COSName filter : filters) {
			if (!FLATE.contains(filter)) {
				break;
			}
			bytes = inflate(bytes, 0, budget, filters.size() > 1);
		}
	}

	private static boolean isText(COSName filter) {
		return filter.equals(COSName.ASCII85_DECODE) || filter.equals(COSName.ASCII_HEX_DECODE)
				|| filter.equals(COSName.ASCII85_DECODE_ABBREVIATION)
				|| filter.equals(COSName.ASCII_HEX_DECODE_ABBREVIATION);
	}

	static byte[] raw(COSStream stream) throws IOException {
		if (!stream.hasData()) {
			return new byte[0];
		}
		if (stream.getLength() > InspectionBudget.STREAM_BYTES) {
			throw InspectionBudget.tooLarge();
		}
		try (InputStream in = stream.createRawInputStream()) {
			return in.readAllBytes();
		}
	}

	/** The names of its filters, in the order of unpacking. */
	public static List<COSName> filters(COSStream stream) {
		List<COSName> names = new ArrayList<>();
		COSBase filters = stream.getFilters();
		if (filters instanceof COSName name) {
			names.add(name);
		}
		else if (filters instanceof COSArray array) {
			for (int i = 0; i < array.size(); i++) {
				if (array.getObject(i) instanceof COSName name) {
					names.add(name);
				}
			}
		}
		return names;
	}

	private static boolean hasPredictor(COSStream stream) {
		COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		if (parameters instanceof COSArray array && array.size() > 0) {
			parameters = array.getObject(0);
		}
		return parameters instanceof COSDictionary dictionary && dictionary.getInt(COSName.PREDICTOR, 1) > 1;
	}

	/**
	 * Inflates what can be inflated; a damaged end is left out, as readers do.
	 * @param keep whether the bytes are wanted, not only their number
	 */
	public static byte[] inflate(byte[] packed, int from, InspectionBudget budget, boolean keep) {
		Inflater inflater = new Inflater();
		ByteArrayOutputStream out = new ByteArrayOutputStream(keep ? Math.max(64, packed.length * 3) : 0);
		byte[] buffer = new byte[16 << 10];
		long total = 0;
		try {
			inflater.setInput(packed, from, packed.length - from);
			while (!inflater.finished()) {
				int read = inflater.inflate(buffer);
				if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
					break;
				}
				total += read;
				budget.spend(read);
				if (total > InspectionBudget.STREAM_BYTES) {
					throw InspectionBudget.tooLarge();
				}
				if (keep) {
					out.write(buffer, 0, read);
				}
			}
		}
		catch (DataFormatException ex) {
			return out.toByteArray();
		}
		finally {
			inflater.end();
		}
		return out.toByteArray();
	}

}
