package uk.candour.redaction;

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
final class Layers {

	private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

	Layers(COSDictionary catalogue) {
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

	/** Whether an optional-content entry hides what it is put on. */
	boolean hides(COSBase entry) {
		if (this.off.isEmpty() || !(entry instanceof COSDictionary group)) {
			return false;
		}
		COSBase members = group.getDictionaryObject(COSName.OCGS);
		if (members instanceof COSArray list) {
			boolean any = false;
			for (int i = 0; i < list.size(); i++) {
				any |= !this.off.contains(list.getObject(i));
			}
			return !any && list.size() > 0;
		}
		return this.off.contains((members != null) ? members : entry);
	}

}
