package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Everything that one page draws, with its place on the page.
 */
public final class PageContent {

	/** Glyphs in the order of drawing. */
	public final List<PlacedGlyph> glyphs = new ArrayList<>(4096);

	/** Pictures in the order of drawing. */
	public final List<Picture> pictures = new ArrayList<>();

	/** Drawn lines and shapes in the order of drawing. */
	public final List<Subpath> paths = new ArrayList<>();

	/** Shadings that may be pictures of letters. */
	public final List<Shade> shades = new ArrayList<>();

	/** Boxes and pictures that are painted over what was painted before them. */
	final List<Laid> laid = new ArrayList<>();

	/** Marked-content identifiers with removed content. */
	public final Set<Integer> touchedTags = new TreeSet<>();

	/** Pictures with removed pixels: the stream's identity and the instruction. */
	public final Set<List<Integer>> touchedPictures = new HashSet<>();

	/** The page's own content; what it draws hangs below it. */
	public StreamUse root;

	/** Number of states left saved at the end of the page's own stream. */
	int unclosed;

	private List<TextLine> lines;

	/** Whether anything of the text goes. */
	public boolean isMarked() {
		for (PlacedGlyph glyph : this.glyphs) {
			if (glyph.mark != null) {
				return true;
			}
		}
		return false;
	}

	/** The glyphs line by line; put together once, when all are noted. */
	public List<TextLine> lines() {
		if (this.lines == null) {
			this.lines = TextLine.of(this.glyphs);
		}
		return this.lines;
	}

	/**
	 * Something that is painted between the paths.
	 *
	 * @param box on the page
	 * @param after how many parts of paths were painted before
	 * @param letters how many letters were
	 * @param opaque whether it hides all that is beneath its box
	 * @param white whether it looks like paper
	 */
	record Laid(Rectangle2D box, int after, int letters, boolean opaque, boolean white) {
	}

	/**
	 * One drawing of an image.
	 *
	 * @param use the stream that draws it
	 * @param instruction its Do or BI
	 * @param image the image XObject; null for an inline image
	 * @param inline the entries of an inline image; null for an XObject
	 * @param place the unit square to the page
	 * @param tag marked-content identifier, or -1
	 */
	public record Picture(StreamUse use, int instruction, COSStream image, Map<COSName, Object> inline,
			AffineTransform place, int tag) {

		/** The smallest writing, in points: a dash is flatter. */
		private static final double LEAST = 2.5;

		/** How many times longer than high a word is. */
		private static final double WORD = 2;

		/** The smallest upright box around it, in user space. */
		public Rectangle2D box() {
			return this.place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
		}

		/** Whether it is drawn for a letter of a font, and so lies as the text does. */
		public boolean isOfLetter() {
			return isIn(COSName.CHAR_PROCS);
		}

		/** Whether it is part of what these resources hold. */
		public boolean isIn(COSName category) {
			for (StreamUse drawn = this.use; drawn != null; drawn = drawn.parent) {
				if (drawn.category == category) {
					return true;
				}
			}
			return false;
		}

		/** Whether it is drawn for a letter of a font and has the shape of a word. */
		public boolean isWordOfFont() {
			double wide = Math.hypot(this.place.getScaleX(), this.place.getShearY());
			double high = Math.hypot(this.place.getShearX(), this.place.getScaleY());
			return isOfLetter() && Math.min(wide, high) >= LEAST && Math.max(wide, high) >= WORD * Math.min(wide, high);
		}

		/**
		 * Its samples across or down.
		 * @param side the entry that tells
		 * @param brief the same in an inline image
		 */
		public int samples(COSName side, COSName brief) {
			if (this.image != null) {
				return this.image.getInt(side, 0);
			}
			return (this.inline.getOrDefault(brief, this.inline.get(side)) instanceof Double number) ? number.intValue()
					: 0;
		}
	}

	/**
	 * A part of a path between two moves.
	 *
	 * @param use the stream that draws it
	 * @param from index of its first instruction
	 * @param to index after its last
	 * @param box on the page
	 * @param paint index of the operator that paints the path
	 * @param ctm the stream's space to the page
	 * @param dashed whether its dashes may be laid out so that rows of them are letters
	 * @param look how it is painted
	 * @param letters how many letters were shown before
	 */
	public record Subpath(StreamUse use, int from, int to, Rectangle2D.Double box, int paint, AffineTransform ctm,
			boolean dashed, Paint look, int letters) {

		/** Operators that draw a box. */
		private static final int FRAME = 6;

		/** Its lines, together, are not longer than this, in units of the page. */
		public double lengthAtMost() {
			return (this.to - this.from) * 3 * (this.box.width + this.box.height);
		}

		/** How long its lines are together, each as far as it goes up and across. */
		public double length() {
			double length = 0;
			Point2D last = null;
			for (Instruction op : this.use.code.subList(this.from, this.to)) {
				for (int k = 1; k < op.operands().size() && !"re".equals(op.operator()); k += 2) {
					Point2D next = this.ctm.transform(new Point2D.Double(op.number(k - 1), op.number(k)), null);
					boolean draws = last != null && !"m".equals(op.operator());
					length += draws ? Math.abs(next.getX() - last.getX()) + Math.abs(next.getY() - last.getY()) : 0;
					last = next;
				}
			}
			return length;
		}

		/** Whether the path clips what is painted after it. */
		boolean clips() {
			return this.paint > 0 && this.use.code.get(this.paint - 1).operator().startsWith("W");
		}

		/** Whether it is a box, as programs put round a piece of text. */
		boolean isFrame() {
			return this.to - this.from <= FRAME && !isSlanted();
		}

		/** Whether it is an upright box on the page. */
		boolean isBox() {
			if (!Paint.isUpright(this.ctm) || this.to - this.from > FRAME) {
				return false;
			}
			Set<Point2D> corners = new HashSet<>();
			for (Instruction op : this.use.code.subList(this.from, this.to)) {
				switch (op.operator()) {
					case "re" -> {
						return true;
					}
					case "m", "l" -> {
						Point2D at = this.ctm.transform(new Point2D.Double(op.number(0), op.number(1)), null);
						boolean corner = isEdge(at.getX(), this.box.x, this.box.getMaxX())
								&& isEdge(at.getY(), this.box.y, this.box.getMaxY());
						if (!corner) {
							return false;
						}
						corners.add(new Point2D.Double(Math.rint(at.getX()), Math.rint(at.getY())));
					}
					case "h" -> {
					}
					default -> {
						return false;
					}
				}
			}
			return corners.size() == 4 && !isSlanted();
		}

		private static boolean isEdge(double at, double low, double high) {
			return Math.abs(at - low) < 0.01 || Math.abs(at - high) < 0.01;
		}

		/** Its outline on the page. */
		public Path2D outline() {
			Path2D path = new Path2D.Double();
			for (Instruction op : this.use.code.subList(this.from, this.to)) {
				if (path.getCurrentPoint() == null && !op.operator().equals("re")) {
					int last = Math.max(0, op.operands().size() - 2);
					path.moveTo(op.number(last), op.number(last + 1));
				}
				Point2D at = path.getCurrentPoint();
				switch (op.operator()) {
					case "l" -> path.lineTo(op.number(0), op.number(1));
					case "c" -> path.curveTo(op.number(0), op.number(1), op.number(2), op.number(3), op.number(4),
							op.number(5));
					case "v" ->
						path.curveTo(at.getX(), at.getY(), op.number(0), op.number(1), op.number(2), op.number(3));
					case "y" -> path.curveTo(op.number(0), op.number(1), op.number(2), op.number(3), op.number(2),
							op.number(3));
					case "re" -> path
						.append(new Rectangle2D.Double(op.number(0), op.number(1), op.number(2), op.number(3)), false);
					case "h" -> path.closePath();
					default -> {
					}
				}
			}
			path.transform(this.ctm);
			return path;
		}

		/** Whether it is filled. */
		public boolean isFilled() {
			return !painted().equals("n") && !painted().equalsIgnoreCase("s");
		}

		/** The operator that paints it. */
		String painted() {
			return this.use.code.get(this.paint).operator();
		}

		/** Leaves it out. */
		void erase() {
			for (int i = this.from; i < this.to; i++) {
				this.use.erase(i);
			}
		}

		/** Whether any of it is bent, or runs neither along nor across. */
		public boolean isSlanted() {
			Instruction before = null;
			for (Instruction op : this.use.code.subList(this.from, this.to)) {
				switch (op.operator()) {
					case "c", "v", "y" -> {
						return true;
					}
					case "l" -> {
						if (before != null && before.number(0) != op.number(0) && before.number(1) != op.number(1)) {
							return true;
						}
					}
					default -> {
					}
				}
				before = op;
			}
			return false;
		}
	}

}
