package uk.candour.architecture.redaction.inspection.file;

import uk.candour.architecture.redaction.inspection.text.TextOfAFile;

/** Known bad: an opened file that asks for the text that is looked for in it. */
public record FileThatKnowsItsText(TextOfAFile text) {
}
