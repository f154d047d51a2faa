package uk.candour.rendition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Which characters our font can show.
 */
final class Glyphs {

	private static final String STAND_IN = "\u25A1";

	private static final CmapLookup FONT = lookup();

	private int missing;

	private Glyphs() {
	}

	/**
	 * Puts a box in the place of each character that the font lacks, so that it is seen
	 * that something stood there.
	 * @return what to warn of: empty, or one sentence
	 */
	static List<String> replaceMissing(Document page) {
		Glyphs glyphs = new Glyphs();
		NodeTraversor.traverse((NodeVisitor) (Node node, int depth) -> {
			if (node instanceof TextNode text) {
				glyphs.replaceIn(text);
			}
		}, page.body());
		return (glyphs.missing == 0) ? List.of()
				: List.of("Some characters (such as emoji, or Arabic, Bengali or Chinese script) are not in the font "
						+ "and appear as boxes. Read them in the original.");
	}

	static boolean shows(int codePoint) {
		return FONT.getGlyphId(codePoint) != 0;
	}

	private void replaceIn(TextNode node) {
		String text = node.getWholeText();
		if (text.codePoints().allMatch((c) -> c < 0x7F && c >= 0x20)) {
			return;
		}
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> append(out, c));
		node.text(out.toString());
	}

	private void append(StringBuilder out, int c) {
		if (c == '\n' || c == '\t' || c == '\u00A0' || c == '\u00AD' || shows(c)) {
			out.appendCodePoint(c);
		}
		else if (c == '\r' || c < 0x20) {
			out.append(' ');
		}
		else if (!joins(c)) {
			this.missing++;
			out.append(STAND_IN);
		}
	}

	/** Invisible by nature: joiners, direction marks, variation selectors, soft marks. */
	private static boolean joins(int c) {
		int type = Character.getType(c);
		return type == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F) || type == Character.CONTROL;
	}

	private static CmapLookup lookup() {
		try {
			return new TTFParser().parse(new RandomAccessReadBuffer(HtmlPages.font())).getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The font of PDFBox cannot be read", ex);
		}
	}

}
