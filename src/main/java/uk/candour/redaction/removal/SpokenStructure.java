package uk.candour.redaction.removal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.content.MarkedContent;
import uk.candour.redaction.removal.content.Spoken;
import uk.candour.redaction.removal.file.Strings;
import uk.candour.redaction.removal.search.SpokenTexts;

/**
 * What the structure has screen readers say, in the order of reading, and in place of
 * which marked content.
 */
final class SpokenStructure {

	private static final int DEEPEST = 512;

	/** What is said in place of marked content, by page and identifier. */
	private final Map<COSDictionary, Map<Integer, MarkedContent.Speech>> instead = new IdentityHashMap<>();

	private final SpokenTexts texts = new SpokenTexts();

	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<Step> open = new ArrayDeque<>();

	private record Step(COSBase kid, COSDictionary page, MarkedContent.Speech speech, int depth) {
	}

	/**
	 * The structure below its root.
	 * @param root null for none
	 */
	SpokenStructure(COSBase root) {
		if (root != null) {
			this.open.push(new Step(root, null, null, 0));
		}
		while (!this.open.isEmpty()) {
			Step step = this.open.pop();
			if (step.kid() instanceof COSInteger number) {
				say(step.speech(), step.page(), number.intValue());
			}
			else if (step.kid() instanceof COSDictionary element && this.seen.add(element)) {
				element(step, element);
			}
		}
	}

	private void element(Step step, COSDictionary element) {
		COSDictionary own = element.getCOSDictionary(COSName.PG);
		COSDictionary page = (own != null) ? own : step.page();
		if (element.containsKey(COSName.MCID)) {
			say(step.speech(), page, element.getInt(COSName.MCID));
			return;
		}
		String said = Spoken.said((kind) -> Strings.text(element.getDictionaryObject(kind)));
		this.texts.add((kind) -> Strings.text(element.getDictionaryObject(kind)),
				() -> Spoken.TEXTS.forEach(element::removeItem));
		MarkedContent.Speech speech = (said != null) ? new MarkedContent.Speech(said, null, this.seen.size())
				: step.speech();
		COSBase kids = element.getDictionaryObject(COSName.K);
		if (kids instanceof COSArray list) {
			for (int i = list.size() - 1; i >= 0; i--) {
				push(list.getObject(i), page, speech, step.depth());
			}
		}
		else {
			push(kids, page, speech, step.depth());
		}
	}

	private void push(COSBase kid, COSDictionary page, MarkedContent.Speech speech, int depth) {
		if (kid != null && depth < DEEPEST) {
			this.open.push(new Step(kid, page, speech, depth + 1));
		}
	}

	private void say(MarkedContent.Speech speech, COSDictionary page, int content) {
		if (speech != null && page != null) {
			this.instead.computeIfAbsent(page, (p) -> new HashMap<>()).putIfAbsent(content, speech);
		}
	}

	/** What is said in place of the marked content of a page, by its identifier. */
	Map<Integer, MarkedContent.Speech> on(COSDictionary page) {
		return this.instead.getOrDefault(page, Map.of());
	}

	/** Takes texts away that only together hold a mark. */
	void clean(Workpiece work) {
		this.texts.clean(work.wanted).forEach((mark) -> work.note(mark, "structure"));
	}

}
