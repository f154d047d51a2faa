package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a font has for drawing its letters: when letters go, their pictures go too.
 */
public final class LetterResources {

	private LetterResources() {
	}

	/** Leaves a font what its letters that are left use. */
	public static void prune(COSDictionary font, StreamShelf streams) {
		COSDictionary letters = font.getCOSDictionary(COSName.CHAR_PROCS);
		COSDictionary resources = font.getCOSDictionary(COSName.RESOURCES);
		if (letters == null || resources == null) {
			return;
		}
		COSDictionary own = copy(resources);
		NamesInUse names = new NamesInUse();
		names.note(own, List.of());
		note(letters, own, streams, names);
		if (own.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects) {
			note(objects, own, streams, names);
		}
		names.prune();
		font.setItem(COSName.RESOURCES, own);
	}

	/** Other fonts and pages may use the same lists. */
	private static COSDictionary copy(COSDictionary resources) {
		COSDictionary copy = new COSDictionary(resources);
		for (COSName category : new ArrayList<>(copy.keySet())) {
			if (copy.getDictionaryObject(category) instanceof COSDictionary list) {
				copy.setItem(category, new COSDictionary(list));
			}
		}
		return copy;
	}

	/** What drawings without resources of their own use. */
	private static void note(COSDictionary drawings, COSDictionary resources, StreamShelf streams, NamesInUse names) {
		for (COSName name : drawings.keySet()) {
			COSBase drawing = drawings.getDictionaryObject(name);
			boolean picture = drawing instanceof COSStream stream
					&& COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
			if (drawing instanceof COSStream stream && !picture && !stream.containsKey(COSName.RESOURCES)) {
				names.note(resources, streams.lex(stream, streams.bytes(stream)));
			}
		}
	}

}
