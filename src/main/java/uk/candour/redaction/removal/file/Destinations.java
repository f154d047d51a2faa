package uk.candour.redaction.removal.file;

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
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * Resolves named destinations to places on pages, so that the names need not leave.
 */
public final class Destinations {

	private static final int DEEPEST = 32;

	private static final int MOST = 200_000;

	private final Map<String, COSBase> named = new HashMap<>();

	private final Set<COSDictionary> pages = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<COSDictionary> inOrder;

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * The destinations of a document.
	 * @param pages that stay, in order
	 */
	public Destinations(COSDictionary catalogue, List<COSDictionary> pages) {
		this.pages.addAll(pages);
		this.inOrder = List.copyOf(pages);
		COSDictionary old = catalogue.getCOSDictionary(COSName.DESTS);
		if (old != null) {
			old.keySet().forEach((name) -> this.named.put(name.getName(), old.getDictionaryObject(name)));
		}
		COSDictionary names = catalogue.getCOSDictionary(COSName.NAMES);
		COSDictionary tree = (names == null) ? null : names.getCOSDictionary(COSName.DESTS);
		if (tree != null) {
			read(tree, 0);
		}
	}

	private void read(COSDictionary node, int depth) {
		if (depth > DEEPEST || !this.seen.add(node)) {
			return;
		}
		COSArray list = node.getCOSArray(COSName.NAMES);
		for (int i = 0; list != null && i + 1 < list.size() && this.named.size() < MOST; i += 2) {
			if (list.getObject(i) instanceof COSString name) {
				this.named.put(name.getString(), list.getObject(i + 1));
			}
		}
		COSArray kids = node.getCOSArray(COSName.KIDS);
		for (int i = 0; kids != null && i < kids.size(); i++) {
			if (kids.getObject(i) instanceof COSDictionary kid) {
				read(kid, depth + 1);
			}
		}
	}

	/** Where a link or bookmark leads inside the document; null when nowhere. */
	public COSArray of(COSDictionary holder) {
		COSBase target = holder.getDictionaryObject(COSName.DEST);
		COSDictionary action = holder.getCOSDictionary(COSName.A);
		if (target == null && action != null && COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S))) {
			target = action.getDictionaryObject(COSName.D);
		}
		return resolve(target);
	}

	private COSArray resolve(COSBase target) {
		COSBase found = target;
		if (found instanceof COSString string) {
			found = this.named.get(string.getString());
		}
		else if (found instanceof COSName name) {
			found = this.named.get(name.getName());
		}
		if (found instanceof COSDictionary holder) {
			found = holder.getDictionaryObject(COSName.D);
		}
		if (!(found instanceof COSArray place) || place.size() == 0) {
			return null;
		}
		COSDictionary page = page(place.getObject(0));
		if (page == null) {
			return null;
		}
		COSArray copy = new COSArray();
		copy.add(page);
		for (int i = 1; i < Math.min(6, place.size()); i++) {
			COSBase part = place.getObject(i);
			if (part instanceof COSName || part instanceof COSNumber) {
				copy.add(part);
			}
			else {
				copy.add(org.apache.pdfbox.cos.COSNull.NULL);
			}
		}
		return copy;
	}

	/** The page that is meant, which some programs give by its number; null for none. */
	private COSDictionary page(COSBase named) {
		if (named instanceof COSInteger number && number.intValue() >= 0 && number.intValue() < this.inOrder.size()) {
			return this.inOrder.get(number.intValue());
		}
		return (named instanceof COSDictionary page && this.pages.contains(page)) ? page : null;
	}

}
