package uk.candour.redaction.inspection.sight;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

import uk.candour.redaction.inspection.file.InspectionBudget;

/**
 * The texts of the structure of a file, read from its beginning to its end: what they say
 * in turn, and what they replace on the pages.
 */
public final class SaidByStructure {

	private static final int DEEPEST = 400;

	private final Map<COSBase, Map<Integer, Element>> onPages = new IdentityHashMap<>();

	private final SaidInTurn inTurn = new SaidInTurn();

	private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());

	/** One element that says something. */
	record Element(int number, String text) {
	}

	/**
	 * The structure below its root, read within the budget.
	 * @param root null for none
	 */
	public SaidByStructure(COSBase root, InspectionBudget budget) {
		visit(root, null, null, 0, budget);
	}

	private void visit(COSBase value, COSBase page, Element around, int depth, InspectionBudget budget) {
		budget.tick();
		COSBase one = (value instanceof COSObject reference) ? reference.getObject() : value;
		if (one instanceof COSArray many) {
			for (COSBase item : many) {
				visit(item, page, around, depth, budget);
			}
		}
		else if (one instanceof COSInteger content) {
			replace(page, content.intValue(), around);
		}
		else if (one instanceof COSDictionary element && depth < DEEPEST && this.visited.add(element)) {
			COSBase on = element.containsKey(COSName.PG) ? element.getDictionaryObject(COSName.PG) : page;
			replace(on, element.getInt(COSName.MCID), around);
			this.inTurn.add(element);
			String text = text(element);
			Element inner = (text != null) ? new Element(this.visited.size(), text) : around;
			visit(element.getDictionaryObject(COSName.K), on, inner, depth + 1, budget);
		}
	}

	private void replace(COSBase page, int content, Element by) {
		if (page != null && content >= 0 && by != null) {
			this.onPages.computeIfAbsent(page, (p) -> new HashMap<>()).putIfAbsent(content, by);
		}
	}

	/** What is said in place of what something encloses; null for nothing. */
	static String text(COSDictionary properties) {
		for (COSName kind : List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E)) {
			if (properties.getString(kind) != null) {
				return properties.getString(kind);
			}
		}
		return null;
	}

	/** What is said in place of marked content of a page, by its identifier. */
	public Map<Integer, Element> on(COSDictionary page) {
		return this.onPages.getOrDefault(page, Map.of());
	}

	/** What is said at one element after the other. */
	public List<String> inTurn() {
		return this.inTurn.texts();
	}

}
