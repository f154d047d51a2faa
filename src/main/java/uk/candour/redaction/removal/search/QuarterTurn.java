package uk.candour.redaction.removal.search;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Set;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.pictures.Ocr;

/**
 * How writing lies on a page as it is seen: by how many quarters it was turned clockwise.
 */
public enum QuarterTurn {

	NONE, RIGHT, OVER, LEFT;

	/** How the pictures of a page lie on it. */
	static Set<QuarterTurn> of(PageContent page, PageGeometry geometry) {
		Set<QuarterTurn> turns = EnumSet.of(NONE);
		AffineTransform toSeen = geometry.toSeen();
		for (PageContent.Picture picture : page.pictures) {
			if (picture.isOfLetter()) {
				continue;
			}
			AffineTransform place = new AffineTransform(toSeen);
			place.concatenate(picture.place());
			turns.add(pointing(place.deltaTransform(new Point2D.Double(0, 1), null)));
		}
		return turns;
	}

	/** By where the tops of letters point, down being positive. */
	private static QuarterTurn pointing(Point2D up) {
		if (Math.abs(up.getX()) > Math.abs(up.getY())) {
			return (up.getX() > 0) ? RIGHT : LEFT;
		}
		return (up.getY() > 0) ? OVER : NONE;
	}

	/** The picture with the writing upright. */
	public BufferedImage upright(BufferedImage picture) {
		int width = picture.getWidth();
		int height = picture.getHeight();
		AffineTransform back = switch (this) {
			case NONE -> new AffineTransform();
			case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
			case OVER -> new AffineTransform(-1, 0, 0, -1, width, height);
			case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
		};
		boolean swapped = this == RIGHT || this == LEFT;
		BufferedImage upright = new BufferedImage(swapped ? height : width, swapped ? width : height,
				picture.getType());
		return (this == NONE) ? picture
				: new AffineTransformOp(back, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, upright);
	}

	/** A word of the upright picture where it stands in the picture as it is. */
	Ocr.Word back(Ocr.Word word, BufferedImage picture) {
		int width = picture.getWidth();
		int height = picture.getHeight();
		return switch (this) {
			case NONE -> word;
			case RIGHT -> word.at(width - word.y() - word.height(), word.x(), word.height(), word.width());
			case OVER -> word.at(width - word.x() - word.width(), height - word.y() - word.height(), word.width(),
					word.height());
			case LEFT -> word.at(word.y(), height - word.x() - word.width(), word.height(), word.width());
		};
	}

}
