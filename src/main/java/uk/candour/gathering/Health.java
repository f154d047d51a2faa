package uk.candour.gathering;

import java.time.Instant;
import java.util.List;

/**
 * How an asset has answered its last searches.
 *
 * @param searches how many are looked at
 * @param failed how many of them a machine gave up, or is in trouble with
 * @param answeredAt when it last answered, or null
 * @param trouble why the newest search by machine failed, or null when it did not: until
 * it answers again its searches become tasks of its owner
 */
public record Health(int searches, int failed, Instant answeredAt, String trouble) {

	static Health of(List<Search> newestFirst) {
		List<Search> byMachine = newestFirst.stream().filter((search) -> !search.isByHand()).toList();
		Instant answered = newestFirst.stream()
			.filter((search) -> search.finishedAt() != null && !hasFailed(search))
			.map(Search::finishedAt)
			.max(Instant::compareTo)
			.orElse(null);
		String trouble = byMachine.stream()
			.filter((search) -> search.startedAt() != null)
			.findFirst()
			.filter(Health::hasFailed)
			.map(Search::failure)
			.orElse(null);
		return new Health(newestFirst.size(), (int) byMachine.stream().filter(Health::hasFailed).count(), answered,
				trouble);
	}

	private static boolean hasFailed(Search search) {
		return !search.isByHand() && search.failure() != null;
	}

}
