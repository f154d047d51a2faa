package uk.candour.rendition;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes recognised words invisibly over the picture of them, so that the page can be
 * searched and marked.
 */
final class TextLayer {

	private final PDDocument document;

	private PDFont font;

	TextLayer(PDDocument document) {
		this.document = document;
	}

	/**
	 * Writes words over the page as a reader sees it.
	 * @param page the page; may be turned
	 * @param scale pixels to a point
	 */
	void write(PDPage page, List<Word> words, float scale) throws IOException {
		write(page, words, seen(page), 1 / scale);
	}

	/**
	 * Writes words over a picture on the page.
	 * @param origin puts the top left of the picture, y downward, onto the page
	 * @param size points to a pixel
	 */
	void write(PDPage page, List<Word> words, Matrix origin, float size) throws IOException {
		if (this.font == null) {
			this.font = PDType0Font.load(this.document, HtmlPages.font());
		}
		try (PDPageContentStream out = new PDPageContentStream(this.document, page, AppendMode.APPEND, true, true)) {
			out.beginText();
			out.setRenderingMode(RenderingMode.NEITHER);
			for (Word word : words) {
				write(out, word, origin, size);
			}
			out.endText();
		}
	}

	private void write(PDPageContentStream out, Word word, Matrix origin, float size) throws IOException {
		String text = showable(word.text());
		float height = Math.max(1, word.height() * size);
		float natural = this.font.getStringWidth(text) / 1000 * height;
		if (text.isEmpty() || natural <= 0) {
			return;
		}
		Matrix place = origin.clone();
		place.translate(word.left() * size, -(word.top() + word.height() * 0.82f) * size);
		out.setFont(this.font, height);
		out.setHorizontalScaling(100 * word.width() * size / natural);
		out.setTextMatrix(place);
		out.showText(text);
	}

	private static String showable(String text) {
		StringBuilder out = new StringBuilder();
		text.codePoints().filter(Glyphs::shows).forEach(out::appendCodePoint);
		return out.toString();
	}

	/**
	 * From the top left as seen (x to the right, y upward, so negative) to user space.
	 */
	private static Matrix seen(PDPage page) {
		PDRectangle box = page.getCropBox();
		float left = box.getLowerLeftX();
		float bottom = box.getLowerLeftY();
		float right = box.getUpperRightX();
		float top = box.getUpperRightY();
		return switch (((page.getRotation() % 360) + 360) % 360) {
			case 90 -> new Matrix(0, 1, -1, 0, left, bottom);
			case 180 -> new Matrix(-1, 0, 0, -1, right, bottom);
			case 270 -> new Matrix(0, -1, 1, 0, right, top);
			default -> new Matrix(1, 0, 0, 1, left, top);
		};
	}

}
