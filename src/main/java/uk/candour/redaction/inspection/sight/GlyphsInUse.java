package uk.candour.redaction.inspection.sight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.PageDesks;

/**
 * Which glyphs of each partial font (ISO 32000-1, 9.6.4) the pages of a file draw: by
 * name, by character identifier ("12") or by number in the program ("#12").
 */
public final class GlyphsInUse {

	private static final Pattern PARTIAL = Pattern.compile("[A-Z]{6}\\+.+");

	private final Map<String, Set<String>> fonts = new ConcurrentHashMap<>();

	/** Reads every page of a file; one that cannot be read draws nothing. */
	public static GlyphsInUse in(Path file, String password, InspectionBudget budget) throws IOException {
		GlyphsInUse all = new GlyphsInUse();
		try (InspectedPdf pdf = InspectedPdf.open(file, password)) {
			DrawnStreams drawn = new DrawnStreams();
			new PageDesks(pdf, budget).read((own, shared) -> {
				GlyphMeaning meaning = new GlyphMeaning(all);
				HiddenLayers hidden = new HiddenLayers(own.document().getDocumentCatalog().getCOSObject());
				return (page, number) -> new SeenPageReading(page, shared, meaning, hidden, drawn).read(number);
			});
		}
		catch (UnusablePdf unread) {
			return all;
		}
		return all;
	}

	/**
	 * Whether a font of this name holds a part of its glyphs only; null is no such name.
	 */
	public static boolean isPartial(String name) {
		return name != null && PARTIAL.matcher(name).matches();
	}

	/** Notes that a page draws this code. */
	void note(PDFont font, int code) {
		String name = (font.getFontDescriptor() != null) ? font.getFontDescriptor().getFontName() : null;
		if (isPartial(name)) {
			String glyph = glyph(font, code);
			if (glyph != null) {
				this.fonts.computeIfAbsent(name, (ignored) -> ConcurrentHashMap.newKeySet()).add(glyph);
			}
		}
	}

	private static String glyph(PDFont font, int code) {
		try {
			if (font instanceof PDType1Font plain) {
				return plain.codeToName(code);
			}
			if (font instanceof PDType1CFont compact) {
				return compact.codeToName(code);
			}
			if (font instanceof PDTrueTypeFont shapes) {
				return "#" + shapes.codeToGID(code);
			}
			if (font instanceof PDType0Font composite) {
				return (composite.getDescendantFont() instanceof PDCIDFontType2 shapes) ? "#" + shapes.codeToGID(code)
						: (composite.getDescendantFont() instanceof PDCIDFontType0) ? "" + composite.codeToCID(code)
								: null;
			}
			return null;
		}
		catch (IOException | RuntimeException damaged) {
			// A code that draws nothing that can be told.
			return null;
		}
	}

	/** The glyphs that are drawn in a font of this name. */
	public Set<String> of(String font) {
		return this.fonts.getOrDefault(font, Set.of());
	}

}
