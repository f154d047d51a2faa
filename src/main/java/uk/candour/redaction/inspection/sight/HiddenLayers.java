package uk.candour.redaction.inspection.sight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The layers (optional content groups) of a document that a reader does not see at first.
 */
public final class HiddenLayers {

	private static final int DEEPEST = 32;

	private static final COSName PROPERTIES = COSName.OCPROPERTIES;

	private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

	/** The hidden layers that a catalogue lists. */
	public HiddenLayers(COSDictionary catalog) {
		COSDictionary properties = catalog.getCOSDictionary(PROPERTIES);
		COSDictionary config = (properties != null) ? properties.getCOSDictionary(COSName.D) : null;
		if (config == null) {
			return;
		}
		if (COSName.OFF.equals(config.getCOSName(COSName.BASE_STATE))) {
			this.off.addAll(items(properties.getDictionaryObject(COSName.OCGS)));
		}
		this.off.addAll(items(config.getDictionaryObject(COSName.OFF)));
		this.off.removeAll(items(config.getDictionaryObject(COSName.ON)));
	}

	/** The names of the layers that are off. */
	public List<String> names() {
		return this.off.stream()
			.filter(COSDictionary.class::isInstance)
			.map((layer) -> ((COSDictionary) layer).getString(COSName.NAME, "unnamed"))
			.toList();
	}

	/** Whether content of this group or membership is hidden. */
	boolean hides(COSBase group) {
		if (!(group instanceof COSDictionary dictionary) || this.off.isEmpty()) {
			return false;
		}
		if (!COSName.OCMD.equals(dictionary.getCOSName(COSName.TYPE))) {
			return this.off.contains(dictionary);
		}
		if (dictionary.getDictionaryObject("VE") instanceof COSArray expression) {
			return !isOn(expression, DEEPEST);
		}
		COSBase groups = dictionary.getDictionaryObject(COSName.OCGS);
		List<COSBase> members = (groups instanceof COSDictionary) ? List.of(groups) : items(groups);
		boolean anyOff = members.stream().anyMatch(this.off::contains);
		boolean allOff = !members.isEmpty() && this.off.containsAll(members);
		return switch (dictionary.getNameAsString(COSName.P, "AnyOn")) {
			case "AllOn" -> anyOff;
			case "AnyOff" -> !anyOff;
			case "AllOff" -> !allOff;
			default -> allOff;
		};
	}

	/** Evaluates a visibility expression; what is nested too deeply counts as shown. */
	private boolean isOn(COSBase term, int depth) {
		if (!(term instanceof COSArray) || depth == 0) {
			return !this.off.contains(term);
		}
		List<COSBase> terms = items(term);
		List<COSBase> operands = terms.subList(Math.min(1, terms.size()), terms.size());
		if (COSName.getPDFName("Not").equals(terms.isEmpty() ? null : terms.get(0))) {
			return operands.stream().noneMatch((each) -> isOn(each, depth - 1));
		}
		return COSName.getPDFName("Or").equals(terms.isEmpty() ? null : terms.get(0))
				? operands.stream().anyMatch((each) -> isOn(each, depth - 1))
				: operands.stream().allMatch((each) -> isOn(each, depth - 1));
	}

	private static List<COSBase> items(COSBase array) {
		List<COSBase> items = new ArrayList<>();
		if (array instanceof COSArray list) {
			for (int i = 0; i < list.size(); i++) {
				if (list.getObject(i) != null) {
					items.add(list.getObject(i));
				}
			}
		}
		return items;
	}

}
