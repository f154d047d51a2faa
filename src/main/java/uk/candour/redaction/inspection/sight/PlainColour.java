package uk.candour.redaction.inspection.sight;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;

/**
 * Roughly the colour that a person sees; profiles do not matter for telling a bar from
 * paper.
 */
final class PlainColour {

	private PlainColour() {
	}

	/** Red, green and blue in one number; -1 when it is not one plain colour. */
	static int rgb(PDColor colour) {
		if (colour == null || colour.isPattern()) {
			return -1;
		}
		PDColorSpace space = colour.getColorSpace();
		float[] parts = colour.getComponents();
		if (space instanceof PDPattern || space instanceof PDIndexed || parts.length == 0) {
			return -1;
		}
		if (space instanceof PDSeparation || space instanceof PDDeviceN) {
			float most = 0;
			for (float part : parts) {
				most = Math.max(most, part);
			}
			return grey(1 - most);
		}
		if (space instanceof PDLab) {
			return grey(parts[0] / 100);
		}
		return switch (parts.length) {
			case 1 -> grey(parts[0]);
			case 3 -> pack(parts[0], parts[1], parts[2]);
			case 4 ->
				pack((1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]), (1 - parts[2]) * (1 - parts[3]));
			default -> -1;
		};
	}

	private static int grey(float level) {
		return pack(level, level, level);
	}

	private static int pack(float red, float green, float blue) {
		return (level(red) << 16) | (level(green) << 8) | level(blue);
	}

	private static int level(float part) {
		return Math.round(Math.max(0, Math.min(1, part)) * 255);
	}

}
