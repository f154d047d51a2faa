package uk.candour.redaction.inspection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import uk.candour.redaction.inspection.file.InspectionBudget;

/**
 * On which pages a font program may draw: those whose resources reach it.
 */
public final class FontPages {

	private final PDDocument document;

	private final InspectionBudget budget;

	/** Pages of a document, within what one inspection may take. */
	public FontPages(PDDocument document, InspectionBudget budget) {
		this.document = document;
		this.budget = budget;
	}

	/** The pages, from 1; 0 alone when none reaches it. */
	List<Integer> of(COSStream program) {
		List<Integer> pages = new ArrayList<>();
		int number = 0;
		for (PDPage page : this.document.getPages()) {
			number++;
			if (reaches(page.getResources() == null ? null : page.getResources().getCOSObject(), program)
					|| reaches(page.getCOSObject().getDictionaryObject(COSName.ANNOTS), program)) {
				pages.add(number);
			}
		}
		return pages.isEmpty() ? List.of(0) : pages;
	}

	private boolean reaches(COSBase from, COSStream program) {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>();
		push(from, seen, open);
		while (!open.isEmpty()) {
			this.budget.tick();
			COSBase next = open.pop();
			if (next == program) {
				return true;
			}
			if (next instanceof COSDictionary dictionary) {
				dictionary.entrySet().forEach((entry) -> {
					boolean up = COSName.PARENT.equals(entry.getKey()) || COSName.P.equals(entry.getKey());
					push(up ? null : entry.getValue(), seen, open);
				});
			}
			else if (next instanceof COSArray array) {
				array.forEach((item) -> push(item, seen, open));
			}
		}
		return false;
	}

	private static void push(COSBase value, Set<COSBase> seen, Deque<COSBase> open) {
		COSBase direct = (value instanceof COSObject reference) ? reference.getObject() : value;
		if ((direct instanceof COSDictionary || direct instanceof COSArray) && seen.add(direct)) {
			open.push(direct);
		}
	}

}
