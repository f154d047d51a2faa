package uk.candour.redaction.inspection;

import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

import uk.candour.redaction.inspection.file.ObjectWalk;
import uk.candour.redaction.inspection.sight.HiddenLayers;

/**
 * Parts of a file that may carry what no page shows: attachments, scripts, hidden layers,
 * form data, previews, private data of programs.
 */
final class SuspiciousStructure {

	private static final Set<String> SCRIPTED = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition",
			"GoToE");

	private final Findings findings;

	SuspiciousStructure(Findings findings) {
		this.findings = findings;
	}

	void in(ObjectWalk walk, HiddenLayers layers) {
		for (COSDictionary dictionary : walk.dictionaries()) {
			inspect(dictionary);
		}
		layers.names()
			.forEach((name) -> this.findings.add("hidden-layer", 0, "the layer \"" + name + "\" is switched off"));
	}

	private void inspect(COSDictionary dictionary) {
		String action = dictionary.getNameAsString(COSName.S, "");
		if (SCRIPTED.contains(action) || dictionary.containsKey(COSName.JS)) {
			this.findings.add("script", 0, "an action of type " + (action.isEmpty() ? "JavaScript" : action));
		}
		if (COSName.getPDFName("EmbeddedFile").equals(dictionary.getCOSName(COSName.TYPE))
				|| dictionary.getItem(COSName.EF) != null) {
			String name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, ""));
			if (!name.isEmpty() || dictionary.getItem(COSName.EF) == null) {
				this.findings.add("attachment", 0,
						name.isEmpty() ? "a file is attached" : "the file \"" + name + "\" is attached");
			}
		}
		report(dictionary, "XFA", "xfa", "a second copy of the form's data");
		report(dictionary, "PieceInfo", "private-data", "private data of the program that made the file");
		report(dictionary, "Thumb", "thumbnail", "a preview picture of a page");
	}

	private void report(COSDictionary dictionary, String key, String channel, String what) {
		COSBase value = dictionary.getItem(COSName.getPDFName(key));
		if (value instanceof COSObject reference) {
			value = reference.getObject();
		}
		if (value != null) {
			this.findings.add(channel, 0, what);
		}
	}

}
