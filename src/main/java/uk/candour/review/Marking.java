package uk.candour.review;

import uk.candour.redaction.Area;
import uk.candour.workflow.Refused;

/**
 * A mark as somebody asks for it: either a text or an area.
 *
 * @param text what is to go wherever it stands in the document, or null
 * @param matchCase whether case matters
 * @param wholeWord whether it must stand as words of its own
 * @param area the box, or null
 * @param withholding why
 */
public record Marking(String text, boolean matchCase, boolean wholeWord, Area area, Withholding withholding) {

	/** A text wherever it stands as words of its own. */
	public static Marking of(String text, Withholding withholding) {
		return new Marking(text, false, true, null, withholding);
	}

	/** A box. */
	public static Marking of(Area area, Withholding withholding) {
		return new Marking(null, false, false, area, withholding);
	}

	void check(int pages) {
		if (this.withholding == null) {
			throw new Refused("no-reason", "Say why this is withheld.");
		}
		if ((this.text == null) == (this.area == null)) {
			throw new Refused("bad-mark", "A mark is either a text or a box on a page.");
		}
		if (this.text != null && this.text.strip().length() < 2) {
			throw new Refused("bad-mark", "A text to be withheld needs at least two characters. Draw a box instead.");
		}
		if (this.area != null && (this.area.page() < 1 || this.area.page() > pages || !(this.area.width() > 0)
				|| !(this.area.height() > 0))) {
			throw new Refused("bad-mark", "The box must lie on a page of the document and cover something.");
		}
	}

}
