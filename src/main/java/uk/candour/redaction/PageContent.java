package uk.candour.redaction;

import java.awt.geom.AffineTransform;
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
final class PageContent {

	final List<PlacedGlyph> glyphs = new ArrayList<>(4096);

	final List<Picture> pictures = new ArrayList<>();

	final List<Subpath> paths = new ArrayList<>();

	/** Marked-content identifiers with removed content. */
	final Set<Integer> touchedTags = new TreeSet<>();

	/** Pictures with removed pixels: the stream's identity and the instruction. */
	final Set<List<Integer>> touchedPictures = new HashSet<>();

	StreamUse root;

	/** Number of states left saved at the end of the page's own stream. */
	int unclosed;

	private List<TextLine> lines;

	/** Whether anything of the text goes. */
	boolean isMarked() {
		for (PlacedGlyph glyph : this.glyphs) {
			if (glyph.mark != null) {
				return true;
			}
		}
		return false;
	}

	/** The glyphs line by line; put together once, when all are noted. */
	List<TextLine> lines() {
		if (this.lines == null) {
			this.lines = TextLine.of(this.glyphs);
		}
		return this.lines;
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
	record Picture(StreamUse use, int instruction, COSStream image, Map<COSName, Object> inline, AffineTransform place,
			int tag) {

		Rectangle2D box() {
			return this.place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
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
	 */
	record Subpath(StreamUse use, int from, int to, Rectangle2D.Double box, int paint, AffineTransform ctm,
			boolean dashed) {

		/** Whether any of it is bent, or runs neither along nor across. */
		boolean isSlanted() {
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
