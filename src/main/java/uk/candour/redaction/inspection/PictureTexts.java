package uk.candour.redaction.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pictures were found to say, by their look: the same picture on many pages, or in a
 * copy that is made anew, need not be read again.
 */
public final class PictureTexts {

	private final Map<String, List<String>> known = new ConcurrentHashMap<>();

	/** Reads a picture. */
	interface Reading {

		List<String> texts() throws IOException;

	}

	/** What a picture of this look says. */
	List<String> of(String look, Reading reading) throws IOException {
		List<String> texts = this.known.get(look);
		if (texts == null) {
			texts = reading.texts();
			this.known.put(look, texts);
		}
		return texts;
	}

}
