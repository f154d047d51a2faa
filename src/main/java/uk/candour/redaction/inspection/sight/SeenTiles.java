package uk.candour.redaction.inspection.sight;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Whether areas are painted with tiles.
 */
public final class SeenTiles {

	private SeenTiles() {
	}

	/** Whether shapes are filled with tiles. */
	public static boolean areIn(PDGraphicsState state) {
		return tile(state) != null;
	}

	private static PDTilingPattern tile(PDGraphicsState state) {
		try {
			return (state.getNonStrokingColorSpace() instanceof PDPattern patterns
					&& patterns.getPattern(state.getNonStrokingColor()) instanceof PDTilingPattern tile) ? tile : null;
		}
		catch (IOException | RuntimeException unnamed) {
			// a pattern that is not there paints nothing
			return null;
		}
	}

}
