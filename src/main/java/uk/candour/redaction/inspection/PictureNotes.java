package uk.candour.redaction.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a JPEG file that are not the picture: EXIF, comments, XMP, previews.
 */
final class PictureNotes {

	private PictureNotes() {
	}

	/** The application and comment segments of a JPEG; none for other formats. */
	static List<byte[]> of(byte[] picture) {
		List<byte[]> notes = new ArrayList<>();
		int at = 2;
		while (isJpeg(picture) && at + 4 <= picture.length && (picture[at] & 0xFF) == 0xFF) {
			int marker = picture[at + 1] & 0xFF;
			int length = ((picture[at + 2] & 0xFF) << 8) | (picture[at + 3] & 0xFF);
			if (marker == 0xDA || length < 2) {
				break;
			}
			if (marker == 0xFE || (marker >= 0xE0 && marker <= 0xEF)) {
				notes.add(Arrays.copyOfRange(picture, at + 4, Math.min(picture.length, at + 2 + length)));
			}
			at += 2 + length;
		}
		return notes;
	}

	/** Whether the bytes are JPEG 2000 in its boxed form, which may carry XML. */
	static boolean isBoxed(byte[] picture) {
		return picture.length > 12 && picture[4] == 'j' && picture[5] == 'P';
	}

	private static boolean isJpeg(byte[] picture) {
		return picture.length > 4 && (picture[0] & 0xFF) == 0xFF && (picture[1] & 0xFF) == 0xD8;
	}

}
