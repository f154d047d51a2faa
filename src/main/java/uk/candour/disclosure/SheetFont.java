package uk.candour.disclosure;

import java.io.IOException;
import java.io.InputStream;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of what the binder itself writes. Letters are not joined: to look for those
 * that could be takes the PDF library longer than all the rest of a schedule.
 */
final class SheetFont {

	private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private SheetFont() {
	}

	/** The font for a document; of its letters only those used are saved. */
	static PDFont in(PDDocument document) throws IOException {
		try (InputStream in = PDDocument.class.getResourceAsStream(FILE)) {
			TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
			letters.setEnableGsub(false);
			return PDType0Font.load(document, letters, true);
		}
	}

}
