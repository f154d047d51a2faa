package uk.candour.redaction.removal.fonts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What the names say that a font of single-byte codes gives to its glyphs. Fonts of
 * bitmaps, as old typesetters write them, call the glyph of code 114 {@code a114}: then
 * the number is the letter. Writers of subsets number glyphs as they come: then it says
 * nothing.
 */
public final class GlyphNames {

	private static final Pattern UNICODES = Pattern.compile("uni(?:[0-9A-F]{4}){2,}");

	/** Ends the names of small capitals. */
	private static final String SMALL = "small";

	private static final Pattern UNICODE = Pattern.compile("u([0-9A-F]{4,6})");

	private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]{0,2}0*(\\d{1,3})");

	private static final Pattern HEXADECIMAL = Pattern.compile("[A-Za-z]?([0-9A-Fa-f]{2})");

	private static final Pattern FIGURES = Pattern.compile(".*\\d\\d");

	private static final Pattern FIGURES_ALONE = Pattern.compile("\\d+");

	/** A part of a name that tells of a form of a letter, as {@code alt} does. */
	private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

	/** Codes without a gap, if there are many, were counted and are no letters. */
	private static final int COUNTED = 12;

	/** Numbers above this are letters only to readers that know no better. */
	private static final int LAST_PLAIN = 127;

	private final boolean dingbats;

	private final boolean numbered;

	private final boolean hexadecimal;

	/**
	 * Names.
	 * @param names of each code; null where there is none
	 * @param drawn what the font draws by name; null when that is not known
	 * @param dingbats whether the names are those of the dingbats
	 */
	public GlyphNames(String[] names, COSDictionary drawn, boolean dingbats) {
		this.dingbats = dingbats;
		this.hexadecimal = areHexadecimal(names);
		this.numbered = numbersAreLetters(names, drawn);
	}

	/**
	 * Whether all names are numbers of two figures, some of them with letters for ten and
	 * more.
	 */
	private static boolean areHexadecimal(String[] names) {
		List<String> given = Stream.of(names)
			.filter((name) -> name != null && GlyphList.getAdobeGlyphList().toUnicode(name) == null)
			.distinct()
			.toList();
		return given.stream().allMatch((name) -> HEXADECIMAL.matcher(name).matches())
				&& given.stream().anyMatch((name) -> !FIGURES.matcher(name).matches());
	}

	private boolean numbersAreLetters(String[] names, COSDictionary drawn) {
		int count = 0;
		int first = -1;
		int last = -1;
		for (int code = 0; code < names.length; code++) {
			if (names[code] != null && (drawn == null || drawn.containsKey(names[code]))) {
				if (code > LAST_PLAIN || number(names[code]) != code) {
					return false;
				}
				first = (first < 0) ? code : first;
				last = code;
				count++;
			}
		}
		return count > 0 && (count <= COUNTED || last - first + 1 > count);
	}

	/** What a name says by the lists of names; null when nothing. */
	String text(String glyph) {
		if (glyph == null) {
			return null;
		}
		String text = glyph.endsWith(SMALL) ? text(glyph.substring(0, glyph.length() - SMALL.length())) : null;
		if (text == null) {
			text = GlyphList.getAdobeGlyphList().toUnicode(glyph);
		}
		if (text == null && glyph.length() == 1) {
			text = glyph;
		}
		if (text == null) {
			text = joined((glyph.indexOf('.') > 0) ? glyph.substring(0, glyph.indexOf('.')) : glyph);
		}
		return (text == null && this.dingbats) ? GlyphList.getZapfDingbats().toUnicode(glyph) : text;
	}

	/**
	 * What a sign for several letters says, such as {@code f_i} or {@code uni00660069};
	 * null for any other.
	 */
	private String joined(String glyph) {
		Matcher one = UNICODE.matcher(glyph);
		if (one.matches() && Character.isValidCodePoint(Integer.parseInt(one.group(1), 16))) {
			return Character.toString(Integer.parseInt(one.group(1), 16));
		}
		if (UNICODES.matcher(glyph).matches()) {
			StringBuilder text = new StringBuilder();
			for (int i = 3; i < glyph.length(); i += 4) {
				text.append((char) Integer.parseInt(glyph.substring(i, i + 4), 16));
			}
			return text.toString();
		}
		return inParts(glyph, false);
	}

	/**
	 * What readers make of a name of parts of which they know some, such as {@code F1_T};
	 * null when nothing.
	 */
	String known(String glyph) {
		return (glyph == null) ? null : inParts(glyph.replaceFirst("\\..*", ""), true);
	}

	/**
	 * What the parts of a name say one after another.
	 * @param lenient whether those that say nothing are passed over, and not only such as
	 * tell of a form
	 * @return null for nothing, or when it has no parts
	 */
	private String inParts(String glyph, boolean lenient) {
		if (glyph.indexOf('_') < 0) {
			return null;
		}
		StringBuilder text = new StringBuilder();
		for (String part : glyph.split("_")) {
			String letters = FIGURES_ALONE.matcher(part).matches() ? null : text(part);
			if (letters == null && !lenient && !WORD.matcher(part).matches()) {
				return null;
			}
			text.append((letters != null) ? letters : "");
		}
		return text.isEmpty() ? null : text.toString();
	}

	/** The number in a name, when it may be the code of a letter; else -1. */
	int number(String glyph) {
		Matcher matcher = (glyph == null || this.dingbats) ? null
				: (this.hexadecimal ? HEXADECIMAL : NUMBERED).matcher(glyph);
		return (matcher != null && matcher.matches())
				? check(Integer.parseInt(matcher.group(1), this.hexadecimal ? 16 : 10)) : -1;
	}

	private static int check(int number) {
		return (number < 256) ? number : -1;
	}

	/** Whether every glyph is called by the letter that it draws. */
	public boolean areNumbered() {
		return this.numbered;
	}

}
