package uk.candour.redaction.removal.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;

/**
 * What is drawn to the measure of words of touched lines: underlines, highlights, frames,
 * clips and forms. Left as it is, it would tell to a thousandth how wide the removed word
 * was, and where what followed it stood.
 */
public final class MadeToMeasure {

	/** Higher than this many em, a shape is made for more than a line. */
	private static final double HIGHEST = 3;

	private static final double UNDER = 0.5;

	private static final double OVER = 1.4;

	/** A shape round a word ends no further from it than this many em. */
	private static final double ROUND = 0.6;

	/** A shape under words ends with their letters, but for this many em. */
	private static final double EXACT = 0.12;

	/** Steps, in points, in which clips become wider. */
	private static final double STEP = 48;

	private final PageContent page;

	private final Set<PageContent.Subpath> gone = Collections.newSetFromMap(new IdentityHashMap<>());

	private MadeToMeasure(PageContent page) {
		this.page = page;
	}

	/** Takes it from a page of which letters go. */
	public static void remove(PageContent page) {
		if (page.isMarked()) {
			MadeToMeasure measures = new MadeToMeasure(page);
			page.lines().stream().filter(TextLine::touched).forEach(measures::line);
			measures.forms();
		}
	}

	/** A stretch of a line, along its baseline. */
	private record Stretch(double from, double to) {

		boolean fits(double[] along, double slack) {
			return Math.abs(along[0] - this.from) < slack && Math.abs(along[1] - this.to) < slack;
		}

	}

	private void line(TextLine line) {
		List<Stretch> words = words(line);
		for (PageContent.Subpath path : this.page.paths) {
			if (isNear(line, path.box()) && along(line, path.box())[1] > words.get(0).from()) {
				if (isMadeFor(line, words, along(line, path.box()))) {
					erase(path);
				}
				else if (path.clips()) {
					loosen(path);
				}
			}
		}
		Set<StreamUse> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		for (PlacedGlyph glyph : line.glyphs) {
			if (glyph.mark != null && seen.add(glyph.show.use)) {
				bounds(line, words, glyph.show);
			}
		}
	}

	/** What goes, each stretch from its first letter to its last. */
	private static List<Stretch> words(TextLine line) {
		List<Stretch> words = new ArrayList<>();
		for (LinePiece piece : LinePiece.of(line)) {
			if (piece.mark != null) {
				words.add(new Stretch(piece.start, piece.end));
			}
		}
		return words;
	}

	private static double[] along(TextLine line, Rectangle2D box) {
		Show show = line.glyphs.get(0).show;
		return Obstacle.span(box, show.dirX, show.dirY);
	}

	private static boolean isNear(TextLine line, Rectangle2D box) {
		Show show = line.glyphs.get(0).show;
		double[] across = Obstacle.span(box, -show.dirY, show.dirX);
		return across[0] < line.across + OVER * line.em && across[1] > line.across - UNDER * line.em
				&& across[1] - across[0] < HIGHEST * line.em;
	}

	/**
	 * Whether a shape goes round a removed word, or begins and ends with letters of the
	 * line from there on.
	 */
	private static boolean isMadeFor(TextLine line, List<Stretch> words, double[] along) {
		if (words.stream().anyMatch((word) -> word.fits(along, ROUND * line.em))) {
			return true;
		}
		double exact = Math.max(1, EXACT * line.em);
		return along[1] - along[0] > ROUND * line.em
				&& line.glyphs.stream().anyMatch((glyph) -> Math.abs(glyph.along() - along[0]) < exact)
				&& line.glyphs.stream().anyMatch((glyph) -> Math.abs(glyph.end() - along[1]) < exact);
	}

	private void erase(PageContent.Subpath path) {
		if (this.gone.add(path)) {
			path.erase();
			if (path.clips()) {
				path.use().replace(path.from(), PathCutter.EVERYWHERE);
				path.use().replace(path.paint(), "n");
			}
		}
	}

	/** What follows a removed word moves: its clip goes with it, in large steps. */
	private void loosen(PageContent.Subpath path) {
		boolean upright = path.ctm().getShearX() == 0 && path.ctm().getShearY() == 0
				&& path.ctm().getDeterminant() != 0;
		if (upright && path.use().code.get(path.from()).operator().equals("re") && this.gone.add(path)) {
			Rectangle2D.Double box = path.box();
			double left = (Math.floor(box.x / STEP) - 1) * STEP;
			double right = (Math.ceil(box.getMaxX() / STEP) + 1) * STEP;
			double wide = path.ctm().getScaleX();
			Instruction clip = path.use().code.get(path.from());
			path.use()
				.replace(path.from(),
						Numbers.text((left - path.ctm().getTranslateX()) / wide) + " " + Numbers.text(clip.number(1))
								+ " " + Numbers.text((right - left) / wide) + " " + Numbers.text(clip.number(3))
								+ " re");
		}
	}

	/** Forms that end with a word show what is beside it, and nothing is. */
	private static void bounds(TextLine line, List<Stretch> words, Show show) {
		COSArray box = (show.use.category == COSName.XOBJECT) ? show.use.stream.getCOSArray(COSName.BBOX) : null;
		if (box != null && box.size() == 4) {
			float[] ends = box.toFloatArray();
			Rectangle2D own = new Rectangle2D.Double(Math.min(ends[0], ends[2]), Math.min(ends[1], ends[3]),
					Math.abs(ends[2] - ends[0]), Math.abs(ends[3] - ends[1]));
			Rectangle2D seen = show.ctm.createTransformedShape(own).getBounds2D();
			if (isNear(line, seen) && isMadeFor(line, words, along(line, seen))) {
				show.use.wide = true;
			}
		}
	}

	/** Forms of which nothing is left are not drawn any more. */
	private void forms() {
		Set<StreamUse> drawing = Collections.newSetFromMap(new IdentityHashMap<>());
		Set<StreamUse> touched = Collections.newSetFromMap(new IdentityHashMap<>());
		this.page.glyphs.forEach((glyph) -> ((glyph.mark == null) ? drawing : touched).add(glyph.show.use));
		this.page.paths.forEach((path) -> (this.gone.contains(path) ? touched : drawing).add(path.use()));
		this.page.pictures.forEach((picture) -> drawing.add(picture.use()));
		draws(this.page.root, drawing, touched);
	}

	/** Whether a stream, or what it draws, still draws anything. */
	private static boolean draws(StreamUse use, Set<StreamUse> drawing, Set<StreamUse> touched) {
		boolean draws = drawing.contains(use) || use.code.stream().anyMatch((op) -> op.operator().equals("sh"));
		for (StreamUse child : use.children) {
			boolean left = draws(child, drawing, touched);
			child.empty = !left && child.category == COSName.XOBJECT && touched.contains(child);
			draws |= left;
		}
		return draws;
	}

}
