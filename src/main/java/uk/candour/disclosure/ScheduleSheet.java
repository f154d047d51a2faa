package uk.candour.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A plain schedule of the documents of a pack: number, title, pages, first page. For
 * packs that are bound without a case, which has a schedule of its own.
 */
public final class ScheduleSheet {

	private static final int ROWS = 40;

	private static final float LINE = 17;

	private static final float TOP = 770;

	private static final int WIDEST = 68;

	private static final float[] COLUMNS = { 56, 100, 440, 490 };

	private ScheduleSheet() {
	}

	/**
	 * Writes a schedule.
	 * @param parts the documents in order
	 * @param before number of pages that come before the schedule
	 * @param target where it goes; overwritten
	 * @throws IOException when it cannot be written
	 */
	public static void write(List<PackContents.Part> parts, int before, Path target) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDFont font = SheetFont.in(document);
			int sheets = Math.max(1, (parts.size() + ROWS - 1) / ROWS);
			int first = before + sheets + 1;
			for (int sheet = 0; sheet < sheets; sheet++) {
				List<PackContents.Part> rows = parts.subList(sheet * ROWS, Math.min(parts.size(), (sheet + 1) * ROWS));
				first = writeSheet(document, font, rows, first);
			}
			document.save(target.toFile());
		}
	}

	private static int writeSheet(PDDocument document, PDFont font, List<PackContents.Part> rows, int first)
			throws IOException {
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		int next = first;
		try (PDPageContentStream out = new PDPageContentStream(document, page)) {
			show(out, font, 15, COLUMNS[0], TOP, "Schedule of documents");
			writeRow(out, font, TOP - 2 * LINE, List.of("No.", "Title", "Pages", "From page"));
			float y = TOP - 3 * LINE;
			for (PackContents.Part row : rows) {
				writeRow(out, font, y, List.of(row.number(), shortened(row.title()), String.valueOf(row.pdf().pages()),
						String.valueOf(next)));
				next += row.pdf().pages();
				y -= LINE;
			}
		}
		return next;
	}

	private static void writeRow(PDPageContentStream out, PDFont font, float y, List<String> cells) throws IOException {
		for (int i = 0; i < COLUMNS.length; i++) {
			show(out, font, 10, COLUMNS[i], y, cells.get(i));
		}
	}

	private static void show(PDPageContentStream out, PDFont font, float size, float x, float y, String text)
			throws IOException {
		out.beginText();
		out.setFont(font, size);
		out.newLineAtOffset(x, y);
		out.showText(drawable(font, text));
		out.endText();
	}

	private static String shortened(String text) {
		return (text.length() <= WIDEST) ? text : text.substring(0, WIDEST - 1) + "…";
	}

	private static String drawable(PDFont font, String text) {
		List<String> letters = new ArrayList<>();
		text.codePoints().mapToObj(Character::toString).forEach((letter) -> {
			try {
				font.encode(letter);
				letters.add(letter);
			}
			catch (IOException | IllegalArgumentException ex) {
				// The font has no such letter; the place of it still shows.
				letters.add("-");
			}
		});
		return String.join("", letters);
	}

}
