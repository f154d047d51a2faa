package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Plain text, line by line as it was written.
 */
final class TextPress implements Press {

	/** Laying out one endless page is slow; this many characters go at a time. */
	private static final int PORTION = 120_000;

	private static final int CHARACTERS_TO_A_PAGE = 6000;

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		print(source.name(), Charsets.decode(Files.readAllBytes(source.path())), binder);
	}

	static void print(String name, String text, Binder binder) throws IOException, CannotRender {
		if (text.length() / CHARACTERS_TO_A_PAGE > binder.limits().pages()) {
			throw new CannotRender("It holds more text than fits on " + binder.limits().pages()
					+ " pages, the most that is shown at once. Ask its owner for an extract.");
		}
		int start = 0;
		while (start < text.length() || start == 0) {
			int end = breakAt(text, Math.min(text.length(), start + PORTION));
			binder.print(name, Markup.lines(text.substring(start, end)));
			start = Math.max(end, 1);
		}
	}

	private static int breakAt(String text, int limit) {
		int line = (limit < text.length()) ? text.lastIndexOf('\n', limit) : limit;
		return (line > limit - PORTION / 2) ? Math.min(text.length(), line + 1) : limit;
	}

}
