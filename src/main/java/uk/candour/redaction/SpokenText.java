package uk.candour.redaction;

import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;

/**
 * The strings of a marked-content property list: replacement and alternative texts.
 */
final class SpokenText {

	private static final int DEEPEST = 8;

	private SpokenText() {
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
