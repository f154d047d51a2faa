package uk.candour.redaction.removal.file;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Which optional content is switched off when the file is opened.
 */
public final class Layers {

	private static final int DEEPEST = 32;

	private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

	/** The layers that a catalogue lists. */
	public Layers(COSDictionary catalogue) {
		COSDictionary properties = catalogue.getCOSDictionary(COSName.OCPROPERTIES);
		COSDictionary first = (properties == null) ? null : properties.getCOSDictionary(COSName.D);
		if (first == null) {
			return;
		}
		if (COSName.OFF.equals(first.getCOSName(COSName.getPDFName("BaseState")))) {
			add(properties.getCOSArray(COSName.OCGS));
			COSArray on = first.getCOSArray(COSName.ON);
			for (int i = 0; on != null && i < on.size(); i++) {
				this.off.remove(on.getObject(i));
			}
		}
		add(first.getCOSArray(COSName.OFF));
	}

	private void add(COSArray groups) {
		for (int i = 0; groups != null && i < groups.size(); i++) {
			this.off.add(groups.getObject(i));
		}
	}

	/** Whether any is. */
	public boolean isAnyOff() {
		return !this.off.isEmpty();
	}

	/** Whether an optional-content entry hides what it is put on. */
	public boolean hides(COSBase entry) {
		if (this.off.isEmpty() || !(entry instanceof COSDictionary group)) {
			return false;
		}
		if (!COSName.OCMD.equals(group.getCOSName(COSName.TYPE))) {
			return this.off.contains(group);
		}
		COSBase expression = group.getDictionaryObject(COSName.getPDFName("VE"));
		return (expression instanceof COSArray) ? !shows(expression, 0) : !shows(group);
	}

	/** Visibility policy of a membership (ISO 32000-1, 8.11.2.2). */
	private boolean shows(COSDictionary membership) {
		COSBase groups = membership.getDictionaryObject(COSName.OCGS);
		COSArray members = (groups instanceof COSArray list) ? list : new COSArray();
		if (groups instanceof COSDictionary) {
			members.add(groups);
		}
		boolean anyOn = false;
		boolean anyOff = false;
		for (int i = 0; i < members.size(); i++) {
			boolean hidden = this.off.contains(members.getObject(i));
			anyOff |= hidden;
			anyOn |= !hidden;
		}
		return members.size() == 0 || switch (membership.getNameAsString(COSName.P, "AnyOn")) {
			case "AllOn" -> !anyOff;
			case "AnyOff" -> anyOff;
			case "AllOff" -> !anyOn;
			default -> anyOn;
		};
	}

	private boolean shows(COSBase expression, int depth) {
		if (!(expression instanceof COSArray list) || depth > DEEPEST) {
			return !this.off.contains(expression);
		}
		boolean all = true;
		boolean any = false;
		for (int i = 1; i < list.size(); i++) {
			boolean part = shows(list.getObject(i), depth + 1);
			all &= part;
			any |= part;
		}
		String operator = (list.getObject(0) instanceof COSName name) ? name.getName() : "";
		return switch (operator) {
			case "Not" -> !any;
			case "Or" -> any;
			default -> all;
		};
	}

}
