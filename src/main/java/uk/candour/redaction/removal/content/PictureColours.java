package uk.candour.redaction.removal.content;

import java.io.IOException;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

import uk.candour.redaction.removal.file.Bounded;

/**
 * Whether anybody knows the colours of a picture. One in colours that nobody knows is not
 * shown, and nobody can prove what its samples hold.
 */
final class PictureColours {

	private static final Set<COSBase> PLAIN = Set.of(COSName.DEVICEGRAY, COSName.DEVICERGB, COSName.DEVICECMYK);

	private static final Set<Integer> PARTS = Set.of(1, 3, 4);

	private PictureColours() {
	}

	static boolean areKnown(COSStream picture) {
		COSBase space = picture.getDictionaryObject(COSName.COLORSPACE);
		if (space == null || picture.getBoolean(COSName.IMAGE_MASK, false) || PLAIN.contains(space)
				|| isProfile(space)) {
			return true;
		}
		try {
			synchronized (Bounded.reading()) {
				return !(PDColorSpace.create(space) instanceof PDPattern);
			}
		}
		catch (IOException | RuntimeException unknown) {
			return false;
		}
	}

	private static boolean isProfile(COSBase space) {
		return space instanceof COSArray list && list.size() == 2 && COSName.ICCBASED.equals(list.getObject(0))
				&& list.getObject(1) instanceof COSStream profile && PARTS.contains(profile.getInt(COSName.N));
	}

}
