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
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import uk.candour.redaction.removal.file.AllowList;
import uk.candour.redaction.removal.file.PackedStream;
import uk.candour.redaction.removal.file.Strings;
import uk.candour.redaction.removal.fonts.FontNotices;
import uk.candour.redaction.removal.pictures.CameraNotes;
import uk.candour.redaction.removal.pictures.ProfileNotices;
import uk.candour.redaction.removal.pictures.SpareData;

/**
 * Walks everything that will leave: takes private entries off each object, and the marked
 * text out of every string and name that is left, and compresses what is not.
 */
public final class SweepPass implements Pass {

	private static final List<COSName> NEVER = List.of(COSName.METADATA, COSName.AF, COSName.getPDFName("PieceInfo"),
			COSName.getPDFName("LastModified"), COSName.AA, COSName.JS, COSName.getPDFName("Thumb"),
			COSName.getPDFName("OPI"), COSName.getPDFName("Alternates"), COSName.getPDFName("SpiderInfo"),
			COSName.getPDFName("XFA"), COSName.getPDFName("Measure"), COSName.getPDFName("PtData"));

	private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<COSBase> open = new ArrayDeque<>();

	private Workpiece work;

	@Override
	public String name() {
		return "private entries and remaining strings";
	}

	@Override
	public void run(Workpiece piece) throws IOException {
		this.work = piece;
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
		if (!this.work.wanted.isEmpty() && dictionary instanceof COSStream profile && profile.containsKey(COSName.N)
				&& !profile.containsKey(COSName.TYPE)) {
			ProfileNotices.clean(profile, (text) -> this.work.hit(text, "colour profile") != null);
		}
		for (COSName program : PROGRAMS) {
			if (!this.work.wanted.isEmpty() && dictionary.getDictionaryObject(program) instanceof COSStream stream) {
				FontNotices.clean(stream, (text) -> this.work.hit(text, "font") != null);
			}
		}
		for (COSName name : new ArrayList<>(dictionary.keySet())) {
			COSBase value = dictionary.getDictionaryObject(name);
			if (NEVER.contains(name)) {
				dictionary.removeItem(name);
				continue;
			}
			if (value instanceof COSString string && says(string)) {
				dictionary.setItem(name, new COSString(""));
			}
			else if (value instanceof COSName named && says(named)) {
				dictionary.setItem(name, COSName.getPDFName("Withheld"));
			}
			else {
				visit(value);
			}
			if (says(name) && !COSName.FONT.equals(name)) {
				dictionary.removeItem(name);
			}
		}
	}

	private void array(COSArray array) {
		for (int i = 0; i < array.size(); i++) {
			COSBase value = array.getObject(i);
			if (value instanceof COSString string && says(string)) {
				array.set(i, new COSString(""));
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
		return text.length() > 3 && !Standard.NAMES.contains(text) && this.work.hit(text, "name") != null;
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

	private static void restrict(COSDictionary dictionary) {
		COSName type = dictionary.getCOSName(COSName.TYPE);
		COSName kind = dictionary.getCOSName(COSName.SUBTYPE);
		if (dictionary instanceof COSStream && COSName.FORM.equals(kind)) {
			AllowList.FORM.apply(dictionary);
		}
		else if (dictionary instanceof COSStream && COSName.IMAGE.equals(kind)) {
			AllowList.IMAGE.apply(dictionary);
			CameraNotes.strip((COSStream) dictionary);
		}
		else if (dictionary.containsKey(COSName.getPDFName("PatternType"))) {
			AllowList.PATTERN.apply(dictionary);
		}
		else if (COSName.FONT.equals(type)) {
			AllowList.FONT.apply(dictionary);
		}
		else if (COSName.EXT_G_STATE.equals(type)) {
			AllowList.GRAPHICS.apply(dictionary);
		}
		else if (COSName.OCG.equals(type)) {
			for (COSName name : new ArrayList<>(dictionary.keySet())) {
				if (!COSName.TYPE.equals(name)) {
					dictionary.removeItem(name);
				}
			}
			dictionary.setItem(COSName.NAME, new COSString("Layer"));
		}
	}

}
