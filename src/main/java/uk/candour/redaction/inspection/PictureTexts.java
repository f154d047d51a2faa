package uk.candour.redaction.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.machine.FileHash;

/**
 * What pictures were found to say. The same pixels that are read in the same way say the
 * same, on however many pages they stand, wherever on them, and in however many copies
 * that are made anew: no reading machine is asked twice.
 */
public final class PictureTexts {

	private final Once<List<String>> pictures = new Once<>();

	private final Once<Tesseract.Said> readings = new Once<>();

	/**
	 * A name for what is to be found out of a picture; that of no other picture.
	 * @param turns by how many quarters writing on it is turned clockwise
	 * @param scan whether it may be a page that lies on its side
	 */
	static String look(GreyPicture picture, Set<Integer> turns, boolean scan) {
		return picture.width() + " " + turns + scan + FileHash.sha256(picture.pixels());
	}

	/** What a picture of this look says, read in all ways. */
	List<String> of(String look, Once.Finding<List<String>> reading) throws IOException {
		return this.pictures.of(look, reading);
	}

	/** What a picture says, read in one way; nothing where nothing is painted on it. */
	String text(GreyPicture picture, int dotsPerInch, Tesseract.Ink ink) throws IOException {
		return picture.isPainted() ? said(picture.trimmed(), dotsPerInch, ink).text() : "";
	}

	/** The words of which that text is made, and where on the picture. */
	List<Tesseract.Word> words(GreyPicture picture, int dotsPerInch, Tesseract.Ink ink) throws IOException {
		if (!picture.isPainted()) {
			return List.of();
		}
		GreyPicture.Part part = picture.withoutPaper();
		return said(picture.part(part), dotsPerInch, ink).words(part.left(), part.top());
	}

	private Tesseract.Said said(GreyPicture painted, int dotsPerInch, Tesseract.Ink ink) throws IOException {
		String key = painted.width() + " " + dotsPerInch + ink + FileHash.sha256(painted.pixels());
		return this.readings.of(key, () -> Tesseract.read(painted, dotsPerInch, ink));
	}

}
