package uk.candour.connectors.imap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.BodyTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.RecipientStringTerm;
import jakarta.mail.search.SearchTerm;
import jakarta.mail.search.SentDateTerm;
import jakarta.mail.search.SubjectTerm;

import uk.candour.connectors.Period;
import uk.candour.connectors.PersonName;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.spi.Query;

/**
 * The pieces of text that the mail server looks for. Wider than what counts in the end: a
 * misspelt family name is found by the given name, and what comes back is confirmed.
 */
final class Needles {

	private static final int SHORTEST = 3;

	private static final int HALF = 4;

	private final Set<String> texts = new LinkedHashSet<>();

	private final Period period;

	Needles(Query query) {
		this.period = Period.of(query);
		query.subject().names().forEach((whole) -> {
			PersonName name = PersonName.of(whole);
			name(name.family());
			name(name.firstGiven());
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

	// The message may have an accent or a wrong letter in one half of a long name.
	private void name(String name) {
		for (String part : name.split("[\\s-]+")) {
			add(part);
			int middle = part.length() / 2;
			if (middle >= HALF) {
				add(part.substring(0, middle));
				add(part.substring(middle));
			}
		}
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
	 * One search for each needle, in sender, recipients, subject or body, in the period.
	 * One for all would be longer than some servers accept.
	 */
	List<SearchTerm> terms() {
		return this.texts.stream()
			.map((text) -> within(new OrTerm(new SearchTerm[] { new FromStringTerm(text),
					new RecipientStringTerm(RecipientType.TO, text), new RecipientStringTerm(RecipientType.CC, text),
					new SubjectTerm(text), new BodyTerm(text) })))
			.toList();
	}

	/**
	 * Narrows a search to the period, a day wider on each side for the sake of time
	 * zones.
	 */
	SearchTerm within(SearchTerm term) {
		List<SearchTerm> all = new ArrayList<>(List.of(term));
		if (this.period.from() != null) {
			Date first = date(this.period.from().minusDays(1));
			all.add(new OrTerm(new SentDateTerm(ComparisonTerm.GE, first),
					new ReceivedDateTerm(ComparisonTerm.GE, first)));
		}
		if (this.period.to() != null) {
			Date last = date(this.period.to().plusDays(2));
			all.add(new OrTerm(new SentDateTerm(ComparisonTerm.LT, last),
					new ReceivedDateTerm(ComparisonTerm.LT, last)));
		}
		return (all.size() == 1) ? term : new AndTerm(all.toArray(SearchTerm[]::new));
	}

	private static Date date(LocalDate day) {
		return Date.from(day.atStartOfDay(Period.ZONE).toInstant());
	}

	String inWords() {
		return "Messages with " + String.join(", ", this.texts.stream().map((text) -> "“" + text + "”").toList())
				+ " in sender, recipients, subject or body, then confirmed by the name rules";
	}

}
