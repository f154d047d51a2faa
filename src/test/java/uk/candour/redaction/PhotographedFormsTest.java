package uk.candour.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.search.QuarterTurn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Names as they stand on photographs of forms: half in shadow, or as a stamp that runs up
 * the margin.
 */
class PhotographedFormsTest {

	private static final Mark NAME = new Mark.Text("Kowalczyk", "section 40(2)");

	@TempDir
	Path folder;

	/** A picture and where it is drawn. */
	private record Photograph(String name, BufferedImage picture, String matrix) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	private static BufferedImage shadow() {
		BufferedImage page = new BufferedImage(1000, 300, BufferedImage.TYPE_BYTE_GRAY);
		BufferedImage line = CorpusPictures.of("Signed: Kowalczyk", BufferedImage.TYPE_BYTE_GRAY);
		for (int y = 0; y < 300; y++) {
			for (int x = 0; x < 1000; x++) {
				boolean ink = y >= 90 && y < 210 && line.getRaster().getSample(x, y - 90, 0) < 128;
				page.getRaster().setSample(x, y, 0, ink ? 25 : 60 + 178 * x / 1000);
			}
		}
		return page;
	}

	private static BufferedImage stamp() {
		BufferedImage line = CorpusPictures.of("Received by Kowalczyk", BufferedImage.TYPE_BYTE_GRAY);
		return QuarterTurn.RIGHT.upright(line);
	}

	/** A line through the feet of the letters. */
	private static BufferedImage underlined() {
		BufferedImage line = CorpusPictures.of("Kowalczyk", BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = line.createGraphics();
		brush.setColor(Color.BLACK);
		brush.fillRect(36, 76, 280, 4);
		brush.dispose();
		return line;
	}

	/** Paper with what a brush writes on it. */
	private static BufferedImage paper(int width, int height, Color ink, Consumer<Graphics2D> writing) {
		BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = page.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, width, height);
		brush.setColor(ink);
		brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		writing.accept(brush);
		brush.dispose();
		return page;
	}

	/** Grey letters that climb from one corner to the other. */
	private static BufferedImage across() {
		return paper(600, 600, Color.LIGHT_GRAY, (brush) -> {
			brush.translate(120, 500);
			brush.rotate(Math.toRadians(-45));
			brush.scale(90, -90);
			brush.fill(CorpusFonts.outline("Kowalczyk"));
		});
	}

	/** Two lines with their numbers, between which a name is parted. */
	private static BufferedImage numbered() {
		String[] lines = { "14   and then came Mr Kowal-", "15   czyk of Lower Farm" };
		return paper(1000, 240, Color.BLACK, (brush) -> {
			for (int i = 0; i < lines.length; i++) {
				brush.setTransform(new AffineTransform(48, 0, 0, -48, 40, 90 + 80 * i));
				brush.fill(CorpusFonts.outline(lines[i]));
			}
		});
	}

	static Stream<Photograph> photographs() {
		return Stream.of(new Photograph("half in shadow", shadow(), "400 0 0 120 72 500"),
				new Photograph("up the margin", stamp(), "24 0 0 200 20 300"),
				new Photograph("underlined", underlined(), "400 0 0 48 72 500"),
				new Photograph("numbered lines", numbered(), "400 0 0 96 72 500"),
				new Photograph("across the page", across(), "300 0 0 300 100 300"));
	}

	@ParameterizedTest
	@MethodSource("photographs")
	void aNameOnAPhotographIsRemoved(Photograph photograph) throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		BufferedImage picture = photograph.picture();
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("");
			byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
			pdf.add("q " + photograph.matrix() + " cm /I Do Q\n")
				.resource("XObject", "I",
						CorpusPictures.image(samples, "DeviceGray", 8, picture.getWidth(), picture.getHeight()));
			Files.write(in, pdf.bytes());
		}
		assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel).contains("image");
		assertThat(FairCopy.of(in, null, out, List.of(NAME)).redaction().removed()).isNotEmpty();
		assertThat(new Inspector().inspect(out, List.of(NAME), null)).isEmpty();
	}

}
