package uk.candour.redaction.removal.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.file.Bounded;

/**
 * A picture as it is stored, whatever a page makes of it: its colours, its masks and its
 * bare samples, each upright, in grey and with all the contrast there is.
 */
public final class Planes {

	private static final double MOST_PIXELS = 6_000_000;

	/** Letters in a picture smaller than this are looked at three times as large. */
	private static final int SMALL = 60;

	/** Paper round a picture that is read, in pixels. */
	private static final int MARGIN = 24;

	private Planes() {
	}

	/**
	 * The planes of a picture that are not all of one colour, with a margin.
	 * @throws IOException when it cannot be decoded
	 */
	public static List<BufferedImage> of(PageContent.Picture picture) throws IOException {
		synchronized (Bounded.reading()) {
			COSStream stream = (picture.image() != null) ? picture.image()
					: InlinePicture.stream(picture.use(), picture);
			List<BufferedImage> planes = new ArrayList<>();
			add(stream, planes);
			for (COSName mask : List.of(COSName.SMASK, COSName.MASK)) {
				if (stream.getDictionaryObject(mask) instanceof COSStream masking) {
					add(masking, planes);
				}
			}
			return planes;
		}
	}

	/** A word of a plane in the unit square of its picture, the first row at the top. */
	public static Rectangle2D place(Ocr.Word word, BufferedImage plane) {
		double wide = plane.getWidth() - 2d * MARGIN;
		double high = plane.getHeight() - 2d * MARGIN;
		double pad = Math.max(2, word.height() * 0.12);
		return new Rectangle2D.Double((word.x() - MARGIN - pad) / wide, (word.y() - MARGIN - pad) / high,
				(word.width() + 2 * pad) / wide, (word.height() + 2 * pad) / high);
	}

	private static void add(COSStream stream, List<BufferedImage> planes) throws IOException {
		PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
		add(image, image.isStencil() ? image.getStencilImage(Color.BLACK) : image.getOpaqueImage(null, sampling(image)),
				planes);
		COSArray space = stream.getCOSArray(COSName.COLORSPACE);
		boolean indexed = space != null && COSName.INDEXED.equals(space.getObject(0));
		if (!image.isStencil() && (indexed || stream.containsKey(COSName.DECODE))) {
			PDImageXObject bare = new PDImageXObject(new PDStream(bare(stream, indexed)), null);
			add(bare, bare.getOpaqueImage(null, sampling(bare)), planes);
		}
	}

	private static int sampling(PDImage image) {
		return (int) Math.max(1, Math.ceil(Math.sqrt((double) image.getWidth() * image.getHeight() / MOST_PIXELS)));
	}

	/** The same samples without what says how they are to be read. */
	private static COSStream bare(COSStream stream, boolean indexed) throws IOException {
		COSStream bare = new COSStream();
		try (InputStream in = stream.createRawInputStream(); OutputStream out = bare.createRawOutputStream()) {
			in.transferTo(out);
		}
		PictureEraser.inherit(stream, bare, List.of(COSName.WIDTH, COSName.HEIGHT, COSName.BITS_PER_COMPONENT,
				COSName.COLORSPACE, COSName.FILTER, COSName.DECODE_PARMS));
		if (indexed) {
			bare.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
		}
		return bare;
	}

	private static void add(PDImage image, BufferedImage plane, List<BufferedImage> planes) {
		int times = (Math.min(image.getWidth(), image.getHeight()) < SMALL) ? 3 : 1;
		int wide = plane.getWidth() * times;
		int high = plane.getHeight() * times;
		BufferedImage grey = new BufferedImage(wide + 2 * MARGIN, high + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = grey.createGraphics();
		Image scaled = (times == 1) ? plane : plane.getScaledInstance(wide, high, Image.SCALE_SMOOTH);
		brush.drawImage(scaled, MARGIN, MARGIN, Color.WHITE, null);
		brush.dispose();
		Rectangle part = new Rectangle(MARGIN, MARGIN, wide, high);
		if (Ink.contrast(grey, part, 1) > 0) {
			Ink.stretch(grey.getRaster(), part);
			frame(grey);
			planes.add(grey);
		}
	}

	/** Gives the margin the colour of the first corner. */
	private static void frame(BufferedImage grey) {
		int paper = grey.getRaster().getSample(MARGIN, MARGIN, 0);
		Graphics2D brush = grey.createGraphics();
		brush.setColor(new Color(paper, paper, paper));
		brush.fillRect(0, 0, grey.getWidth(), MARGIN);
		brush.fillRect(0, grey.getHeight() - MARGIN, grey.getWidth(), MARGIN);
		brush.fillRect(0, 0, MARGIN, grey.getHeight());
		brush.fillRect(grey.getWidth() - MARGIN, 0, MARGIN, grey.getHeight());
		brush.dispose();
	}

}
