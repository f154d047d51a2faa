package uk.candour.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for one name in running text: the family name with a given name, an initial or a
 * title close by.
 */
final class NameSighting {

	// "Oakley, Mrs Maureen" and "Maureen Ann Oakley" still count as close.
	private static final int NEAR = 2;

	private final PersonName name;

	private final List<String> given;

	private final List<String> family;

	NameSighting(PersonName name) {
		this.name = name;
		this.given = name.givenWords();
		this.family = name.familyWords();
	}

	/**
	 * The best place of the text where the name stands.
	 */
	Optional<NameMatch> in(List<String> words) {
		NameMatch best = null;
		for (int i = 0; i < words.size() && (best == null || best.score() < 100); i++) {
			Likeness family = familyAt(words, i);
			NameMatch here = (family != null) ? around(words, i, family) : null;
			if (here != null && (best == null || here.score() > best.score())) {
				best = here;
			}
		}
		return Optional.ofNullable(best);
	}

	private Likeness familyAt(List<String> words, int place) {
		Likeness best = null;
		for (String part : this.family) {
			Likeness likeness = Likeness.of(part, words.get(place));
			boolean whole = likeness == Likeness.SAME && part.length() > 2 || likeness == Likeness.MISSPELT;
			if (whole && (best == null || likeness.compareTo(best) < 0)) {
				best = likeness;
			}
		}
		return best;
	}

	private NameMatch around(List<String> words, int place, Likeness family) {
		if (this.given.isEmpty()) {
			return (family == Likeness.SAME) ? match(family, "", 0) : null;
		}
		NameMatch best = null;
		for (int i = Math.max(0, place - NEAR); i <= Math.min(words.size() - 1, place + NEAR); i++) {
			NameMatch here = (i != place) ? withNeighbour(words.get(i), i - place, family) : null;
			if (here != null && (best == null || here.score() > best.score())) {
				best = here;
			}
		}
		return best;
	}

	private NameMatch withNeighbour(String neighbour, int offset, Likeness family) {
		NameMatch best = null;
		for (String given : this.given) {
			Likeness likeness = Likeness.of(given, neighbour);
			boolean counts = likeness != null
					&& (likeness != Likeness.INITIAL || Math.abs(offset) == 1 && family == Likeness.SAME);
			if (counts) {
				NameMatch here = match(family, likeness.remark(), likeness.cost());
				best = (best == null || here.score() > best.score()) ? here : best;
			}
		}
		if (best == null && offset == -1 && family == Likeness.SAME && PersonName.isTitle(neighbour)) {
			return match(family, "by title and family name only", 45);
		}
		return best;
	}

	private NameMatch match(Likeness family, String remark, int cost) {
		List<String> remarks = new ArrayList<>();
		if (!remark.isEmpty()) {
			remarks.add(remark);
		}
		if (family == Likeness.MISSPELT && !remarks.contains(family.remark())) {
			remarks.add(family.remark());
		}
		return new NameMatch(100 - family.cost() - cost,
				("name “" + this.name.whole() + "” " + String.join(", ", remarks)).strip());
	}

}
