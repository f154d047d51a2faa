package uk.candour.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

import static uk.candour.redaction.CorpusPdf.dictionary;

/**
 * Pictures of a line of text for the corpus, in every way in which a PDF can store them.
 */
final class CorpusPictures {

	static final int WIDTH = 1000;

	static final int HEIGHT = 120;

	private CorpusPictures() {
	}

	/** A picture of a line: drawn from outlines, so the same on every machine. */
	static BufferedImage of(String text, int type) {
		BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
		Graphics2D brush = picture.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, WIDTH, HEIGHT);
		brush.setColor(Color.BLACK);
		if (type != BufferedImage.TYPE_BYTE_BINARY) {
			brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		}
		brush.transform(new AffineTransform(50, 0, 0, -50, 40, 78));
		brush.fill(CorpusFonts.outline(text));
		brush.dispose();
		return picture;
	}

	static COSStream image(byte[] samples, Object space, int bits) {
		return image(samples, space, bits, WIDTH, HEIGHT);
	}

	static COSStream image(byte[] samples, Object space, int bits, int width, int height) {
		return image(CorpusPdf.packed(samples), space, bits, width, height);
	}

	private static COSStream image(COSStream image, Object space, int bits, int width, int height) {
		image.addAll(dictionary("Type", "XObject", "Subtype", "Image", "Width", width, "Height", height,
				"BitsPerComponent", bits));
		if (space != null) {
			image.setItem(COSName.COLORSPACE,
					(space instanceof String name) ? COSName.getPDFName(name) : (COSBase) space);
		}
		return image;
	}

	/** One byte a pixel. */
	static byte[] grey(String text) {
		BufferedImage picture = of(text, BufferedImage.TYPE_BYTE_GRAY);
		byte[] samples = new byte[WIDTH * HEIGHT];
		picture.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, samples);
		return samples;
	}

	/** Each grey sample turned into several components. */
	static byte[] spread(String text, int... factors) {
		byte[] grey = grey(text);
		byte[] samples = new byte[grey.length * factors.length];
		for (int i = 0; i < grey.length; i++) {
			for (int part = 0; part < factors.length; part++) {
				int value = grey[i] & 0xff;
				samples[i * factors.length + part] = (byte) ((factors[part] < 0) ? 255 - value : value);
			}
		}
		return samples;
	}

	/** One bit a pixel, black being nought. */
	static byte[] bits(String text) {
		byte[] grey = grey(text);
		byte[] samples = new byte[(WIDTH + 7) / 8 * HEIGHT];
		for (int i = 0; i < grey.length; i++) {
			if ((grey[i] & 0xff) > 127) {
				samples[i / WIDTH * ((WIDTH + 7) / 8) + i % WIDTH / 8] |= (byte) (0x80 >> i % WIDTH % 8);
			}
		}
		return samples;
	}

	static byte[] encoded(String text, String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(of(text, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

	static COSStream jpeg(byte[] bytes) {
		COSStream image = image(CorpusPdf.stream(bytes), "DeviceRGB", 8, WIDTH, HEIGHT);
		image.setItem(COSName.FILTER, COSName.DCT_DECODE);
		return image;
	}

	static COSStream jpeg2000(String text) throws IOException {
		COSStream image = image(CorpusPdf.stream(encoded(text, "jpeg2000")), "DeviceRGB", 8, WIDTH, HEIGHT);
		image.setItem(COSName.FILTER, COSName.JPX_DECODE);
		return image;
	}

	static COSStream fax(String text) throws IOException {
		try (PDDocument document = new PDDocument()) {
			COSStream made = CCITTFactory.createFromImage(document, of(text, BufferedImage.TYPE_BYTE_BINARY))
				.getCOSObject();
			COSStream image = CorpusPdf.stream(made.createRawInputStream().readAllBytes());
			made.forEach((key, value) -> {
				if (!COSName.LENGTH.equals(key)) {
					image.setItem(key, made.getDictionaryObject(key));
				}
			});
			return image;
		}
	}

	/** JBIG2 with one generic region whose pixels are coded like a fax (T.88, 6.2.6). */
	static COSStream jbig2(String text) throws IOException {
		byte[] coded = fax(text).createRawInputStream().readAllBytes();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		segment(out, 0, 48, 19);
		out.writeInt(WIDTH);
		out.writeInt(HEIGHT);
		out.writeInt(0);
		out.writeInt(0);
		out.writeByte(0);
		out.writeShort(0);
		segment(out, 1, 38, 18 + coded.length);
		out.writeInt(WIDTH);
		out.writeInt(HEIGHT);
		out.writeInt(0);
		out.writeInt(0);
		out.writeByte(0);
		out.writeByte(1);
		out.write(coded);
		COSStream image = image(CorpusPdf.stream(bytes.toByteArray()), "DeviceGray", 1, WIDTH, HEIGHT);
		image.setItem(COSName.FILTER, COSName.JBIG2_DECODE);
		return image;
	}

	private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
		out.writeInt(number);
		out.writeByte(type);
		out.writeByte(0);
		out.writeByte(1);
		out.writeInt(length);
	}

	/** A JPEG with a segment of notes put in after its start. */
	static byte[] noted(byte[] jpeg, int marker, String note) {
		byte[] text = note.getBytes(StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(jpeg, 0, 2);
		out.write(0xff);
		out.write(marker);
		out.write((text.length + 2) >> 8);
		out.write(text.length + 2);
		out.writeBytes(text);
		out.write(jpeg, 2, jpeg.length - 2);
		return out.toByteArray();
	}

}
