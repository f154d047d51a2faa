package uk.candour.redaction.inspection.sight;

import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The strings of a marked-content property list: replacement and alternative texts.
 */
final class SpokenText {

	private static final int DEEPEST = 8;

	private static final Set<String> KNOWN_TAGS = Set.of("Artifact", "Span", "Figure", "Formula", "Form", "Link",
			"Annot", "Caption", "Document", "Part", "Sect", "BlockQuote", "TOCI", "Index", "NonStruct", "Private",
			"LBody", "Table", "THead", "TBody", "TFoot", "Quote", "Note", "Reference", "BibEntry", "Code", "Ruby",
			"Warichu", "Clip", "ReversedChars", "Title", "Aside", "FENote", "Strong");

	private SpokenText() {
	}

	/** A tag that is not one of the format's own may be called after somebody. */
	static void tag(COSName tag, List<String> into) {
		if (tag != null && tag.getName().length() > 3 && !KNOWN_TAGS.contains(tag.getName())) {
			into.add(tag.getName());
		}
	}

	static void collect(COSDictionary properties, List<String> into) {
		collect(properties, into, 0);
	}

	private static void collect(COSBase value, List<String> into, int depth) {
		if (value instanceof COSString string) {
			into.add(string.getString());
		}
		else if (value instanceof COSArray array && depth < DEEPEST) {
			array.forEach((item) -> collect(item, into, depth + 1));
		}
		else if (value instanceof COSDictionary dictionary && depth < DEEPEST) {
			dictionary.getValues().forEach((item) -> collect(item, into, depth + 1));
		}
	}

}
