package uk.candour.redaction.removal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.file.Strings;

/**
 * The structure for screen readers: alternative and replacement texts go where they hold
 * a mark, and wherever the content they describe was touched.
 */
public final class StructurePass implements Pass {

	private static final int DEEPEST = 512;

	private static final List<COSName> TEXTS = List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E, COSName.T,
			COSName.getPDFName("Phoneme"));

	private static final List<COSName> MEASURES = List.of(COSName.BBOX, COSName.WIDTH, COSName.HEIGHT);

	private static final List<COSName> DROPPED = List.of(COSName.ID, COSName.getPDFName("AF"),
			COSName.getPDFName("Ref"), COSName.METADATA);

	private final Map<COSDictionary, COSDictionary> parents = new IdentityHashMap<>();

	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private Workpiece work;

	private record Step(COSDictionary element, COSDictionary page, int depth) {
	}

	@Override
	public String name() {
		return "structure and alternative text";
	}

	@Override
	public void run(Workpiece piece) {
		this.work = piece;
		COSDictionary root = piece.catalogue.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		if (root == null) {
			return;
		}
		root.removeItem(COSName.getPDFName("IDTree"));
		root.removeItem(COSName.getPDFName("AF"));
		root.removeItem(COSName.METADATA);
		this.work.spoken.clean(this.work);
		Deque<Step> open = new ArrayDeque<>();
		open.push(new Step(root, null, 0));
		while (!open.isEmpty()) {
			Step step = open.pop();
			if (this.seen.add(step.element()) && step.depth() < DEEPEST) {
				element(step, open);
			}
		}
		untaggedBars(root);
		numbers(root.getCOSDictionary(COSName.PARENT_TREE), 0);
	}

	/** Elements that only the table of parents names must not keep their texts either. */
	private void numbers(COSDictionary node, int depth) {
		if (node == null || depth > 32 || !this.seen.add(node)) {
			return;
		}
		COSArray list = node.getCOSArray(COSName.NUMS);
		for (int i = 1; list != null && i < list.size(); i += 2) {
			COSBase value = list.getObject(i);
			stray(value);
			for (int k = 0; value instanceof COSArray many && k < many.size(); k++) {
				stray(many.getObject(k));
			}
		}
		COSArray kids = node.getCOSArray(COSName.KIDS);
		for (int i = 0; kids != null && i < kids.size(); i++) {
			if (kids.getObject(i) instanceof COSDictionary kid) {
				numbers(kid, depth + 1);
			}
		}
	}

	private void stray(COSBase value) {
		if (value instanceof COSDictionary element && !this.seen.contains(element)) {
			Deque<Step> open = new ArrayDeque<>();
			open.push(new Step(element, null, 0));
			while (!open.isEmpty()) {
				Step step = open.pop();
				if (this.seen.add(step.element()) && step.depth() < DEEPEST) {
					element(step, open);
					TEXTS.forEach(step.element()::removeItem);
				}
			}
		}
	}

	private void element(Step step, Deque<Step> open) {
		COSDictionary element = step.element();
		COSDictionary own = element.getCOSDictionary(COSName.PG);
		COSDictionary page = (own != null) ? own : step.page();
		if (own != null && !this.work.hasPage(own)) {
			element.removeItem(COSName.PG);
		}
		DROPPED.forEach(element::removeItem);
		for (COSName name : TEXTS) {
			if (this.work.hit(Strings.text(element.getDictionaryObject(name)), "structure") != null) {
				element.removeItem(name);
			}
		}
		COSBase kids = element.getDictionaryObject(COSName.K);
		if (kids instanceof COSArray list) {
			COSArray kept = new COSArray();
			for (int i = 0; i < list.size(); i++) {
				if (kid(list.getObject(i), element, page, step.depth(), open)) {
					kept.add(list.get(i));
				}
				bars(list.getObject(i), element, page).forEach(kept::add);
			}
			element.setItem(COSName.K, kept);
		}
		else if (kids != null) {
			boolean stays = kid(kids, element, page, step.depth(), open);
			List<COSDictionary> bars = bars(kids, element, page);
			if (!bars.isEmpty()) {
				COSArray both = new COSArray(stays ? List.of(kids) : List.of());
				bars.forEach(both::add);
				element.setItem(COSName.K, both);
			}
			else if (!stays) {
				element.removeItem(COSName.K);
			}
		}
	}

	/** The bars that stand in the place of this content. */
	private List<COSDictionary> bars(COSBase kid, COSDictionary element, COSDictionary page) {
		List<COSDictionary> bars = List.of();
		if (kid instanceof COSInteger number && page != null) {
			bars = this.work.tags.after(page, number.intValue(), element);
		}
		else if (kid instanceof COSDictionary item && item.containsKey(COSName.MCID)) {
			COSDictionary own = item.getCOSDictionary(COSName.PG);
			bars = this.work.tags.after((own != null) ? own : page, item.getInt(COSName.MCID), element);
		}
		this.seen.addAll(bars);
		return bars;
	}

	/** Bars over what had no tag stand at the end of the document. */
	private void untaggedBars(COSDictionary root) {
		COSBase top = root.getDictionaryObject(COSName.K);
		COSBase first = (top instanceof COSArray list && list.size() == 1) ? list.getObject(0) : top;
		COSDictionary parent = (first instanceof COSDictionary element) ? element : root;
		List<COSDictionary> bars = this.work.tags.rest(this.work.pages, parent);
		if (!bars.isEmpty()) {
			COSBase kids = parent.getDictionaryObject(COSName.K);
			COSArray all = (kids instanceof COSArray list) ? list : new COSArray();
			if (kids != null && kids != all) {
				all.add(kids);
			}
			bars.forEach(all::add);
			parent.setItem(COSName.K, all);
			this.seen.addAll(bars);
		}
	}

	/** Looks after one kid; false when it must not stay. */
	private boolean kid(COSBase kid, COSDictionary element, COSDictionary page, int depth, Deque<Step> open) {
		if (kid instanceof COSInteger number) {
			touch(element, page, number.intValue());
			return true;
		}
		if (!(kid instanceof COSDictionary item)) {
			return false;
		}
		String type = item.getNameAsString(COSName.TYPE, "");
		if (type.equals("MCR")) {
			COSDictionary own = item.getCOSDictionary(COSName.PG);
			touch(element, (own != null) ? own : page, item.getInt(COSName.MCID, -1));
			boolean stream = item.containsKey(COSName.getPDFName("Stm"));
			return !stream && (own == null || this.work.hasPage(own));
		}
		if (type.equals("OBJR")) {
			return this.work.keptAnnotations.contains(item.getCOSDictionary(COSName.OBJ));
		}
		if (!this.parents.containsKey(item)) {
			this.parents.put(item, element);
			open.push(new Step(item, page, depth + 1));
		}
		return true;
	}

	private void touch(COSDictionary element, COSDictionary page, int tag) {
		if (tag < 0 || !isTouched(page, tag)) {
			return;
		}
		COSDictionary up = element;
		for (int i = 0; up != null && i < DEEPEST; i++) {
			TEXTS.forEach(up::removeItem);
			measures(up);
			up = this.parents.get(up);
		}
	}

	/**
	 * Whether marked content was touched; that of no page of the document may be that of
	 * any.
	 */
	private boolean isTouched(COSDictionary page, int tag) {
		return (page != null && this.work.hasPage(page))
				? this.work.touchedTags.getOrDefault(page, Set.of()).contains(tag)
				: this.work.touchedTags.values().stream().anyMatch((tags) -> tags.contains(tag));
	}

	/** How large the element is said to be: as wide as what was removed. */
	private static void measures(COSDictionary element) {
		COSBase attributes = element.getDictionaryObject(COSName.A);
		if (attributes instanceof COSDictionary single) {
			MEASURES.forEach(single::removeItem);
		}
		for (int i = 0; attributes instanceof COSArray list && i < list.size(); i++) {
			if (list.getObject(i) instanceof COSDictionary each) {
				MEASURES.forEach(each::removeItem);
			}
		}
	}

}
