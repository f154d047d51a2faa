package uk.candour.redaction.removal.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * What each object of a document is, by the way from its pages that leads to it (ISO
 * 32000-1; the ways are those of {@link AllowList}). What an object says of itself does
 * not count. A stream stays only where the standard has one at that place.
 */
public final class Places {

	private final Map<COSBase, Set<AllowList>> kinds = new IdentityHashMap<>();

	private final Deque<Step> open = new ArrayDeque<>();

	private record Step(COSBase value, AllowList kind) {
	}

	/** The places of a document. */
	public Places(COSDictionary catalogue, List<COSDictionary> pages) {
		visit(catalogue, AllowList.CATALOGUE);
		pages.forEach((page) -> visit(page, AllowList.PAGE));
		while (!this.open.isEmpty()) {
			Step step = this.open.pop();
			if (step.value() instanceof COSDictionary dictionary) {
				dictionary(dictionary, step.kind());
			}
			else if (step.value() instanceof COSArray array) {
				array(array, step.kind());
			}
		}
	}

	private void visit(COSBase value, AllowList kind) {
		COSBase direct = (value instanceof COSObject reference) ? reference.getObject() : value;
		if (kind == null || !(direct instanceof COSDictionary || direct instanceof COSArray)) {
			return;
		}
		AllowList own = (direct instanceof COSDictionary dictionary) ? kind.of(dictionary) : kind;
		if (this.kinds.computeIfAbsent(direct, (ignored) -> EnumSet.noneOf(AllowList.class)).add(own)) {
			this.open.push(new Step(direct, own));
		}
	}

	private void dictionary(COSDictionary dictionary, AllowList kind) {
		for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
			String name = entry.getKey().getName();
			if (!kind.isMany(name)) {
				visit(entry.getValue(), kind.under(name));
			}
			else if (dictionary.getDictionaryObject(entry.getKey()) instanceof COSDictionary list) {
				list.getValues().forEach((each) -> visit(each, kind.under(name)));
			}
		}
	}

	private void array(COSArray array, AllowList kind) {
		String family = (kind == AllowList.SPACE && array.size() > 0 && array.getObject(0) instanceof COSName name)
				? name.getName() : "";
		for (int i = 0; i < array.size(); i++) {
			visit(array.get(i), (kind == AllowList.SPACE) ? kind.under(family + i) : kind);
		}
	}

	/** Whether something is of a kind. */
	public boolean has(COSBase object, AllowList kind) {
		return this.kinds.getOrDefault(object, Set.of()).contains(kind);
	}

	/** Whether something may leave: all does but streams that have no place. */
	public boolean allow(COSBase object) {
		return !(object instanceof COSStream)
				|| this.kinds.getOrDefault(object, Set.of()).stream().anyMatch(AllowList::isStream);
	}

	/** Takes off a dictionary what does not belong to its kind. */
	public void restrict(COSDictionary dictionary) {
		Set<AllowList> own = this.kinds.getOrDefault(dictionary, Set.of());
		if (!own.isEmpty()) {
			AllowList.apply(own, dictionary);
		}
	}

}
