package uk.candour.redaction.removal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Where tables end, as their dictionaries say: what stands behind, no reader reads, and
 * it stays behind.
 */
public final class Ends {

	private static final int LARGEST = 64 << 20;

	/** A bit for each of 65536. */
	private static final int NUMBERS = 1 << 13;

	private static final int SAMPLED = 0;

	private static final int CALCULATED = 4;

	/** How many numbers make a colour. */
	private static final Map<String, Integer> PARTS = Map.of("DeviceGray", 1, "CalGray", 1, "Separation", 1,
			"DeviceRGB", 3, "CalRGB", 3, "Lab", 3, "DeviceCMYK", 4);

	private Ends() {
	}

	/** Cuts a function; one that cannot be read stays as it is. */
	public static void function(COSStream function) throws IOException {
		int type = function.getInt(COSName.FUNCTION_TYPE, -1);
		if (type == SAMPLED) {
			cut(function, samples(function));
		}
		else if (type == CALCULATED) {
			byte[] program = Bounded.read(function, LARGEST);
			byte[] plain = Calculator.plain(program);
			if (plain.length < new String(program, StandardCharsets.ISO_8859_1).strip().length()) {
				PackedStream.fill(function, plain);
			}
		}
	}

	/** Cuts a list of the identifiers that a font has. */
	public static void numbers(COSStream list) throws IOException {
		cut(list, NUMBERS);
	}

	/** How many bytes the samples of a function take (ISO 32000-1, 7.10.2). */
	private static long samples(COSDictionary function) {
		COSArray sizes = function.getCOSArray(COSName.SIZE);
		COSArray range = function.getCOSArray(COSName.RANGE);
		long bits = (sizes == null || range == null) ? 0
				: (long) (range.size() / 2) * function.getInt(COSName.BITS_PER_SAMPLE, 0);
		for (int i = 0; bits > 0 && bits < LARGEST && i < sizes.size(); i++) {
			bits *= (sizes.getObject(i) instanceof COSNumber size) ? size.intValue() : 0;
		}
		return (bits + 7) / 8;
	}

	/** Cuts the table of colours of an indexed space. */
	public static void palette(COSArray space) throws IOException {
		if (space.size() < 4 || !COSName.INDEXED.equals(space.getObject(0))
				|| !(space.getObject(2) instanceof COSNumber highest)) {
			return;
		}
		int length = (highest.intValue() + 1) * parts(space.getObject(1));
		COSBase table = space.getObject(3);
		if (table instanceof COSStream stream) {
			cut(stream, length);
		}
		else if (length > 0 && table instanceof COSString string && string.getBytes().length > length) {
			space.set(3, new COSString(Arrays.copyOf(string.getBytes(), length)));
		}
	}

	private static int parts(COSBase space) {
		if (space instanceof COSName device) {
			return PARTS.getOrDefault(device.getName(), 0);
		}
		if (!(space instanceof COSArray array) || array.size() < 2 || !(array.getObject(0) instanceof COSName family)) {
			return 0;
		}
		return switch (family.getName()) {
			case "ICCBased" -> (array.getObject(1) instanceof COSStream profile) ? profile.getInt(COSName.N, 0) : 0;
			case "DeviceN" -> (array.getObject(1) instanceof COSArray names) ? names.size() : 0;
			default -> PARTS.getOrDefault(family.getName(), 0);
		};
	}

	/** Cuts a stream behind so many bytes; none is no number. */
	private static void cut(COSStream stream, long length) throws IOException {
		byte[] bytes = Bounded.read(stream, LARGEST);
		if (length > 0 && bytes.length > length) {
			PackedStream.fill(stream, Arrays.copyOf(bytes, (int) length));
		}
	}

}
