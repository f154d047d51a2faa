package uk.candour.redaction.removal.content;

import java.util.Locale;

/**
 * Numbers as content streams write them.
 */
public final class Numbers {

	private Numbers() {
	}

	/** At most four decimals, never an exponent. */
	public static String text(double value) {
		if (!Double.isFinite(value) || Math.abs(value) > 1e9) {
			return "0";
		}
		long scaled = Math.round(value * 10_000);
		if (scaled % 10_000 == 0) {
			return Long.toString(scaled / 10_000);
		}
		StringBuilder out = new StringBuilder(12);
		long size = Math.abs(scaled);
		out.append((scaled < 0) ? "-" : "").append(size / 10_000).append('.');
		long part = size % 10_000;
		for (long unit = 1000; part > 0; unit /= 10) {
			out.append((char) ('0' + part / unit));
			part %= unit;
		}
		return out.toString();
	}

	/** The six numbers of a matrix. */
	public static String matrix(java.awt.geom.AffineTransform m) {
		return precise(m.getScaleX()) + " " + precise(m.getShearY()) + " " + precise(m.getShearX()) + " "
				+ precise(m.getScaleY()) + " " + text(m.getTranslateX()) + " " + text(m.getTranslateY());
	}

	/** Six decimals, for the small factors of a matrix. */
	private static String precise(double value) {
		if (value == Math.rint(value) && Math.abs(value) < 1e9) {
			return Long.toString((long) value);
		}
		return String.format(Locale.ROOT, "%.7f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
	}

}
