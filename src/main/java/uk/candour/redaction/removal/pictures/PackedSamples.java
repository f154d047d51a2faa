package uk.candour.redaction.removal.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The samples of a picture, packed without loss in the way that makes them smallest.
 *
 * @param bytes what is stored
 * @param filter by which they are unpacked
 * @param parameters of the filter, null for none
 */
record PackedSamples(byte[] bytes, COSName filter, COSDictionary parameters) {

	/** Any of the predictors of PNG, which each row names. */
	private static final int PNG = 15;

	private static final int SUB = 1;

	private static final int UP = 2;

	private static final int PAETH = 4;

	/**
	 * Packs rows of samples.
	 * @param samples row by row, each filled up to a whole byte
	 * @param bits of one part
	 * @param parts of a pixel
	 */
	static PackedSamples of(byte[] samples, int width, int height, int bits, int parts) throws IOException {
		PackedSamples plain = new PackedSamples(deflated(samples), COSName.FLATE_DECODE, null);
		PackedSamples other;
		if (bits * parts == 1) {
			other = new PackedSamples(TwoTones.pack(samples, width, height), COSName.JBIG2_DECODE, null);
		}
		else if (bits == 8) {
			other = predicted(samples, width, height, parts);
		}
		else {
			return plain;
		}
		return List.of(plain, other).stream().min(Comparator.comparingInt((each) -> each.bytes.length)).orElseThrow();
	}

	/** Stores them. */
	void into(COSStream picture) throws IOException {
		try (OutputStream out = picture.createRawOutputStream()) {
			out.write(this.bytes);
		}
		picture.setItem(COSName.FILTER, this.filter);
		picture.setItem(COSName.DECODE_PARMS, this.parameters);
	}

	private static byte[] deflated(byte[] samples) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new DeflaterOutputStream(packed)) {
			out.write(samples);
		}
		return packed.toByteArray();
	}

	private static PackedSamples predicted(byte[] samples, int width, int height, int parts) throws IOException {
		int row = width * parts;
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new DeflaterOutputStream(packed)) {
			for (int y = 0; y < height; y++) {
				out.write(smallest(samples, y * row, row, parts));
			}
		}
		COSDictionary parameters = new COSDictionary();
		parameters.setInt(COSName.PREDICTOR, PNG);
		parameters.setInt(COSName.COLORS, parts);
		parameters.setInt(COSName.COLUMNS, width);
		return new PackedSamples(packed.toByteArray(), COSName.FLATE_DECODE, parameters);
	}

	/** A row as the predictor leaves it after which least is left to say. */
	private static byte[] smallest(byte[] samples, int start, int row, int parts) {
		byte[] best = null;
		long least = Long.MAX_VALUE;
		for (int predictor : new int[] { 0, SUB, UP, PAETH }) {
			byte[] line = new byte[row + 1];
			line[0] = (byte) predictor;
			long left = 0;
			for (int i = 0; i < row; i++) {
				line[i + 1] = (byte) (samples[start + i] - predictor(predictor, samples, start, i, row, parts));
				left += Math.abs(line[i + 1]);
			}
			if (left < least) {
				least = left;
				best = line;
			}
		}
		return best;
	}

	private static int predictor(int predictor, byte[] samples, int start, int i, int row, int parts) {
		int before = (i < parts) ? 0 : samples[start + i - parts] & 0xff;
		int above = (start == 0) ? 0 : samples[start + i - row] & 0xff;
		return switch (predictor) {
			case SUB -> before;
			case UP -> above;
			case PAETH -> {
				int corner = (i < parts || start == 0) ? 0 : samples[start + i - row - parts] & 0xff;
				int guess = before + above - corner;
				int toBefore = Math.abs(guess - before);
				int toAbove = Math.abs(guess - above);
				int toCorner = Math.abs(guess - corner);
				yield (toBefore <= toAbove && toBefore <= toCorner) ? before : (toAbove <= toCorner) ? above : corner;
			}
			default -> 0;
		};
	}

}
