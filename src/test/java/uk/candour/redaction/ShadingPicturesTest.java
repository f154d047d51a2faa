package uk.candour.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.inspection.Inspection;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.removal.pictures.Ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Names in shadings: functions of two numbers and meshes of triangles, which are pictures
 * by another name.
 */
class ShadingPicturesTest {

	private static final String NAME = "Thackeray";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	private static final String PATTERN = "/Pattern cs /P scn 72 400 400 60 re f";

	@TempDir
	Path folder;

	@BeforeEach
	void pictureReading() {
		assumeTrue(Ocr.present(), "tesseract is not installed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/S sh", PATTERN, "q 72 400 400 60 re W n /S sh Q" })
	void aNameInAFunctionIsFoundAndGone(String content) throws Exception {
		assertGone(content, function());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/S sh", PATTERN })
	void aNameInAMeshIsFoundAndGone(String content) throws Exception {
		assertGone(content, mesh());
	}

	@Test
	void aGradientIsNotLookedAt() throws Exception {
		COSDictionary gradient = CorpusPdf.dictionary("ShadingType", 2, "ColorSpace", "DeviceGray", "Coords",
				CorpusPdf.numbers(0, 0, 400, 0), "Function",
				CorpusPdf.dictionary("FunctionType", 2, "Domain", CorpusPdf.numbers(0, 1), "N", 1));
		try (InspectedPdf pdf = InspectedPdf.open(page("/S sh " + PATTERN, gradient), null)) {
			List<Boolean> looks = new ArrayList<>();
			new Inspection(MARKS, false, new InspectionBudget(java.time.Duration.ofMinutes(1))).of(pdf,
					(page, document) -> looks.add(page.drawing().mayBeLetters()));
			assertThat(looks).containsExactly(false);
		}
	}

	private void assertGone(String content, COSDictionary shading) throws Exception {
		Path in = page(content, shading);
		int type = shading.getInt("ShadingType");
		assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector")
			.anyMatch((residue) -> residue.detail().contains(NAME));
		assertThat(shadings(in)).contains(type);
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().removed()).isNotEmpty();
		assertThat(copy.redaction().pictures()).isEmpty();
		assertThat(shadings(out)).doesNotContain(type);
		assertThat(Leaks.seen(out)).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList())
			.doesNotContain(Leaks.fold(NAME));
	}

	private Path page(String content, COSDictionary shading) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content);
			pdf.resource("Shading", "S", shading);
			pdf.resource("Pattern", "P", CorpusPdf.dictionary("PatternType", 2, "Shading", shading));
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

	private static List<Integer> shadings(Path file) throws Exception {
		List<Integer> types = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
					types.add(dictionary.getInt("ShadingType"));
				}
			}
		}
		return types;
	}

	/** The name in black on white, from its lowest row. */
	private static BufferedImage picture(int high) {
		GeneralPath path = CorpusFonts.outline(NAME);
		Rectangle2D box = path.getBounds2D();
		double scale = high / box.getHeight();
		BufferedImage picture = new BufferedImage((int) Math.ceil(box.getWidth() * scale) + 4, high + 4,
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = picture.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		brush.setColor(Color.BLACK);
		brush.translate(2 - box.getX() * scale, 2 - box.getY() * scale);
		brush.scale(scale, scale);
		brush.fill(path);
		brush.dispose();
		return picture;
	}

	private static COSDictionary function() {
		BufferedImage picture = picture(32);
		byte[] samples = new byte[picture.getWidth() * picture.getHeight()];
		IntStream.range(0, samples.length)
			.forEach((i) -> samples[i] = (byte) picture.getRaster()
				.getSample(i % picture.getWidth(), i / picture.getWidth(), 0));
		COSStream function = CorpusPdf.packed(samples);
		function.addAll(CorpusPdf.dictionary("FunctionType", 0, "Domain", CorpusPdf.numbers(0, 1, 0, 1), "Range",
				CorpusPdf.numbers(0, 1), "Size", CorpusPdf.numbers(picture.getWidth(), picture.getHeight()),
				"BitsPerSample", 8));
		return CorpusPdf.dictionary("ShadingType", 1, "ColorSpace", "DeviceGray", "Domain",
				CorpusPdf.numbers(0, 1, 0, 1), "Matrix", CorpusPdf.numbers(200, 0, 0, 40, 90, 410), "Function",
				function);
	}

	/** Two triangles for each dot. */
	private static COSStream mesh() {
		BufferedImage picture = picture(22);
		ByteArrayOutputStream triangles = new ByteArrayOutputStream();
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				if (picture.getRaster().getSample(x, y, 0) < 128) {
					int[][] corners = { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 1, 0 }, { 0, 1 }, { 1, 1 } };
					for (int[] corner : corners) {
						triangles.writeBytes(new byte[] { 0, (byte) (x + corner[0]), (byte) (y + corner[1]), 0 });
					}
				}
			}
		}
		COSStream mesh = CorpusPdf.packed(triangles.toByteArray());
		mesh.addAll(CorpusPdf.dictionary("ShadingType", 4, "ColorSpace", "DeviceGray", "BitsPerCoordinate",
				COSInteger.get(8), "BitsPerComponent", 8, "BitsPerFlag", 8, "Decode",
				CorpusPdf.numbers(90, 90 + 2 * 255, 410, 410 + 2 * 255, 0, 1)));
		return mesh;
	}

}
