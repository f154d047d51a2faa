package uk.candour.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A photograph or scan: each picture on a page of its own, upright, with the words in it
 * where they can be read. What the camera wrote beside the picture (place, owner) is not
 * taken along.
 */
final class ImagePress implements Press {

	private static final Set<String> KNOWN = Set.of("image/jpeg", "image/png", "image/tiff", "image/gif", "image/bmp");

	private static final float MARGIN = 28;

	private static final float QUALITY = 0.9f;

	private final Reading reading;

	ImagePress(Reading reading) {
		this.reading = reading;
	}

	static boolean knows(String type) {
		return KNOWN.contains(type);
	}

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		Exposure exposure = Exposure.of(source.path());
		if (exposure.located()) {
			binder.warn("“" + source.name() + "” records where it was taken (GPS); that is not on the page.");
		}
		try (ImageInputStream in = ImageIO.createImageInputStream(source.path().toFile());
				PDDocument document = new PDDocument()) {
			ImageReader reader = reader(in);
			try {
				reader.setInput(in);
				reader.addIIOReadWarningListener((from, warning) -> binder
					.warn("“" + source.name() + "” is damaged; a part of the picture may be missing."));
				print(reader, exposure, document, source, binder);
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static ImageReader reader(ImageInputStream in) throws IOException {
		Iterator<ImageReader> readers = (in == null) ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
		if (!readers.hasNext()) {
			throw new IOException("Not a picture that can be read");
		}
		return readers.next();
	}

	private void print(ImageReader reader, Exposure exposure, PDDocument document, Source source, Binder binder)
			throws IOException, CannotRender {
		// A moving GIF is one picture; a TIFF is as many pages as were scanned.
		int pictures = source.type().equals("image/gif") ? 1 : reader.getNumImages(true);
		Path pdf = binder.scratch(".pdf");
		binder.add(pdf, pictures);
		boolean unread = false;
		TextLayer layer = new TextLayer(document);
		for (int i = 0; i < pictures; i++) {
			if ((long) reader.getWidth(i) * reader.getHeight(i) > binder.limits().pixels()) {
				throw new CannotRender("The picture is larger than " + binder.limits().pixels() / 1_000_000
						+ " million points. Save a smaller copy and add that.");
			}
			BufferedImage picture = exposure.upright(reader.read(i));
			unread |= !place(picture, source.type().equals("image/jpeg"), document, layer, binder);
		}
		if (unread) {
			binder.warn("“" + source.name()
					+ "” is a picture whose text could not be read; searching does not find its words.");
		}
		Steady.save(document, pdf);
	}

	private boolean place(BufferedImage picture, boolean photograph, PDDocument document, TextLayer layer,
			Binder binder) throws IOException {
		boolean wide = picture.getWidth() > picture.getHeight();
		float width = wide ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
		float height = wide ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
		PDPage page = new PDPage(new PDRectangle(width, height));
		document.addPage(page);
		float size = Math.min(1,
				Math.min((width - 2 * MARGIN) / picture.getWidth(), (height - 2 * MARGIN) / picture.getHeight()));
		float left = (width - size * picture.getWidth()) / 2;
		float top = height - (height - size * picture.getHeight()) / 2;
		PDImageXObject image = photograph ? JPEGFactory.createFromImage(document, picture, QUALITY)
				: LosslessFactory.createFromImage(document, picture);
		try (PDPageContentStream out = new PDPageContentStream(document, page)) {
			out.drawImage(image, left, top - size * picture.getHeight(), size * picture.getWidth(),
					size * picture.getHeight());
		}
		Optional<List<Word>> words = this.reading.read(picture, binder);
		if (words.isPresent() && !words.get().isEmpty()) {
			layer.write(page, words.get(), new Matrix(1, 0, 0, 1, left, top), size);
		}
		return words.isPresent();
	}

}
