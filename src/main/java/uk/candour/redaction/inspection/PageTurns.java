package uk.candour.redaction.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Where one page ends and the next begins: a name may stand at the foot of one and go on
 * at the head of the other. Pages are noted in any order and at several desks at once.
 */
final class PageTurns {

	/** Characters at the foot and at the head of a page that are read together. */
	private static final int REACH = 200;

	/** Lines at the foot of a page that are no part of the text, notes among them. */
	private static final int FEET = 12;

	/** Likewise at its head. */
	private static final int HEADS = 6;

	/** Characters of a line that count at a turn. */
	private static final int PART = 60;

	private static final Pattern LINE = Pattern.compile("\n");

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
	 * @param runsOver whether something marked runs over from one line to another
	 * @param reader gets the number of the page after the turn and the text
	 */
	void each(BiPredicate<String, String> runsOver, BiConsumer<Integer, String> reader) {
		for (Integer number : new ArrayList<>(this.pages.keySet())) {
			List<Ends> before = this.pages.getOrDefault(number - 1, List.of());
			List<Ends> after = this.pages.get(number);
			for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
				reader.accept(number, before.get(i).foot() + "\n" + after.get(i).head());
				for (String line : before.get(i).feet()) {
					after.get(i)
						.heads()
						.stream()
						.filter((other) -> runsOver.test(line, other))
						.forEach((other) -> reader.accept(number, line + "\n" + other));
				}
			}
		}
	}

	/**
	 * How a page begins and ends.
	 *
	 * @param head its first characters
	 * @param foot its last ones
	 * @param heads how its first lines begin
	 * @param feet how its last ones end
	 */
	private record Ends(String head, String foot, List<String> heads, List<String> feet) {

		static Ends of(String text) {
			String page = text.strip();
			List<String> lines = LINE.splitAsStream(page).map(String::strip).filter((line) -> !line.isEmpty()).toList();
			return new Ends(page.substring(0, Math.min(page.length(), REACH)),
					page.substring(Math.max(0, page.length() - REACH)),
					lines.stream()
						.limit(HEADS)
						.map((line) -> line.substring(0, Math.min(line.length(), PART)))
						.toList(),
					lines.stream()
						.skip(Math.max(0, lines.size() - FEET))
						.map((line) -> line.substring(Math.max(0, line.length() - PART)))
						.toList());
		}

	}

}
