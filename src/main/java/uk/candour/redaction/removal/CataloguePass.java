package uk.candour.redaction.removal;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.file.AllowList;

/**
 * Leaves behind what no reader of the released copy needs: attachments, scripts, form
 * data, layers, private data, thumbnails.
 */
public final class CataloguePass implements Pass {

	@Override
	public String name() {
		return "catalogue and page entries";
	}

	@Override
	public void run(Workpiece work) {
		COSDictionary names = work.catalogue.getCOSDictionary(COSName.NAMES);
		if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
			work.warn("Attached files were left out. Release them as documents of their own where they are due.");
		}
		COSDictionary form = work.catalogue.getCOSDictionary(COSName.ACRO_FORM);
		if (form != null && form.containsKey(COSName.XFA)) {
			work.warn("An XFA form was left out; what it shows may live in the form data alone.");
		}
		AllowList.CATALOGUE.apply(work.catalogue);
		work.pages.forEach(AllowList.PAGE::apply);
	}

}
