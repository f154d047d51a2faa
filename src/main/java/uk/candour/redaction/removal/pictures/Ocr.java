package uk.candour.redaction.removal.pictures;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import uk.candour.redaction.machine.ProgramWait;

/**
 * Reads words off a picture of a page with the {@code tesseract} program, where it is
 * installed.
 */
public final class Ocr {

	private static final Duration MOST = Duration.ofSeconds(20);

	private static final int COLUMNS = 12;

	private static final double SURE = 60;

	/** Paper round what is read, in pixels. */
	private static final int MARGIN = 24;

	private static final boolean PRESENT = onPath();

	private Ocr() {
	}

	/**
	 * A word and its place in pixels.
	 *
	 * @param text what it says
	 * @param line number of its line
	 * @param sure how sure the program is, of a hundred
	 */
	public record Word(String text, String line, int x, int y, int width, int height, double sure) {

		/** The same word at another place. */
		public Word at(int left, int top, int wide, int high) {
			return new Word(this.text, this.line, left, top, wide, high, this.sure);
		}

		/** Whether this is writing rather than a pattern that was taken for it. */
		public boolean isPlain() {
			return this.sure >= SURE && this.text.codePoints().filter(Character::isLetterOrDigit).count() >= 3;
		}
	}

	/** Whether this machine has the program. */
	public static boolean present() {
		return PRESENT;
	}

	/** Whether the program knows the letters of a text: those of Latin alphabets. */
	public static boolean reads(String text) {
		return text.codePoints()
			.filter(Character::isLetter)
			.mapToObj(Character.UnicodeScript::of)
			.allMatch((script) -> script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON);
	}

	private static boolean onPath() {
		String path = System.getenv("PATH");
		for (String folder : (path == null) ? new String[0] : path.split(File.pathSeparator)) {
			if (new File(folder, "tesseract").canExecute()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Reads the words of a picture.
	 * @throws IOException when the program fails or takes too long
	 */
	public static List<Word> read(BufferedImage page, boolean scattered) throws IOException {
		if (!Ink.in(page, new Rectangle(page.getWidth(), page.getHeight()))) {
			return List.of();
		}
		Rectangle part = Ink.part(page, MARGIN);
		return readAll(page.getSubimage(part.x, part.y, part.width, part.height), scattered).stream()
			.map((word) -> word.at(part.x + word.x(), part.y + word.y(), word.width(), word.height()))
			.toList();
	}

	private static List<Word> readAll(BufferedImage page, boolean scattered) throws IOException {
		Path folder = Files.createTempDirectory("reading");
		Path picture = folder.resolve("page.pnm");
		Path table = folder.resolve("page.tsv");
		try {
			write(page.getRaster(), picture);
			ProcessBuilder program = new ProcessBuilder("tesseract", picture.toString(),
					folder.resolve("page").toString(), "--psm", scattered ? "11" : "3", "tsv");
			program.environment().put("OMP_THREAD_LIMIT", "1");
			Process process = program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			if (ProgramWait.of(process, MOST) != 0) {
				throw new IOException("the picture could not be read");
			}
			return words(Files.readAllLines(table, StandardCharsets.UTF_8));
		}
		finally {
			Files.deleteIfExists(picture);
			Files.deleteIfExists(table);
			Files.delete(folder);
		}
	}

	/** Plain samples, grey or coloured: packing them would take longer than reading. */
	private static void write(Raster picture, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			out.write(((picture.getNumBands() == 1 ? "P5 " : "P6 ") + picture.getWidth() + ' ' + picture.getHeight()
					+ " 255\n")
				.getBytes(StandardCharsets.US_ASCII));
			int[] row = null;
			for (int y = picture.getMinY(); y < picture.getMinY() + picture.getHeight(); y++) {
				row = picture.getPixels(picture.getMinX(), y, picture.getWidth(), 1, row);
				for (int sample : row) {
					out.write(sample);
				}
			}
		}
	}

	private static List<Word> words(List<String> table) {
		List<Word> words = new ArrayList<>();
		for (String row : table) {
			String[] cells = row.split("\t", COLUMNS);
			if (cells.length == COLUMNS && cells[0].equals("5") && !cells[11].isBlank()) {
				words.add(new Word(cells[11], cells[2] + "." + cells[3] + "." + cells[4], Integer.parseInt(cells[6]),
						Integer.parseInt(cells[7]), Integer.parseInt(cells[8]), Integer.parseInt(cells[9]),
						Double.parseDouble(cells[10])));
			}
		}
		return words;
	}

}
