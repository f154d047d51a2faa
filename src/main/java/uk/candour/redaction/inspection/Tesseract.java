package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
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
import java.util.regex.Pattern;

import uk.candour.redaction.machine.ProgramWait;

/**
 * The {@code tesseract} command, where it is installed.
 */
public final class Tesseract {

	private static final Duration MOST = Duration.ofSeconds(40);

	/** How words are taken to lie: in lines and columns, or anywhere. */
	private static final String LINES = "3";

	private static final String SCATTERED = "11";

	/** How ink is told from paper. */
	enum Ink {

		/** By the shades of the whole picture. */
		OF_ALL("0", LINES),

		/** By those of its parts: what is writing in one would be paper in another. */
		OF_PARTS("1", LINES),

		/**
		 * By those round each pixel, as on the photograph of a form half in shadow, on
		 * which letters stand here and there.
		 */
		IN_SHADOW("2", SCATTERED);

		private final String method;

		private final String layout;

		Ink(String method, String layout) {
			this.method = method;
			this.layout = layout;
		}

	}

	/** Columns of a table of words, and the sign of a row for a word. */
	private static final int CELLS = 12;

	private static final String WORD_ROW = "5";

	private Tesseract() {
	}

	/** Whether this machine has the command. */
	public static boolean isPresent() {
		String path = System.getenv("PATH");
		return path != null && Pattern.compile(Pattern.quote(File.pathSeparator))
			.splitAsStream(path)
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "tesseract")));
	}

	/** Whether its letters are among those that the command reads. */
	static boolean knows(String text) {
		return text.codePoints()
			.filter(Character::isLetter)
			.allMatch((letter) -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
					|| Character.UnicodeScript.of(letter) == Character.UnicodeScript.COMMON);
	}

	/**
	 * Reads a grey picture, if anything is painted on it.
	 * @return the words
	 * @throws IOException when the command fails or takes too long
	 */
	static String read(GreyPicture grey, int dotsPerInch, Ink ink) throws IOException {
		return grey.isPainted() ? readAll(grey.trimmed(), dotsPerInch, ink) : "";
	}

	/**
	 * A word with its place in pixels.
	 *
	 * @param text what it says
	 * @param line a name for its line
	 */
	record Word(String text, String line, Rectangle2D place) {
	}

	/** The words that {@link #read} sees, and where. */
	static List<Word> words(GreyPicture grey, int dotsPerInch, Ink ink) throws IOException {
		if (!grey.isPainted()) {
			return List.of();
		}
		GreyPicture.Part part = grey.withoutPaper();
		List<Word> words = new ArrayList<>();
		for (String row : readAll(grey.part(part), dotsPerInch, ink, "tsv").lines().toList()) {
			String[] cells = row.split("\t", CELLS);
			if (cells.length == CELLS && cells[0].equals(WORD_ROW) && !cells[11].isBlank()) {
				words.add(new Word(cells[11].strip(), cells[2] + '.' + cells[3] + '.' + cells[4],
						new Rectangle2D.Double(part.left() + Double.parseDouble(cells[6]),
								part.top() + Double.parseDouble(cells[7]), Double.parseDouble(cells[8]),
								Double.parseDouble(cells[9]))));
			}
		}
		return words;
	}

	private static String readAll(GreyPicture grey, int dotsPerInch, Ink ink, String... form) throws IOException {
		Path picture = Files.createTempFile("page", ".pgm");
		Path text = Files.createTempFile("page", ".txt");
		try {
			writeGrey(grey, picture);
			ProcessBuilder command = new ProcessBuilder("tesseract", picture.toString(), "stdout", "--dpi",
					String.valueOf(dotsPerInch), "-c", "thresholding_method=" + ink.method, "--psm", ink.layout);
			command.command().addAll(List.of(form));
			command.environment().put("OMP_THREAD_LIMIT", "1");
			command.redirectOutput(text.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
			int code = ProgramWait.of(command.start(), MOST);
			if (code != 0) {
				throw new IOException("reading the picture failed with code " + code);
			}
			return Files.readString(text, StandardCharsets.UTF_8);
		}
		finally {
			Files.deleteIfExists(picture);
			Files.deleteIfExists(text);
		}
	}

	private static void writeGrey(GreyPicture picture, Path file) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write(
					("P5 " + picture.width() + ' ' + picture.height() + " 255\n").getBytes(StandardCharsets.US_ASCII));
			out.write(picture.pixels());
		}
	}

}
