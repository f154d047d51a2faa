package uk.candour.redaction.removal;

import java.awt.geom.AffineTransform;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

import uk.candour.redaction.removal.content.Bar;
import uk.candour.redaction.removal.content.Numbers;
import uk.candour.redaction.removal.content.OperandWriter;
import uk.candour.redaction.removal.content.StreamUse;

/**
 * Draws the bars of a page: solid black, with the reason in white where it fits.
 */
final class BarPainter {

	private static final double LARGEST = 8;

	private static final double SMALLEST = 3.5;

	private final COSDictionary font;

	/**
	 * A painter of bars.
	 * @param font of the labels
	 */
	BarPainter(COSDictionary font) {
		this.font = font;
	}

	/**
	 * Operators that draw the bars; the label font is added to the page's resources.
	 * @param bars of the page
	 * @param page what the page draws
	 * @param tags gives the identifier of a bar in the structure, or -1
	 */
	String paint(List<Bar> bars, StreamUse page, ToIntFunction<Bar> tags) {
		if (bars.isEmpty()) {
			return "";
		}
		StringBuilder out = new StringBuilder();
		List<Bar> largestLast = bars.stream().sorted(Comparator.comparingDouble(BarPainter::size)).toList();
		COSName name = null;
		for (int i = 0; i < bars.size(); i++) {
			Bar bar = largestLast.get(i);
			begin(out, bar, tags.applyAsInt(bar));
			shape(out, bar);
			byte[] label = label(bar.mark().reason());
			double length = length(label);
			double size = Math.min(LARGEST, bar.height() * 0.66);
			size = Math.min(size, (bar.width() - 3) / Math.max(0.1, length));
			boolean painted = largestLast.subList(i + 1, bars.size())
				.stream()
				.anyMatch((later) -> later.bounds().intersects(bar.bounds()));
			if (label.length > 0 && size >= SMALLEST && !painted && !runsOver(bar, largestLast.subList(0, i))) {
				name = (name != null) ? name : page.add(COSName.FONT, this.font);
				text(out, bar, label, size, length, name);
			}
			out.append("Q EMC\n");
		}
		return out.toString();
	}

	/** Whether a label on it might stand on another bar in part. */
	private static boolean runsOver(Bar bar, List<Bar> others) {
		return others.stream()
			.anyMatch((other) -> other.bounds().intersects(bar.bounds()) && !bar.bounds().contains(other.bounds()));
	}

	private static double size(Bar bar) {
		return bar.width() * bar.height();
	}

	/** A figure of the structure; elsewhere marked content that says what it is. */
	private static void begin(StringBuilder out, Bar bar, int tag) {
		if (tag >= 0) {
			out.append("/Figure <</MCID ").append(tag).append(">> BDC q 0 g\n");
			return;
		}
		OperandWriter spoken = new OperandWriter();
		spoken.write(new COSString(bar.spoken()).getBytes());
		out.append("/Span <</Lang (en-GB) /ActualText ").append(spoken).append(">> BDC q 0 g\n");
	}

	private static void shape(StringBuilder out, Bar bar) {
		if (bar.dirX() == 1) {
			out.append(Numbers.text(bar.x())).append(' ').append(Numbers.text(bar.y())).append(' ');
			out.append(Numbers.text(bar.width())).append(' ').append(Numbers.text(bar.height())).append(" re f\n");
			return;
		}
		corner(out, bar, 0, 0, "m");
		corner(out, bar, bar.width(), 0, "l");
		corner(out, bar, bar.width(), bar.height(), "l");
		corner(out, bar, 0, bar.height(), "l");
		out.append("h f\n");
	}

	private static void corner(StringBuilder out, Bar bar, double along, double up, String operator) {
		out.append(Numbers.text(bar.x() + bar.dirX() * along - bar.dirY() * up))
			.append(' ')
			.append(Numbers.text(bar.y() + bar.dirY() * along + bar.dirX() * up))
			.append(' ')
			.append(operator)
			.append('\n');
	}

	private static void text(StringBuilder out, Bar bar, byte[] label, double size, double length, COSName font) {
		double along = (bar.width() - length * size) / 2;
		double up = (bar.height() - size * 0.72) / 2;
		double x = bar.x() + bar.dirX() * along - bar.dirY() * up;
		double y = bar.y() + bar.dirY() * along + bar.dirX() * up;
		OperandWriter string = new OperandWriter();
		string.write(label);
		out.append("BT 1 g 0 Tr /").append(font.getName()).append(' ').append(Numbers.text(size)).append(" Tf ");
		out.append(Numbers.matrix(new AffineTransform(bar.dirX(), bar.dirY(), -bar.dirY(), bar.dirX(), x, y)));
		out.append(" Tm ").append(string).append(" Tj ET\n");
	}

	private static byte[] label(String reason) {
		String plain = (reason == null) ? "" : reason.replaceAll("[^\\x20-\\x7e]", "?").strip();
		return plain.getBytes(StandardCharsets.US_ASCII);
	}

	private static double length(byte[] label) {
		FontMetrics metrics = Standard14Fonts.getAFM("Helvetica");
		double length = 0;
		for (byte b : label) {
			String glyph = WinAnsiEncoding.INSTANCE.getName(b);
			length += metrics.getCharacterWidth(glyph) / 1000d;
		}
		return length;
	}

}
