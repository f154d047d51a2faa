package uk.candour.connectors.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import uk.candour.connectors.PersonName;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.spi.Query;

/**
 * What the search of a document system is asked for: words, and beginnings of words,
 * which is all that Microsoft's knows. Of a family name the first half is asked for, so
 * that a letter may be wrong in the second; what comes back is confirmed.
 */
final class SearchWords {

	private static final int HALF = 3;

	private final Set<String> texts = new LinkedHashSet<>();

	SearchWords(Query query) {
		query.subject().names().forEach((whole) -> {
			for (String part : PersonName.of(whole).family().split("[\\s\\-'’]+")) {
				int middle = part.length() / 2;
				add(middle >= HALF ? part.substring(0, middle) + "*" : part);
			}
		});
		query.subject().emails().forEach(this::add);
		query.subject().references().forEach(this::add);
		query.subject().addresses().forEach((address) -> add(Recognition.firstLine(address)));
		query.subject().phones().forEach((phone) -> {
			add(phone);
			add(Recognition.nationalDigits(phone));
		});
		query.terms().forEach(this::add);
	}

	// Marks that mean something to the search are no part of what is looked for.
	private void add(String text) {
		String plain = text.replaceAll("[^\\p{L}\\p{N}@.+*/_\\- ]+", " ").strip();
		if (plain.replaceAll("[^\\p{L}\\p{N}]", "").length() >= 2) {
			this.texts.add(plain);
		}
	}

	/**
	 * The texts, each of which is one question.
	 */
	List<String> texts() {
		return List.copyOf(this.texts);
	}

	String inWords() {
		return String.join(", ", this.texts.stream().map((text) -> "“" + text + "”").toList());
	}

}
