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

	void begin() {
		this.matrix = new AffineTransform();
		this.line = new AffineTransform();
	}

	void set(double[] six) {
		this.line = new AffineTransform(six);
		this.matrix = new AffineTransform(six);
	}

	void move(double x, double y) {
		this.line.translate(x, y);
		this.matrix = new AffineTransform(this.line);
	}

	void nextLine() {
		move(0, -this.leading);
	}

}
