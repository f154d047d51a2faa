package uk.candour.redaction.removal;

import java.awt.geom.Rectangle2D;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import uk.candour.redaction.removal.file.Strings;

/**
 * Keeps links that lead to a page of the document or to an address that says nothing;
 * links over something removed go.
 */
public final class LinkPass implements Pass {

	private static final List<COSName> KEPT = List.of(COSName.TYPE, COSName.SUBTYPE, COSName.RECT, COSName.BORDER,
			COSName.C, COSName.H, COSName.QUADPOINTS, COSName.STRUCT_PARENT, COSName.F, COSName.BS);

	private static final COSName URI = COSName.getPDFName("URI");

	@Override
	public String name() {
		return "links";
	}

	@Override
	public void run(Workpiece work) {
		for (COSDictionary page : work.pages) {
			COSArray links = page.getCOSArray(COSName.ANNOTS);
			if (links != null) {
				COSArray kept = new COSArray();
				for (int i = 0; i < links.size(); i++) {
					COSDictionary link = (COSDictionary) links.getObject(i);
					if (keep(work, page, link)) {
						kept.add(link);
						work.keptAnnotations.add(link);
					}
				}
				page.setItem(COSName.ANNOTS, kept);
				if (kept.size() == 0) {
					page.removeItem(COSName.ANNOTS);
				}
			}
		}
	}

	private static boolean keep(Workpiece work, COSDictionary page, COSDictionary link) {
		COSArray corners = link.getCOSArray(COSName.RECT);
		if (corners == null || corners.size() < 4 || covered(work, page, new PDRectangle(corners))) {
			return false;
		}
		COSArray place = work.destinations.of(link);
		COSDictionary action = link.getCOSDictionary(COSName.A);
		String address = (action == null || !URI.equals(action.getCOSName(COSName.S))) ? null
				: Strings.text(action.getDictionaryObject(URI));
		String said = Strings.text(link.getDictionaryObject(COSName.CONTENTS));
		for (COSName name : link.keySet().toArray(new COSName[0])) {
			if (!KEPT.contains(name)) {
				link.removeItem(name);
			}
		}
		if (said != null && work.hit(said, "annotation") == null) {
			link.setItem(COSName.CONTENTS, new COSString(said));
		}
		if (place != null) {
			link.setItem(COSName.DEST, place);
			return true;
		}
		if (address == null
				|| Strings.readings(address).stream().anyMatch((reading) -> work.hit(reading, "link") != null)) {
			return false;
		}
		COSDictionary go = new COSDictionary();
		go.setItem(COSName.S, URI);
		go.setItem(URI, new COSString(address));
		link.setItem(COSName.A, go);
		return true;
	}

	private static boolean covered(Workpiece work, COSDictionary page, PDRectangle box) {
		Rectangle2D.Double area = new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(),
				box.getHeight());
		return work.covered.getOrDefault(page, List.of()).stream().anyMatch(area::intersects);
	}

}
