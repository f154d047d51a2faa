package uk.candour.connectors.imap;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import uk.candour.connectors.Period;
import uk.candour.connectors.PersonName;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.spi.Query;

/**
 * The pieces of text that the mail server looks for. Wider than what counts in the end: a
 * misspelt short family name is found by the given name, and what comes back is
 * confirmed.
 */
final class Needles {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.US);

	private static final int SHORTEST = 3;

	private static final int HALF = 4;

	private final Set<String> texts = new LinkedHashSet<>();

	private final Period period;

	Needles(Query query) {
		this.period = Period.of(query);
		query.subject().names().forEach((whole) -> {
			PersonName name = PersonName.of(whole);
			if (!family(name.family())) {
				add(name.firstGiven());
			}
		});
		query.subject().emails().forEach(this::add);
		query.subject().references().forEach(this::add);
		query.subject().addresses().forEach((address) -> add(Recognition.firstLine(address)));
		query.subject().phones().forEach(this::phone);
		query.terms().forEach(this::add);
	}

	// Servers differ in how they find letters outside ASCII in encoded messages, so runs
	// of plain letters are looked for.
	private void add(String text) {
		for (String run : text.strip().split("[^\\x20-\\x7e]+|['’`]")) {
			if (run.strip().length() >= SHORTEST) {
				this.texts.add(run.strip());
			}
		}
	}

	// The message may have an accent or a wrong letter in one half of a long name, so
	// each
	// half is looked for. Halves of a short one would be everywhere: then the given name
	// has to help.
	private boolean family(String name) {
		boolean tolerant = true;
		for (String part : name.split("[\\s-]+")) {
			int middle = part.length() / 2;
			if (middle >= HALF) {
				add(part.substring(0, middle));
				add(part.substring(middle));
			}
			else {
				add(part);
				tolerant = false;
			}
		}
		return tolerant;
	}

	// People space telephone numbers as they like; these are the usual ways to end one.
	private void phone(String phone) {
		String digits = Recognition.nationalDigits(phone);
		if (digits.length() >= 9) {
			String end = digits.substring(digits.length() - 6);
			this.texts.add(end);
			this.texts.add(end.substring(0, 3) + " " + end.substring(3));
		}
	}

	boolean isEmpty() {
		return this.texts.isEmpty();
	}

	/**
	 * The texts, each of which is one question to the server.
	 */
	Set<String> texts() {
		return this.texts;
	}

	/**
	 * The period as the server is asked for it, a day wider on each side for the sake of
	 * time zones. A message without a date of its own counts by when it came.
	 */
	List<String> dates() {
		List<String> keys = new ArrayList<>();
		if (this.period.from() != null) {
			String day = DAY.format(this.period.from().minusDays(1));
			keys.addAll(List.of("OR", "SENTSINCE", day, "SINCE", day));
		}
		if (this.period.to() != null) {
			String day = DAY.format(this.period.to().plusDays(2));
			keys.addAll(List.of("OR", "SENTBEFORE", day, "BEFORE", day));
		}
		return keys;
	}

	String inWords() {
		return "Messages with " + String.join(", ", this.texts.stream().map((text) -> "“" + text + "”").toList())
				+ " in headers or body, then confirmed by the name rules";
	}

}
