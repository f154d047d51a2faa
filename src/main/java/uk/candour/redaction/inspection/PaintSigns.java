package uk.candour.redaction.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Whether a page may paint anything but letters. A glance that knows the operators of
 * plain text only: whatever else it meets, the page is to be read as a viewer does.
 */
final class PaintSigns {

	private static final Set<String> HARMLESS = Set.of("q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "BT",
			"ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "CS", "cs",
			"SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k", "BMC", "BDC", "EMC", "MP", "DP", "m", "l", "c",
			"v", "y", "h", "re", "W", "W*", "n", "true", "false", "null");

	private static final boolean[] DELIMITERS = delimiters();

	/** More than this is not worth a glance of its own. */
	private static final int LONGEST = 16 << 20;

	private final byte[] content;

	private int at;

	private PaintSigns(byte[] content) {
		this.content = content;
	}

	/**
	 * Looks at a page whose streams are known to unpack without harm. One that cannot be
	 * looked at may paint.
	 */
	static boolean on(PDPage page) {
		COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
		if ((annotations != null && annotations.size() > 0) || drawsLetters(page.getResources())) {
			return true;
		}
		try (InputStream in = page.getContents()) {
			byte[] content = in.readNBytes(LONGEST + 1);
			return content.length > LONGEST || new PaintSigns(content).any();
		}
		catch (IOException damaged) {
			return true;
		}
	}

	/** Whether letters may be drawings: then they paint as other drawings do. */
	private static boolean drawsLetters(PDResources resources) {
		if (resources == null) {
			return false;
		}
		COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
		COSDictionary states = resources.getCOSObject().getCOSDictionary(COSName.EXT_G_STATE);
		return any(fonts, (font) -> COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE)))
				|| any(states, (state) -> state.containsKey(COSName.FONT));
	}

	/** One that cannot be read counts too. */
	private static boolean any(COSDictionary list, Predicate<COSDictionary> sign) {
		return list != null
				&& list.keySet().stream().map(list::getCOSDictionary).anyMatch((one) -> one == null || sign.test(one));
	}

	private boolean any() {
		while (this.at < this.content.length) {
			byte c = this.content[this.at];
			if (c == '(') {
				skipString();
			}
			else if (c == '<' && !follows('<')) {
				skipHexadecimal();
			}
			else if (c == '/') {
				this.at++;
				end();
			}
			else if (isDelimiter(c) && c != '%') {
				this.at++;
			}
			else if (!isHarmless(this.at, end())) {
				return true;
			}
		}
		return false;
	}

	private boolean follows(char next) {
		return this.at + 1 < this.content.length && this.content[this.at + 1] == next;
	}

	private boolean isHarmless(int start, int end) {
		for (int i = start; i < end; i++) {
			byte c = this.content[i];
			if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+') {
				return HARMLESS.contains(new String(this.content, start, end - start, StandardCharsets.ISO_8859_1));
			}
		}
		return end > start;
	}

	/** Goes to the end of a word. */
	private int end() {
		int end = this.at;
		while (end < this.content.length && !isDelimiter(this.content[end])) {
			end++;
		}
		this.at = end;
		return end;
	}

	private void skipString() {
		int depth = 0;
		int end = this.at;
		do {
			byte c = this.content[end++];
			if (c == '\\') {
				end++;
			}
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
		}
		while (depth > 0 && end < this.content.length);
		this.at = end;
	}

	private void skipHexadecimal() {
		while (this.at < this.content.length && this.content[this.at++] != '>') {
			continue;
		}
	}

	private static boolean isDelimiter(byte c) {
		return c >= 0 && DELIMITERS[c];
	}

	/** Which of the first signs end a word. */
	private static boolean[] delimiters() {
		boolean[] delimiters = new boolean[Byte.MAX_VALUE + 1];
		for (int c = 0; c < delimiters.length; c++) {
			delimiters[c] = c <= ' ' || "/()<>[]{}%".indexOf(c) >= 0;
		}
		return delimiters;
	}

}
