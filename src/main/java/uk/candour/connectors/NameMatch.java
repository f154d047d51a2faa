package uk.candour.connectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.candour.connectors.spi.Subject;

/**
 * That a name in a system is the person's, and why. Tolerant of what real data is like:
 * former names, parts in another order, short forms, one wrong letter in a long word,
 * initials.
 *
 * @param score from 55 (just enough) to 100 (equal)
 * @param why in plain words
 */
public record NameMatch(int score, String why) {

	private static final int ENOUGH = 55;

	/**
	 * Compares a name in a system with all names of the person.
	 * @param candidate the whole name as the system holds it, in any order
	 * @param birth the date of birth that the system holds, or null
	 * @return the best match, or empty when it is someone else's name
	 */
	public static Optional<NameMatch> between(Subject subject, String candidate, LocalDate birth) {
		List<String> seen = new ArrayList<>(Words.of(candidate));
		seen.removeIf(PersonName::isTitle);
		Optional<NameMatch> best = Optional.empty();
		for (int i = 0; i < subject.names().size(); i++) {
			boolean former = i > 0;
			Optional<NameMatch> match = new Pairing(PersonName.of(subject.names().get(i)), seen).match()
				.map((named) -> former ? new NameMatch(named.score, named.why + " (another or former name)") : named)
				.map((named) -> named.weighed(subject.dateOfBirth(), birth))
				.filter((named) -> named.score >= ENOUGH);
			best = better(best, match);
		}
		return best;
	}

	private static Optional<NameMatch> better(Optional<NameMatch> one, Optional<NameMatch> other) {
		return (one.isPresent() && (other.isEmpty() || one.get().score >= other.get().score)) ? one : other;
	}

	private NameMatch weighed(LocalDate known, LocalDate seen) {
		if (known == null || seen == null) {
			return this;
		}
		if (known.equals(seen)) {
			return new NameMatch(Math.min(100, this.score + 15), this.why + ", same date of birth");
		}
		if (swapped(known).filter(seen::equals).isPresent()) {
			return new NameMatch(Math.min(100, this.score + 10),
					this.why + ", same date of birth with day and month swapped");
		}
		return new NameMatch(this.score - 40, this.why + ", but another date of birth");
	}

	private static Optional<LocalDate> swapped(LocalDate date) {
		return (date.getDayOfMonth() <= 12)
				? Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()))
				: Optional.empty();
	}

	/**
	 * Whether a family name of the person stands in a text, letter by letter: not enough
	 * by itself.
	 */
	static boolean mentionsFamily(Subject subject, List<String> words) {
		return subject.names()
			.stream()
			.flatMap((whole) -> PersonName.of(whole).familyWords().stream())
			.anyMatch((part) -> part.length() > 2 && words.contains(part));
	}

	/**
	 * Finds the person's names in running text.
	 * @param words of the text
	 * @return the best match, or empty
	 */
	static Optional<NameMatch> within(Subject subject, List<String> words) {
		Optional<NameMatch> best = Optional.empty();
		for (String whole : subject.names()) {
			best = better(best, new NameSighting(PersonName.of(whole)).in(words));
		}
		return best;
	}

}
