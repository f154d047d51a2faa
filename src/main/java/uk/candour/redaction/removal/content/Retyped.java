package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * Writes surviving glyphs anew without the shifts, spacing and stretching that depended
 * on what was removed beside them.
 */
final class Retyped {

	private Retyped() {
	}

	/** Letter spacing in unscaled text space, kept only where it is wide. */
	static double spacing(Show show) {
		double em = Math.abs(show.size);
		return (em == 0) ? 0 : LinePlan.quantised(show.charSpace / em, em);
	}

	/** Horizontal scaling in whole hundredths. */
	static double scale(Show show) {
		double whole = Math.rint(show.scale * 100) / 100;
		return (whole == 0) ? Math.copySign(0.01, show.scale) : whole;
	}

	/** Length of glyphs on the page when written anew. */
	static double width(List<PlacedGlyph> glyphs) {
		double width = 0;
		PlacedGlyph before = null;
		for (PlacedGlyph glyph : glyphs) {
			Show show = glyph.show;
			width += (before == null) ? 0 : gap(before, glyph) * Math.abs(show.size * scale(show)) * show.stretch;
			width += Math.abs((glyph.code.advance * show.size + spacing(show)) * scale(show)) * show.stretch;
			before = glyph;
		}
		return width;
	}

	/** Gap in em beyond the natural advance. */
	private static double gap(PlacedGlyph before, PlacedGlyph glyph) {
		if (glyph.part == before.part) {
			return 0;
		}
		double wide = Math.max(1e-6, glyph.show.wide());
		return LinePlan.quantised((glyph.along() - before.end()) / wide, 1);
	}

	/** Operators that place and draw a run. */
	static void write(LinePlan.Run run, StringBuilder out) {
		PlacedGlyph first = run.glyphs().get(0);
		Show show = first.show;
		double turn = (show.size * show.scale < 0) ? -1 : 1;
		double origin = show.toPage.getTranslateX() * show.dirX + show.toPage.getTranslateY() * show.dirY;
		double rise = show.rise * (show.toPage.getShearX() * show.dirX + show.toPage.getScaleY() * show.dirY);
		AffineTransform place = new AffineTransform(show.text);
		if (show.font.vertical()) {
			double down = (first.x - show.toPage.getTranslateX()) * show.toPage.getShearX()
					+ (first.y - show.toPage.getTranslateY()) * show.toPage.getScaleY();
			double unit = Math.hypot(show.toPage.getShearX(), show.toPage.getScaleY());
			place.translate(0, LinePlan.half(down / unit) / unit);
		}
		else {
			place.translate(turn * (run.at() - origin - rise) / show.stretch, 0);
		}
		out.append(Numbers.matrix(place)).append(" Tm\n[");
		PlacedGlyph before = null;
		boolean open = false;
		for (PlacedGlyph glyph : run.glyphs()) {
			double gap = (before == null || show.font.vertical()) ? 0 : gap(before, glyph);
			if (gap != 0) {
				out.append(open ? ")" : "").append(Numbers.text(-gap * 1000));
				open = false;
			}
			out.append(open ? "" : "(");
			open = true;
			code(glyph, out);
			before = glyph;
		}
		out.append(")] TJ\n");
	}

	private static void code(PlacedGlyph glyph, StringBuilder out) {
		for (int shift = 8 * (glyph.code.length - 1); shift >= 0; shift -= 8) {
			char value = (char) (glyph.code.value >> shift & 0xff);
			switch (value) {
				case '(', ')', '\\' -> out.append('\\').append(value);
				case '\r' -> out.append("\\r");
				case '\n' -> out.append("\\n");
				default -> out.append(value);
			}
		}
	}

}
