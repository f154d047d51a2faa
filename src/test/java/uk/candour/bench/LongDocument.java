package uk.candour.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * A long record of plain text in several fonts, in which one invented name stands again
 * and again.
 */
final class LongDocument {

	/** The name to be withheld. */
	static final String NAME = "Oswin Quarrenby";

	/** How often it stands in a document of five hundred pages. */
	static final int HITS = 2_779;

	private static final int WORDS = 450;

	private static final int PAGES = 500;

	private static final float SIZE = 10;

	private static final float LEADING = 13;

	private static final float MARGIN = 56;

	private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

	private static final List<String> SYLLABLES = List.of("re", "pair", "ten", "ant", "of", "fice", "coun", "cil",
			"damp", "mould", "vis", "it", "let", "ter", "key", "door", "win", "dow", "boil", "er", "com", "plaint",
			"in", "spect", "ion", "rent", "ar", "rears", "with", "the", "and", "for", "hous", "ing", "land", "lord",
			"roof", "leak", "note", "call");

	private final PDDocument document = new PDDocument();

	private final Random random;

	private final List<PDFont> fonts;

	private final boolean compact;

	private LongDocument(long seed, boolean compact) throws IOException {
		this.compact = compact;
		this.random = new Random(seed);
		try (InputStream liberation = PDFont.class
			.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			this.fonts = List.of(new PDType1Font(FontName.HELVETICA), new PDType1Font(FontName.TIMES_ROMAN),
					new PDType1Font(FontName.HELVETICA_BOLD), PDType0Font.load(this.document, liberation));
		}
	}

	/**
	 * Writes one.
	 * @param file where it goes
	 * @param pages number of pages
	 * @param seed the same seed makes the same words
	 */
	static void write(Path file, int pages, long seed) throws IOException {
		write(file, pages, seed, true);
	}

	/**
	 * Writes one.
	 * @param compact whether what its pages say is compressed, as most producers have it
	 */
	static void write(Path file, int pages, long seed, boolean compact) throws IOException {
		LongDocument made = new LongDocument(seed, compact);
		try (made.document) {
			for (int page = 0; page < pages; page++) {
				made.page((int) ((page + 1L) * HITS / PAGES - (long) page * HITS / PAGES));
			}
			made.document.save(file.toFile());
		}
	}

	private void page(int hits) throws IOException {
		PDPage page = new PDPage(PDRectangle.A4);
		this.document.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(this.document, page, AppendMode.OVERWRITE,
				this.compact)) {
			content.beginText();
			content.setLeading(LEADING);
			content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
			StringBuilder line = new StringBuilder();
			PDFont font = this.fonts.get(0);
			content.setFont(font, SIZE);
			for (int word = 0; word < WORDS; word++) {
				boolean name = (word + 1) * hits / WORDS > word * hits / WORDS;
				String next = name ? NAME : word();
				if (font.getStringWidth(line + " " + next) / 1000 * SIZE > WIDTH) {
					content.showText(line.toString());
					content.newLine();
					line.setLength(0);
					font = this.fonts.get(this.random.nextInt(this.fonts.size()));
					content.setFont(font, SIZE);
				}
				line.append(line.isEmpty() ? "" : " ").append(next);
			}
			content.showText(line.toString());
			content.endText();
		}
	}

	private String word() {
		StringBuilder word = new StringBuilder();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			word.append(SYLLABLES.get(this.random.nextInt(SYLLABLES.size())));
		}
		return word.toString();
	}

}
