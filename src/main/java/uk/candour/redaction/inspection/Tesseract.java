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
	 * A word with its place in pixels.
	 *
	 * @param text what it says
	 * @param line a name for its line
	 */
	record Word(String text, String line, Rectangle2D place) {
	}

	/**
	 * What was read off a picture.
	 *
	 * @param text all of it
	 * @param table the same word by word, with places
	 */
	record Said(String text, String table) {

		/** Every word, on a picture of which the one that was read is a part. */
		List<Word> words(int left, int top) {
			List<Word> words = new ArrayList<>();
			for (String row : this.table.lines().toList()) {
				String[] cells = row.split("\t", CELLS);
				if (cells.length == CELLS && cells[0].equals(WORD_ROW) && !cells[11].isBlank()) {
					words.add(new Word(cells[11].strip(), cells[2] + '.' + cells[3] + '.' + cells[4],
							new Rectangle2D.Double(left + Double.parseDouble(cells[6]),
									top + Double.parseDouble(cells[7]), Double.parseDouble(cells[8]),
									Double.parseDouble(cells[9]))));
				}
			}
			return words;
		}

	}

	/**
	 * Reads a grey picture.
	 * @throws IOException when the command fails or takes too long
	 */
	static Said read(GreyPicture grey, int dotsPerInch, Ink ink) throws IOException {
		Path folder = Files.createTempDirectory("reading");
		Path picture = folder.resolve("page.pgm");
		Path text = folder.resolve("page.txt");
		Path table = folder.resolve("page.tsv");
		try {
			writeGrey(grey, picture);
			ProcessBuilder command = new ProcessBuilder("tesseract", picture.toString(),
					folder.resolve("page").toString(), "--dpi", String.valueOf(dotsPerInch), "-c",
					"thresholding_method=" + ink.method, "-c", "tessedit_create_txt=1", "-c", "tessedit_create_tsv=1",
					"--psm", ink.layout);
			command.environment().put("OMP_THREAD_LIMIT", "1");
			command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
			int code = ProgramWait.of(command.start(), MOST);
			if (code != 0) {
				throw new IOException("reading the picture failed with code " + code);
			}
			return new Said(Files.readString(text), Files.readString(table));
		}
		finally {
			for (Path each : List.of(picture, text, table, folder)) {
				Files.deleteIfExists(each);
			}
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
