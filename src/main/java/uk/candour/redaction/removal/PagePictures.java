package uk.candour.redaction.removal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import uk.candour.redaction.Area;
import uk.candour.redaction.removal.content.Numbers;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PageReader;
import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.search.SeenWords;

/**
 * Turns pages into pictures of what is left on them, with what the picture says as unseen
 * text: for pages that could not be proven in any other way.
 */
final class PagePictures {

	private static final float DPI = 200;

	private static final double MOST_PIXELS = 9_000_000;

	private static final float QUALITY = 0.8f;

	private static final COSName PICTURE = COSName.getPDFName("Page");

	private PagePictures() {
	}

	/** Makes those that are asked for. */
	static void make(Workpiece work) throws IOException {
		if (work.pictures.isEmpty()) {
			return;
		}
		SeenWords eyes = new SeenWords(work.document, work.wanted, work.readings, work.patience);
		PDFRenderer renderer = new PDFRenderer(work.document);
		renderer.setSubsamplingAllowed(true);
		for (int number : work.pictures) {
			page(work, eyes, renderer, number);
		}
	}

	private static void page(Workpiece work, SeenWords eyes, PDFRenderer renderer, int number) throws IOException {
		COSDictionary page = work.pages.get(number - 1);
		PageGeometry geometry = new PageGeometry(page);
		double sheet = geometry.visible().width * geometry.visible().height;
		float dpi = (float) Math.min(DPI, 72 * Math.sqrt(MOST_PIXELS / sheet));
		BufferedImage picture;
		synchronized (Bounded.reading()) {
			picture = renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB);
		}
		List<Ocr.Word> words = new ArrayList<>(eyes.read(picture, false));
		for (SeenWords.Hit hit : eyes.hits(words)) {
			blacken(picture, hit.word());
			words.remove(hit.word());
			work.note(hit.mark(), "image", area(number, hit.word(), geometry.seenWidth() / picture.getWidth()));
		}
		replace(work, page, geometry, picture, words);
		work.warn("Page " + number + " could not be proven as text: in the copy it is a picture, with the words that"
				+ " are left read off it.");
	}

	private static Area area(int page, Ocr.Word word, double points) {
		return new Area(page, word.x() * points, word.y() * points, word.width() * points, word.height() * points);
	}

	private static void blacken(BufferedImage picture, Ocr.Word word) {
		Graphics2D brush = picture.createGraphics();
		brush.setColor(Color.BLACK);
		int pad = Math.max(3, word.height() / 5);
		brush.fillRect(word.x() - pad, word.y() - pad, word.width() + 2 * pad, word.height() + 2 * pad);
		brush.dispose();
	}

	private static void replace(Workpiece work, COSDictionary page, PageGeometry geometry, BufferedImage picture,
			List<Ocr.Word> words) throws IOException {
		Set<Integer> tags = tags(work, page);
		COSDictionary resources = new COSDictionary();
		COSDictionary pictures = new COSDictionary();
		pictures.setItem(PICTURE, JPEGFactory.createFromImage(work.document, thrifty(picture), QUALITY).getCOSObject());
		resources.setItem(COSName.XOBJECT, pictures);
		UnseenText text = new UnseenText(geometry, picture);
		String content = "/Artifact BMC q " + Numbers.matrix(geometry.ofPicture()) + " cm /" + PICTURE.getName()
				+ " Do Q EMC\n" + tagged(text.of(words), tags);
		resources.setItem(COSName.FONT, text.fonts());
		COSStream stream = new COSStream();
		PackedStream.fill(stream, content.getBytes(StandardCharsets.ISO_8859_1));
		page.setItem(COSName.CONTENTS, stream);
		page.setItem(COSName.RESOURCES, resources);
		page.removeItem(COSName.ANNOTS);
		page.removeItem(COSName.GROUP);
		work.touchedTags.put(page, tags);
	}

	/** All that the page says belongs to the first thing that its structure knows. */
	private static String tagged(String text, Set<Integer> tags) {
		String first = tags.stream().min(Integer::compare).map((tag) -> "/Span <</MCID " + tag + ">> BDC\n").orElse("");
		return first.isEmpty() ? text : first + text + "EMC\n";
	}

	private static Set<Integer> tags(Workpiece work, COSDictionary page) {
		PageContent content = new PageReader(work.fonts, work.streams, work.layers, true).read(
				work.streams.contents(page.getDictionaryObject(COSName.CONTENTS)),
				page.getCOSDictionary(COSName.RESOURCES));
		Set<Integer> tags = new HashSet<>();
		content.glyphs.forEach((glyph) -> tags.add(glyph.tag));
		content.pictures.forEach((drawn) -> tags.add(drawn.tag()));
		tags.remove(-1);
		return tags;
	}

	/** Without colours where there are none. */
	private static BufferedImage thrifty(BufferedImage picture) {
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				int rgb = picture.getRGB(x, y);
				int red = rgb >> 16 & 0xff;
				if (Math.abs(red - (rgb >> 8 & 0xff)) > 8 || Math.abs(red - (rgb & 0xff)) > 8) {
					return picture;
				}
			}
		}
		BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = grey.createGraphics();
		brush.drawImage(picture, new AffineTransform(), null);
		brush.dispose();
		return grey;
	}

}
