package uk.candour.redaction.removal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;

import uk.candour.redaction.removal.content.Bar;
import uk.candour.redaction.removal.content.PageContent;

/**
 * The bars of a tagged document as figures of its structure, each in the place of what it
 * stands for, so that a screen reader says what a person sees (ISO 32000-1, 14.7).
 */
final class TaggedBars {

	private static final COSName FIGURE = COSName.getPDFName("Figure");

	private static final int DEEPEST = 32;

	private final COSDictionary parentTree;

	/** Figures of each page by the tag of the content that they follow. */
	private final Map<COSDictionary, Map<Integer, List<COSDictionary>>> waiting = new IdentityHashMap<>();

	TaggedBars(COSDictionary catalogue) {
		COSDictionary root = catalogue.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		this.parentTree = (root == null) ? null : root.getCOSDictionary(COSName.PARENT_TREE);
	}

	/**
	 * Enters a bar of a page.
	 * @return the identifier of its marked content; -1 where the page is not tagged
	 */
	int enter(COSDictionary page, PageContent content, Bar bar) {
		COSArray parents = parents(this.parentTree, page.getInt(COSName.STRUCT_PARENTS, -1), 0);
		if (parents == null) {
			return -1;
		}
		int highest = content.glyphs.stream().mapToInt((glyph) -> glyph.tag).max().orElse(-1);
		highest = Math.max(highest, content.pictures.stream().mapToInt(PageContent.Picture::tag).max().orElse(-1));
		while (parents.size() <= Math.min(highest, 0xffff)) {
			parents.add(COSNull.NULL);
		}
		COSDictionary figure = figure(page, parents.size(), bar);
		parents.add(figure);
		this.waiting.computeIfAbsent(page, (ignored) -> new TreeMap<>());
		this.waiting.get(page).computeIfAbsent(bar.tag(), (ignored) -> new ArrayList<>()).add(figure);
		return parents.size() - 1;
	}

	private static COSDictionary figure(COSDictionary page, int tag, Bar bar) {
		COSDictionary layout = new COSDictionary();
		layout.setName(COSName.O, "Layout");
		COSArray box = new COSArray();
		Rectangle2D bounds = bar.bounds();
		for (double edge : new double[] { bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY() }) {
			box.add(new COSFloat((float) edge));
		}
		layout.setItem(COSName.BBOX, box);
		COSDictionary figure = new COSDictionary();
		figure.setName(COSName.TYPE, "StructElem");
		figure.setItem(COSName.S, FIGURE);
		figure.setItem(COSName.ALT, new COSString(bar.spoken()));
		figure.setItem(COSName.A, layout);
		figure.setItem(COSName.PG, page);
		figure.setItem(COSName.K, COSInteger.get(tag));
		return figure;
	}

	/** The elements that own the marked content of a page, by its identifiers. */
	private static COSArray parents(COSDictionary node, int key, int depth) {
		if (node == null || key < 0 || depth > DEEPEST) {
			return null;
		}
		COSArray numbers = node.getCOSArray(COSName.NUMS);
		for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
			if (numbers.getObject(i) instanceof COSInteger number && number.intValue() == key) {
				return (numbers.getObject(i + 1) instanceof COSArray list) ? list : null;
			}
		}
		COSArray kids = node.getCOSArray(COSName.KIDS);
		for (int i = 0; kids != null && i < kids.size(); i++) {
			COSArray found = (kids.getObject(i) instanceof COSDictionary kid) ? parents(kid, key, depth + 1) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** The figures that follow this content, which now get their parent. */
	List<COSDictionary> after(COSDictionary page, int tag, COSDictionary parent) {
		Map<Integer, List<COSDictionary>> ofPage = this.waiting.getOrDefault(page, Map.of());
		List<COSDictionary> figures = ofPage.isEmpty() ? null : ofPage.remove(tag);
		return adopted((figures == null) ? List.of() : figures, parent);
	}

	/** The figures whose content nobody claimed, in page order. */
	List<COSDictionary> rest(List<COSDictionary> pages, COSDictionary parent) {
		List<COSDictionary> rest = new ArrayList<>();
		for (COSDictionary page : pages) {
			this.waiting.getOrDefault(page, Map.of()).values().forEach(rest::addAll);
		}
		this.waiting.clear();
		return adopted(rest, parent);
	}

	private static List<COSDictionary> adopted(List<COSDictionary> figures, COSDictionary parent) {
		figures.forEach((figure) -> figure.setItem(COSName.P, (COSBase) parent));
		return figures;
	}

}
