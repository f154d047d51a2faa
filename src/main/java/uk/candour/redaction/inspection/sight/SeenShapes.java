package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;

/**
 * Shapes on a page that may be letters, or that letters may be made of. What counts is
 * what lies together in one part of the page, whatever was painted first.
 */
final class SeenShapes {

	/** Parts of the page are squares of so many points, which overlap by half. */
	private static final int PART = 216;

	private static final double LARGEST = 150;

	/** More than boxes and circles need. */
	private static final int SEGMENTS = 6;

	private static final int LETTERS = 2;

	/** So many in one part are no badge. */
	private static final int WORDS = 8;

	private static final int FEW = 2;

	private static final int MANY = 4;

	private static final double DOT = 5;

	/** A longer pattern of dashes may be a row of a line of letters. */
	private static final int DASHES = 6;

	/** Bytes in which a mesh may show a name. */
	private static final int MESH = 400;

	/** With more shapes than this a page is a drawing. */
	private static final int FEW_SHAPES = 400;

	private final List<Piece> pieces = new ArrayList<>();

	private int hash;

	/** Whether there are lines or shadings that may be a picture of letters. */
	private boolean pictured;

	/** One part of a path between two moves. */
	private record Piece(Rectangle2D box, int segments, boolean slanted) {

		boolean isLetter() {
			return this.segments > SEGMENTS && this.box.getHeight() > 2;
		}

		boolean isDot() {
			double longer = Math.max(this.box.getWidth(), this.box.getHeight());
			return longer > 0 && longer <= DOT && 3 * Math.min(this.box.getWidth(), this.box.getHeight()) > longer;
		}

	}

	/** What lies in one part of the page. */
	private static final class Part {

		private int letters;

		private int telling;

		private int all;

		private boolean text;

		private final Set<Long> edges = new TreeSet<>();

		boolean mayBeWriting() {
			return isWriting() || isWritingWithoutText() && !this.text;
		}

		private boolean isWriting() {
			return this.letters >= LETTERS || this.edges.size() > 2 && this.telling >= FEW;
		}

		/** Whether its shapes may be letters as long as no text stands there. */
		boolean isWritingWithoutText() {
			return this.edges.size() > 2 && this.all >= MANY;
		}

	}

	/** Notes what is painted, piece by piece. */
	void note(Shape painted) {
		double[] c = new double[6];
		Rectangle2D box = null;
		int segments = 0;
		boolean slanted = false;
		double x = 0;
		double y = 0;
		for (PathIterator at = painted.getPathIterator(null); !at.isDone(); at.next()) {
			int kind = at.currentSegment(c);
			if (kind == PathIterator.SEG_CLOSE) {
				continue;
			}
			int last = (kind == PathIterator.SEG_CUBICTO) ? 4 : 0;
			if (kind == PathIterator.SEG_MOVETO) {
				end(box, segments, slanted);
				box = new Rectangle2D.Double(c[0], c[1], 0, 0);
				segments = 0;
				slanted = false;
			}
			else {
				slanted |= kind == PathIterator.SEG_CUBICTO || c[0] != x && c[1] != y;
				segments++;
			}
			for (int i = 0; i <= last; i += 2) {
				box.add(c[i], c[i + 1]);
			}
			x = c[last];
			y = c[last + 1];
		}
		end(box, segments, slanted);
	}

	private void end(Rectangle2D box, int segments, boolean slanted) {
		if (box != null && Math.max(box.getWidth(), box.getHeight()) < LARGEST) {
			this.pieces.add(new Piece(box, segments, slanted));
			this.hash = 31 * this.hash + 7 * (int) Math.round(box.getX()) + (int) Math.round(box.getY()) + segments;
		}
	}

	/** Notes what is stroked with a pattern of so many dashes and gaps. */
	void noteDashes(int pattern, Shape stroked) {
		if (pattern > DASHES) {
			this.pictured = true;
			this.hash = 31 * this.hash + stroked.getBounds().hashCode();
		}
	}

	/**
	 * Notes a shading: one that is a function of two numbers, or a mesh of many parts,
	 * may be a picture of letters.
	 */
	void note(PDShading shading) throws IOException {
		boolean function = shading.getShadingType() == PDShading.SHADING_TYPE1;
		if (function || shading.getCOSObject() instanceof COSStream mesh && isLarge(mesh)) {
			this.pictured = true;
			this.hash = 31 * this.hash + System.identityHashCode(shading.getCOSObject());
		}
	}

	private static boolean isLarge(COSStream mesh) throws IOException {
		try (InputStream in = mesh.createInputStream()) {
			return in.readNBytes(MESH).length == MESH;
		}
	}

	/**
	 * What is drawn on a page.
	 * @param glyphs its text
	 */
	SeenPage.Drawing drawing(List<SeenGlyph> glyphs, List<Shape> unseen, List<List<Shape>> turned) {
		Map<Long, Part> parts = parts(glyphs);
		boolean any = this.pictured || parts.values().stream().anyMatch(Part::mayBeWriting);
		boolean words = any && parts.values().stream().anyMatch((part) -> part.letters >= WORDS);
		return new SeenPage.Drawing(!any ? 0 : (this.hash != 0) ? this.hash : 1, words, amongText(), unseen, turned);
	}

	/**
	 * The boxes of shapes that may be letters of a word of text; nothing where there are
	 * too many.
	 */
	private List<Rectangle2D> amongText() {
		List<Rectangle2D> boxes = new ArrayList<>();
		if (this.pieces.stream().anyMatch(Piece::isLetter)) {
			this.pieces.stream()
				.filter((piece) -> piece.segments() > 2 && piece.box().getHeight() > 2)
				.map(Piece::box)
				.sorted(Comparator.comparingDouble(Rectangle2D::getX))
				.filter((box) -> boxes.stream().noneMatch((outer) -> outer.contains(box)))
				.limit(FEW_SHAPES + 1)
				.forEach(boxes::add);
		}
		return (boxes.size() > FEW_SHAPES) ? List.of() : boxes;
	}

	private Map<Long, Part> parts(List<SeenGlyph> glyphs) {
		Map<Long, Part> parts = new HashMap<>();
		for (Piece piece : this.pieces) {
			for (Part part : around(piece.box().getCenterX(), piece.box().getCenterY(), parts, true)) {
				part.letters += piece.isLetter() ? 1 : 0;
				part.telling += (piece.slanted() || piece.isDot()) ? 1 : 0;
				part.all++;
				part.edges.add(Math.round(2 * piece.box().getMinY()));
				part.edges.add(Math.round(2 * piece.box().getMaxY()));
			}
		}
		if (parts.values().stream().anyMatch(Part::isWritingWithoutText)) {
			for (SeenGlyph glyph : glyphs) {
				if (!glyph.isBlank() && !glyph.isInvisible()) {
					around(glyph.x(), glyph.y(), parts, false).forEach((part) -> part.text = true);
				}
			}
		}
		return parts;
	}

	/** The four parts of the page in which a point lies. */
	private static List<Part> around(double x, double y, Map<Long, Part> parts, boolean made) {
		List<Part> around = new ArrayList<>(4);
		long column = (long) Math.floor(2 * x / PART);
		long row = (long) Math.floor(2 * y / PART);
		for (long i = column - 1; i <= column; i++) {
			for (long j = row - 1; j <= row; j++) {
				long key = (i << 32) + j;
				Part part = made ? parts.computeIfAbsent(key, (k) -> new Part()) : parts.get(key);
				if (part != null) {
					around.add(part);
				}
			}
		}
		return around;
	}

}
