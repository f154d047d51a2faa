package uk.candour.architecture.redaction.removal.fonts;

import uk.candour.architecture.redaction.removal.content.PageWithFonts;

/** Known bad: a font that asks the page that uses it. */
public record FontThatKnowsThePage(PageWithFonts page) {
}
