package uk.candour.redaction.inspection.sight;

import org.apache.pdfbox.util.Matrix;

/**
 * How a line is turned, and how large its letters are; worked out once for all of them.
 */
record Slant(float a, float b, float c, float d, boolean vertical, int angle, double size) {

	static Slant of(Matrix matrix, boolean vertical) {
		float a = matrix.getValue(0, 0);
		float b = matrix.getValue(0, 1);
		float c = matrix.getValue(1, 0);
		float d = matrix.getValue(1, 1);
		double radians = vertical ? Math.atan2(-d, -c) : Math.atan2(b, a);
		return new Slant(a, b, c, d, vertical, (int) Math.round(Math.toDegrees(radians)), Math.hypot(c, d));
	}

	boolean isOf(Matrix matrix, boolean down) {
		return same(this.a, matrix.getValue(0, 0)) && same(this.b, matrix.getValue(0, 1))
				&& same(this.c, matrix.getValue(1, 0)) && same(this.d, matrix.getValue(1, 1)) && this.vertical == down;
	}

	/** Zeros of either sign turn a line in two ways. */
	private static boolean same(float one, float other) {
		return Float.floatToRawIntBits(one) == Float.floatToRawIntBits(other);
	}

}
