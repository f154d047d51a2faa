package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.Area;

/**
 * Everything that one page draws, in the order of painting.
 *
 * @param number from 1
 * @param visible the visible part of the page in default user space
 * @param rotation 0, 90, 180 or 270 clockwise
 * @param unit size of a user space unit in points
 * @param glyphs the text
 * @param looks how the letters of its fonts look, by their numbers
 * @param covers opaque areas that could hide what was painted before them
 * @param pictures images
 * @param unplaced pictures that are drawn to paint or to mask something else
 * @param spoken alternative texts that screen readers and copying use
 * @param replacements those that are extracted in place of what is drawn
 * @param problems what could not be read in full
 * @param drawing the shapes on it
 */
public record SeenPage(int number, Rectangle2D visible, int rotation, double unit, List<SeenGlyph> glyphs,
		Map<Integer, FontLook> looks, List<Cover> covers, List<Picture> pictures, List<Rectangle2D> unplaced,
		List<String> spoken, List<String> replacements, List<String> problems, Drawing drawing) {

	/** Letters with what may cover them; where there is more, nothing is left out. */
	private static final long MOST_COMPARED = 4_000_000;

	/**
	 * Shapes that may be letters.
	 *
	 * @param number the same on every page that draws the same; 0 if none may be letters
	 * @param words whether so many stand together that they are hardly anything else
	 * @param shapes the boxes of those that may be letters among text
	 * @param unseen those that nobody sees
	 * @param turned those that are painted skewed, mirrored or turned, upright, for each
	 * turn
	 */
	public record Drawing(int number, boolean words, List<Rectangle2D> shapes, List<Shape> unseen,
			List<List<Shape>> turned) {

		static final Drawing NONE = new Drawing(0, false, List.of(), List.of(), List.of());

		/** Whether any may be letters. */
		public boolean mayBeLetters() {
			return this.number != 0;
		}

	}

	/**
	 * An opaque area.
	 *
	 * @param shape its outline
	 * @param area its bounds, as far as they are not clipped away
	 * @param rgb its colour
	 * @param order position in the order of painting
	 * @param what rectangle, line, picture or annotation
	 */
	public record Cover(Shape shape, Rectangle2D area, int rgb, int order, String what) {

		/** Whether it is dark or coloured rather than paper white. */
		public boolean isInk() {
			int red = (this.rgb >> 16) & 0xFF;
			int green = (this.rgb >> 8) & 0xFF;
			int blue = this.rgb & 0xFF;
			return red + green + blue < 3 * 225;
		}

	}

	/**
	 * An image.
	 *
	 * @param stream its data; null for inline images
	 * @param matrix maps the unit square to user space: a, b, c, d, e, f
	 * @param area its bounds
	 * @param order position in the order of painting
	 * @param image the image
	 */
	public record Picture(COSStream stream, double[] matrix, Rectangle2D area, int order,
			org.apache.pdfbox.pdmodel.graphics.image.PDImage image) {
	}

	/** The same with other text. */
	public SeenPage showing(List<SeenGlyph> text) {
		return new SeenPage(this.number, this.visible, this.rotation, this.unit, text, this.looks, this.covers,
				this.pictures, this.unplaced, this.spoken, this.replacements, this.problems, this.drawing);
	}

	/**
	 * The text as it reads where lines run off the page: with the letters that the edge
	 * cuts, and without them. Nothing where none does.
	 */
	public List<String> textsWithoutWhatIsCutOff() {
		if (this.number == 0) {
			return List.of();
		}
		if (this.glyphs.stream().allMatch((g) -> this.visible.contains(g.cell()))) {
			return List.of();
		}
		List<SeenGlyph> touched = this.glyphs.stream().filter((g) -> this.visible.intersects(g.cell())).toList();
		List<SeenGlyph> whole = touched.stream().filter((g) -> this.visible.contains(g.cell())).toList();
		return Stream.of(touched, whole)
			.filter((seen) -> seen.size() < this.glyphs.size())
			.map((seen) -> SeenText.asPainted(seen, SeenGlyph::text))
			.toList();
	}

	/**
	 * The text as it reads without the letters over which something was painted later.
	 * Nothing where there are none.
	 */
	public List<String> textsWithoutWhatIsCovered() {
		long over = (long) (this.covers.size() + this.pictures.size()) * this.glyphs.size();
		if (over == 0 || over > MOST_COMPARED) {
			return List.of();
		}
		BitSet covered = new BitSet(this.glyphs.size());
		this.covers.forEach((cover) -> cover(cover.area(), cover.order(), covered));
		this.pictures.forEach((picture) -> cover(picture.area(), picture.order(), covered));
		if (covered.isEmpty()) {
			return List.of();
		}
		List<SeenGlyph> seen = new ArrayList<>(this.glyphs.size());
		for (int i = 0; i < this.glyphs.size(); i++) {
			if (!covered.get(i)) {
				seen.add(this.glyphs.get(i));
			}
		}
		return List.of(SeenText.asPainted(seen, SeenGlyph::text));
	}

	/** Notes the letters whose middle lies under something that was painted later. */
	private void cover(Rectangle2D area, int order, BitSet covered) {
		for (int i = 0; i < this.glyphs.size(); i++) {
			SeenGlyph glyph = this.glyphs.get(i);
			if (glyph.order() < order && glyph.y() + glyph.size() > area.getMinY()
					&& glyph.y() - glyph.size() < area.getMaxY()
					&& area.contains(glyph.cell().getCenterX(), glyph.cell().getCenterY())) {
				covered.set(i);
			}
		}
	}

	/**
	 * A line of text that stands at pictures, for words may begin in a picture and go on
	 * as text.
	 *
	 * @param near what of the pictures is near it, as shares of the page
	 * @param strip the line with all of those pictures that is at its height, likewise
	 * @param glyphs the line
	 * @param pictures those near it, in user space
	 */
	public record LineAtPicture(List<Rectangle2D> near, Rectangle2D strip, List<SeenGlyph> glyphs,
			List<Rectangle2D> pictures) {
	}

	/** The lines of text that stand at pictures. */
	public List<LineAtPicture> linesAtPictures() {
		List<Rectangle2D> lines = new ArrayList<>();
		List<LineAtPicture> found = new ArrayList<>();
		for (SeenGlyph glyph : this.glyphs) {
			if (standsAtPicture(glyph) && lines.stream().noneMatch((line) -> line.contains(glyph.cell()))) {
				List<SeenGlyph> beside = this.glyphs.stream().filter((other) -> other.isBeside(glyph)).toList();
				Rectangle2D line = beside.stream().map(SeenGlyph::cell).reduce(glyph.cell(), Rectangle2D::createUnion);
				lines.add(line);
				found.add(atPicture(around(line, glyph.size()), glyph.angle(), beside));
			}
		}
		return found;
	}

	private LineAtPicture atPicture(Rectangle2D line, int angle, List<SeenGlyph> glyphs) {
		boolean upright = Math.abs(Math.sin(Math.toRadians(angle))) > Math.abs(Math.cos(Math.toRadians(angle)));
		List<Rectangle2D> near = new ArrayList<>();
		List<Rectangle2D> beside = new ArrayList<>();
		Rectangle2D strip = line;
		for (Picture picture : this.pictures) {
			Rectangle2D area = picture.area();
			if (area.intersects(line)) {
				beside.add(area);
				near.add(asShare(area.createIntersection(line)));
				strip = strip.createUnion(
						upright ? new Rectangle2D.Double(line.getX(), area.getY(), line.getWidth(), area.getHeight())
								: new Rectangle2D.Double(area.getX(), line.getY(), area.getWidth(), line.getHeight()));
			}
		}
		return new LineAtPicture(near, asShare(strip), glyphs, beside);
	}

	private boolean standsAtPicture(SeenGlyph glyph) {
		Rectangle2D around = around(glyph.cell(), glyph.size());
		return this.pictures.stream().anyMatch((picture) -> picture.area().intersects(around));
	}

	private static Rectangle2D around(Rectangle2D place, double size) {
		double near = 1.5 * size;
		return new Rectangle2D.Double(place.getX() - near, place.getY() - near, place.getWidth() + 2 * near,
				place.getHeight() + 2 * near);
	}

	/** A place of the page as a person sees it, as shares of its width and height. */
	public Rectangle2D asShare(Rectangle2D place) {
		return asShare(place, this.visible, this.rotation);
	}

	/**
	 * The same on a page of which only the frame is known.
	 * @param v its visible part
	 * @param rotation 0, 90, 180 or 270 clockwise
	 */
	public static Rectangle2D asShare(Rectangle2D place, Rectangle2D v, int rotation) {
		double left = (place.getMinX() - v.getMinX()) / v.getWidth();
		double low = (place.getMinY() - v.getMinY()) / v.getHeight();
		double right = (place.getMaxX() - v.getMinX()) / v.getWidth();
		double high = (place.getMaxY() - v.getMinY()) / v.getHeight();
		return switch (rotation) {
			case 90 -> new Rectangle2D.Double(low, left, high - low, right - left);
			case 180 -> new Rectangle2D.Double(1 - right, low, right - left, high - low);
			case 270 -> new Rectangle2D.Double(1 - high, 1 - right, high - low, right - left);
			default -> new Rectangle2D.Double(left, 1 - high, right - left, high - low);
		};
	}

	/** All of the page as a person sees it. */
	public Area sheet() {
		boolean across = this.rotation % 180 != 0;
		double wide = this.unit * (across ? this.visible.getHeight() : this.visible.getWidth());
		double high = this.unit * (across ? this.visible.getWidth() : this.visible.getHeight());
		return new Area(this.number, 0, 0, wide, high);
	}

	/** The area as default user space of this page. */
	public Rectangle2D inUserSpace(Area seen) {
		double x = seen.x() / this.unit;
		double y = seen.y() / this.unit;
		double w = seen.width() / this.unit;
		double h = seen.height() / this.unit;
		Rectangle2D v = this.visible;
		return switch (this.rotation) {
			case 90 -> new Rectangle2D.Double(v.getMinX() + y, v.getMinY() + x, h, w);
			case 180 -> new Rectangle2D.Double(v.getMaxX() - x - w, v.getMinY() + y, w, h);
			case 270 -> new Rectangle2D.Double(v.getMaxX() - y - h, v.getMaxY() - x - w, h, w);
			default -> new Rectangle2D.Double(v.getMinX() + x, v.getMaxY() - y - h, w, h);
		};
	}

}
