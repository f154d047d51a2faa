package uk.candour.redaction.removal.fonts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;

/**
 * A font of single-byte codes: Type 1, TrueType, Type 3.
 */
final class SimpleCodes extends FontCodes {

	private final FontCode[] codes = new FontCode[256];

	private final String[] names = new String[256];

	/** Null until a code is read; so is what is made with it. */
	private GlyphNames glyphNames;

	private CMap unicode;

	private FontMetrics metrics;

	private double scale;

	SimpleCodes(COSDictionary font) {
		super(font);
	}

	/** Reads what the codes mean: of many fonts nobody asks it. */
	private synchronized void prepare() {
		if (this.glyphNames != null) {
			return;
		}
		this.unicode = map(this.font.getDictionaryObject(COSName.TO_UNICODE));
		String base = this.font.getNameAsString(COSName.BASE_FONT, "");
		boolean standard = !this.font.containsKey(COSName.WIDTHS) && Standard14Fonts.containsName(base);
		this.metrics = standard ? Standard14Fonts.getAFM(base) : null;
		COSArray matrix = this.font.getCOSArray(COSName.FONT_MATRIX);
		this.scale = (type3() && matrix != null && matrix.size() > 0 && matrix.getObject(0) instanceof COSNumber number)
				? number.floatValue() : 0.001;
		readEncoding(base);
		this.glyphNames = new GlyphNames(this.names, font.getCOSDictionary(COSName.CHAR_PROCS),
				base.endsWith("Dingbats"));
	}

	private void readEncoding(String base) {
		COSBase entry = this.font.getDictionaryObject(COSName.ENCODING);
		COSName name = (entry instanceof COSName direct) ? direct
				: (entry instanceof COSDictionary inner) ? inner.getCOSName(COSName.BASE_ENCODING) : null;
		Encoding encoding = encoding(name, base, entry != null);
		for (int code = 0; encoding != null && code < 256; code++) {
			String glyph = encoding.getName(code);
			this.names[code] = ".notdef".equals(glyph) ? null : glyph;
		}
		if (entry instanceof COSDictionary inner) {
			differences(inner.getCOSArray(COSName.DIFFERENCES));
		}
	}

	private Encoding encoding(COSName name, String base, boolean present) {
		Encoding named = (name == null) ? null : Encoding.getInstance(name);
		if (named != null) {
			return named;
		}
		if (base.endsWith("Symbol")) {
			return SymbolEncoding.INSTANCE;
		}
		if (base.endsWith("ZapfDingbats")) {
			return ZapfDingbatsEncoding.INSTANCE;
		}
		if (COSName.TRUE_TYPE.equals(this.font.getCOSName(COSName.SUBTYPE))) {
			return present ? WinAnsiEncoding.INSTANCE : null;
		}
		return (embedded() || type3()) ? null : StandardEncoding.INSTANCE;
	}

	private boolean embedded() {
		COSDictionary descriptor = this.font.getCOSDictionary(COSName.FONT_DESC);
		return descriptor != null && (descriptor.containsKey(COSName.FONT_FILE)
				|| descriptor.containsKey(COSName.FONT_FILE2) || descriptor.containsKey(COSName.FONT_FILE3));
	}

	private void differences(COSArray list) {
		int code = 0;
		for (int i = 0; list != null && i < list.size(); i++) {
			COSBase item = list.getObject(i);
			if (item instanceof COSNumber number) {
				code = number.intValue();
			}
			else if (item instanceof COSName name && code >= 0 && code < 256) {
				this.names[code++] = name.getName();
			}
		}
	}

	@Override
	public FontCode read(byte[] string, int at) {
		int value = string[at] & 0xff;
		FontCode code = this.codes[value];
		return (code != null) ? code : learn(value);
	}

	private synchronized FontCode learn(int value) {
		if (this.codes[value] == null) {
			prepare();
			String shape = this.glyphNames.text(this.names[value]);
			String text = (this.unicode == null) ? null : this.unicode.toUnicode(value, 1);
			if (text == null || text.isEmpty()) {
				text = shape;
			}
			if (text == null && !type3()) {
				text = loadedText(value);
			}
			if (text == null && value < ' ' && this.names[value] == null && !type3() && !embedded()) {
				// a line end among the codes, which draws nothing
				text = "";
			}
			String guess = (text == null) ? guess(value) : null;
			this.codes[value] = new FontCode(value, 1, (guess != null) ? guess : text, shape, width(value),
					guess != null && !this.glyphNames.areNumbered());
		}
		return this.codes[value];
	}

	/** What readers make of a code that the file does not explain; null when nothing. */
	private String guess(int value) {
		String known = this.glyphNames.known(this.names[value]);
		if (known != null) {
			return known;
		}
		int number = this.glyphNames.number(this.names[value]);
		if (number >= ' ') {
			return String.valueOf((char) number);
		}
		if (type3()) {
			return (value >= ' ') ? String.valueOf((char) value) : null;
		}
		return COSName.TRUE_TYPE.equals(this.font.getCOSName(COSName.SUBTYPE))
				? this.glyphNames.text(WinAnsiEncoding.INSTANCE.getName(value)) : null;
	}

	private double width(int code) {
		COSArray widths = this.font.getCOSArray(COSName.WIDTHS);
		int index = code - this.font.getInt(COSName.FIRST_CHAR, 0);
		if (widths != null && index >= 0 && index < widths.size()
				&& widths.getObject(index) instanceof COSNumber number) {
			return number.floatValue() * this.scale;
		}
		if (this.metrics != null && this.names[code] != null) {
			return standardWidth(this.names[code]) / 1000d;
		}
		COSDictionary descriptor = this.font.getCOSDictionary(COSName.FONT_DESC);
		if (widths != null || type3()) {
			return (descriptor == null) ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0) / 1000;
		}
		return loadedWidth(code);
	}

	/** Letters of the standard fonts may go by names that their tables do not know. */
	private double standardWidth(String glyph) {
		double width = this.metrics.getCharacterWidth(glyph);
		String text = (width > 0) ? null : this.glyphNames.text(glyph);
		return (text == null || text.isEmpty()) ? width
				: this.metrics.getCharacterWidth(GlyphList.getAdobeGlyphList().codePointToName(text.codePointAt(0)));
	}

	private double loadedWidth(int code) {
		try {
			return (loaded() == null) ? 0.5 : loaded().getWidth(code) / 1000d;
		}
		catch (IOException | RuntimeException damaged) {
			return 0.5;
		}
	}

	/**
	 * The name of the glyph of a code, as the encoding gives it; null when it does not.
	 */
	String name(int code) {
		prepare();
		return this.names[code];
	}

	/** The name by which the library finds the glyph of a code; null for none. */
	String loadedName(int code) {
		try {
			PDFont font = loaded();
			return (font instanceof PDType1CFont compact) ? compact.codeToName(code)
					: (font instanceof PDType1Font plain) ? plain.codeToName(code) : null;
		}
		catch (IOException | RuntimeException damaged) {
			return null;
		}
	}

	@Override
	public int glyph(FontCode code) {
		try {
			return (loaded() instanceof PDTrueTypeFont font) ? font.codeToGID(code.value) : -1;
		}
		catch (IOException | RuntimeException damaged) {
			return -1;
		}
	}

	@Override
	public Collection<FontCode> seen() {
		List<FontCode> seen = new ArrayList<>();
		for (FontCode code : this.codes) {
			if (code != null) {
				seen.add(code);
			}
		}
		return seen;
	}

}
