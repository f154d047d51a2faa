package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The line "reference … Page 3 of 120" on a strip that is added below each page, so that
 * it never covers content.
 */
final class PageStamp {

	/** Name of the stamp's font among the resources of a page. */
	static final String FONT_NAME = "PackStamp";

	/** Height of the strip in points. */
	static final double STRIP = 22;

	private static final double SIZE = 8;

	private static final double MARGIN = 28;

	private static final double BASELINE = 8;

	private final Lettering reference;

	private final int pages;

	private final PDDocument document = new PDDocument();

	private final PDFont font;

	private final Map<Integer, Lettering> letters = new HashMap<>();

	private final int fontNumber;

	PageStamp(String reference, int pages, PackFile file) throws IOException {
		this.pages = pages;
		this.font = SheetFont.in(this.document);
		String drawable = drawable(reference);
		this.reference = lettering(drawable);
		this.fontNumber = embed(file, drawable);
	}

	/**
	 * Text as it is shown.
	 *
	 * @param codes in hexadecimal digits
	 * @param width in thousandths of the size
	 */
	private record Lettering(String codes, double width) {
	}

	/** The few letters of stamps are looked up once in the font, not once a page. */
	private Lettering lettering(String text) throws IOException {
		StringBuilder codes = new StringBuilder();
		double width = 0;
		for (int c : text.codePoints().toArray()) {
			Lettering letter = this.letters.get(c);
			if (letter == null) {
				String alone = Character.toString(c);
				letter = new Lettering(HexFormat.of().formatHex(this.font.encode(alone)),
						this.font.getStringWidth(alone));
				this.letters.put(c, letter);
			}
			codes.append(letter.codes());
			width += letter.width();
		}
		return new Lettering(codes.toString(), width);
	}

	int fontNumber() {
		return this.fontNumber;
	}

	private String drawable(String text) {
		StringBuilder out = new StringBuilder();
		text.codePoints().forEach((c) -> {
			try {
				this.font.encode(Character.toString(c));
				out.appendCodePoint(c);
			}
			catch (IOException | IllegalArgumentException ex) {
				// The font has no such letter; the place of it still shows.
				out.append('-');
			}
		});
		return out.toString();
	}

	/** Puts the letters that stamps use into the pack, once. */
	private int embed(PackFile file, String reference) throws IOException {
		PDPage page = new PDPage();
		this.document.addPage(page);
		try (PDPageContentStream out = new PDPageContentStream(this.document, page)) {
			out.beginText();
			out.setFont(this.font, 8);
			out.showText("Page of 0123456789" + reference);
			out.endText();
		}
		ByteArrayOutputStream saved = new ByteArrayOutputStream();
		this.document.save(saved);
		try (PDDocument subset = Loader.loadPDF(saved.toByteArray())) {
			COSDictionary fonts = subset.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
			PartCopy copy = new PartCopy(file, 0);
			int number = copy.number(fonts.getCOSDictionary(fonts.keySet().iterator().next()));
			copy.write();
			return number;
		}
	}

	/** The page's box with room for the strip at the bottom as the page is seen. */
	static PDRectangle extended(PDRectangle box, int rotation, double unit) {
		float strip = (float) (STRIP / unit);
		float left = box.getLowerLeftX() - ((rotation == 270) ? strip : 0);
		float low = box.getLowerLeftY() - ((rotation == 0) ? strip : 0);
		float right = box.getUpperRightX() + ((rotation == 90) ? strip : 0);
		float high = box.getUpperRightY() + ((rotation == 180) ? strip : 0);
		return new PDRectangle(left, low, right - left, high - low);
	}

	/**
	 * What is painted before the content of a page: the stamp, and a clip that keeps the
	 * content within its own visible area.
	 */
	String operators(int page, PDRectangle box, int rotation, double unit) throws IOException {
		PDRectangle room = extended(box, rotation, unit);
		boolean turned = rotation % 180 != 0;
		double width = turned ? room.getHeight() : room.getWidth();
		Lettering number = lettering("Page " + page + " of " + this.pages);
		double size = SIZE / unit;
		double right = width - MARGIN / unit - number.width() / 1000 * size;
		StringBuilder out = new StringBuilder("/Artifact<</Type/Pagination/Subtype/Footer>>BDC q 0 g BT /")
			.append(FONT_NAME)
			.append(' ')
			.append(decimal(size))
			.append(" Tf ");
		if (!this.reference.codes().isEmpty()) {
			show(out, this.reference, room, rotation, MARGIN / unit, BASELINE / unit);
		}
		show(out, number, room, rotation, right, BASELINE / unit);
		return out.append("ET Q EMC q ")
			.append(decimal(box.getLowerLeftX()) + ' ' + decimal(box.getLowerLeftY()) + ' ' + decimal(box.getWidth())
					+ ' ' + decimal(box.getHeight()))
			.append(" re W n\n")
			.toString();
	}

	private static void show(StringBuilder out, Lettering text, PDRectangle room, int rotation, double x, double y) {
		String matrix = switch (rotation) {
			case 90 -> "0 1 -1 0 " + decimal(room.getUpperRightX() - y) + ' ' + decimal(room.getLowerLeftY() + x);
			case 180 -> "-1 0 0 -1 " + decimal(room.getUpperRightX() - x) + ' ' + decimal(room.getUpperRightY() - y);
			case 270 -> "0 -1 1 0 " + decimal(room.getLowerLeftX() + y) + ' ' + decimal(room.getUpperRightY() - x);
			default -> "1 0 0 1 " + decimal(room.getLowerLeftX() + x) + ' ' + decimal(room.getLowerLeftY() + y);
		};
		out.append(matrix).append(" Tm <").append(text.codes()).append("> Tj ");
	}

	/** A number with at most three decimals. */
	static String decimal(double value) {
		long thousandths = Math.round(value * 1000);
		if (thousandths % 1000 == 0) {
			return Long.toString(thousandths / 1000);
		}
		String digits = Long.toString(1000 + Math.abs(thousandths % 1000)).substring(1);
		return ((thousandths < 0) ? "-" : "") + Math.abs(thousandths / 1000) + '.' + digits;
	}

}
