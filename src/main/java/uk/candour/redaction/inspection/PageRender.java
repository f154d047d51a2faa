package uk.candour.redaction.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.sight.SeenTiles;

/**
 * Pages as pictures: as a person sees them, or their images alone without whatever is
 * painted over them.
 */
public final class PageRender {

	private static final double MOST_PIXELS = 12_000_000;

	private static final float CHECK_SCALE = 1.5f;

	/** At 144 dots an inch strokes of small print are told apart. */
	private static final float STROKE_SCALE = 2;

	/** Plain writing and its paper differ by so much, of 255. */
	private static final int PLAIN = 24;

	private final PDDocument document;

	/** The page whose images were drawn last, and what they look like. */
	private int number;

	private BufferedImage images;

	/** Each picture on it, in the order of drawing. */
	private List<Drawn> drawn = List.of();

	/** The page that was looked at for writing that only colours show, and that. */
	private int inColour;

	private BufferedImage colour;

	/** Pictures of the pages of a document. */
	public PageRender(PDDocument document) {
		this.document = document;
	}

	/** The page as it is seen, at 108 pixels an inch. */
	BufferedImage page(int number) throws IOException {
		PDFRenderer renderer = new PDFRenderer(this.document);
		renderer.setSubsamplingAllowed(true);
		return renderer.renderImage(number - 1, scale(number, CHECK_SCALE), ImageType.RGB);
	}

	/** The page in grey for reading, with everything on it. */
	BufferedImage forReading(int number, float scale) throws IOException {
		return grey(number, scale, PageDrawer::new);
	}

	/**
	 * Strips of it with all that is drawn in them, but with no text outside some places.
	 * @param strips as shares of the page
	 * @param text where it counts, likewise
	 * @return null where no text is seen there
	 */
	BufferedImage forReading(int number, float scale, List<Rectangle2D> strips, List<Rectangle2D> text)
			throws IOException {
		BufferedImage drawn = withoutText(number, scale);
		if (!GreyPicture.of(drawn).take(GreyPicture.of(forReading(number, scale)), text)) {
			return null;
		}
		Area rest = new Area(new Rectangle2D.Double(0, 0, 1, 1));
		strips.forEach((strip) -> rest.subtract(new Area(strip)));
		return without(List.of(rest), drawn);
	}

	/**
	 * A copy of a grey picture with paper in some places, which are shares of the page.
	 */
	static BufferedImage without(List<? extends Shape> places, BufferedImage page) {
		BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		page.copyData(copy.getRaster());
		Graphics2D brush = copy.createGraphics();
		brush.scale(page.getWidth(), page.getHeight());
		brush.setColor(Color.WHITE);
		places.forEach(brush::fill);
		brush.dispose();
		return copy;
	}

	/** What is drawn on the page in grey, without its text. */
	BufferedImage withoutText(int number, float scale) throws IOException {
		return grey(number, scale, TextlessDrawer::new);
	}

	/** Only the images of the page in grey, without clips, bars or text over them. */
	BufferedImage imagesOnly(int number, float scale) throws IOException {
		if (number != this.number) {
			List<Drawn> all = new ArrayList<>();
			this.images = grey(number, scale, (parameters) -> new ImageDrawer(parameters, all));
			this.drawn = all;
			this.number = number;
		}
		return this.images;
	}

	/**
	 * A picture as it is drawn.
	 *
	 * @param matrix from the unit square to user space
	 * @param tiled whether it is part of a tile or of a mask
	 */
	private record Drawn(PDImage image, AffineTransform matrix, boolean tiled) {
	}

	/**
	 * What pictures of a page hold that cannot be read where they are drawn.
	 * @throws IOException when one cannot be decoded
	 */
	List<BufferedImage> unread(int number, float scale) throws IOException {
		GreyPicture seen = GreyPicture.of(imagesOnly(number, scale));
		PDPage page = this.document.getPage(number - 1);
		PDRectangle crop = page.getCropBox();
		Rectangle2D visible = new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(),
				crop.getHeight());
		Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
		List<BufferedImage> unread = new ArrayList<>();
		List<GreyPicture.Part> faint = new ArrayList<>();
		for (Drawn each : this.drawn) {
			Rectangle2D area = each.matrix().createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
			GreyPicture.Part part = seen
				.inside(SeenPage.asShare(area, visible, Math.floorMod(page.getRotation(), 360)));
			boolean itself = each.tiled() || PicturesThemselves.areNeeded(each.image(), each.matrix(), visible);
			int range = itself ? 0 : seen.range(part);
			if (range > 1 && range < PLAIN) {
				faint.add(part);
			}
			else if (range <= 1 && PicturesThemselves.isWordSized(each.image())
					&& known.add(each.image().getCOSObject())) {
				unread.addAll(PicturesThemselves.of(each.image()));
			}
		}
		if (!faint.isEmpty()) {
			unread.add(seen.cleared(faint));
		}
		return unread;
	}

	/** What a page shows in a colour and not in grey; null where there is nothing. */
	BufferedImage inColour(int number, float scale) throws IOException {
		if (number != this.inColour) {
			this.inColour = number;
			ColourStrokes strokes = ColourStrokes.of(drawn(number, STROKE_SCALE, ImageType.RGB, TextlessDrawer::new));
			this.colour = strokes.areLetters() ? strokes.shown(drawn(number, scale, ImageType.RGB, TextlessDrawer::new))
					: null;
		}
		return this.colour;
	}

	private BufferedImage grey(int number, float scale, Drawing drawing) throws IOException {
		return drawn(number, scale, ImageType.GRAY, drawing);
	}

	private BufferedImage drawn(int number, float scale, ImageType colours, Drawing drawing) throws IOException {
		PDFRenderer renderer = new PDFRenderer(this.document) {
			@Override
			protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
				return drawing.drawer(parameters);
			}
		};
		renderer.setSubsamplingAllowed(true);
		return renderer.renderImage(number - 1, scale(number, scale), colours);
	}

	private float scale(int number, float wanted) {
		PDRectangle crop = this.document.getPage(number - 1).getCropBox();
		double area = Math.max(1, (double) crop.getWidth() * crop.getHeight());
		return (float) Math.min(wanted, Math.sqrt(MOST_PIXELS / area));
	}

	/** The colour of a rendered page at a point of user space; null outside. */
	static Integer colour(SeenPage page, BufferedImage picture, double x, double y) {
		Rectangle2D v = page.visible();
		double left = (x - v.getMinX()) / v.getWidth();
		double up = (y - v.getMinY()) / v.getHeight();
		double[] seen = switch (page.rotation()) {
			case 90 -> new double[] { up, left };
			case 180 -> new double[] { 1 - left, up };
			case 270 -> new double[] { 1 - up, 1 - left };
			default -> new double[] { left, 1 - up };
		};
		int column = (int) Math.floor(seen[0] * picture.getWidth());
		int row = (int) Math.floor(seen[1] * picture.getHeight());
		boolean inside = column >= 0 && row >= 0 && column < picture.getWidth() && row < picture.getHeight();
		return inside ? picture.getRGB(column, row) & 0xFFFFFF : null;
	}

	/** How a page is drawn. */
	private interface Drawing {

		PageDrawer drawer(PageDrawerParameters parameters) throws IOException;

	}

	private static class TextlessDrawer extends PageDrawer {

		TextlessDrawer(PageDrawerParameters parameters) throws IOException {
			super(parameters);
		}

		@Override
		protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
			// Text is read from the content itself.
		}

		@Override
		protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
			// As above.
		}

	}

	private static final class ImageDrawer extends TextlessDrawer {

		private final List<Drawn> drawn;

		private boolean inTile;

		private boolean inMask;

		private final Set<COSBase> masks = Collections.newSetFromMap(new IdentityHashMap<>());

		ImageDrawer(PageDrawerParameters parameters, List<Drawn> drawn) throws IOException {
			super(parameters);
			this.drawn = drawn;
		}

		@Override
		public void drawImage(PDImage image) throws IOException {
			this.drawn.add(new Drawn(image, getGraphicsState().getCurrentTransformationMatrix().createAffineTransform(),
					this.inTile || this.inMask));
			if (!this.inMask) {
				super.drawImage(image);
			}
		}

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			super.processOperator(operator, operands);
			PDSoftMask mask = OperatorName.SET_GRAPHICS_STATE_PARAMS.equals(operator.getName())
					? getGraphicsState().getSoftMask() : null;
			if (mask != null && !this.inMask && this.masks.add(mask.getGroup().getCOSObject())) {
				this.inMask = true;
				processSoftMask(mask.getGroup());
				this.inMask = false;
			}
		}

		@Override
		public void clip(int rule) {
			// What is clipped away is still in the file.
		}

		@Override
		public void fillPath(int rule) throws IOException {
			if (SeenTiles.areIn(getGraphicsState())) {
				boolean outer = this.inTile;
				this.inTile = true;
				super.fillPath(rule);
				this.inTile = outer;
			}
			getLinePath().reset();
		}

		@Override
		public void strokePath() {
			getLinePath().reset();
		}

		@Override
		public void fillAndStrokePath(int rule) throws IOException {
			fillPath(rule);
		}

		@Override
		public void shadingFill(COSName name) {
			getLinePath().reset();
		}

	}

}
