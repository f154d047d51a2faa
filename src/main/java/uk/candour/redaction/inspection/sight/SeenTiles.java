package uk.candour.redaction.inspection.sight;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/**
 * Whether what areas are painted with is made of pictures.
 */
public final class SeenTiles {

	private SeenTiles() {
	}

	/** Whether shapes are filled with tiles that hold pictures. */
	static boolean holdPictures(PDGraphicsState state) {
		return areIn(state) && holds(tile(state).getCOSObject(), Collections.newSetFromMap(new IdentityHashMap<>()));
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

	private static boolean holds(COSDictionary drawing, Set<COSDictionary> seen) {
		COSDictionary resources = drawing.getCOSDictionary(COSName.RESOURCES);
		if (!seen.add(drawing) || resources == null) {
			return false;
		}
		for (COSName category : new COSName[] { COSName.XOBJECT, COSName.PATTERN }) {
			COSDictionary named = resources.getCOSDictionary(category);
			for (COSName name : (named == null) ? Set.<COSName>of() : named.keySet()) {
				boolean picture = named.getDictionaryObject(name) instanceof COSStream stream
						&& (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) || holds(stream, seen));
				if (picture) {
					return true;
				}
			}
		}
		return false;
	}

}
