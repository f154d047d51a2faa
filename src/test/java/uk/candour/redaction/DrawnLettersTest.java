package uk.candour.redaction;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.candour.redaction.inspection.Inspection;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.removal.pictures.Ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Names that are drawn: in however few shapes, of whatever pieces, in whatever order.
 */
class DrawnLettersTest {

	private static final String TEXT = "Seen by Rosalind Thackeray";

	/** Letters of a square of one by two, as a plotter draws them. */
	private static final Map<Character, String> STROKES = Map.of('E', "1 0 m 0 0 l 0 2 l 1 2 l S 0 1 m .8 1 l S", 'T',
			"0 2 m 1.2 2 l S .6 2 m .6 0 l S", 'H', "0 0 m 0 2 l S 1 0 m 1 2 l S 0 1 m 1 1 l S", 'L',
			"0 2 m 0 0 l 1 0 l S", 'N', "0 0 m 0 2 l 1 0 l 1 2 l S", 'A', "0 0 m .6 2 l 1.2 0 l S .25 .8 m .95 .8 l S");

	@TempDir
	Path folder;

	@BeforeEach
	void pictureReading() {
		assumeTrue(Ocr.present(), "tesseract is not installed");
	}

	static Stream<Arguments> drawings() {
		return Stream.of(Arguments.of("few outlines", "Thack", outline("Thack", 72, 500)),
				Arguments.of("three outlines", "Tom", outline("Tom", 72, 500)),
				Arguments.of("two words of four, side by side", "Jane Ware",
						outline("Jane", 72, 500) + outline("Ware", 110, 500) + outline("door", 72, 480)),
				Arguments.of("boxes row by row", "Thackeray", String.join("", boxes())),
				Arguments.of("boxes in no order", "Thackeray", shuffled(boxes())),
				Arguments.of("a row of dashes after the other", "Thackeray", dashes()),
				Arguments.of("patterns of dashes", "Thackeray", patterns()),
				Arguments.of("strokes of 70 points", "ETHEL", strokes("ETHEL", 70)),
				Arguments.of("strokes of 100 points", "ETHEL", strokes("ETHEL", 100)),
				Arguments.of("slanted strokes of 100 points", "ANNA", strokes("ANNA", 100)),
				Arguments.of("skewed", "Thackeray", "q .9 .3 .2 .9 100 300 cm " + outline("Thackeray", 0, 0) + "Q"),
				Arguments.of("turned by 30 degrees", "Thackeray",
						"q .866 .5 -.5 .866 100 300 cm " + outline(TEXT, 0, 0) + "Q"),
				Arguments.of("turned on a page that counts from the top", "Thackeray",
						"q 1 0 0 -1 0 842 cm q .866 .5 -.5 .866 100 400 cm 1 0 0 -1 0 0 cm " + outline(TEXT, 0, 0)
								+ "Q Q"),
				Arguments.of("mirrored", "Thackeray", "q -1 0 0 1 400 500 cm " + outline("Thackeray", 0, 0) + "Q"),
				Arguments.of("shuffled along a wave", "Thackeray", shuffled(wave())),
				Arguments.of("one under the other", "Thackeray", letters((i) -> 300, (i) -> 700 - 24 * i)),
				Arguments.of("along a steep wave", "Thackeray",
						letters((i) -> 72 + 22 * i, (i) -> 500 + 36 * Math.sin(0.8 * i))),
				Arguments.of("down a flight of stairs", "Thackeray", letters((i) -> 72 + 24 * i, (i) -> 700 - 22 * i)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("drawings")
	void aNameThatIsDrawnIsFoundAndGone(String how, String name, String content) throws Exception {
		List<Mark> marks = List.of(new Mark.Text(name, "section 40(2)"));
		Path in = page(content);
		assertThat(new Inspector().inspect(in, marks, null)).as("by the inspector")
			.anyMatch((residue) -> residue.detail().contains(name));
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, marks);
		assertThat(copy.redaction().removed()).isNotEmpty();
		assertThat(Leaks.of(out, name)).isEmpty();
		assertThat(Leaks.seen(out)).doesNotContain(Stream.of(name.split(" ")).map(Leaks::fold).toList());
		assertThat(Leaks.fold(Leaks.stripped(out))).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList());
	}

	@Test
	void rulesBulletsAndBoxesToTickAreNotLookedAt() throws Exception {
		StringBuilder form = new StringBuilder();
		for (int row = 0; row < 12; row++) {
			double y = 700 - 30 * row;
			form.append("72 " + y + " 450 0.5 re f 72 " + y + " 0.5 30 re f 300 " + y + " 0.5 30 re f\n")
				.append("80 " + (y + 8) + " 10 10 re S\n")
				.append(CorpusPdf.line(100, y + 9, "Heating works") + CorpusPdf.line(310, y + 9, "yes or no"));
		}
		Path in = page(form.toString());
		try (InspectedPdf pdf = InspectedPdf.open(in, null)) {
			List<Integer> drawings = new ArrayList<>();
			new Inspection(List.of(new Mark.Text("Thack", "section 40(2)")), false,
					new InspectionBudget(java.time.Duration.ofMinutes(1)))
				.of(pdf, (page, document) -> drawings.add(page.drawing().number()));
			assertThat(drawings).containsExactly(0);
		}
	}

	private Path page(String content) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content);
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

	private static String outline(String text, double x, double y) {
		return CorpusFonts.operators(CorpusFonts.outline(text), 14, x, y);
	}

	/** Rows of pixels of a text, from the lowest. */
	private static boolean[][] raster() {
		GeneralPath path = CorpusFonts.outline(TEXT);
		Rectangle2D box = path.getBounds2D();
		double scale = 20 / box.getHeight();
		Shape shape = new AffineTransform(scale, 0, 0, scale, -box.getX() * scale, -box.getY() * scale)
			.createTransformedShape(path);
		boolean[][] raster = new boolean[20][(int) Math.ceil(box.getWidth() * scale)];
		for (int y = 0; y < raster.length; y++) {
			for (int x = 0; x < raster[y].length; x++) {
				raster[y][x] = shape.contains(x + 0.5, y + 0.5);
			}
		}
		return raster;
	}

	private static List<String> boxes() {
		boolean[][] raster = raster();
		List<String> boxes = new ArrayList<>();
		for (int y = 0; y < raster.length; y++) {
			for (int x = 0; x < raster[y].length; x++) {
				if (raster[y][x]) {
					boxes.add((72 + x) + " " + (500 + y) + " 0.9 0.9 re f\n");
				}
			}
		}
		return boxes;
	}

	/** Where the colour of a row changes, from paper, with its end. */
	private static List<Integer> changes(boolean[] row) {
		return IntStream.rangeClosed(0, row.length)
			.filter((x) -> x == row.length || row[x] != (x > 0 && row[x - 1]))
			.boxed()
			.toList();
	}

	private static String dashes() {
		boolean[][] raster = raster();
		StringBuilder out = new StringBuilder("0.9 w\n");
		for (int y = 0; y < raster.length; y++) {
			List<Integer> changes = changes(raster[y]);
			for (int i = 0; i + 1 < changes.size(); i += 2) {
				out.append((72 + changes.get(i)) + " " + (500 + y) + " m " + (72 + changes.get(i + 1)) + " " + (500 + y)
						+ " l S\n");
			}
		}
		return out.toString();
	}

	private static String patterns() {
		boolean[][] raster = raster();
		StringBuilder out = new StringBuilder("0.95 w\n");
		for (int y = 0; y < raster.length; y++) {
			StringBuilder pattern = new StringBuilder("[0 ");
			int from = 0;
			for (int change : changes(raster[y])) {
				pattern.append(change - from).append(' ');
				from = change;
			}
			out.append(pattern + "999 999] 0 d 72 " + (500 + y) + " m " + (72 + raster[y].length) + " " + (500 + y)
					+ " l S\n");
		}
		return out.toString();
	}

	private static String strokes(String text, double high) {
		StringBuilder out = new StringBuilder();
		double x = 72;
		for (char letter : text.toCharArray()) {
			out.append(String.format(Locale.ROOT, "q %1$.2f 0 0 %1$.2f %2$.2f 400 cm 0.25 w %3$s Q%n", high / 2, x,
					STROKES.get(letter)));
			x += 0.85 * high;
		}
		return out.toString();
	}

	/** Upright letters, each at a place of its own. */
	private static String letters(IntToDoubleFunction x, IntToDoubleFunction y) {
		String name = "Thackeray";
		return IntStream.range(0, name.length())
			.mapToObj((i) -> CorpusFonts.operators(CorpusFonts.outline(name.substring(i, i + 1)), 20,
					x.applyAsDouble(i), y.applyAsDouble(i)))
			.collect(Collectors.joining());
	}

	private static List<String> wave() {
		String name = "Thackeray";
		return IntStream.range(0, name.length())
			.mapToObj((i) -> CorpusFonts.operators(CorpusFonts.outline(name.substring(i, i + 1)), 18,
					72 + 18 * CorpusFonts.advance(name.substring(0, i)), 500 + 4 * Math.sin(0.6 * i)))
			.toList();
	}

	private static String shuffled(List<String> pieces) {
		List<String> shuffled = new ArrayList<>(pieces);
		Collections.shuffle(shuffled, new Random(4));
		return String.join("", shuffled);
	}

}
