package uk.candour.redaction.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads pictures, each in every way in which its writing may lie and be inked.
 */
final class PictureReading {

	/** The most readings of a picture that are common. */
	static final int MOST_READINGS = 4;

	static final Set<Integer> ALL_TURNS = Set.of(0, 1, 2, 3);

	/** How many times smaller large lettering is looked at. */
	static final int FURTHER_OFF = 3;

	private static final int FEW_WORDS = 6;

	/** Pixels, across and down, from which letters may be too large to be read. */
	private static final int LARGE = 180;

	private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

	private final PictureTexts known;

	private final int dotsPerInch;

	/**
	 * Reading of pictures.
	 * @param known what was read before
	 */
	PictureReading(PictureTexts known, int dotsPerInch) {
		this.known = known;
		this.dotsPerInch = dotsPerInch;
	}

	/**
	 * What it says, once for each way that seems to be needed.
	 * @param turns by how many quarters writing on it is turned clockwise
	 * @param scan whether it may be a page that lies on its side
	 */
	List<String> of(GreyPicture picture, Set<Integer> turns, boolean scan) throws IOException {
		List<String> texts = new ArrayList<>();
		Set<Integer> ways = turns;
		CrookedLines crooked = CrookedLines.of(picture);
		if (crooked != null) {
			texts.add(this.known.text(crooked.picture(), this.dotsPerInch, Tesseract.Ink.OF_ALL));
		}
		for (int turn = 0; turn < 4; turn++) {
			if (ways.contains(turn)) {
				GreyPicture upright = picture.turned(turn);
				String text = this.known.text(upright, this.dotsPerInch, Tesseract.Ink.OF_ALL);
				texts.add(text);
				if (hasFewWords(text)) {
					texts.add(this.known.text(upright, this.dotsPerInch, Tesseract.Ink.OF_PARTS));
				}
				GreyPicture underlined = WordsOnRules.of(upright);
				if (underlined != null) {
					texts.add(this.known.text(underlined, this.dotsPerInch, Tesseract.Ink.OF_ALL));
				}
				if (turn == 0 && scan && hasFewWords(String.join(" ", texts))) {
					texts.add(this.known.text(upright, this.dotsPerInch, Tesseract.Ink.IN_SHADOW));
				}
				if (hasFewWords(text) && upright.trimmed().isAtLeast(LARGE)) {
					texts.add(this.known.text(upright.smaller(FURTHER_OFF), this.dotsPerInch / FURTHER_OFF,
							Tesseract.Ink.OF_ALL));
				}
				ways = (turn == 0 && scan && hasFewWords(text)) ? ALL_TURNS : ways;
			}
		}
		return texts;
	}

	/** Too little to be a page that lies as it is read. */
	private static boolean hasFewWords(String text) {
		return WORD.matcher(text).results().limit(FEW_WORDS).count() < FEW_WORDS;
	}

}
