package uk.candour.redaction.removal.pictures;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

import uk.candour.redaction.removal.file.Bounded;

/**
 * Pictures whose samples can be overwritten as they are stored, without loss elsewhere.
 */
final class Samples {

	private static final int LARGEST = 160 * 1024 * 1024;

	private static final Set<String> LOSSY = Set.of("DCTDecode", "DCT", "JPXDecode");

	private Samples() {
	}

	static boolean handles(COSStream image) {
		return !isPackedBy(LOSSY, image);
	}

	/** Whether one of these filters is among those of a picture. */
	static boolean isPackedBy(Set<String> some, COSStream image) {
		COSBase filters = image.getFilters();
		if (filters instanceof COSName name) {
			return some.contains(name.getName());
		}
		for (int i = 0; filters instanceof COSArray list && i < list.size(); i++) {
			if (list.getObject(i) instanceof COSName name && some.contains(name.getName())) {
				return true;
			}
		}
		return false;
	}

	static COSStream wipe(COSStream image, Area unit) throws IOException {
		boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
		int width = image.getInt(COSName.WIDTH, 0);
		int height = image.getInt(COSName.HEIGHT, 0);
		int bits = stencil ? 1 : image.getInt(COSName.BITS_PER_COMPONENT, 1);
		int parts = stencil ? 1 : parts(image);
		long row = ((long) width * bits * parts + 7) / 8;
		if (width <= 0 || height <= 0 || row * height > LARGEST) {
			throw new IOException("picture too large");
		}
		byte[] samples = new byte[(int) (row * height)];
		byte[] stored = Bounded.read(image, LARGEST + 1024);
		System.arraycopy(stored, 0, samples, 0, Math.min(stored.length, samples.length));
		for (int y = 0; y < height; y++) {
			line(samples, y, width, height, (int) row, bits * parts, unit);
		}
		COSStream copy = new COSStream();
		PictureEraser.inherit(image, copy,
				List.of(COSName.WIDTH, COSName.HEIGHT, COSName.COLORSPACE, COSName.BITS_PER_COMPONENT, COSName.INTENT,
						COSName.IMAGE_MASK, COSName.DECODE, COSName.INTERPOLATE, COSName.getPDFName("Matte"),
						COSName.STRUCT_PARENT));
		copy.setItem(COSName.TYPE, COSName.XOBJECT);
		copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
		PackedSamples.of(samples, width, height, bits, parts).into(copy);
		return copy;
	}

	/** Sets every pixel of a row to nought that an area touches. */
	private static void line(byte[] samples, int y, int width, int height, int row, int bits, Area unit) {
		Area strip = new Area(new Rectangle2D.Double(0, (double) y / height, 1, 1d / height));
		if (!unit.intersects(strip.getBounds2D())) {
			return;
		}
		strip.intersect(unit);
		if (strip.isEmpty()) {
			return;
		}
		Rectangle2D box = strip.getBounds2D();
		int from = Math.max(0, (int) Math.floor(box.getMinX() * width));
		int to = Math.min(width, (int) Math.ceil(box.getMaxX() * width));
		boolean solid = strip.isRectangular();
		for (int x = from; x < to; x++) {
			if (solid || strip.intersects((double) x / width, (double) y / height, 1d / width, 1d / height)) {
				clear(samples, (long) y * row * 8 + (long) x * bits, bits);
			}
		}
	}

	private static void clear(byte[] samples, long bit, int count) {
		for (long at = bit; at < bit + count;) {
			if (at % 8 == 0 && bit + count - at >= 8) {
				samples[(int) (at / 8)] = 0;
				at += 8;
			}
			else {
				samples[(int) (at / 8)] &= (byte) ~(0x80 >> (int) (at % 8));
				at++;
			}
		}
	}

	private static int parts(COSStream image) throws IOException {
		COSBase space = image.getDictionaryObject(COSName.COLORSPACE);
		return (space == null) ? 1 : PDColorSpace.create(space).getNumberOfComponents();
	}

}
