package uk.candour.redaction.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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

	/** The number of a line, and signs, before what the line says. */
	private static final Pattern BEFORE_LINE = Pattern.compile("^[^\\p{L}]{1,6}(?=\\p{L})");

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
	 * @param runsOver asks of the end of a line whether something marked runs over from
	 * it to the start of another
	 * @param reader gets the number of the page after the turn and the text
	 */
	void each(Function<String, Predicate<String>> runsOver, BiConsumer<Integer, String> reader) {
		for (Integer number : new ArrayList<>(this.pages.keySet())) {
			List<Ends> before = this.pages.getOrDefault(number - 1, List.of());
			List<Ends> after = this.pages.get(number);
			Set<List<Ends>> read = new HashSet<>();
			for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
				if (read.add(List.of(before.get(i), after.get(i)))) {
					turn(before.get(i), after.get(i), runsOver, (text) -> reader.accept(number, text));
				}
			}
		}
	}

	private static void turn(Ends before, Ends after, Function<String, Predicate<String>> runsOver,
			Consumer<String> reader) {
		reader.accept(before.foot() + "\n" + after.head());
		for (String line : before.feet()) {
			after.heads().stream().filter(runsOver.apply(line)).forEach((other) -> reader.accept(line + "\n" + other));
		}
	}

	/**
	 * How a page begins and ends.
	 *
	 * @param head its first characters
	 * @param foot its last ones
	 * @param heads how its first lines begin, with what stands before them and without
	 * @param feet how its last ones end
	 */
	private record Ends(String head, String foot, List<String> heads, List<String> feet) {

		static Ends of(String text) {
			String page = text.strip();
			return new Ends(page.substring(0, Math.min(page.length(), REACH)),
					page.substring(Math.max(0, page.length() - REACH)), heads(page), feet(page));
		}

		private static List<String> heads(String page) {
			List<String> heads = new ArrayList<>();
			int from = 0;
			int lines = 0;
			while (from < page.length() && lines < HEADS) {
				int end = page.indexOf('\n', from);
				String line = page.substring(from, (end < 0) ? page.length() : end).strip();
				if (!line.isEmpty()) {
					String head = line.substring(0, Math.min(line.length(), PART));
					heads.add(head);
					lines++;
					String said = BEFORE_LINE.matcher(head).replaceFirst("");
					if (said.length() < head.length()) {
						heads.add(said);
					}
				}
				from = (end < 0) ? page.length() : end + 1;
			}
			return heads;
		}

		private static List<String> feet(String page) {
			List<String> feet = new ArrayList<>();
			int end = page.length();
			while (end > 0 && feet.size() < FEET) {
				int from = page.lastIndexOf('\n', end - 1) + 1;
				String line = page.substring(from, end).strip();
				if (!line.isEmpty()) {
					feet.add(line.substring(Math.max(0, line.length() - PART)));
				}
				end = from - 1;
			}
			return feet;
		}

	}

}
