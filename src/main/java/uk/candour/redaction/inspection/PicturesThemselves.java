package uk.candour.redaction.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pictures as the file holds them, for those of which a page shows little or nothing that
 * can be read: off the page, mirrored, askew, tiny, in a tile, or of one colour.
 */
final class PicturesThemselves {

	/** Fewer samples across or down are no letter. */
	private static final int FEWEST = 9;

	/** Fewer along it are no word. */
	private static final int FEWEST_ALONG = 24;

	/** Angles up to this are as a scanner makes them, as a tangent. */
	private static final double ASKEW = 0.05;

	/** What may hang over the edge of a page, in points. */
	private static final double EDGE = 12;

	private static final double TINY = 7;

	/** More samples a point than a page for reading has pixels, several times. */
	private static final double DENSE = 7.5;

	private static final double MOST_SAMPLES = 6_000_000;

	/** Letters of so few samples are read better when they are larger. */
	private static final int LITTLE = 60;

	private static final int PAPER = 24;

	private PicturesThemselves() {
	}

	/**
	 * Whether a picture is drawn so that looking at the page does not tell what it says.
	 * @param matrix from the unit square to user space
	 * @param visible the part of user space that is seen
	 */
	static boolean areNeeded(PDImage image, AffineTransform matrix, Rectangle2D visible) {
		if (!isWordSized(image)) {
			return false;
		}
		double across = Math.hypot(matrix.getScaleX(), matrix.getShearY());
		double up = Math.hypot(matrix.getShearX(), matrix.getScaleY());
		double dense = Math.max(image.getWidth() / across, image.getHeight() / up);
		Rectangle2D area = matrix.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
		Rectangle2D sheet = new Rectangle2D.Double(visible.getX() - EDGE, visible.getY() - EDGE,
				visible.getWidth() + 2 * EDGE, visible.getHeight() + 2 * EDGE);
		return !isUpright(matrix) || Math.min(across, up) < TINY && dense > DENSE || !sheet.contains(area);
	}

	/** Whether it has room for a word at all. */
	static boolean isWordSized(PDImage image) {
		return Math.min(image.getWidth(), image.getHeight()) >= FEWEST
				&& Math.max(image.getWidth(), image.getHeight()) >= FEWEST_ALONG;
	}

	/** Upright or turned by quarters, and not mirrored. */
	private static boolean isUpright(AffineTransform matrix) {
		double a = Math.abs(matrix.getScaleX());
		double b = Math.abs(matrix.getShearY());
		double c = Math.abs(matrix.getShearX());
		double d = Math.abs(matrix.getScaleY());
		boolean level = b <= ASKEW * a && c <= ASKEW * d;
		boolean onSide = a <= ASKEW * b && d <= ASKEW * c;
		return matrix.getDeterminant() > 0 && (level || onSide);
	}

	/**
	 * What a picture holds: colours, masks, and samples without palette or range, each in
	 * grey and as clear as can be; without what is of one colour.
	 * @throws IOException when it cannot be decoded
	 */
	static List<BufferedImage> of(PDImage image) throws IOException {
		List<BufferedImage> planes = new ArrayList<>();
		if (image.isStencil()) {
			add(image.getStencilImage(Color.BLACK), planes);
			return planes;
		}
		if (!(image instanceof PDImageXObject object)) {
			add(image.getImage(), planes);
			return planes;
		}
		add(object.getOpaqueImage(null, sampling(object)), planes);
		COSStream stream = object.getCOSObject();
		for (COSName name : List.of(COSName.SMASK, COSName.MASK)) {
			if (stream.getDictionaryObject(name) instanceof COSStream mask) {
				planes.addAll(of(new PDImageXObject(new PDStream(mask), null)));
			}
		}
		boolean indexed = object.getColorSpace() instanceof PDIndexed;
		if (indexed || stream.containsKey(COSName.DECODE)) {
			PDImageXObject bare = bare(stream, indexed);
			add(bare.getOpaqueImage(null, sampling(bare)), planes);
		}
		return planes;
	}

	private static int sampling(PDImage image) {
		return 1 + (int) Math.sqrt((double) image.getWidth() * image.getHeight() / MOST_SAMPLES);
	}

	private static PDImageXObject bare(COSStream stream, boolean indexed) throws IOException {
		COSStream bare = new COSStream();
		try (InputStream in = stream.createRawInputStream(); OutputStream out = bare.createRawOutputStream()) {
			in.transferTo(out);
		}
		for (COSName name : List.of(COSName.WIDTH, COSName.HEIGHT, COSName.BITS_PER_COMPONENT, COSName.FILTER,
				COSName.DECODE_PARMS)) {
			bare.setItem(name, stream.getItem(name));
		}
		COSBase grey = COSName.DEVICEGRAY;
		bare.setItem(COSName.COLORSPACE, indexed ? grey : stream.getItem(COSName.COLORSPACE));
		return new PDImageXObject(new PDStream(bare), null);
	}

	private static void add(BufferedImage plane, List<BufferedImage> planes) {
		int times = (Math.min(plane.getWidth(), plane.getHeight()) < LITTLE) ? 3 : 1;
		BufferedImage grey = new BufferedImage(plane.getWidth() * times, plane.getHeight() * times,
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = grey.createGraphics();
		brush.drawImage(
				(times > 1) ? plane.getScaledInstance(grey.getWidth(), grey.getHeight(), Image.SCALE_SMOOTH) : plane, 0,
				0, Color.WHITE, null);
		brush.dispose();
		GreyPicture.Part whole = new GreyPicture.Part(0, 0, grey.getWidth(), grey.getHeight());
		if (GreyPicture.of(grey).range(whole) > 0) {
			GreyPicture.of(grey).clear(whole);
			planes.add(framed(grey));
		}
	}

	/** With paper round it of the colour of its first corner. */
	private static BufferedImage framed(BufferedImage grey) {
		BufferedImage framed = new BufferedImage(grey.getWidth() + 2 * PAPER, grey.getHeight() + 2 * PAPER,
				BufferedImage.TYPE_BYTE_GRAY);
		byte[] all = GreyPicture.of(framed).pixels();
		Arrays.fill(all, GreyPicture.of(grey).pixels()[0]);
		framed.getRaster().setRect(PAPER, PAPER, grey.getRaster());
		return framed;
	}

}
