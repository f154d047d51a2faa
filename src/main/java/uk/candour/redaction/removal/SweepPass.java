package uk.candour.redaction.removal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

import uk.candour.redaction.removal.file.AllowList;
import uk.candour.redaction.removal.file.Ends;
import uk.candour.redaction.removal.file.PackedStream;
import uk.candour.redaction.removal.file.Places;
import uk.candour.redaction.removal.file.Strings;
import uk.candour.redaction.removal.fonts.CodeTable;
import uk.candour.redaction.removal.fonts.FontNotices;
import uk.candour.redaction.removal.pictures.CameraNotes;
import uk.candour.redaction.removal.pictures.Jpeg2000Boxes;
import uk.candour.redaction.removal.pictures.ProfileNotices;
import uk.candour.redaction.removal.pictures.SpareData;

/**
 * Walks everything that will leave: takes private entries off each object, streams where
 * the standard has none, and the marked text out of every string and name that is left,
 * and compresses what is not.
 */
public final class SweepPass implements Pass {

	private static final List<COSName> NEVER = List.of(COSName.METADATA, COSName.AF, COSName.getPDFName("PieceInfo"),
			COSName.getPDFName("LastModified"), COSName.AA, COSName.JS, COSName.getPDFName("Thumb"),
			COSName.getPDFName("OPI"), COSName.getPDFName("Alternates"), COSName.getPDFName("SpiderInfo"),
			COSName.getPDFName("XFA"), COSName.getPDFName("Measure"), COSName.getPDFName("PtData"));

	private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

	private static final COSName WITHHELD = COSName.getPDFName("Withheld");

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<COSBase> open = new ArrayDeque<>();

	private Workpiece work;

	private Places places;

	@Override
	public String name() {
		return "private entries and remaining strings";
	}

	@Override
	public void run(Workpiece piece) throws IOException {
		this.work = piece;
		this.places = new Places(piece.catalogue, piece.pages);
		visit(piece.catalogue);
		while (!this.open.isEmpty()) {
			COSBase next = this.open.pop();
			if (next instanceof COSDictionary dictionary) {
				dictionary(dictionary);
			}
			else if (next instanceof COSArray array) {
				array(array);
			}
		}
	}

	private void visit(COSBase value) {
		COSBase direct = (value instanceof COSObject reference) ? reference.getObject() : value;
		if ((direct instanceof COSDictionary || direct instanceof COSArray) && this.seen.add(direct)) {
			this.open.push(direct);
		}
	}

	private void dictionary(COSDictionary dictionary) throws IOException {
		restrict(dictionary);
		if (dictionary instanceof COSStream stream) {
			if (!this.work.wanted.isEmpty() && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
				SpareData.cut(stream);
			}
			PackedStream.pack(stream);
		}
		if (dictionary instanceof COSStream stream) {
			shorten(stream);
		}
		for (COSName program : PROGRAMS) {
			if (!this.work.wanted.isEmpty() && dictionary.getDictionaryObject(program) instanceof COSStream stream) {
				FontNotices.clean(stream, (text) -> this.work.hit(text, "font") != null);
			}
		}
		for (COSName name : new ArrayList<>(dictionary.keySet())) {
			COSBase value = dictionary.getDictionaryObject(name);
			if (NEVER.contains(name) || !this.places.allow(value)) {
				dictionary.removeItem(name);
				continue;
			}
			if (value instanceof COSString string && says(string)) {
				dictionary.setItem(name, new COSString(""));
			}
			else if (value instanceof COSName named && says(named)) {
				dictionary.setItem(name, WITHHELD);
			}
			else {
				visit(value);
			}
			if (says(name) && !COSName.FONT.equals(name)) {
				dictionary.removeItem(name);
			}
		}
	}

	/** Takes out of a stream what is not of its kind. */
	private void shorten(COSStream stream) throws IOException {
		if (this.places.has(stream, AllowList.PROFILE)) {
			ProfileNotices.clean(stream, (text) -> this.work.hit(text, "colour profile") != null);
		}
		else if (this.places.has(stream, AllowList.FUNCTION)) {
			Ends.function(stream);
		}
		else if (this.places.has(stream, AllowList.CODES)) {
			CodeTable.clean(stream, (text) -> this.work.hit(text, "font") != null);
		}
		else if (this.places.has(stream, AllowList.NUMBERS)) {
			Ends.numbers(stream);
		}
		else if (this.places.has(stream, AllowList.IMAGE)) {
			CameraNotes.strip(stream);
			Jpeg2000Boxes.strip(stream);
		}
	}

	private void array(COSArray array) throws IOException {
		if (this.places.has(array, AllowList.SPACE)) {
			Ends.palette(array);
		}
		for (int i = 0; i < array.size(); i++) {
			COSBase value = array.getObject(i);
			if (value instanceof COSString string && says(string)) {
				array.set(i, new COSString(""));
			}
			else if (value instanceof COSName named && says(named)) {
				array.set(i, WITHHELD);
			}
			else if (!this.places.allow(value)) {
				array.set(i, COSNull.NULL);
			}
			else {
				visit(value);
			}
		}
	}

	private boolean says(COSString string) {
		return string.getBytes().length > 1 && this.work.hit(Strings.text(string), "string") != null;
	}

	private boolean says(COSName name) {
		String text = name.getName();
		return text.length() > 3 && !Standard.NAMES.contains(text) && this.work.hit(text, "name") != null
				&& !isGlyph(text);
	}

	/** Whether it is what every font calls a sign, as {@code quoteright}. */
	private static boolean isGlyph(String name) {
		return name.chars().allMatch(Character::isLetterOrDigit)
				&& GlyphList.getAdobeGlyphList().toUnicode(name) != null;
	}

	/** Names that the format itself gives a meaning. */
	private static final class Standard {

		static final Set<String> NAMES = names();

		private static Set<String> names() {
			Set<String> names = new HashSet<>(AllowList.names());
			names.addAll(List.of("WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding", "StandardEncoding",
					"DeviceGray", "DeviceRGB", "DeviceCMYK", "DeviceN", "CalGray", "CalRGB", "ICCBased", "Indexed",
					"Separation", "Pattern", "FlateDecode", "DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode",
					"LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode", "FontDescriptor", "TrueType",
					"MMType1", "CIDFontType0", "CIDFontType2", "CIDFontType0C", "OpenType", "Transparency",
					"Luminosity", "Normal", "Multiply"));
			return Set.copyOf(names);
		}

	}

	private void restrict(COSDictionary dictionary) {
		boolean done = this.places.has(dictionary, AllowList.CATALOGUE) || this.places.has(dictionary, AllowList.PAGE);
		if (!done) {
			this.places.restrict(dictionary);
		}
		if (COSName.OCG.equals(dictionary.getCOSName(COSName.TYPE))) {
			for (COSName name : new ArrayList<>(dictionary.keySet())) {
				if (!COSName.TYPE.equals(name)) {
					dictionary.removeItem(name);
				}
			}
			dictionary.setItem(COSName.NAME, new COSString("Layer"));
		}
	}

}
