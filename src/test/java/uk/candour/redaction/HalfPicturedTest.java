package uk.candour.redaction;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.candour.redaction.inspection.LettersBeside;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.removal.pictures.Ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Names of which a picture shows one half and text the other, on pages that have the same
 * picture behind their text.
 */
class HalfPicturedTest {

	private static final Mark NAME = new Mark.Text("Ferriby", "section 40(2)");

	/** Twenty points high in the picture as in the text beside it. */
	private static final String DRAW = "q 400 0 0 48 72 500 cm /I Do Q\n";

	private static final double BASELINE = 516.8;

	@TempDir
	Path folder;

	@BeforeEach
	void readingMachine() {
		assumeTrue(Ocr.present(), "tesseract is not installed");
	}

	private static double width(String text) {
		return 20 * CorpusFonts.outline(text).getBounds2D().getMaxX();
	}

	private static String large(double x, String text) {
		return "BT /F1 20 Tf 1 0 0 1 " + Math.round(10 * x) / 10d + " " + BASELINE + " Tm (" + text + ") Tj ET\n";
	}

	private static String running() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < CorpusPdf.SENTENCES.size(); i++) {
			text.append(CorpusPdf.line(72, 480 - 16 * i, CorpusPdf.SENTENCES.get(i)));
		}
		return text.toString();
	}

	/** Pages with the same picture; one of them has more text. */
	private Path pages(String shown, int pages, int odd, String text) throws IOException {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSStream picture = CorpusPictures.image(CorpusPictures.grey(shown), "DeviceGray", 8);
			for (int i = 1; i <= pages; i++) {
				pdf.page(DRAW + running() + ((i == odd) ? text : large(330, "on page " + i)))
					.resource("XObject", "I", picture);
			}
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

	@ParameterizedTest
	@CsvSource({ "The surveyor Fer, riby", "The surveyor F, erriby", "The surveyor Ferri, by" })
	void aNameThatGoesOnAsTextOnOnePage(String shown, String typed) throws Exception {
		check(pages(shown, 8, 7, large(88 + width(shown) + 1, typed)), 7);
	}

	@Test
	void aNameThatBeginsAsTextOnOnePage() throws Exception {
		String shown = "riby measured";
		check(pages(shown, 4, 3, large(88 - width("Fer") - 1, "Fer")), 3);
	}

	@Test
	void aNameWithAPictureInItsMiddle() throws Exception {
		double end = 88 + width("rri") + 1;
		check(pages("rri", 4, 2, large(88 - width("Fe") - 1, "Fe") + large(end, "by")), 2);
	}

	@Test
	void aNameInWhatIsBehindTheTextOfOnePageOnly() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSStream plain = CorpusPictures.image(CorpusPictures.grey("Draft for all"), "DeviceGray", 8);
			COSStream named = CorpusPictures.image(CorpusPictures.grey("Draft Ferriby"), "DeviceGray", 8);
			for (int i = 1; i <= 12; i++) {
				pdf.page(DRAW + running()).resource("XObject", "I", (i == 11) ? named : plain);
			}
			check(Files.write(this.folder.resolve("in.pdf"), pdf.bytes()), 11);
		}
	}

	@Test
	void aNameDrawnOverTheSamePictureOnOnePageOnly() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSStream picture = CorpusPictures.image(CorpusPictures.grey("Draft for all"), "DeviceGray", 8);
			for (int i = 1; i <= 12; i++) {
				String drawn = (i == 10) ? CorpusFonts.operators(CorpusFonts.outline("Ferriby"), 24, 300, 700) : "";
				pdf.page(DRAW + running() + drawn).resource("XObject", "I", picture);
			}
			check(Files.write(this.folder.resolve("in.pdf"), pdf.bytes()), 10);
		}
	}

	@Test
	void aNameThatGoesOnInManyDrawnLetters() throws Exception {
		StringBuilder rest = new StringBuilder();
		for (int i = 0; i < 5; i++) {
			rest.append(running().replace(" 480 ", " " + (480 - i) + " ").replace(" Td", " Td 0 " + -80 * i + " Td"));
		}
		Path in;
		try (CorpusPdf pdf = new CorpusPdf()) {
			String text = large(88, "Seen by Fer");
			String drawn = CorpusFonts.operators(CorpusFonts.outline("riby at noon"), 20, 88 + width("Seen by Fer") + 1,
					BASELINE);
			pdf.page(rest + text + drawn);
			in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
		Redaction done = new Redactor().redact(in, this.folder.resolve("out.pdf"), List.of(NAME), null);
		assertThat(done.removed()).extracting(Redaction.Removed::mark).contains(NAME);
	}

	private void check(Path in, int page) throws Exception {
		assertThat(new Inspector().inspect(in, List.of(NAME), null)).as("what the original shows")
			.extracting(Residue::page)
			.containsOnly(page);
		Path out = this.folder.resolve("out.pdf");
		Redaction done = new Redactor().redact(in, out, List.of(NAME), null);
		assertThat(done.removed()).as("what was removed").isNotEmpty();
		assertThat(done.removed()).allMatch((removed) -> removed.area() == null || removed.area().page() == page);
		assertThat(new Inspector().verify(in, out, List.of(NAME)).pages()).isPositive();
	}

	private static SeenPage.LineAtPicture line(String text) {
		List<SeenGlyph> glyphs = text.chars().mapToObj(Character::toString).map(new Function<String, SeenGlyph>() {
			private double x;

			@Override
			public SeenGlyph apply(String letter) {
				this.x += 5;
				return new SeenGlyph(letter.equals("?") ? "" : letter, null, null, this.x, 0, this.x + 5, 0, 0, 10,
						new Rectangle2D.Double(this.x, 0, 5, 10), 1, new SeenGlyph.Style(0, 0, 1, false, 0), 0);
			}
		}).toList();
		return new SeenPage.LineAtPicture(List.of(), new Rectangle2D.Double(), glyphs, List.of());
	}

	/** How many letters of a line, with paint from one place to another, need be read. */
	private static int toBeRead(String text, double from, double to) {
		Rectangle2D paint = new Rectangle2D.Double(from, 0, to - from, 10);
		return (int) new LettersBeside(List.of(NAME)).in(line(text), paint::intersects)
			.stream()
			.mapToDouble(Rectangle2D::getWidth)
			.max()
			.orElse(0) / 5;
	}

	@ParameterizedTest
	@CsvSource({ "the tank was sound, 0, 0, 0", "riby tank was sound, 0, 0, 4", "the tank was fer, 0, 0, 3",
			"the ferr by sound, 47, 48, 7", "the ferr by sound, 66, 68, 0", "the ferr by sound, 8, 9, 3",
			"the fexxiby sound, 36, 44, 7", "the fexxiby sound, 66, 68, 0", "the fe??iby sound, 0, 0, 7" })
	void onlyWhatMayBeSomeOfAMarkIsRead(String text, double from, double to, int letters) {
		assertThat(toBeRead(text, from, to)).isEqualTo(letters);
	}

	@Test
	void whateverAnExpressionAsksForMayStandAnywhere() {
		Mark any = new Mark.Expression(Pattern.compile("[0-9]+"), "section 40(2)");
		assertThat(new LettersBeside(List.of(any)).in(line("the tank"), (place) -> false)).hasSize(1);
	}

}
