package uk.candour.redaction.removal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import uk.candour.redaction.removal.content.Numbers;
import uk.candour.redaction.removal.content.OperandWriter;
import uk.candour.redaction.removal.file.Strings;

/**
 * Draws the value of a form field that has no appearance of its own.
 */
final class FieldText {

	private FieldText() {
	}

	/** An appearance, or null when the field shows no text. */
	static COSStream appearance(COSDictionary widget, PDRectangle rectangle) {
		String kind = String.valueOf(inherited(widget, COSName.FT) instanceof COSName name ? name.getName() : "");
		String value = Strings.text(inherited(widget, COSName.V));
		if (value == null || value.isBlank() || !(kind.equals("Tx") || kind.equals("Ch"))) {
			return null;
		}
		COSStream form = new COSStream();
		COSArray box = new COSArray();
		for (float edge : new float[] { 0, 0, rectangle.getWidth(), rectangle.getHeight() }) {
			box.add(new COSFloat(edge));
		}
		form.setItem(COSName.BBOX, box);
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, COSName.TYPE1);
		font.setName(COSName.BASE_FONT, "Helvetica");
		font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
		COSDictionary fonts = new COSDictionary();
		fonts.setItem(COSName.getPDFName("F"), font);
		COSDictionary resources = new COSDictionary();
		resources.setItem(COSName.FONT, fonts);
		form.setItem(COSName.RESOURCES, resources);
		write(form, value, rectangle.getHeight());
		return form;
	}

	private static void write(COSStream form, String value, double height) {
		double size = Math.max(4, Math.min(10, height * 0.7));
		StringBuilder content = new StringBuilder("BT 0 g /F " + Numbers.text(size) + " Tf " + Numbers.text(size * 1.2)
				+ " TL 2 " + Numbers.text(Math.max(2, (height > 2 * size) ? height - size : (height - size * 0.7) / 2))
				+ " Td\n");
		for (String line : value.split("\\R")) {
			OperandWriter string = new OperandWriter();
			string.write(line.getBytes(java.nio.charset.Charset.forName("windows-1252")));
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
