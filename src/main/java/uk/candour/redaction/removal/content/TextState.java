package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

import uk.candour.redaction.removal.fonts.FontCodes;

/**
 * The text part of the graphics state (ISO 32000-1, 9.3).
 */
final class TextState {

	FontCodes font;

	double size;

	double charSpace;

	double wordSpace;

	double scale = 1;

	double leading;

	double rise;

	int mode;

	/** What letters are filled with: the same number for the same colour. */
	int fill;

	/** Number of the path beyond which nothing is seen. */
	int clip;

	/** The pattern with which is filled; null for a colour. */
	Tiling tile;

	/** The pattern with which lines are drawn; null for a colour. */
	Tiling strokeTile;

	/** Text matrix. */
	AffineTransform matrix = new AffineTransform();

	/** Text line matrix. */
	AffineTransform line = new AffineTransform();

	TextState copy() {
		TextState copy = new TextState();
		copy.font = this.font;
		copy.size = this.size;
		copy.charSpace = this.charSpace;
		copy.wordSpace = this.wordSpace;
		copy.scale = this.scale;
		copy.leading = this.leading;
		copy.rise = this.rise;
		copy.mode = this.mode;
		copy.fill = this.fill;
		copy.clip = this.clip;
		copy.tile = this.tile;
		copy.strokeTile = this.strokeTile;
		copy.matrix = new AffineTransform(this.matrix);
		copy.line = new AffineTransform(this.line);
		return copy;
	}

	/** Notes that a place is painted with the patterns that are set. */
	void paint(Rectangle2D place) {
		if (this.tile != null) {
			this.tile.paint(place);
		}
		if (this.strokeTile != null) {
			this.strokeTile.paint(place);
		}
	}

	/**
	 * Follows an operator that sets the text state or moves to another line. What shows a
	 * text is drawn after that.
	 */
	void follow(Instruction op) {
		switch (op.operator()) {
			case "BT" -> set(new AffineTransform());
			case "Tc" -> this.charSpace = op.number(0);
			case "Tw" -> this.wordSpace = op.number(0);
			case "Tz" -> this.scale = op.number(0) / 100;
			case "TL" -> this.leading = op.number(0);
			case "Ts" -> this.rise = op.number(0);
			case "Tr" -> this.mode = (int) op.number(0);
			case "Tm" -> set(op.matrix());
			case "Td" -> move(op.number(0), op.number(1));
			case "TD" -> {
				this.leading = -op.number(1);
				move(op.number(0), op.number(1));
			}
			case "T*", "'" -> nextLine();
			case "\"" -> {
				this.wordSpace = op.number(0);
				this.charSpace = op.number(1);
				nextLine();
			}
			default -> {
			}
		}
	}

	private void set(AffineTransform to) {
		this.line = to;
		this.matrix = new AffineTransform(to);
	}

	private void move(double x, double y) {
		this.line.translate(x, y);
		this.matrix = new AffineTransform(this.line);
	}

	private void nextLine() {
		move(0, -this.leading);
	}

}
