package uk.candour.redaction.removal.search;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import uk.candour.redaction.removal.content.PageContent;

/**
 * One picture may be drawn at several places of a page, small or turned: what was read
 * off one of them stands on the others too, where reading may have missed it.
 */
final class Echoes {

	private Echoes() {
	}

	/** What was seen, and the same wherever else its picture is drawn on the page. */
	static List<SeenWords.Seen> with(PageContent page, List<SeenWords.Seen> seen) {
		List<SeenWords.Seen> all = new ArrayList<>(seen);
		for (SeenWords.Seen each : seen) {
			(each.within() != null ? List.<Rectangle2D>of() : of(page, each.place()))
				.forEach((place) -> all.add(new SeenWords.Seen(each.mark(), place)));
		}
		return all;
	}

	private static List<Rectangle2D> of(PageContent page, Rectangle2D place) {
		List<Rectangle2D> echoes = new ArrayList<>();
		for (PageContent.Picture read : page.pictures) {
			for (PageContent.Picture other : page.pictures) {
				if (other != read && read.image() != null && read.image() == other.image()
						&& read.box().intersects(place)) {
					carry(place.createIntersection(read.box()), read.place(), other.place(), echoes);
				}
			}
		}
		return echoes;
	}

	private static void carry(Rectangle2D place, AffineTransform from, AffineTransform to, List<Rectangle2D> echoes) {
		try {
			AffineTransform across = from.createInverse();
			across.preConcatenate(to);
			echoes.add(across.createTransformedShape(place).getBounds2D());
		}
		catch (NoninvertibleTransformException flat) {
			// a picture drawn without any height or width shows nothing
		}
	}

}
