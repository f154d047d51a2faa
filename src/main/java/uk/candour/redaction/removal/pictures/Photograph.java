package uk.candour.redaction.removal.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pictures that are stored with loss (JPEG, JPEG 2000): decoded, painted over, and
 * encoded anew, without the camera's notes and thumbnails.
 */
final class Photograph {

	private static final long LARGEST = 60_000_000L;

	private static final float[] QUALITIES = { 0.92f, 0.8f, 0.65f, 0.5f };

	/** How much larger a picture may become. */
	private static final double ROOM = 1.2;

	/** Below this a picture packed as JPEG shows it. */
	private static final float GOOD = 0.8f;

	private final PDDocument document;

	Photograph(PDDocument document) {
		this.document = document;
	}

	COSStream wipe(COSStream image, Area unit) throws IOException {
		PDImageXObject picture = new PDImageXObject(new PDStream(image), null);
		if ((long) picture.getWidth() * picture.getHeight() > LARGEST) {
			throw new IOException("picture too large");
		}
		BufferedImage decoded = picture.getOpaqueImage(null, 1);
		boolean grey = picture.getColorSpace().getNumberOfComponents() == 1;
		BufferedImage painted = new BufferedImage(decoded.getWidth(), decoded.getHeight(),
				grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D brush = painted.createGraphics();
		brush.drawImage(decoded, 0, 0, null);
		brush.setColor(Color.BLACK);
		Area area = unit
			.createTransformedArea(AffineTransform.getScaleInstance(painted.getWidth(), painted.getHeight()));
		brush.fill(area);
		brush.draw(area);
		brush.dispose();
		COSStream copy = encode(painted, image);
		PictureEraser.inherit(image, copy, List.of(COSName.INTERPOLATE, COSName.INTENT, COSName.STRUCT_PARENT));
		return copy;
	}

	/** Loses as little as the size of the original allows. */
	private COSStream encode(BufferedImage painted, COSStream image) throws IOException {
		long room = (long) (image.getLength() * ROOM);
		COSStream encoded = null;
		for (float quality : QUALITIES) {
			if (quality < GOOD && Jpeg2000.isKindOf(image)) {
				return Jpeg2000.of(painted, room);
			}
			encoded = JPEGFactory.createFromImage(this.document, painted, quality).getCOSObject();
			if (encoded.getLength() < room) {
				return encoded;
			}
		}
		COSStream exact = LosslessFactory.createFromImage(this.document, painted).getCOSObject();
		return (exact.getLength() < encoded.getLength()) ? exact : encoded;
	}

}
