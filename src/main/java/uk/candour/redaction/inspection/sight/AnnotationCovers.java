package uk.candour.redaction.inspection.sight;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Annotations that cover what is below them although they carry no drawing of their own:
 * viewers draw them, or show them as a redaction that was planned and never applied.
 */
final class AnnotationCovers {

	private static final Set<String> FILLED = Set.of("Square", "Circle", "Polygon", "FreeText");

	private AnnotationCovers() {
	}

	static Optional<SeenPage.Cover> of(PDAnnotation annotation, int order) {
		PDRectangle rectangle = annotation.getRectangle();
		String subtype = annotation.getSubtype();
		if (rectangle == null || subtype == null) {
			return Optional.empty();
		}
		COSDictionary dictionary = annotation.getCOSObject();
		Rectangle2D area = new Rectangle2D.Double(rectangle.getLowerLeftX(), rectangle.getLowerLeftY(),
				rectangle.getWidth(), rectangle.getHeight());
		if (subtype.equals("Redact")) {
			return Optional.of(new SeenPage.Cover(area, area, 0, order, "redaction mark that was never applied"));
		}
		COSArray colour = dictionary.getCOSArray(subtype.equals("FreeText") ? COSName.C : COSName.IC);
		if (!FILLED.contains(subtype) || colour == null || dictionary.containsKey(COSName.AP)
				|| dictionary.getFloat(COSName.CA, 1) < 0.95) {
			return Optional.empty();
		}
		int rgb = 0;
		for (float part : colour.toFloatArray()) {
			rgb = (rgb << 8) | Math.round(Math.max(0, Math.min(1, part)) * 255);
		}
		return Optional.of(new SeenPage.Cover(area, area, rgb & 0xFFFFFF, order, "annotation"));
	}

}
