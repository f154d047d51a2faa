package uk.candour.redaction.removal.search;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which pictures are asked for words: those with room for one, alone or together.
 */
class MosaicTest {

	private static Rectangle2D box(double x, double y, double width, double height) {
		return new Rectangle2D.Double(x, y, width, height);
	}

	/** So many boxes, each so much further than the last. */
	private static List<Rectangle2D> row(int count, double right, double up, double width, double height) {
		return IntStream.range(0, count).mapToObj((i) -> box(72 + i * right, 72 + i * up, width, height)).toList();
	}

	@Test
	void stripsAndLettersMakeAPictureTogether() {
		assertThat(Mosaic.mayHoldWords(row(200, 0, 2, 451, 2))).as("a page in strips").isTrue();
		assertThat(Mosaic.mayHoldWords(row(60, 3, 0, 3, 30))).as("a line in upright strips").isTrue();
		assertThat(Mosaic.mayHoldWords(row(9, 11, 0, 10, 20))).as("a letter each").isTrue();
		assertThat(Mosaic.mayHoldWords(List.of(box(72, 72, 24, 11)))).as("a short name").isTrue();
	}

	@Test
	void bulletsIconsAndRulesStandAlone() {
		assertThat(Mosaic.mayHoldWords(row(30, 0, 14, 5, 5))).as("bullets").isFalse();
		assertThat(Mosaic.mayHoldWords(row(5, 40, 0, 18, 18))).as("icons").isFalse();
		assertThat(Mosaic.mayHoldWords(row(30, 0, 14, 451, 0.5))).as("rules").isFalse();
		assertThat(Mosaic.mayHoldWords(
				List.of(box(72, 72, 400, 0.5), box(72, 72, 0.5, 300), box(472, 72, 0.5, 300), box(72, 372, 400, 0.5))))
			.as("the frame of a table")
			.isFalse();
	}

	@Test
	void aTableOfRulesAndAPageOfTilesArePutTogetherOnlyWhereSidesAreShared() {
		assertThat(Mosaic.wholes(row(4, 20, 0, 20, 20))).contains(box(72, 72, 80, 20));
		assertThat(Mosaic.wholes(List.of(box(0, 0, 20, 20), box(20, 20, 20, 20)))).doesNotContain(box(0, 0, 40, 40));
	}

}
