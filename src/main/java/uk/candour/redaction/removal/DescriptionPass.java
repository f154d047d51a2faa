package uk.candour.redaction.removal;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

import uk.candour.redaction.removal.file.Strings;

/**
 * Title, author, dates and the like stay behind; what they said about a mark is noted.
 */
public final class DescriptionPass implements Pass {

	@Override
	public String name() {
		return "document information";
	}

	@Override
	public void run(Workpiece work) {
		COSDictionary trailer = work.document.getDocument().getTrailer();
		COSDictionary information = trailer.getCOSDictionary(COSName.INFO);
		if (information != null) {
			for (COSName name : information.keySet().toArray(new COSName[0])) {
				work.hit(Strings.text(information.getDictionaryObject(name)), "metadata");
			}
		}
		trailer.removeItem(COSName.INFO);
		String language = Strings.text(work.catalogue.getDictionaryObject(COSName.LANG));
		if (language != null && language.matches("[A-Za-z0-9-]{1,35}") && work.hit(language, "metadata") == null) {
			work.catalogue.setItem(COSName.LANG, new COSString(language));
		}
		else {
			work.catalogue.removeItem(COSName.LANG);
		}
		COSDictionary viewer = work.catalogue.getCOSDictionary(COSName.VIEWER_PREFERENCES);
		if (viewer != null) {
			viewer.removeItem(COSName.getPDFName("Enforce"));
		}
	}

}
