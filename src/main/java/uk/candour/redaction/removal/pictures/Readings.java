package uk.candour.redaction.removal.pictures;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.candour.redaction.machine.FileHash;
import uk.candour.redaction.removal.file.Patience;

/**
 * What pictures of one document say. What looks the same is read once, on however many
 * pages it stands and however often the document is worked on.
 */
public final class Readings {

	/**
	 * Fewer words than this may mean that the letters are too large to be taken as such.
	 */
	private static final int FEW_WORDS = 3;

	/** Where letters may be that large, in pixels. */
	private static final int LARGE = 180;

	private final Map<String, FutureTask<List<Ocr.Word>>> known = new ConcurrentHashMap<>();

	/**
	 * Every word of a picture of a page.
	 * @param scattered whether words lie here and there on it
	 * @param patience of which the time that this takes is no part
	 */
	public List<Ocr.Word> of(BufferedImage picture, boolean scattered, Patience patience) throws IOException {
		String look = picture.getWidth() + " " + scattered + FileHash.sha256(pixels(picture.getRaster()));
		FutureTask<List<Ocr.Word>> reading = new FutureTask<>(() -> anew(picture, scattered, patience));
		FutureTask<List<Ocr.Word>> first = this.known.putIfAbsent(look, reading);
		if (first == null) {
			reading.run();
			first = reading;
		}
		try {
			return first.get();
		}
		catch (ExecutionException unread) {
			this.known.remove(look, first);
			throw new IOException(unread.getCause());
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IOException("reading the picture was stopped", stopped);
		}
	}

	private static byte[] pixels(Raster picture) {
		int[] samples = picture.getPixels(0, 0, picture.getWidth(), picture.getHeight(), (int[]) null);
		byte[] bytes = new byte[samples.length];
		for (int i = 0; i < samples.length; i++) {
			bytes[i] = (byte) samples[i];
		}
		return bytes;
	}

	private static List<Ocr.Word> anew(BufferedImage picture, boolean scattered, Patience patience) throws IOException {
		patience.pause();
		try {
			List<Ocr.Word> words = withUnderlined(Ocr.read(picture, scattered), picture);
			boolean few = words.stream().filter(Ocr.Word::isPlain).count() < FEW_WORDS;
			Rectangle part = few ? Ink.part(picture, 0) : new Rectangle();
			return (part.height >= LARGE && part.width >= LARGE) ? withLarge(words, picture) : words;
		}
		finally {
			patience.resume();
		}
	}

	/** Words whose letters touch the line under them are read without it. */
	private static List<Ocr.Word> withUnderlined(List<Ocr.Word> words, BufferedImage picture) throws IOException {
		BufferedImage lines = Underlined.of(picture);
		List<Ocr.Word> more = (lines != null) ? Ocr.read(lines, true) : List.of();
		Set<String> known = words.stream().map(Ocr.Word::text).collect(Collectors.toSet());
		if (more.stream().map(Ocr.Word::text).allMatch(known::contains)) {
			return words;
		}
		return Stream
			.concat(words.stream(),
					more.stream()
						.map((word) -> new Ocr.Word(word.text(), "underlined " + word.line(), word.x(), word.y(),
								word.width(), word.height(), word.sure())))
			.toList();
	}

	/** Letters of a poster are read from further off. */
	private static List<Ocr.Word> withLarge(List<Ocr.Word> words, BufferedImage picture) throws IOException {
		List<Ocr.Word> all = new ArrayList<>(words);
		for (Ocr.Word word : Ocr.read(Ink.third(picture), false)) {
			all.add(new Ocr.Word(word.text(), "large " + word.line(), 3 * word.x(), 3 * word.y(), 3 * word.width(),
					3 * word.height(), word.sure()));
		}
		return all;
	}

}
