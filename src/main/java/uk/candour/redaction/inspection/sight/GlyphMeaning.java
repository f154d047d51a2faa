package uk.candour.redaction.inspection.sight;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

import uk.candour.redaction.inspection.text.SearchFold;

/**
 * What the codes of a font stand for: once as the file claims (ToUnicode), once as the
 * font program itself says. A file that lies about the first gives itself away by the
 * second.
 */
public final class GlyphMeaning {

	/** What a letter says that draws nobody knows what. */
	static final String UNKNOWN = "\uFFFD";

	/** Collections of which every letter has a known number. */
	private static final Set<String> ORDERS = Set.of("GB1", "CNS1", "Japan1", "Korea1", "KR");

	private final Map<COSDictionary, Map<Integer, Meaning>> fonts = new IdentityHashMap<>();

	/** The names of glyphs of fonts that were asked for them. */
	private final Map<COSDictionary, List<String>> named = new IdentityHashMap<>();

	private final Map<COSDictionary, LenientTable> lenient = new IdentityHashMap<>();

	private final Map<COSDictionary, Map<Integer, GlyphOutline>> outlines = new IdentityHashMap<>();

	private final GlyphsInUse inUse;

	/** The font of the last glyph, and what is known of it: the next is mostly alike. */
	private COSDictionary last;

	private Map<Integer, Meaning> known;

	/** Readings of glyphs that nobody notes. */
	public GlyphMeaning() {
		this(new GlyphsInUse());
	}

	/**
	 * Readings of glyphs that are noted.
	 * @param inUse what takes note of each
	 */
	public GlyphMeaning(GlyphsInUse inUse) {
		this.inUse = inUse;
	}

	/**
	 * Two readings of a code.
	 *
	 * @param text the claimed one; empty when there is none
	 * @param other the font's own when it differs; else null
	 */
	record Meaning(String text, String other) {
	}

	Meaning of(PDFont font, int code) {
		if (font.getCOSObject() != this.last) {
			this.last = font.getCOSObject();
			this.known = this.fonts.computeIfAbsent(this.last, (f) -> new HashMap<>());
		}
		Meaning meaning = this.known.get(code);
		if (meaning == null) {
			meaning = read(font, code);
			this.known.put(code, meaning);
			this.inUse.note(font, code);
		}
		return meaning;
	}

	/** The outline that a font has for a code; null when it has none. */
	GlyphOutline outline(PDFont font, int code) {
		Map<Integer, GlyphOutline> seen = this.outlines.computeIfAbsent(font.getCOSObject(), (f) -> new HashMap<>());
		if (!seen.containsKey(code)) {
			seen.put(code, GlyphOutline.of(font, code));
		}
		return seen.get(code);
	}

	private Meaning read(PDFont font, int code) {
		String claimed = claimed(font, code);
		if (LetterPicture.isWord(font, code)) {
			return new Meaning((claimed != null) ? claimed : "", UNKNOWN);
		}
		String own = own(font, code);
		String lenient = this.lenient.computeIfAbsent(font.getCOSObject(), LenientTable::of).text(code);
		own = (lenient != null) ? lenient : own;
		if (claimed == null || claimed.isEmpty() || claimed.equals(UNKNOWN)) {
			return (own != null) ? new Meaning(own, null) : new Meaning("", asReaders(font, code));
		}
		boolean differs = own != null && !own.isBlank()
				&& !SearchFold.fold(own, false).equals(SearchFold.fold(claimed, false));
		return new Meaning(claimed, differs ? own : null);
	}

	/**
	 * Whether the codes of a font are numbers of letters in a program that the file does
	 * not hold. What is read there is a guess.
	 */
	static boolean isElsewhere(PDFont font) {
		if (!(font instanceof PDType0Font composite) || font.isEmbedded()
				|| font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
			return false;
		}
		PDCIDSystemInfo order = composite.getDescendantFont().getCIDSystemInfo();
		boolean known = order != null && order.getOrdering() != null && ORDERS.contains(order.getOrdering());
		return !known && font.getCOSObject().getNameAsString(COSName.ENCODING, "Identity").startsWith("Identity");
	}

	private static String claimed(PDFont font, int code) {
		if (isElsewhere(font)) {
			return null;
		}
		try {
			String text = font.toUnicode(code);
			return (text == null && font instanceof PDType3Font bitmap) ? numbered(bitmap, code) : text;
		}
		catch (RuntimeException ex) {
			// A font that cannot say is a font without an answer; the other reading
			// remains.
			return null;
		}
	}

	/**
	 * Readers take an unexplained code of a TrueType or Type 3 font for the letter of
	 * that code, or of the number in the name of its glyph.
	 */
	private String asReaders(PDFont font, int code) {
		if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
			String name = simple.getEncoding().getName(code);
			String known = NamedGlyph.known(name);
			String letter = (known != null) ? known : NamedGlyph.byNumber(name, names(simple));
			if (letter != null) {
				return letter;
			}
		}
		return (font instanceof PDType3Font && code > ' ' || font instanceof PDTrueTypeFont && code > ' ' && code < 127)
				? Character.toString(code) : null;
	}

	/** The names that a font has for its codes and that say nothing by themselves. */
	private List<String> names(PDSimpleFont font) {
		return this.named.computeIfAbsent(font.getCOSObject(),
				(ignored) -> font.getEncoding()
					.getCodeToNameMap()
					.values()
					.stream()
					.filter((name) -> NamedGlyph.text(name) == null)
					.distinct()
					.toList());
	}

	/** Fonts of bitmaps call a letter by its number: a97 is an a. */
	private static String numbered(PDType3Font font, int code) {
		return (code > ' ' && code < 127 && name(font, code).matches("[A-Za-z]{1,2}" + code)) ? Character.toString(code)
				: null;
	}

	private static String name(PDType3Font font, int code) {
		return (font.getEncoding() == null) ? "" : font.getEncoding().getName(code);
	}

	private static String own(PDFont font, int code) {
		try {
			if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
				String name = simple.getEncoding().getName(code);
				return ".notdef".equals(name) ? null : NamedGlyph.text(name);
			}
			if (font instanceof PDType0Font composite
					&& composite.getDescendantFont() instanceof PDCIDFontType2 trueType && trueType.isEmbedded()) {
				return fromProgram(trueType, code);
			}
			return null;
		}
		catch (IOException | RuntimeException ex) {
			// As above: no second reading.
			return null;
		}
	}

	private static String fromProgram(PDCIDFontType2 font, int code) throws IOException {
		CmapLookup lookup = font.getTrueTypeFont().getUnicodeCmapLookup(false);
		List<Integer> codes = (lookup != null) ? lookup.getCharCodes(font.codeToGID(code)) : null;
		return (codes == null || codes.isEmpty()) ? null : Character.toString(codes.get(0));
	}

}
