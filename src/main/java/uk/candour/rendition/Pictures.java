package uk.candour.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Pictures inside a page: measured before they are unpacked, as a small file can be an
 * endless picture.
 */
final class Pictures {

	private Pictures() {
	}

	/**
	 * Puts words in the place of pictures that are damaged or too large.
	 * @return what to warn of: empty, or one sentence
	 */
	static List<String> replaceUnusable(Document page, Limits limits) {
		boolean replaced = false;
		for (Element picture : page.select("img")) {
			if (!usable(picture.attr("src"), limits.pixels() / 4)) {
				picture.replaceWith(new TextNode("[picture not shown]"));
				replaced = true;
			}
		}
		return replaced ? List.of("A picture inside is damaged or too large and is not shown. Open the original.")
				: List.of();
	}

	private static boolean usable(String address, long pixels) {
		int comma = address.indexOf(',');
		if (!address.startsWith("data:image/") || comma < 0) {
			return false;
		}
		try (ImageInputStream in = ImageIO.createImageInputStream(
				new ByteArrayInputStream(Base64.getMimeDecoder().decode(address.substring(comma + 1))))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			return readers.hasNext() && measure(readers.next(), in) <= pixels;
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static long measure(ImageReader reader, ImageInputStream in) throws IOException {
		try {
			reader.setInput(in);
			return (long) reader.getWidth(0) * reader.getHeight(0);
		}
		finally {
			reader.dispose();
		}
	}

}
