package uk.candour.redaction.removal.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * One drawing of a content stream: the page's own, or that of a form, pattern, soft mask
 * or glyph procedure. A stream that is drawn twice has two uses, which may be redacted
 * differently.
 */
public final class StreamUse {

	/** Null for the contents of a page. */
	final COSStream stream;

	/** The content, decoded. */
	public final byte[] bytes;

	/** Its instructions. */
	public final List<Instruction> code;

	/** What names in the stream mean; may be the parent's. */
	public final COSDictionary resources;

	/** What draws it; null for the page itself. */
	public final StreamUse parent;

	/** Instruction of the parent that draws this. */
	public final int at;

	/** Category of resources in which the parent names this. */
	public final COSName category;

	/** What it draws, in order. */
	public final List<StreamUse> children = new ArrayList<>();

	final List<Show> shows = new ArrayList<>();

	/** Where its cells lie, if it is a pattern; else null. */
	Tiling tiling;

	final List<Passage> passages = new ArrayList<>();

	/** Whether its bounds tell of something removed and so become wide. */
	boolean wide;

	/** Whether nothing is left of what it drew. */
	boolean empty;

	/** New bytes by index of the instruction they replace. */
	final TreeMap<Integer, byte[]> edits = new TreeMap<>();

	/** Resources that the edits call for, by category and name. */
	final Map<COSName, Map<COSName, COSBase>> added = new HashMap<>();

	StreamUse(COSStream stream, byte[] bytes, List<Instruction> code, COSDictionary resources, StreamUse parent, int at,
			COSName category) {
		this.stream = stream;
		this.bytes = bytes;
		this.code = code;
		this.resources = (resources != null) ? resources : new COSDictionary();
		this.parent = parent;
		this.at = at;
		this.category = category;
	}

	/**
	 * A stretch of marked content.
	 *
	 * @param start index of its BDC or BMC
	 * @param end index of its EMC
	 */
	record Passage(int start, int end) {
	}

	/** Writes other bytes in place of an instruction. */
	public void replace(int instruction, String bytes) {
		this.edits.put(instruction, bytes.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Leaves an instruction out. */
	public void erase(int instruction) {
		this.edits.put(instruction, new byte[0]);
	}

	boolean isDrawnBy(COSStream candidate) {
		return this.stream == candidate || (this.parent != null && this.parent.isDrawnBy(candidate));
	}

	/** The cells in which all of this lies; null where it is no part of a pattern. */
	Tiling cells() {
		return (this.tiling != null || this.parent == null) ? this.tiling : this.parent.cells();
	}

	int depth() {
		return (this.parent == null) ? 0 : 1 + this.parent.depth();
	}

	/** Names a new resource of this stream. */
	public COSName add(COSName category, COSBase value) {
		Map<COSName, COSBase> named = this.added.computeIfAbsent(category, (ignored) -> new HashMap<>());
		for (Map.Entry<COSName, COSBase> known : named.entrySet()) {
			if (known.getValue() == value) {
				return known.getKey();
			}
		}
		COSDictionary present = this.resources.getCOSDictionary(category);
		int number = named.size();
		COSName name = COSName.getPDFName("Cd" + number);
		while (present != null && present.containsKey(name)) {
			name = COSName.getPDFName("Cd" + ++number + "x");
		}
		named.put(name, value);
		return name;
	}

}
