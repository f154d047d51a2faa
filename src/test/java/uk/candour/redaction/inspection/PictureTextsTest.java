package uk.candour.redaction.inspection;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PictureTextsTest {

	private final PictureTexts texts = new PictureTexts();

	@BeforeEach
	void aReadingMachineIsThere() {
		assumeTrue(Tesseract.isPresent(), "tesseract is not installed");
	}

	@Test
	void whatWasReadIsNotReadAgainWhereverItStands() throws IOException {
		String first = read(page("Quarrenby", 100, 80), Tesseract.Ink.OF_ALL);
		assertThat(first).contains("Quarrenby");
		assertThat(read(page("Quarrenby", 100, 80), Tesseract.Ink.OF_ALL)).isSameAs(first);
		assertThat(read(page("Quarrenby", 240, 300), Tesseract.Ink.OF_ALL)).as("elsewhere on a page").isSameAs(first);
	}

	@Test
	void anythingElseIsReadAnew() throws IOException {
		String first = read(page("Quarrenby", 100, 80), Tesseract.Ink.OF_ALL);
		assertThat(read(page("Quarrenby", 100, 80), Tesseract.Ink.OF_PARTS)).isNotSameAs(first);
		assertThat(this.texts.text(page("Quarrenby", 100, 80), 150, Tesseract.Ink.OF_ALL)).isNotSameAs(first);
		GreyPicture spot = page("Quarrenby", 100, 80);
		spot.pixels()[70 * spot.width() + 120] ^= 1;
		assertThat(read(spot, Tesseract.Ink.OF_ALL)).as("one pixel is a shade lighter").isNotSameAs(first);
	}

	@Test
	void wordsStandWhereTheyStandOnEachPage() throws IOException {
		List<Tesseract.Word> left = this.texts.words(page("Quarrenby", 100, 80), 200, Tesseract.Ink.OF_ALL);
		List<Tesseract.Word> right = this.texts.words(page("Quarrenby", 240, 300), 200, Tesseract.Ink.OF_ALL);
		assertThat(left).singleElement().extracting(Tesseract.Word::text).isEqualTo("Quarrenby");
		assertThat(right.get(0).place().getX() - left.get(0).place().getX()).isEqualTo(140);
		assertThat(right.get(0).place().getY() - left.get(0).place().getY()).isEqualTo(220);
		assertThat(left.get(0).place().getMaxY()).isBetween(80.0, 100.0);
	}

	@Test
	void nothingIsReadWhereNothingIsPainted() throws IOException {
		GreyPicture blank = page("", 0, 0);
		assertThat(read(blank, Tesseract.Ink.OF_ALL)).isEmpty();
		assertThat(this.texts.words(blank, 200, Tesseract.Ink.OF_ALL)).isEmpty();
	}

	@Test
	void whatFailedIsTriedAgain() throws IOException {
		assertThatIOException().isThrownBy(() -> this.texts.of("a look", () -> {
			throw new IOException("the machine stopped");
		})).withMessage("the machine stopped");
		assertThat(this.texts.of("a look", () -> List.of("Quarrenby"))).containsExactly("Quarrenby");
	}

	private String read(GreyPicture picture, Tesseract.Ink ink) throws IOException {
		return this.texts.text(picture, 200, ink);
	}

	private static GreyPicture page(String text, int x, int y) {
		BufferedImage page = new BufferedImage(800, 400, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = page.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, page.getWidth(), page.getHeight());
		brush.setColor(Color.BLACK);
		brush.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
		brush.drawString(text, x, y);
		brush.dispose();
		return GreyPicture.of(page);
	}

}
