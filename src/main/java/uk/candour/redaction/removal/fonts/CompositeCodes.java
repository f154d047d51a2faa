package uk.candour.redaction.removal.fonts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * A font whose codes have one to four bytes (Type 0).
 */
public final class CompositeCodes extends FontCodes {

	private static final COSName NUMBERS = COSName.getPDFName("CIDSet");

	private static final int LARGEST = 1 << 20;

	/** Bytes with a bit for each of 65536. */
	private static final int MOST_NUMBERS = 1 << 13;

	private final Map<Long, FontCode> codes = new ConcurrentHashMap<>();

	/** Null until a code is read; so is what is made with it. */
	private Map<Integer, Double> widths;

	private final COSDictionary descendant;

	private final CMap map;

	private CMap unicode;

	private CMap standard;

	private final boolean identity;

	private final boolean vertical;

	private ShapeTable shapes;

	CompositeCodes(COSDictionary font) {
		super(font);
		COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
		boolean some = descendants != null && descendants.size() > 0;
		this.descendant = (some && descendants.getObject(0) instanceof COSDictionary inner) ? inner
				: new COSDictionary();
		COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
		String name = (encoding instanceof COSName known) ? known.getName() : "";
		this.identity = encoding == null || name.startsWith("Identity");
		this.map = this.identity ? null : map(encoding);
		this.vertical = name.endsWith("-V") || (this.map != null && this.map.getWMode() == 1);
	}

	/** Reads what the codes mean: of many fonts nobody asks it. */
	private synchronized void prepare() {
		if (this.widths == null) {
			this.widths = new HashMap<>();
			this.unicode = map(this.font.getDictionaryObject(COSName.TO_UNICODE));
			this.standard = ordering();
			readWidths(this.descendant.getCOSArray(COSName.W));
		}
	}

	private CMap ordering() {
		COSDictionary info = this.descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
		String collection = (info == null) ? "" : info.getString(COSName.ORDERING, "");
		return switch (collection) {
			case "GB1", "CNS1", "Japan1", "Korea1" -> map(COSName.getPDFName("Adobe-" + collection + "-UCS2"));
			default -> null;
		};
	}

	private void readWidths(COSArray list) {
		int at = 0;
		while (list != null && at + 1 < list.size()) {
			int first = integer(list.getObject(at));
			if (list.getObject(at + 1) instanceof COSArray each) {
				for (int i = 0; i < each.size(); i++) {
					this.widths.put(first + i, real(each.getObject(i)));
				}
				at += 2;
			}
			else {
				int last = Math.min(integer(list.getObject(at + 1)), 0xffff);
				double width = (at + 2 < list.size()) ? real(list.getObject(at + 2)) : 0;
				for (int cid = Math.max(0, first); cid <= last; cid++) {
					this.widths.put(cid, width);
				}
				at += 3;
			}
		}
	}

	@Override
	public boolean isElsewhere() {
		prepare();
		return this.identity && this.unicode == null && this.standard == null && !isEmbedded();
	}

	private static int integer(COSBase value) {
		return (value instanceof COSNumber number) ? number.intValue() : 0;
	}

	private static double real(COSBase value) {
		return (value instanceof COSNumber number) ? number.floatValue() : 0;
	}

	@Override
	public FontCode read(byte[] string, int at) {
		int length = Math.min(this.identity ? 2 : length(string, at), string.length - at);
		int value = 0;
		for (int i = 0; i < length; i++) {
			value = value << 8 | (string[at + i] & 0xff);
		}
		long key = (long) length << 32 | (value & 0xffffffffL);
		FontCode code = this.codes.get(key);
		return (code != null) ? code : learn(key, value, length);
	}

	private int length(byte[] string, int at) {
		if (this.map == null) {
			return 2;
		}
		ByteArrayInputStream in = new ByteArrayInputStream(string, at, string.length - at);
		int before = in.available();
		try {
			this.map.readCode(in);
		}
		catch (IOException damaged) {
			return 1;
		}
		return Math.max(1, before - in.available());
	}

	private synchronized FontCode learn(long key, int value, int length) {
		prepare();
		int cid = (this.map == null) ? value : this.map.toCID(value, length);
		String text = (this.unicode == null) ? null : this.unicode.toUnicode(value, length);
		String shape = (this.standard == null) ? null : this.standard.toUnicode(cid);
		if (shape == null) {
			shape = shapes().text(cid);
		}
		if (text == null || text.isEmpty()) {
			text = (shape != null) ? shape : isElsewhere() ? null : loadedText(value);
		}
		FontCode code = new FontCode(value, length, text, shape, advance(cid));
		this.codes.put(key, code);
		return code;
	}

	private ShapeTable shapes() {
		if (this.shapes == null) {
			this.shapes = ShapeTable.of(this.descendant);
		}
		return this.shapes;
	}

	private double advance(int cid) {
		if (this.vertical) {
			return -1;
		}
		Double width = this.widths.get(cid);
		return ((width != null) ? width : this.descendant.getFloat(COSName.DW, 1000)) / 1000;
	}

	/** The character identifier that a code stands for. */
	int cid(FontCode code) {
		return (this.map == null) ? code.value : this.map.toCID(code.value, code.length);
	}

	/**
	 * Leaves the widths of what is still drawn.
	 * @param all fonts of the document: several may name the same descendant
	 */
	public void keepWidths(Collection<FontCodes> all) {
		prepare();
		this.descendant.setItem(COSName.W, array(this.widths, kept(all)));
		if (descriptor() != null && program() != null) {
			descriptor().removeItem(NUMBERS);
		}
	}

	/** The identifiers that are still drawn. */
	private Set<Integer> kept(Collection<FontCodes> all) {
		Set<Integer> cids = new HashSet<>();
		for (FontCodes font : all) {
			if (font instanceof CompositeCodes composite && composite.descendant == this.descendant) {
				composite.codes.values()
					.stream()
					.filter((code) -> code.kept)
					.forEach((code) -> cids.add(composite.cid(code)));
			}
		}
		return cids;
	}

	/**
	 * Leaves in the table of glyphs what is still drawn.
	 * @param all fonts of the document: several may name the same descendant
	 */
	public void keepGlyphs(Collection<FontCodes> all) {
		if (!(this.descendant.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream)) {
			return;
		}
		Set<Integer> cids = kept(all);
		byte[] table = new byte[2 * cids.stream().mapToInt((cid) -> cid + 1).max().orElse(1)];
		for (int cid : cids) {
			int glyph = shapes().glyph(cid);
			table[2 * cid] = (byte) (glyph >> 8);
			table[2 * cid + 1] = (byte) glyph;
		}
		COSStream map = new COSStream();
		PackedStream.fill(map, table);
		this.descendant.setItem(COSName.CID_TO_GID_MAP, map);
	}

	/**
	 * A list of the identifiers that a font has may name more of them. It goes, or names
	 * all and so says nothing.
	 * @param asked whether there must be one (PDF/A, part 1)
	 */
	public void nameAll(boolean asked) throws IOException {
		if (descriptor() == null || !(descriptor().getDictionaryObject(NUMBERS) instanceof COSStream list)) {
			return;
		}
		byte[] all = new byte[Math.min(Bounded.read(list, LARGEST).length, MOST_NUMBERS)];
		Arrays.fill(all, (byte) 0xff);
		COSStream set = new COSStream();
		PackedStream.fill(set, all);
		descriptor().setItem(NUMBERS, asked ? set : null);
	}

	/** The widths of these identifiers as a W array. */
	private static COSArray array(Map<Integer, Double> widths, Set<Integer> cids) {
		COSArray list = new COSArray();
		new TreeMap<>(widths).forEach((cid, width) -> {
			if (cids.contains(cid)) {
				COSArray one = new COSArray();
				one.add(new COSFloat(width.floatValue()));
				list.add(COSInteger.get(cid));
				list.add(one);
			}
		});
		return list;
	}

	/** Says of what kind its shapes are. */
	void setKind(COSName kind) {
		this.descendant.setItem(COSName.SUBTYPE, kind);
	}

	@Override
	COSDictionary descriptor() {
		return this.descendant.getCOSDictionary(COSName.FONT_DESC);
	}

	@Override
	public int glyph(FontCode code) {
		return shapes().glyph(cid(code));
	}

	@Override
	public boolean vertical() {
		return this.vertical;
	}

	@Override
	public Collection<FontCode> seen() {
		return this.codes.values();
	}

}
