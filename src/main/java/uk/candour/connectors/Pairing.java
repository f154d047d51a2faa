package uk.candour.connectors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a known name paired with the words of a name in a system, strongest
 * likeness first, each word once.
 */
final class Pairing {

	private final PersonName name;

	private final List<String> known;

	private final List<String> seen;

	private final List<String> unpaired;

	private final List<String> left;

	private final Set<Likeness> likenesses = EnumSet.noneOf(Likeness.class);

	private int cost;

	private boolean family;

	Pairing(PersonName name, List<String> seen) {
		this.name = name;
		this.known = name.words();
		this.seen = seen;
		this.unpaired = new ArrayList<>(this.known);
		this.left = new ArrayList<>(seen);
		List<String> familyWords = name.familyWords();
		for (Likeness likeness : Likeness.values()) {
			for (String part : List.copyOf(this.unpaired)) {
				pair(part, likeness, familyWords);
			}
		}
	}

	private void pair(String part, Likeness likeness, List<String> familyWords) {
		Optional<String> other = this.left.stream().filter((word) -> Likeness.of(part, word) == likeness).findFirst();
		if (other.isPresent()) {
			this.unpaired.remove(part);
			this.left.remove(other.get());
			this.likenesses.add(likeness);
			this.cost += likeness.cost();
			this.family |= familyWords.contains(part);
		}
	}

	/**
	 * The match, when one name contains the other, the family name is in it, and initials
	 * do not carry it alone.
	 */
	Optional<NameMatch> match() {
		int least = Math.min(2, this.known.size());
		boolean contained = this.unpaired.isEmpty() || this.left.isEmpty();
		boolean enough = this.known.size() - this.unpaired.size() >= least;
		boolean initialsOnly = this.likenesses.contains(Likeness.INITIAL) && !this.likenesses.contains(Likeness.SAME);
		if (!contained || !enough || !this.family || initialsOnly) {
			return Optional.empty();
		}
		int fewer = (this.known.size() != this.seen.size()) ? 5 : 0;
		return Optional.of(new NameMatch(100 - this.cost - fewer, why()));
	}

	private String why() {
		List<String> remarks = new ArrayList<>();
		this.likenesses.stream().map(Likeness::remark).filter((remark) -> !remark.isEmpty()).forEach(remarks::add);
		if (this.known.size() != this.seen.size()) {
			remarks.add("with more or fewer parts");
		}
		else if (remarks.isEmpty() && !this.known.equals(this.seen)) {
			remarks.add("in another order");
		}
		return ("name “" + this.name.whole() + "” " + String.join(", ", remarks)).strip();
	}

}
