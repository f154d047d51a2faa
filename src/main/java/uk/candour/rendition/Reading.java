package uk.candour.rendition;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * Reads the words in a picture with Tesseract, where that is installed.
 */
final class Reading {

	private static final int CONFIDENCE = 20;

	private static final int COLUMNS = 12;

	private final Optional<Program> tesseract;

	private int pages;

	Reading(Optional<Program> tesseract) {
		this.tesseract = tesseract;
	}

	boolean available() {
		return this.tesseract.isPresent();
	}

	/**
	 * The words, or empty when they could not be read in time. Every call counts against
	 * the number of pages that one file may have read.
	 */
	Optional<List<Word>> read(BufferedImage picture, Binder binder) throws IOException {
		if (this.tesseract.isEmpty() || ++this.pages > binder.limits().scans()) {
			return Optional.empty();
		}
		Path image = binder.scratch(".png");
		Path base = binder.scratch("");
		try {
			ImageIO.write(picture, "png", image.toFile());
			List<String> arguments = List.of(image.toString(), base.toString(), "--dpi", "200", "tsv");
			boolean done = this.tesseract.get()
				.run(binder.limits().patience(), image.getParent(), Map.of("OMP_THREAD_LIMIT", "1"), arguments);
			return done ? Optional.of(words(Path.of(base + ".tsv"))) : Optional.empty();
		}
		finally {
			Files.deleteIfExists(image);
			Files.deleteIfExists(Path.of(base + ".tsv"));
		}
	}

	private static List<Word> words(Path tsv) throws IOException {
		List<Word> words = new ArrayList<>();
		for (String line : Files.readAllLines(tsv, StandardCharsets.UTF_8)) {
			String[] cells = line.split("\t", COLUMNS);
			if (cells.length == COLUMNS && cells[0].equals("5") && Double.parseDouble(cells[10]) >= CONFIDENCE
					&& !cells[11].isBlank()) {
				words.add(new Word(cells[11].strip(), Integer.parseInt(cells[6]), Integer.parseInt(cells[7]),
						Integer.parseInt(cells[8]), Integer.parseInt(cells[9])));
			}
		}
		return words;
	}

}
