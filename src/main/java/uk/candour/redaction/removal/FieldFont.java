package uk.candour.redaction.removal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font for the value of a form field, and the value in its codes: one that every viewer
 * has if that is enough, otherwise one that comes with the copy.
 *
 * @param dictionary the font
 * @param lines the codes of each line
 * @param hasAll whether every letter could be written; others are question marks
 */
record FieldFont(COSDictionary dictionary, List<byte[]> lines, boolean hasAll) {

	private static final Charset LATIN = Charset.forName("windows-1252");

	/** A font for some lines. */
	static FieldFont of(PDDocument document, List<String> lines) throws IOException {
		if (LATIN.newEncoder().canEncode(String.join("", lines))) {
			return new FieldFont(LabelFont.plain(), lines.stream().map((line) -> line.getBytes(LATIN)).toList(), true);
		}
		try (InputStream in = PDDocument.class.getResourceAsStream(LabelFont.SANS)) {
			PDType0Font font = PDType0Font.load(document, in, true);
			List<String> known = lines.stream().map((line) -> known(line, font)).toList();
			known.forEach((line) -> line.codePoints().forEach(font::addToSubset));
			List<byte[]> codes = new ArrayList<>();
			for (String line : known) {
				codes.add(font.encode(line));
			}
			font.subset();
			return new FieldFont(font.getCOSObject(), codes, known.equals(lines));
		}
	}

	private static String known(String line, PDType0Font font) {
		StringBuilder known = new StringBuilder();
		line.codePoints().forEach((letter) -> {
			try {
				font.encode(Character.toString(letter));
				known.appendCodePoint(letter);
			}
			catch (IOException | IllegalArgumentException unknown) {
				known.append('?');
			}
		});
		return known.toString();
	}

}
