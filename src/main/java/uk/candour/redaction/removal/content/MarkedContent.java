package uk.candour.redaction.removal.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.file.Layers;

/**
 * Follows marked content: what belongs to the structure, and what lies on a hidden layer.
 */
public final class MarkedContent {

	private record Entry(int start, int tag, boolean hidden, Speech speech) {
	}

	/**
	 * A text that readers extract in place of what is drawn.
	 *
	 * @param text the text
	 * @param use the stream in which it stands; null for the structure
	 * @param start the instruction that begins what it replaces, or the element's number
	 */
	public record Speech(String text, StreamUse use, int start) {
	}

	private final StreamUse use;

	private final MarkedContent outer;

	private final Layers layers;

	/** What the structure says in place of marked content, by its identifier. */
	private final Map<Integer, Speech> structure;

	private final Deque<Entry> open = new ArrayDeque<>();

	MarkedContent(StreamUse use, MarkedContent outer, Layers layers, Map<Integer, Speech> structure) {
		this.structure = structure;
		this.use = use;
		this.outer = outer;
		this.layers = layers;
	}

	void begin(Instruction op, int i) {
		boolean hidden = hidden();
		int tag = tag();
		Object properties = (op.operands().size() > 1) ? op.last() : null;
		if (properties instanceof COSName name) {
			COSDictionary list = this.use.resources.getCOSDictionary(COSName.PROPERTIES);
			COSBase named = (list == null) ? null : list.getDictionaryObject(name);
			hidden |= COSName.OC.equals(op.name(0)) && this.layers.hides(named);
			if (named instanceof COSDictionary known) {
				tag = known.getInt(COSName.MCID, tag);
			}
		}
		else if (properties instanceof Map<?, ?> entries) {
			tag = (entries.get(COSName.MCID) instanceof Double number) ? number.intValue() : tag;
		}
		String text = Spoken.said(Spoken.texts(this.use, op));
		Speech outside = (tag != tag()) ? this.structure.getOrDefault(tag, speech()) : speech();
		this.open.push(new Entry(i, tag, hidden, (text != null) ? new Speech(text, this.use, i) : outside));
	}

	void end(int i) {
		if (!this.open.isEmpty()) {
			this.use.passages.add(new StreamUse.Passage(this.open.pop().start(), i));
		}
	}

	void close(int end) {
		while (!this.open.isEmpty()) {
			end(end);
		}
	}

	boolean hidden() {
		return this.open.isEmpty() ? this.outer != null && this.outer.hidden() : this.open.peek().hidden();
	}

	/** The text that replaces what is drawn; null where nothing does. */
	Speech speech() {
		return this.open.isEmpty() ? (this.outer == null) ? null : this.outer.speech() : this.open.peek().speech();
	}

	/** Identifier of the marked content that is open, or -1. */
	int tag() {
		return this.open.isEmpty() ? (this.outer == null) ? -1 : this.outer.tag() : this.open.peek().tag();
	}

}
