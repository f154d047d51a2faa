package uk.candour.redaction.inspection.sight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What the marked content of a page has screen readers say, and readers extract in place
 * of what is drawn, as the page is read.
 */
final class SeenSpeech {

	private final List<String> spoken = new ArrayList<>();

	/** Replacement texts of the marked content that is open; empty for none. */
	private final Deque<Optional<String>> replaced = new ArrayDeque<>();

	private final List<String> replacements = new ArrayList<>();

	private String toSay;

	private Map<Integer, SaidByStructure.Element> structure = Map.of();

	/** The element of the structure that spoke last. */
	private SaidByStructure.Element speaker;

	private final SaidInTurn inTurn = new SaidInTurn();

	/** Follows what the structure says in place of marked content, by its identifier. */
	void follow(Map<Integer, SaidByStructure.Element> instead) {
		this.structure = instead;
	}

	/** Marked content begins; its properties may be null. */
	void begin(COSName tag, COSDictionary properties) {
		String said = (properties == null) ? null : said(properties);
		this.replaced.push(
				(said != null) ? Optional.of(said) : this.replaced.isEmpty() ? Optional.empty() : this.replaced.peek());
		SpokenText.tag(tag, this.spoken);
		if (properties != null && !COSName.OC.equals(tag)) {
			SpokenText.collect(properties, this.spoken);
			this.inTurn.add(properties);
		}
	}

	/** What is said in place of the marked content that begins; null for nothing. */
	private String said(COSDictionary properties) {
		String said = SaidByStructure.text(properties);
		SaidByStructure.Element element = this.structure.get(properties.getInt(COSName.MCID));
		if (said == null && element != null) {
			said = element.text();
		}
		else {
			element = null;
		}
		if (said != null && (element == null || element != this.speaker)) {
			this.toSay = said;
			this.replacements.add(said);
		}
		this.speaker = (said != null) ? element : this.speaker;
		return said;
	}

	/** The marked content that began last ends. */
	void end() {
		if (!this.replaced.isEmpty()) {
			this.replaced.pop();
		}
	}

	/**
	 * The replacement text of a glyph, said once for all that it replaces; null where
	 * nothing replaces it.
	 */
	String said() {
		if (this.replaced.isEmpty() || this.replaced.peek().isEmpty()) {
			return null;
		}
		String now = (this.toSay != null) ? this.toSay : "";
		this.toSay = null;
		return now;
	}

	/** Every text that is said, each by itself. */
	List<String> spoken() {
		return this.spoken;
	}

	/** The same, and those of one kind that are said one after another. */
	List<String> inTurn() {
		List<String> all = new ArrayList<>(this.spoken);
		all.addAll(this.inTurn.texts());
		return all;
	}

	/** The texts that are extracted in place of what is drawn. */
	List<String> replacements() {
		return this.replacements;
	}

}
