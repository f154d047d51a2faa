package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shapes that are painted skewed, mirrored or turned by no quarter, put upright again by
 * taking back what did it, so that letters among them can be read.
 */
final class TurnedShapes {

	private static final double LARGEST = 150;

	private static final int MOST_SEGMENTS_APART = 6;

	private static final int LETTERS = 2;

	private static final int MOST_TURNS = 4;

	private final Map<String, List<Shape>> byTurn = new HashMap<>();

	private final Map<String, Integer> letters = new HashMap<>();

	/**
	 * Notes a path.
	 * @param painted on the page
	 * @param space of what paints it, to the page
	 */
	void note(Path2D painted, AffineTransform space) {
		double[] m = new double[6];
		space.getMatrix(m);
		double straight = Math.abs(m[0]) + Math.abs(m[3]);
		double slanting = Math.abs(m[1]) + Math.abs(m[2]);
		boolean mirrored = m[0] < 0 && slanting < straight / 20;
		boolean turned = slanting > straight / 20 && straight > slanting / 20;
		if (!mirrored && !turned || painted.getCurrentPoint() == null) {
			return;
		}
		double size = Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
		// programs that count from the top of the page draw letters upside down in it
		double up = (m[0] * m[3] - m[1] * m[2] < 0 && !mirrored) ? -size : size;
		try {
			AffineTransform back = new AffineTransform(m[0] / size, m[1] / size, m[2] / up, m[3] / up, 0, 0)
				.createInverse();
			Path2D upright = new Path2D.Double(painted, back);
			if (Math.max(upright.getBounds2D().getHeight(), 1) < LARGEST) {
				String turn = "%.2f %.2f %.2f %.2f".formatted(m[0], m[1], m[2], m[3]);
				this.byTurn.computeIfAbsent(turn, (ignored) -> new ArrayList<>()).add(upright);
				this.letters.merge(turn, letters(upright), Integer::sum);
			}
		}
		catch (NoninvertibleTransformException flat) {
			// A line at most.
		}
	}

	private static int letters(Path2D path) {
		int letters = 0;
		int segments = 0;
		double[] c = new double[6];
		for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
			int kind = at.currentSegment(c);
			segments = (kind == PathIterator.SEG_MOVETO) ? 0 : segments + 1;
			letters += (segments == MOST_SEGMENTS_APART + 1) ? 1 : 0;
		}
		return letters;
	}

	/** Those that may be letters, for each turn. */
	List<List<Shape>> groups() {
		if (this.byTurn.size() > MOST_TURNS) {
			return List.of();
		}
		return this.byTurn.keySet()
			.stream()
			.filter((turn) -> this.letters.get(turn) >= LETTERS)
			.map(this.byTurn::get)
			.toList();
	}

}
