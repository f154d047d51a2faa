package uk.candour.redaction.removal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.content.LetterResources;
import uk.candour.redaction.removal.fonts.CompositeCodes;
import uk.candour.redaction.removal.fonts.FontCode;
import uk.candour.redaction.removal.fonts.FontCodes;
import uk.candour.redaction.removal.fonts.FontPrograms;
import uk.candour.redaction.removal.fonts.GlyphOutlines;
import uk.candour.redaction.removal.fonts.UnicodeTable;

/**
 * Letters that only the removed text used are taken out of the tables of their fonts, so
 * that what a font lists does not tell what was written with it.
 */
public final class FontPass implements Pass {

	private final Map<COSStream, Set<Integer>> programs = new IdentityHashMap<>();

	@Override
	public String name() {
		return "fonts";
	}

	@Override
	public void run(Workpiece work) throws IOException {
		Set<COSStream> cut = Collections.newSetFromMap(new IdentityHashMap<>());
		for (FontCodes font : work.fonts.all()) {
			FontPrograms.putBack(font);
			Collection<FontCode> codes = font.seen();
			if (codes.stream().anyMatch((code) -> code.removed && !code.kept)) {
				tables(font, codes, work.fonts.all());
				LetterResources.prune(font.font, work.streams);
				if (font.program() != null) {
					this.programs.put(font.program(), new HashSet<>());
				}
				else if (FontPrograms.of(font) != null) {
					cut.add(FontPrograms.of(font));
				}
			}
		}
		if (!work.wanted.isEmpty()) {
			// every page was read
			for (FontCodes font : work.fonts.all()) {
				tablesOfGlyphs(work, font, cut.contains(FontPrograms.of(font)));
				UnicodeTable.makePlain(font);
			}
		}
		cut.forEach((program) -> FontPrograms.cut(program, work.fonts.all()));
		work.fonts.all().forEach(this::drawn);
		this.programs.forEach((program, glyphs) -> {
			if (!glyphs.contains(-1)) {
				GlyphOutlines.keepOnly(program, glyphs);
			}
		});
	}

	private static void tablesOfGlyphs(Workpiece work, FontCodes font, boolean cut) throws IOException {
		if (font instanceof CompositeCodes composite) {
			composite.keepGlyphs(work.fonts.all());
			if (!cut) {
				composite.nameAll(work.conformance.archivePart().equals("1"));
			}
		}
	}

	/** Which glyphs of a program still draw; a program may serve several fonts. */
	private void drawn(FontCodes font) {
		Set<Integer> glyphs = this.programs.get(font.program());
		if (glyphs != null) {
			font.seen().stream().filter((code) -> code.kept).forEach((code) -> glyphs.add(font.glyph(code)));
		}
	}

	private static void tables(FontCodes font, Collection<FontCode> codes, Collection<FontCodes> all) {
		List<FontCode> kept = codes.stream().filter((code) -> code.kept).toList();
		COSDictionary dictionary = font.font;
		if (dictionary.containsKey(COSName.TO_UNICODE)) {
			dictionary.setItem(COSName.TO_UNICODE, UnicodeTable.of(kept));
		}
		if (font instanceof CompositeCodes composite) {
			composite.keepWidths(all);
			return;
		}
		Set<Integer> values = new HashSet<>();
		kept.forEach((code) -> values.add(code.value));
		widths(dictionary, values);
		differences(dictionary, values);
		COSDictionary descriptor = dictionary.getCOSDictionary(COSName.FONT_DESC);
		if (descriptor != null && FontPrograms.of(font) == null) {
			descriptor.removeItem(COSName.getPDFName("CharSet"));
		}
	}

	private static void widths(COSDictionary font, Set<Integer> values) {
		COSArray widths = font.getCOSArray(COSName.WIDTHS);
		int first = font.getInt(COSName.FIRST_CHAR, 0);
		if (widths != null) {
			COSArray copy = new COSArray();
			for (int i = 0; i < widths.size(); i++) {
				copy.add(values.contains(first + i) ? widths.getObject(i) : COSInteger.ZERO);
			}
			font.setItem(COSName.WIDTHS, copy);
		}
	}

	private static void differences(COSDictionary font, Set<Integer> values) {
		COSBase entry = font.getDictionaryObject(COSName.ENCODING);
		if (!(entry instanceof COSDictionary encoding)) {
			return;
		}
		COSArray list = encoding.getCOSArray(COSName.DIFFERENCES);
		COSArray kept = new COSArray();
		Set<COSName> names = new HashSet<>();
		int code = 0;
		for (int i = 0; list != null && i < list.size(); i++) {
			COSBase item = list.getObject(i);
			if (item instanceof COSNumber number) {
				code = number.intValue();
			}
			else if (item instanceof COSName name) {
				if (values.contains(code)) {
					kept.add(COSInteger.get(code));
					kept.add(name);
					names.add(name);
				}
				code++;
			}
		}
		COSDictionary copy = new COSDictionary(encoding);
		copy.setItem(COSName.DIFFERENCES, kept);
		font.setItem(COSName.ENCODING, copy);
		COSDictionary procedures = font.getCOSDictionary(COSName.CHAR_PROCS);
		if (procedures != null) {
			COSDictionary drawn = new COSDictionary(procedures);
			new ArrayList<>(procedures.keySet()).stream()
				.filter((name) -> !names.contains(name))
				.forEach(drawn::removeItem);
			font.setItem(COSName.CHAR_PROCS, drawn);
		}
	}

}
