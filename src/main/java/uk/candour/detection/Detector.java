package uk.candour.detection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds personal data in text. Pure and thread-safe.
 */
public final class Detector {

	private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
		.thenComparingInt(Hit::length)
		.reversed()
		.thenComparingInt(Hit::start);

	private final List<Finder> finders = List.of(new Contacts(), new Identifiers(), new Money(), new Vehicles(),
			new BirthDates(), new Places(), new References());

	/**
	 * Spans in order of their start; overlapping ones resolved to the best.
	 * @param text any text
	 * @param parties the people of the case
	 */
	public List<Span> detect(String text, KnownParties parties) {
		People people = new People(parties);
		OwnData own = new OwnData(parties.subject());
		List<Hit> hits = new ArrayList<>();
		for (Finder finder : this.finders) {
			finder.find(text, hits::add);
		}
		hits.removeIf((hit) -> own.covers(hit.kind(), text.substring(hit.start(), hit.end())));
		new Names(people).find(text, hits::add);
		return spans(text, resolve(hits, text.length()));
	}

	private static List<Hit> resolve(List<Hit> hits, int length) {
		hits.sort(BEST_FIRST);
		BitSet taken = new BitSet(length);
		List<Hit> kept = new ArrayList<>();
		for (Hit hit : hits) {
			int next = taken.nextSetBit(hit.start());
			if (next < 0 || next >= hit.end()) {
				taken.set(hit.start(), hit.end());
				kept.add(hit);
			}
		}
		kept.sort(Comparator.comparingInt(Hit::start));
		return kept;
	}

	private static List<Span> spans(String text, List<Hit> hits) {
		List<Span> spans = new ArrayList<>(hits.size());
		int at = 0;
		int points = 0;
		for (Hit hit : hits) {
			points += text.codePointCount(at, hit.start());
			int end = points + text.codePointCount(hit.start(), hit.end());
			spans
				.add(new Span(hit.kind(), points, end, text.substring(hit.start(), hit.end()), hit.score(), hit.why()));
			at = hit.end();
			points = end;
		}
		return spans;
	}

}
