package uk.candour.redaction.removal.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.UnusablePdf;

/**
 * Walks the page tree without trusting it and puts a flat one in its place.
 */
public final class PageTree {

	private static final int DEEPEST = 64;

	private static final int MOST_PAGES = 20_000;

	private static final List<COSName> INHERITED = List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX,
			COSName.ROTATE);

	private final COSDictionary catalogue;

	private final List<COSDictionary> pages = new ArrayList<>();

	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	/** How many entries lead to no page. */
	private int astray;

	/** The tree below a catalogue. */
	public PageTree(COSDictionary catalogue) {
		this.catalogue = catalogue;
	}

	/** The pages in order, each with what it inherited. */
	public List<COSDictionary> flatten() {
		COSDictionary root = this.catalogue.getCOSDictionary(COSName.PAGES);
		if (root != null) {
			walk(root, new COSDictionary(), 0);
		}
		if (this.pages.isEmpty()) {
			throw new UnusablePdf("This PDF has no pages: it is damaged beyond repair. Ask for another copy.");
		}
		COSDictionary flat = new COSDictionary();
		flat.setItem(COSName.TYPE, COSName.PAGES);
		flat.setInt(COSName.COUNT, this.pages.size());
		COSArray kids = new COSArray();
		for (COSDictionary page : this.pages) {
			page.setItem(COSName.PARENT, flat);
			kids.add(page);
		}
		flat.setItem(COSName.KIDS, kids);
		this.catalogue.setItem(COSName.PAGES, flat);
		return this.pages;
	}

	/** How many entries of the tree lead to no page, so that they are not in the copy. */
	public int astray() {
		return this.astray;
	}

	private void walk(COSDictionary node, COSDictionary inherited, int depth) {
		if (depth > DEEPEST || !this.seen.add(node)) {
			return;
		}
		COSArray kids = node.getCOSArray(COSName.KIDS);
		if (kids == null) {
			page(node, inherited);
			return;
		}
		COSDictionary passed = new COSDictionary(inherited);
		for (COSName name : INHERITED) {
			COSBase own = node.getItem(name);
			if (own != null) {
				passed.setItem(name, own);
			}
		}
		for (int i = 0; i < kids.size(); i++) {
			if (kids.getObject(i) instanceof COSDictionary kid && !(kid instanceof COSStream)) {
				walk(kid, passed, depth + 1);
			}
			else {
				this.astray++;
			}
		}
	}

	private void page(COSDictionary page, COSDictionary inherited) {
		if (this.pages.size() >= MOST_PAGES) {
			throw new UnusablePdf("This PDF has more than " + MOST_PAGES + " pages. Split it first.");
		}
		inherited.forEach((name, value) -> {
			if (!page.containsKey(name)) {
				page.setItem(name, value);
			}
		});
		page.setItem(COSName.TYPE, COSName.PAGE);
		COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
		if (!(contents instanceof COSStream || contents instanceof COSArray)) {
			page.removeItem(COSName.CONTENTS);
		}
		this.pages.add(page);
	}

}
