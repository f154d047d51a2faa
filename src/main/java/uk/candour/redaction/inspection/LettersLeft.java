package uk.candour.redaction.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.GlyfCompositeComp;
import org.apache.fontbox.ttf.GlyfCompositeDescript;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.sight.GlyphsInUse;

/**
 * Letters that partial fonts can still draw though no page of the copy does. Where the
 * original drew them they tell what was removed.
 */
public final class LettersLeft {

	private static final int OPEN_TYPE = 'O';

	private final Map<String, Set<String>> unused = new HashMap<>();

	private final Map<String, Set<COSStream>> programs = new HashMap<>();

	/**
	 * Looks at the fonts of a copy.
	 * @param dictionaries every dictionary of it
	 * @param used what its pages draw
	 */
	LettersLeft(List<COSDictionary> dictionaries, GlyphsInUse used, InspectionBudget budget) {
		Set<COSStream> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		for (COSDictionary descriptor : dictionaries) {
			String name = descriptor.getNameAsString(COSName.FONT_NAME);
			COSStream program = program(descriptor);
			if (program != null && GlyphsInUse.isPartial(name) && seen.add(program)) {
				budget.check();
				Set<String> left = unused(program, descriptor.containsKey(COSName.FONT_FILE), used.of(name));
				if (!left.isEmpty()) {
					this.unused.computeIfAbsent(name, (ignored) -> new TreeSet<>()).addAll(left);
					this.programs.computeIfAbsent(name, (ignored) -> new HashSet<>()).add(program);
				}
			}
		}
	}

	private static COSStream program(COSDictionary descriptor) {
		for (COSName key : List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)) {
			if (descriptor.getDictionaryObject(key) instanceof COSStream stream) {
				return stream;
			}
		}
		return null;
	}

	private static Set<String> unused(COSStream program, boolean plain, Set<String> used) {
		try (InputStream in = program.createInputStream()) {
			byte[] bytes = in.readAllBytes();
			if (plain) {
				int clear = program.getInt(COSName.LENGTH1);
				return typeOne(Type1Font.createWithSegments(Arrays.copyOf(bytes, clear),
						Arrays.copyOfRange(bytes, clear, clear + program.getInt(COSName.LENGTH2))), used);
			}
			if (bytes[0] == 1 && bytes[1] == 0 && bytes[2] != 0) {
				return compact(new CFFParser().parse(new RandomAccessReadBuffer(bytes)).get(0), used);
			}
			if (bytes[0] == OPEN_TYPE) {
				return compact(new OTFParser(true).parse(new RandomAccessReadBuffer(bytes)).getCFF().getFont(), used);
			}
			return trueType(new TTFParser(true).parse(new RandomAccessReadBuffer(bytes)), used);
		}
		catch (IOException | RuntimeException unread) {
			// Nobody who reads as the library does can draw with it.
			return Set.of();
		}
	}

	private static Set<String> typeOne(Type1Font font, Set<String> used) throws IOException {
		Set<String> left = new HashSet<>();
		for (String name : font.getCharStringsDict().keySet()) {
			if (!isNeeded(name, used) && !font.getPath(name).getBounds2D().isEmpty()) {
				left.add(name);
			}
		}
		return left;
	}

	private static Set<String> compact(CFFFont font, Set<String> used) throws IOException {
		Set<String> left = new HashSet<>();
		for (int glyph = 1; glyph < font.getNumCharStrings(); glyph++) {
			int number = (font instanceof CFFCIDFont) ? font.getCharset().getCIDForGID(glyph) : glyph;
			String name = (font instanceof CFFType1Font) ? font.getCharset().getNameForGID(glyph) : "";
			List<String> calls = calls(glyph, number, name, used);
			boolean needed = calls.stream().anyMatch(used::contains) || isNeeded(name, used);
			if (!needed && !font.getType2CharString((font instanceof CFFCIDFont) ? number : glyph)
				.getPath()
				.getBounds2D()
				.isEmpty()) {
				left.addAll(calls);
			}
		}
		return left;
	}

	/**
	 * How pages may call a glyph of a compact program: by its place where it is wrapped
	 * as OpenType, else by identifier or name.
	 */
	private static List<String> calls(int glyph, int number, String name, Set<String> used) {
		if (used.stream().anyMatch((one) -> one.startsWith("#"))) {
			return List.of("#" + glyph, "#" + number);
		}
		boolean byNumber = name.isEmpty() || used.stream().allMatch((one) -> one.matches("\\d+"));
		return List.of(byNumber ? String.valueOf(number) : name);
	}

	private static Set<String> trueType(TrueTypeFont font, Set<String> used) throws IOException {
		Set<Integer> needed = new HashSet<>();
		for (String one : used) {
			if (one.startsWith("#")) {
				parts(font, Integer.parseInt(one.substring(1)), needed);
			}
		}
		Set<String> left = new HashSet<>();
		for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
			GlyphData data = needed.contains(glyph) ? null : font.getGlyph().getGlyph(glyph);
			if (data != null && data.getNumberOfContours() != 0) {
				left.add("#" + glyph);
			}
		}
		return left;
	}

	/** A glyph and those that it is put together from. */
	private static void parts(TrueTypeFont font, int glyph, Set<Integer> parts) throws IOException {
		if (glyph < 0 || glyph >= font.getNumberOfGlyphs() || !parts.add(glyph)) {
			return;
		}
		GlyphData data = font.getGlyph().getGlyph(glyph);
		if (data != null && data.getDescription() instanceof GlyfCompositeDescript composite) {
			for (GlyfCompositeComp part : composite.getComponents()) {
				parts(font, part.getGlyphIndex(), parts);
			}
		}
	}

	/** Whether a glyph is drawn, or may be part of an accented one that is. */
	private static boolean isNeeded(String name, Set<String> used) {
		if (name.isEmpty() || name.equals(".notdef") || used.contains(name)) {
			return !name.isEmpty();
		}
		String letter = GlyphList.getAdobeGlyphList().toUnicode(name);
		return letter != null && used.stream().anyMatch((one) -> isPart(letter, one));
	}

	private static boolean isPart(String letter, String accented) {
		String whole = GlyphList.getAdobeGlyphList().toUnicode(accented);
		if (whole == null || whole.isEmpty() || whole.charAt(0) < 0xa0) {
			return false;
		}
		String parts = Normalizer.normalize(whole, Normalizer.Form.NFKD);
		return parts.length() > 1 && (parts.contains(letter) || !Character.isLetterOrDigit(letter.codePointAt(0)));
	}

	/** Whether there is anything for which the original has to be looked at. */
	public boolean isAny() {
		return !this.unused.isEmpty();
	}

	/** Reports the letters that only the original draws. */
	public void report(Path original, String password, FontPages pages, Findings findings, InspectionBudget budget)
			throws IOException {
		GlyphsInUse before = GlyphsInUse.in(original, password, budget);
		this.unused.forEach((font, letters) -> {
			letters.retainAll(before.of(font));
			if (!letters.isEmpty()) {
				for (COSStream program : this.programs.get(font)) {
					pages.of(program)
						.forEach((page) -> findings.add("font", page, letters.size()
								+ " letters that only removed text used can still be drawn by the font " + font));
				}
			}
		});
	}

}
