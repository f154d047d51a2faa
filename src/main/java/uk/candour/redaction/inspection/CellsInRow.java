package uk.candour.redaction.inspection;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;

import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;

/**
 * What a pattern says where one of its cells ends and the next begins, in whichever
 * direction: it repeats itself, so its first words follow on its last.
 */
final class CellsInRow {

	private final AffineTransform matrix;

	private final Point2D step;

	CellsInRow(PDTilingPattern pattern) {
		this.matrix = pattern.getMatrix().createAffineTransform();
		this.step = new Point2D.Double(pattern.getXStep(), pattern.getYStep());
	}

	/** The cell with the others on each side where it may go on. */
	SeenPage of(SeenPage cell) {
		List<SeenGlyph> glyphs = new ArrayList<>();
		for (int row = 1; row >= -1; row--) {
			for (int column = 0; column <= 1; column++) {
				Point2D move = new Point2D.Double(column * this.step.getX(), row * this.step.getY());
				this.matrix.deltaTransform(move, move);
				cell.glyphs().forEach((glyph) -> glyphs.add(glyph.moved(move.getX(), move.getY())));
			}
		}
		return cell.showing(glyphs);
	}

}
