package uk.candour.redaction.removal.fonts;

import java.io.IOException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

import uk.candour.redaction.removal.file.Bounded;

/**
 * Reads the codes of a font: what each says and how far it moves the pen. Search and
 * removal both work on this one reading.
 */
public abstract class FontCodes {

	private static final int LARGEST_MAP = 8 * 1024 * 1024;

	private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

	/** The font as the file has it. */
	public final COSDictionary font;

	private PDFont loaded;

	private boolean unloadable;

	private final Map<FontCode, LetterForm> forms = new IdentityHashMap<>();

	FontCodes(COSDictionary font) {
		this.font = font;
	}

	/** The code that starts at an offset of a string. */
	public abstract FontCode read(byte[] string, int at);

	/** Every code read so far. */
	public abstract Collection<FontCode> seen();

	/** The embedded TrueType program, or null. */
	public COSStream program() {
		COSDictionary descriptor = descriptor();
		return (descriptor != null && descriptor.getDictionaryObject(COSName.FONT_FILE2) instanceof COSStream stream)
				? stream : null;
	}

	COSDictionary descriptor() {
		return this.font.getCOSDictionary(COSName.FONT_DESC);
	}

	/** Number of the glyph in the embedded program that a code draws; -1 when unknown. */
	public abstract int glyph(FontCode code);

	/**
	 * How the program in the file draws a code; null where there is none, or nothing is
	 * drawn.
	 */
	public synchronized LetterForm form(FontCode code) {
		if (!this.forms.containsKey(code)) {
			this.forms.put(code, isEmbedded() ? drawn(code.value) : null);
		}
		return this.forms.get(code);
	}

	boolean isEmbedded() {
		COSDictionary descriptor = descriptor();
		return descriptor != null && !type3() && PROGRAMS.stream().anyMatch(descriptor::containsKey);
	}

	private LetterForm drawn(int code) {
		try {
			return (loaded() instanceof PDVectorFont font) ? LetterForm.of(font.getNormalizedPath(code)) : null;
		}
		catch (IOException | RuntimeException damaged) {
			return null;
		}
	}

	/**
	 * Whether its codes are numbers of letters in a program that the file does not hold:
	 * what they show depends on who opens it.
	 */
	public boolean isElsewhere() {
		return false;
	}

	/** Whether it writes from top to bottom. */
	public boolean vertical() {
		return false;
	}

	/** Whether its glyphs are drawn by content streams. */
	public boolean type3() {
		return COSName.TYPE3.equals(this.font.getCOSName(COSName.SUBTYPE));
	}

	static FontCodes of(COSDictionary font) {
		return COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)) ? new CompositeCodes(font)
				: new SimpleCodes(font);
	}

	/** The readers of one document, one per font. */
	public static final class Shelf {

		private final Map<COSDictionary, FontCodes> known = new IdentityHashMap<>();

		/** The reading of a font. */
		public synchronized FontCodes get(COSDictionary font) {
			return this.known.computeIfAbsent(font, FontCodes::of);
		}

		/** Every font read so far. */
		public synchronized Collection<FontCodes> all() {
			return List.copyOf(this.known.values());
		}

	}

	/** The library's own view of the font, asked only where the dictionary is silent. */
	PDFont loaded() {
		if (this.loaded == null && !this.unloadable) {
			try {
				synchronized (Bounded.reading()) {
					this.loaded = PDFontFactory.createFont(this.font);
				}
			}
			catch (IOException | RuntimeException damaged) {
				this.unloadable = true;
			}
		}
		return this.loaded;
	}

	String loadedText(int code) {
		try {
			return (loaded() == null) ? null : loaded().toUnicode(code);
		}
		catch (RuntimeException damaged) {
			return null;
		}
	}

	static CMap map(COSBase source) {
		try {
			if (source instanceof COSName name) {
				return new CMapParser().parsePredefined(name.getName());
			}
			if (source instanceof COSStream stream) {
				byte[] bytes = Bounded.read(stream, LARGEST_MAP);
				return new CMapParser().parse(new RandomAccessReadBuffer(bytes));
			}
		}
		catch (IOException | RuntimeException damaged) {
			return null;
		}
		return null;
	}

}
