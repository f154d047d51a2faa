package uk.candour.review;

import java.time.Instant;
import java.util.UUID;

import uk.candour.redaction.Area;
import uk.candour.redaction.Mark;

/**
 * A mark on a document: a text wherever it stands in it, or a box on a page.
 *
 * @param id its identity
 * @param document the finding that it is on
 * @param text what is to go, or null for a box
 * @param matchCase whether case matters
 * @param wholeWord whether it must stand as words of its own
 * @param area where the box is, or null for a text
 * @param withholding why
 * @param madeBy username
 * @param madeAt when
 */
public record PageMark(UUID id, UUID document, String text, boolean matchCase, boolean wholeWord, Area area,
		Withholding withholding, String madeBy, Instant madeAt) {

	/** As the redactor takes it. */
	public Mark asMark() {
		return (this.text != null) ? new Mark.Text(this.text, this.matchCase, this.wholeWord, this.withholding.label())
				: new Mark.Box(this.area, this.withholding.label());
	}

}
