package uk.candour.redaction.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Where one page ends and the next begins: a name may stand at the foot of one and go on
 * at the head of the other. Pages are noted in any order and at several desks at once.
 */
final class PageTurns {

	/** Characters at the foot and at the head of a page that are read together. */
	private static final int REACH = 200;

	private final Map<Integer, List<Ends>> pages = new ConcurrentHashMap<>();

	/**
	 * Notes how a page begins and ends.
	 * @param number from 1
	 * @param texts what the page says, read in several ways, always in the same order
	 */
	void note(int number, List<String> texts) {
		this.pages.put(number, texts.stream().map(Ends::of).toList());
	}

	/**
	 * Hands over the text across each turn, once all pages are noted.
	 * @param reader gets the number of the page after the turn and the text
	 */
	void each(BiConsumer<Integer, String> reader) {
		for (Integer number : new ArrayList<>(this.pages.keySet())) {
			List<Ends> before = this.pages.getOrDefault(number - 1, List.of());
			List<Ends> after = this.pages.get(number);
			for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
				reader.accept(number, before.get(i).foot() + "\n" + after.get(i).head());
			}
		}
	}

	private record Ends(String head, String foot) {

		static Ends of(String text) {
			String page = text.strip();
			return new Ends(page.substring(0, Math.min(page.length(), REACH)),
					page.substring(Math.max(0, page.length() - REACH)));
		}

	}

}
