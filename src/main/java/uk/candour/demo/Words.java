package uk.candour.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The word lists of the generators, from {@code demo/words}.
 */
record Words(List<String> given, List<String> family, List<String> streets, List<String[]> notes,
		List<String[]> repairs, List<String[]> mails, List<String[]> papers) {

	/** Reads them all. */
	static Words read() {
		return new Words(List.of(text("given").split("\\s+")), List.of(text("family").split("\\s+")),
				text("streets").lines().toList(), parts("notes"), parts("repairs"), parts("mails"), parts("papers"));
	}

	private static List<String[]> parts(String name) {
		return text(name).lines().map((line) -> line.split("\\|")).toList();
	}

	private static String text(String name) {
		String resource = "/demo/words/" + name + ".txt";
		try (InputStream in = Words.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The word list " + resource + " is missing from the class path");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The word list " + resource + " cannot be read", ex);
		}
	}

	/** Puts values into the places of a text: {@code {tenant}} and so on. */
	static String fill(String text, Map<String, String> values) {
		StringBuilder filled = new StringBuilder(text.length() + 64);
		int at = 0;
		for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
			int close = text.indexOf('}', open);
			filled.append(text, at, open).append(values.getOrDefault(text.substring(open + 1, close), ""));
			at = close + 1;
		}
		return filled.append(text, at, text.length()).toString();
	}

}
