package uk.candour.redaction.removal.pictures;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Packs pictures of two tones, such as scanned letters, without loss: one region of JBIG2
 * (ITU-T T.88, section 6.2, template 0) as PDF embeds it, smaller than a fax makes it.
 */
final class TwoTones {

	private static final int PAGE_INFORMATION = 48;

	private static final int LOSSLESS_REGION = 39;

	/**
	 * Pixels of the row above the last, of the last row and of this row that are asked.
	 */
	private static final int HIGH = 5;

	private static final int MIDDLE = 7;

	private static final int LOW = 4;

	private TwoTones() {
	}

	/**
	 * Packs samples.
	 * @param samples rows of one bit a pixel, each row filled up to a whole byte; what is
	 * nought is dark
	 * @return the segments, for the filter JBIG2Decode
	 */
	static byte[] pack(byte[] samples, int width, int height) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(packed);
		segment(out, 0, PAGE_INFORMATION, 19);
		out.writeInt(width);
		out.writeInt(height);
		out.write(new byte[11]);
		byte[] region = region(samples, width, height);
		segment(out, 1, LOSSLESS_REGION, 26 + region.length);
		out.writeInt(width);
		out.writeInt(height);
		out.write(new byte[10]);
		// where the four movable pixels of the template stand by default
		out.write(new byte[] { 3, -1, -3, -1, 2, -2, -2, -2 });
		out.write(region);
		return packed.toByteArray();
	}

	/** The header of a segment of page one that refers to no other. */
	private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
		out.writeInt(number);
		out.write(type);
		out.write(0);
		out.write(1);
		out.writeInt(length);
	}

	private static byte[] region(byte[] samples, int width, int height) {
		ArithmeticCoder coder = new ArithmeticCoder(1 << (HIGH + MIDDLE + LOW));
		byte[] above = new byte[width + MIDDLE];
		byte[] last = new byte[width + MIDDLE];
		byte[] row = new byte[width + MIDDLE];
		int bytes = (width + 7) / 8;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				row[x] = (byte) (~(samples[y * bytes + x / 8] >> (7 - x % 8)) & 1);
			}
			row(coder, above, last, row, width);
			byte[] next = above;
			above = last;
			last = row;
			row = next;
		}
		return coder.finish();
	}

	private static void row(ArithmeticCoder coder, byte[] above, byte[] last, byte[] row, int width) {
		int high = above[0] << 1 | above[1];
		int middle = last[0] << 2 | last[1] << 1 | last[2];
		int low = 0;
		for (int x = 0; x < width; x++) {
			high = (high << 1 | above[x + 2]) & (1 << HIGH) - 1;
			middle = (middle << 1 | last[x + 3]) & (1 << MIDDLE) - 1;
			coder.code((high << MIDDLE | middle) << LOW | low, row[x]);
			low = (low << 1 | row[x]) & (1 << LOW) - 1;
		}
	}

}
