package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows path operators and notes the extent of each subpath on the page.
 */
final class PathTrace {

	/** Numbers of a pattern of dashes and dots that is no writing. */
	private static final int PLAIN_DASHES = 6;

	private final StreamUse use;

	private final PageContent out;

	private final List<int[]> ranges = new ArrayList<>();

	private final List<double[]> boxes = new ArrayList<>();

	private double[] box;

	private boolean dashed;

	PathTrace(StreamUse use, PageContent out) {
		this.use = use;
		this.out = out;
	}

	/** The state of painting after an operator. */
	Paint follow(Instruction op, int i, AffineTransform ctm, TextState state, Paint look, boolean hidden) {
		switch (op.operator()) {
			case "m" -> {
				open(i);
				point(ctm, op.number(0), op.number(1), i);
			}
			case "l" -> point(ctm, op.number(0), op.number(1), i);
			case "c", "v", "y" -> {
				for (int at = 0; at + 1 < op.operands().size(); at += 2) {
					point(ctm, op.number(at), op.number(at + 1), i);
				}
			}
			case "re" -> {
				open(i);
				double x = op.number(0);
				double y = op.number(1);
				point(ctm, x, y, i);
				point(ctm, x + op.number(2), y, i);
				point(ctm, x, y + op.number(3), i);
				point(ctm, x + op.number(2), y + op.number(3), i);
			}
			case "h" -> extend(i);
			case "d" -> this.dashed |= op.operands()
				.stream()
				.anyMatch((dashes) -> dashes instanceof List<?> list && list.size() > PLAIN_DASHES);
			case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n" -> {
				return paint(i, ctm, state, look, hidden);
			}
			default -> {
			}
		}
		return look;
	}

	private void open(int i) {
		this.box = new double[] { Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE };
		this.boxes.add(this.box);
		this.ranges.add(new int[] { i, i + 1 });
	}

	private void extend(int i) {
		if (!this.ranges.isEmpty()) {
			this.ranges.get(this.ranges.size() - 1)[1] = i + 1;
		}
	}

	private void point(AffineTransform ctm, double x, double y, int i) {
		if (this.box == null) {
			open(i);
		}
		double px = ctm.getScaleX() * x + ctm.getShearX() * y + ctm.getTranslateX();
		double py = ctm.getShearY() * x + ctm.getScaleY() * y + ctm.getTranslateY();
		this.box[0] = Math.min(this.box[0], px);
		this.box[1] = Math.min(this.box[1], py);
		this.box[2] = Math.max(this.box[2], px);
		this.box[3] = Math.max(this.box[3], py);
		extend(i);
	}

	private Paint paint(int i, AffineTransform ctm, TextState state, Paint look, boolean hidden) {
		if (hidden) {
			this.use.replace(i, "n");
		}
		int first = this.out.paths.size();
		AffineTransform place = new AffineTransform(ctm);
		for (int k = 0; k < this.boxes.size() && !hidden; k++) {
			double[] b = this.boxes.get(k);
			Rectangle2D.Double around = new Rectangle2D.Double(b[0], b[1], b[2] - b[0], b[3] - b[1]);
			this.out.paths.add(new PageContent.Subpath(this.use, this.ranges.get(k)[0], this.ranges.get(k)[1], around,
					i, place, this.dashed, look, this.out.glyphs.size()));
			state.paint(around);
		}
		Paint after = look;
		if (!hidden && !this.boxes.isEmpty()) {
			after = note(this.out.paths.subList(first, this.out.paths.size()), look);
		}
		this.boxes.clear();
		this.ranges.clear();
		this.box = null;
		return after;
	}

	/** Notes what a path covers, and how it clips what follows. */
	private Paint note(List<PageContent.Subpath> parts, Paint look) {
		PageContent.Subpath path = parts.get(0);
		boolean box = parts.size() == 1 && path.isBox();
		boolean fills = path.isFilled();
		Rectangle2D covering = (box && fills && look.fill().plain()) ? look.covering(path.box()) : null;
		if (covering != null && !covering.isEmpty()) {
			this.out.laid.add(new PageContent.Laid(covering, this.out.paths.size(), this.out.glyphs.size(), true,
					look.fill().white()));
		}
		if (!path.clips()) {
			return look;
		}
		return look.clipped(parts.stream()
			.<Rectangle2D>map(PageContent.Subpath::box)
			.reduce(Rectangle2D::createUnion)
			.orElseThrow(), box);
	}

}
