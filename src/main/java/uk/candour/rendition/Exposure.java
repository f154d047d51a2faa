package uk.candour.rendition;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;

/**
 * What the camera wrote beside the picture (EXIF).
 *
 * @param orientation 1 to 8: how the picture must be turned to stand upright
 * @param located whether the place is recorded
 */
record Exposure(int orientation, boolean located) {

	static Exposure of(Path picture) throws IOException {
		try {
			Metadata metadata = ImageMetadataReader.readMetadata(picture.toFile());
			ExifIFD0Directory camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
			Integer turned = (camera == null) ? null : camera.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
			GpsDirectory place = metadata.getFirstDirectoryOfType(GpsDirectory.class);
			return new Exposure((turned == null) ? 1 : turned, place != null && place.getGeoLocation() != null);
		}
		catch (ImageProcessingException ex) {
			// A format without such notes.
			return new Exposure(1, false);
		}
	}

	/** The picture as it was seen, on white where it is transparent. */
	BufferedImage upright(BufferedImage picture) {
		boolean plain = !picture.getColorModel().hasAlpha();
		if (plain && (this.orientation < 2 || this.orientation > 8)) {
			return picture;
		}
		int width = picture.getWidth();
		int height = picture.getHeight();
		boolean swapped = this.orientation >= 5 && this.orientation <= 8;
		BufferedImage upright = new BufferedImage(swapped ? height : width, swapped ? width : height,
				BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = upright.createGraphics();
		canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
		canvas.setColor(java.awt.Color.WHITE);
		canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
		canvas.drawImage(picture, turn(width, height), null);
		canvas.dispose();
		return upright;
	}

	/** EXIF 2.3, tag 0x0112: where row 0 and column 0 of the picture belong. */
	private AffineTransform turn(int width, int height) {
		return switch (this.orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
