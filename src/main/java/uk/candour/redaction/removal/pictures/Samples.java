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

	static final int LARGEST = 160 * 1024 * 1024;

	private static final Set<String> LOSSY = Set.of("DCTDecode", "DCT", "JPXDecode");

	private Samples() {
	}

	/**
	 * How many samples a picture has.
	 *
	 * @param bits of one part
	 * @param parts of a pixel
	 */
	record Size(int width, int height, int bits, int parts) {

		static Size of(COSStream image) throws IOException {
			boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
			Size size = new Size(image.getInt(COSName.WIDTH, 0), image.getInt(COSName.HEIGHT, 0),
					stencil ? 1 : image.getInt(COSName.BITS_PER_COMPONENT, 1), stencil ? 1 : Samples.parts(image));
			if (size.width <= 0 || size.height <= 0 || (long) size.row() * size.height > LARGEST) {
				throw new IOException("picture too large");
			}
			return size;
		}

		int row() {
			return (int) Math.min(LARGEST + 1, ((long) this.width * this.bits * this.parts + 7) / 8);
		}

		int bytes() {
			return row() * this.height;
		}

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
		Size size = Size.of(image);
		byte[] samples = new byte[size.bytes()];
		byte[] stored = Bounded.read(image, LARGEST + 1024);
		System.arraycopy(stored, 0, samples, 0, Math.min(stored.length, samples.length));
		for (int y = 0; y < size.height; y++) {
			line(samples, y, size.width, size.height, size.row(), size.bits * size.parts, unit);
		}
		COSStream copy = new COSStream();
		PictureEraser.inherit(image, copy,
				List.of(COSName.WIDTH, COSName.HEIGHT, COSName.COLORSPACE, COSName.BITS_PER_COMPONENT, COSName.INTENT,
						COSName.IMAGE_MASK, COSName.DECODE, COSName.INTERPOLATE, COSName.getPDFName("Matte"),
						COSName.STRUCT_PARENT));
		copy.setItem(COSName.TYPE, COSName.XOBJECT);
		copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
		PackedSamples.of(samples, size.width, size.height, size.bits, size.parts).into(copy);
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
