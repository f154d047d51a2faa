package uk.candour.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import uk.candour.demo.Townsfolk.Household;

/**
 * The jobs of the repairs contractor: those of the stories and of the town, the newest
 * first.
 */
final class ContractorBook {

	static final List<String> OPERATIVES = List.of("J. Teasdale", "A. Quill", "K. Marrow", "S. Ibekwe", "P. Lindqvist",
			"D. Harbottle", "M. Roszak");

	/** How many jobs there are besides those of the stories. */
	static final int TOWN = 2400;

	private ContractorBook() {
	}

	/** All jobs, the same ones for the same seed. */
	static List<ContractorJob> of(long seed, List<Story> stories) {
		List<ContractorJob> jobs = new ArrayList<>();
		stories.forEach((story) -> jobs.addAll(story.contractor()));
		Words words = Words.read();
		Dice dice = new Dice(seed, "contractor");
		List<Household> town = Townsfolk.of(seed, words, TOWN);
		for (Household household : town) {
			jobs.add(job(dice, words, household, town.get((household.number() + 1) % TOWN)));
		}
		jobs.sort(Comparator.comparing(ContractorJob::raised).reversed().thenComparing(ContractorJob::number));
		return List.copyOf(jobs);
	}

	private static ContractorJob job(Dice dice, Words words, Household household, Household neighbours) {
		String[] template = dice.pick(words.repairs());
		LocalDate raised = dice.day(LocalDate.of(2022, 1, 1), Council.AS_AT);
		LocalDate visit = raised.plusDays(dice.between(1, 28));
		Map<String, String> places = Map.of("tenant", household.tenant().name(), "neighbour",
				neighbours.tenant().name(), "neighbourhome", neighbours.address());
		String name = dice.chance(25) ? household.tenant().given().charAt(0) + " " + household.tenant().family()
				: household.tenant().name();
		return new ContractorJob(String.format(Locale.ROOT, "SR-6%05d", household.number()),
				String.format(Locale.ROOT, "REP-%02d-6%05d", raised.getYear() % 100, household.number()), name,
				household.address(), household.postcode(), dice.chance(20) ? "" : household.tenant().mobile(), raised,
				visit, visit.isAfter(Council.AS_AT) ? null : visit, template[0], dice.pick(OPERATIVES), template[1],
				Words.fill(template[2], places));
	}

}
