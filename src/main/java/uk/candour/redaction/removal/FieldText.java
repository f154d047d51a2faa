package uk.candour.redaction.removal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import uk.candour.redaction.removal.content.Numbers;
import uk.candour.redaction.removal.content.OperandWriter;
import uk.candour.redaction.removal.file.Strings;

/**
 * Draws the value of a form field that has no appearance of its own, or one that viewers
 * draw anew.
 */
final class FieldText {

	/** What it holds is not shown. */
	private static final int PASSWORD = 1 << 13;

	/** Only what was chosen is shown. */
	private static final int COMBO = 1 << 17;

	/** From line to line, in em. */
	private static final double LEADING = 1.2;

	private FieldText() {
	}

	/**
	 * An appearance.
	 * @param whole whether it must hold every letter of the value, as there is another
	 * one
	 * @return null when the field shows no text, or not every letter can be written
	 */
	static COSStream appearance(Workpiece work, COSDictionary widget, PDRectangle rectangle, boolean whole)
			throws IOException {
		float height = rectangle.getHeight();
		double size = Math.max(4, Math.min(10, height * 0.7));
		List<String> lines = lines(widget, (int) (height / (size * LEADING)));
		if (lines.stream().allMatch(String::isBlank)) {
			return null;
		}
		FieldFont font = FieldFont.of(work.document, lines);
		if (!font.hasAll() && whole) {
			return null;
		}
		if (!font.hasAll()) {
			work.warn("Some letters of a form field could not be written. Compare it with the original.");
		}
		COSStream form = new COSStream();
		form.setItem(COSName.BBOX, new PDRectangle(rectangle.getWidth(), height).getCOSArray());
		COSDictionary fonts = new COSDictionary();
		fonts.setItem(COSName.getPDFName("F"), font.dictionary());
		COSDictionary resources = new COSDictionary();
		resources.setItem(COSName.FONT, fonts);
		form.setItem(COSName.RESOURCES, resources);
		write(form, font.lines(), size, height);
		return form;
	}

	/**
	 * What a field shows: its value, or of a list so many options as it has room for, if
	 * what was chosen is among them.
	 */
	private static List<String> lines(COSDictionary widget, int room) {
		String kind = (inherited(widget, COSName.FT) instanceof COSName name) ? name.getName() : "";
		int flags = (inherited(widget, COSName.FF) instanceof COSNumber number) ? number.intValue() : 0;
		COSBase value = inherited(widget, COSName.V);
		if (kind.equals("Tx")) {
			String text = Strings.text(value);
			return (text == null || (flags & PASSWORD) != 0) ? List.of() : List.of(text.split("\\R"));
		}
		if (!kind.equals("Ch")) {
			return List.of();
		}
		COSArray options = (inherited(widget, COSName.OPT) instanceof COSArray list) ? list : new COSArray();
		List<String> chosen = new ArrayList<>();
		COSArray several = (value instanceof COSArray list) ? list : new COSArray();
		if (value instanceof COSString) {
			several.add(value);
		}
		for (int i = 0; i < several.size(); i++) {
			chosen.add(chosen(options, Strings.text(several.getObject(i))));
		}
		chosen.removeIf(String::isBlank);
		if ((flags & COMBO) != 0) {
			return chosen;
		}
		List<String> lines = new ArrayList<>();
		for (int i = top(widget, options); i < options.size() && lines.size() < Math.max(1, room); i++) {
			lines.add(shown(options.getObject(i)));
		}
		return lines.containsAll(chosen) ? lines : chosen;
	}

	/** The first option that a list shows. */
	private static int top(COSDictionary widget, COSArray options) {
		int top = (inherited(widget, COSName.TI) instanceof COSNumber number) ? number.intValue() : 0;
		return (top >= 0 && top < options.size()) ? top : 0;
	}

	/** What an option shows: itself, or the second of a pair. */
	private static String shown(COSBase option) {
		String text = Strings.text((option instanceof COSArray pair && pair.size() > 1) ? pair.getObject(1) : option);
		return (text == null) ? "" : text;
	}

	private static String chosen(COSArray options, String value) {
		for (int i = 0; i < options.size(); i++) {
			if (options.getObject(i) instanceof COSArray pair && pair.size() > 1 && value != null
					&& value.equals(Strings.text(pair.getObject(0)))) {
				return shown(pair);
			}
		}
		return (value == null) ? "" : value;
	}

	private static void write(COSStream form, List<byte[]> lines, double size, double height) {
		StringBuilder content = new StringBuilder("BT 0 g /F " + Numbers.text(size) + " Tf "
				+ Numbers.text(size * LEADING) + " TL 2 "
				+ Numbers.text(Math.max(2, (height > 2 * size) ? height - size : (height - size * 0.7) / 2)) + " Td\n");
		for (byte[] line : lines) {
			OperandWriter string = new OperandWriter();
			string.write(line);
			content.append(string).append(" Tj T*\n");
		}
		try (OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
			out.write(content.append("ET\n").toString().getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static COSBase inherited(COSDictionary widget, COSName name) {
		COSDictionary holder = widget;
		for (int up = 0; holder != null && up < 16; up++) {
			if (holder.containsKey(name)) {
				return holder.getDictionaryObject(name);
			}
			holder = holder.getCOSDictionary(COSName.PARENT);
		}
		return null;
	}

}
