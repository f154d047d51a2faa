package uk.candour.redaction.removal.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Pictures of which some pixels went are no larger than they came, and show the rest as
 * it was.
 */
class PackedSamplesTest {

	private static final COSName JPX = COSName.JPX_DECODE;

	@TempDir
	Path folder;

	private static COSStream picture(PackedSamples packed, int width, int height, int bits, int parts)
			throws IOException {
		COSStream picture = new COSStream();
		picture.setItem(COSName.TYPE, COSName.XOBJECT);
		picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
		picture.setInt(COSName.WIDTH, width);
		picture.setInt(COSName.HEIGHT, height);
		picture.setInt(COSName.BITS_PER_COMPONENT, bits);
		picture.setItem(COSName.COLORSPACE, (parts == 1) ? COSName.DEVICEGRAY : COSName.DEVICERGB);
		packed.into(picture);
		return picture;
	}

	private static byte[] unpacked(COSStream picture) throws IOException {
		try (var in = picture.createInputStream()) {
			return in.readAllBytes();
		}
	}

	/** Rows of one bit a pixel, the bits beyond the width nought. */
	private static byte[] bits(int width, int height, double dark, long seed) {
		Random random = new Random(seed);
		byte[] samples = new byte[(width + 7) / 8 * height];
		for (int i = 0; i < width * height; i++) {
			if (random.nextDouble() >= dark) {
				samples[i / width * ((width + 7) / 8) + i % width / 8] |= (byte) (0x80 >> i % width % 8);
			}
		}
		return samples;
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "1,40", "2,3", "7,9", "8,8", "9,1", "31,17", "640,3", "333,222" })
	void twoTonesComeBackBitByBit(int width, int height) throws IOException {
		for (double dark : new double[] { 0, 0.02, 0.5, 0.97, 1 }) {
			byte[] samples = bits(width, height, dark, width + 31L * height);
			PackedSamples packed = new PackedSamples(TwoTones.pack(samples, width, height), COSName.JBIG2_DECODE, null);
			assertThat(tones(unpacked(picture(packed, width, height, 1, 1)), width, height))
				.as("%s x %s, %s dark", width, height, dark)
				.isEqualTo(tones(samples, width, height));
		}
	}

	/** The pixels alone, whatever fills up the rows. */
	private static String tones(byte[] samples, int width, int height) {
		StringBuilder tones = new StringBuilder();
		for (int i = 0; i < width * height; i++) {
			tones.append((samples[i / width * ((width + 7) / 8) + i % width / 8] >> (7 - i % width % 8)) & 1);
		}
		return tones.toString();
	}

	@Test
	void anotherReaderSeesTheSameTones() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfimages")), "poppler is not installed");
		BufferedImage letter = letter(BufferedImage.TYPE_BYTE_BINARY);
		byte[] samples = ((DataBufferByte) letter.getRaster().getDataBuffer()).getData();
		Path file = this.folder.resolve("letter.pdf");
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			PackedSamples packed = PackedSamples.of(samples, letter.getWidth(), letter.getHeight(), 1, 1);
			assertThat(packed.filter()).isEqualTo(COSName.JBIG2_DECODE);
			PDImageXObject image = new PDImageXObject(
					new PDStream(picture(packed, letter.getWidth(), letter.getHeight(), 1, 1)), null);
			try (var content = new PDPageContentStream(document, document.getPage(0))) {
				content.drawImage(image, 0, 0);
			}
			document.save(file.toFile());
		}
		assertThat(new ProcessBuilder("/usr/bin/pdfimages", file.toString(), this.folder.resolve("seen").toString())
			.start()
			.waitFor()).isZero();
		byte[] seen = Files.readAllBytes(this.folder.resolve("seen-000.pbm"));
		byte[] turned = new byte[samples.length];
		for (int i = 0; i < samples.length; i++) {
			turned[i] = (byte) ~seen[seen.length - samples.length + i];
		}
		assertThat(tones(turned, letter.getWidth(), letter.getHeight()))
			.isEqualTo(tones(samples, letter.getWidth(), letter.getHeight()));
	}

	@Test
	void aScannedLetterIsSmallerThanAsAFax() throws IOException {
		BufferedImage letter = letter(BufferedImage.TYPE_BYTE_BINARY);
		try (PDDocument document = new PDDocument()) {
			COSStream fax = CCITTFactory.createFromImage(document, letter).getCOSObject();
			COSStream wiped = Samples.wipe(fax, new Area(new Rectangle2D.Double(0.1, 0.1, 0.2, 0.05)));
			assertThat(wiped.getLength()).isLessThan(fax.getLength());
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,1,1", "5,3,3", "64,48,3", "33,20,4", "200,100,1" })
	void coloursComeBackByteByByte(int width, int height, int parts) throws IOException {
		byte[] samples = new byte[width * height * parts];
		Random random = new Random(width);
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (byte) (i / parts % width * 3 + i / parts / width * 2 + random.nextInt(3) + i % parts * 40);
		}
		PackedSamples packed = PackedSamples.of(samples, width, height, 8, parts);
		assertThat(unpacked(picture(packed, width, height, 8, parts))).isEqualTo(samples);
		PackedSamples plain = PackedSamples.of(samples, width, height, 4, 2 * parts);
		assertThat(plain.parameters()).as("halves of bytes follow no predictor").isNull();
		assertThat(packed.bytes().length).isLessThanOrEqualTo(plain.bytes().length);
		if (width > 60) {
			assertThat(packed.parameters()).as("smooth colours follow a predictor").isNotNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void aPictureOfJpeg2000StaysSmallAndClear(boolean grey) throws IOException {
		BufferedImage letter = letter(grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
		COSStream dense = Jpeg2000.of(letter, 60_000);
		try (PDDocument document = new PDDocument()) {
			COSStream wiped = new Photograph(document).wipe(dense,
					new Area(new Rectangle2D.Double(0.05, 0.02, 0.2, 0.02)));
			assertThat(wiped.getItem(COSName.FILTER)).as("as it came").isEqualTo(JPX);
			assertThat(wiped.getLength()).isLessThan(dense.getLength() * 5 / 4);
			BufferedImage was = new PDImageXObject(new PDStream(dense), null).getImage();
			BufferedImage seen = new PDImageXObject(new PDStream(wiped), null).getImage();
			assertThat(difference(was, seen)).as("mean error of a pixel").isLessThan(4);
			for (int x = 70; x < 240; x += 5) {
				assertThat(seen.getRGB(x, 50) & 0xff).as("pixel %s", x).isLessThan(60);
			}
		}
	}

	/** The mean difference below what was wiped. */
	private static double difference(BufferedImage one, BufferedImage other) {
		long sum = 0;
		int count = 0;
		for (int y = one.getHeight() / 10; y < one.getHeight(); y += 3) {
			for (int x = 0; x < one.getWidth(); x += 3) {
				for (int shift = 0; shift < 24; shift += 8) {
					sum += Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
					count++;
				}
			}
		}
		return (double) sum / count;
	}

	private static BufferedImage letter(int type) {
		BufferedImage letter = new BufferedImage(1240, 1754, type);
		Graphics2D brush = letter.createGraphics();
		brush.setPaint(Color.WHITE);
		brush.fillRect(0, 0, 1240, 1754);
		if (type != BufferedImage.TYPE_BYTE_BINARY) {
			brush.setPaint(new GradientPaint(0, 0, Color.WHITE, 1240, 1754, new Color(200, 220, 255)));
			brush.fillRect(0, 200, 1240, 1554);
		}
		brush.setPaint(Color.BLACK);
		brush.setFont(new Font("SansSerif", Font.PLAIN, 28));
		brush.rotate(0.006);
		for (int line = 0; line < 40; line++) {
			brush.drawString("Line " + line + " of a letter about the damp in the flat, and the roof " + line * line,
					80, 60 + 40 * line);
		}
		brush.dispose();
		return letter;
	}

}
