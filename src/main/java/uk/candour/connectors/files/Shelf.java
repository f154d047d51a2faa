package uk.candour.connectors.files;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import uk.candour.connectors.TextReader.Reading;
import uk.candour.connectors.files.Share.Entry;

/**
 * Remembers the text of files as long as they do not change, the most recently used
 * first, up to a bound.
 */
final class Shelf {

	private static final long MOST_CHARACTERS = 40_000_000;

	private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

	private long characters;

	/**
	 * The text of a file as it is now, or null when it is not remembered.
	 */
	synchronized Reading get(Entry entry) {
		Kept here = this.kept.get(entry.locator());
		return (here != null && here.entry().equals(entry)) ? here.reading() : null;
	}

	synchronized void put(Entry entry, Reading reading) {
		Kept before = this.kept.put(entry.locator(), new Kept(entry, reading));
		this.characters += reading.text().length() - ((before != null) ? before.reading().text().length() : 0);
		Iterator<Kept> oldest = this.kept.values().iterator();
		while (this.characters > MOST_CHARACTERS && oldest.hasNext()) {
			this.characters -= oldest.next().reading().text().length();
			oldest.remove();
		}
	}

	private record Kept(Entry entry, Reading reading) {
	}

}
