package uk.candour.redaction.removal.content;

import java.util.List;

import uk.candour.redaction.removal.fonts.FontCode;

/**
 * Moves the pen over the strings of one show operator and notes each glyph.
 */
final class ShowTrace {

	private final Show show;

	private final PageContent out;

	private final double rise;

	private final int tag;

	ShowTrace(Show show, TextState state, PageContent out, int tag) {
		this.show = show;
		this.rise = state.rise;
		this.out = out;
		this.tag = tag;
	}

	/** Draws, and returns how far the pen moved in text space. */
	double draw(List<Object> parts) {
		double pen = 0;
		boolean down = this.show.font.vertical();
		for (int part = 0; part < parts.size(); part++) {
			if (parts.get(part) instanceof Double shift) {
				pen -= shift / 1000 * this.show.size * (down ? 1 : this.show.scale);
			}
			else if (parts.get(part) instanceof byte[] string) {
				pen = down ? drawDown(string, part, pen) : draw(string, part, pen);
			}
		}
		return pen;
	}

	private double draw(byte[] string, int part, double from) {
		Show s = this.show;
		double pen = from;
		for (int at = 0; at < string.length;) {
			FontCode code = s.font.read(string, at);
			double step = (code.advance * s.size + s.charSpace + (code.wordSpace() ? s.wordSpace : 0)) * s.scale;
			add(code, part, at, pen, this.rise, step * s.stretch * ((s.size * s.scale < 0) ? -1 : 1));
			pen += step;
			at += code.length;
		}
		return pen;
	}

	private double drawDown(byte[] string, int part, double from) {
		Show s = this.show;
		double pen = from;
		for (int at = 0; at < string.length;) {
			FontCode code = s.font.read(string, at);
			double step = code.advance * s.size - s.charSpace - (code.wordSpace() ? s.wordSpace : 0);
			add(code, part, at, 0, pen, s.em());
			pen += step;
			at += code.length;
		}
		return pen;
	}

	private void add(FontCode code, int part, int at, double x, double y, double advance) {
		double[] m = { x, y };
		this.show.toPage.transform(m, 0, m, 0, 1);
		this.out.glyphs.add(new PlacedGlyph(this.show, code, part, at, m[0], m[1], advance, this.tag));
	}

}
