package uk.candour.redaction.removal.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Writes pictures as JPEG 2000 (ITU-T T.800), which says in the same number of bytes more
 * than JPEG can.
 */
final class Jpeg2000 {

	/** Side of a tile, in pixels: what is held in memory at a time. */
	private static final int TILE = 2048;

	private static final Set<String> FILTER = Set.of("JPXDecode");

	private Jpeg2000() {
	}

	/** Whether a picture is stored in this way. */
	static boolean isKindOf(COSStream image) {
		return Samples.isPackedBy(FILTER, image);
	}

	/**
	 * Writes a picture in about as many bytes as are given.
	 * @param picture grey or of three colours, one byte for each: the library mistakes
	 * other kinds
	 */
	static COSStream of(BufferedImage picture, long bytes) throws IOException {
		Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg2000");
		if (!writers.hasNext()) {
			throw new IOException("nothing here writes JPEG 2000");
		}
		ImageWriter writer = writers.next();
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(written)) {
			J2KImageWriteParam how = new J2KImageWriteParam(Locale.ROOT);
			how.setLossless(false);
			how.setFilter(J2KImageWriteParam.FILTER_97);
			how.setEncodingRate(8.0 * bytes / picture.getWidth() / picture.getHeight());
			how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
			how.setTiling(Math.min(TILE, picture.getWidth()), Math.min(TILE, picture.getHeight()), 0, 0);
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture, null, null), how);
		}
		finally {
			writer.dispose();
		}
		COSStream stream = new COSStream();
		try (var out = stream.createRawOutputStream()) {
			written.writeTo(out);
		}
		boolean grey = picture.getType() == BufferedImage.TYPE_BYTE_GRAY;
		stream.setItem(COSName.TYPE, COSName.XOBJECT);
		stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
		stream.setItem(COSName.FILTER, COSName.JPX_DECODE);
		stream.setItem(COSName.COLORSPACE, grey ? COSName.DEVICEGRAY : COSName.DEVICERGB);
		stream.setInt(COSName.WIDTH, picture.getWidth());
		stream.setInt(COSName.HEIGHT, picture.getHeight());
		stream.setInt(COSName.BITS_PER_COMPONENT, 8);
		return stream;
	}

}
