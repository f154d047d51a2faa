package uk.candour.redaction.removal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

import uk.candour.redaction.Mark;
import uk.candour.redaction.removal.file.Strings;

/**
 * Bookmarks and named destinations: titles with a hit are replaced, places are kept,
 * names go.
 */
public final class OutlinePass implements Pass {

	private static final int MOST = 100_000;

	private static final int DEEPEST = 48;

	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	@Override
	public String name() {
		return "bookmarks and destinations";
	}

	@Override
	public void run(Workpiece work) {
		COSDictionary old = work.catalogue.getCOSDictionary(COSName.OUTLINES);
		work.catalogue.removeItem(COSName.OUTLINES);
		work.catalogue.removeItem(COSName.DESTS);
		if (old != null) {
			COSDictionary root = new COSDictionary();
			root.setItem(COSName.TYPE, COSName.OUTLINES);
			if (children(work, old, root, 0) > 0) {
				work.catalogue.setItem(COSName.OUTLINES, root);
			}
		}
	}

	private int children(Workpiece work, COSDictionary from, COSDictionary to, int depth) {
		COSDictionary before = null;
		int count = 0;
		COSDictionary item = (depth > DEEPEST) ? null : from.getCOSDictionary(COSName.FIRST);
		while (item != null && this.seen.add(item) && this.seen.size() < MOST) {
			COSDictionary copy = copy(work, item, to);
			children(work, item, copy, depth + 1);
			if (before == null) {
				to.setItem(COSName.FIRST, copy);
			}
			else {
				before.setItem(COSName.NEXT, copy);
				copy.setItem(COSName.PREV, before);
			}
			before = copy;
			count++;
			item = item.getCOSDictionary(COSName.NEXT);
		}
		if (before != null) {
			to.setItem(COSName.LAST, before);
			boolean closed = from.getInt(COSName.COUNT, 0) < 0;
			to.setInt(COSName.COUNT, closed ? -count : count);
		}
		return count;
	}

	private static COSDictionary copy(Workpiece work, COSDictionary item, COSDictionary parent) {
		COSDictionary copy = new COSDictionary();
		copy.setItem(COSName.PARENT, parent);
		String title = Strings.text(item.getDictionaryObject(COSName.TITLE));
		Mark hit = work.hit(title, "outline");
		String shown = (hit != null) ? "Withheld: " + hit.reason() : (title == null) ? "" : title;
		copy.setItem(COSName.TITLE, new COSString(shown));
		COSArray place = work.destinations.of(item);
		if (place != null) {
			copy.setItem(COSName.DEST, place);
		}
		for (COSName name : new COSName[] { COSName.C, COSName.F }) {
			COSBase value = item.getDictionaryObject(name);
			if (value != null) {
				copy.setItem(name, value);
			}
		}
		return copy;
	}

}
