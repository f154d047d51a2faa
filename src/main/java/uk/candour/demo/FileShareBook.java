package uk.candour.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.candour.demo.Townsfolk.Household;

/**
 * What lies on the file share: the files of the stories, and the town's.
 */
final class FileShareBook {

	/** How many files there are besides those of the stories. */
	static final int TOWN = 342;

	private final List<Household> town;

	private final Words words;

	private final Dice dice;

	private FileShareBook(long seed) {
		this.words = Words.read();
		this.town = Townsfolk.of(seed, this.words, HousingBook.TOWN);
		this.dice = new Dice(seed, "files");
	}

	/** All files, no two at the same path. */
	static List<Paper> of(long seed, List<Story> stories) {
		Map<String, Paper> papers = new LinkedHashMap<>();
		stories.forEach((story) -> story.files().forEach((paper) -> papers.put(paper.path(), paper)));
		FileShareBook book = new FileShareBook(seed);
		for (int number = 0; papers.size() < TOWN + count(stories); number++) {
			Paper paper = book.paper(number);
			papers.putIfAbsent(paper.path(), paper);
		}
		return List.copyOf(papers.values());
	}

	private static int count(List<Story> stories) {
		return stories.stream().mapToInt((story) -> story.files().size()).sum();
	}

	private Paper paper(int number) {
		String[] template = this.words.papers().get(number % this.words.papers().size());
		Household household = this.dice.pick(this.town);
		LocalDate day = this.dice.hour(LocalDate.of(2021, 1, 4), Council.AS_AT).toLocalDate();
		Map<String, String> places = places(household, day);
		String kind = template[1];
		String path = Words.fill(template[0] + "/" + template[2] + "." + ending(kind), places);
		List<String> lines = List.of(Words.fill(template[4], places).split("\\^"));
		String author = kind.equals("eml") ? sender(household) : places.get("officer");
		return new Paper(path, kind, Words.fill(template[3], places), day, author, lines,
				kind.equals("xlsx") ? rows(household) : List.of(), List.of(), "");
	}

	private Map<String, String> places(Household household, LocalDate day) {
		Household neighbours = neighbours(household, 1);
		String[] address = household.address().split(" ", 2);
		Map<String, String> places = new HashMap<>();
		places.put("number", address[0]);
		places.put("street", address[1]);
		places.put("home", household.address());
		places.put("family", household.tenant().family());
		places.put("tenant", household.tenant().name());
		places.put("tenantphone", household.tenant().mobile());
		places.put("neighbour", neighbours.tenant().name());
		places.put("neighbourhome", neighbours.address());
		places.put("officer", this.dice.pick(Officers.ALL).name());
		places.put("year", String.valueOf(day.getYear()));
		places.put("amount", TownHousing.pounds(this.dice.between(900, 190000)));
		return places;
	}

	private Household neighbours(Household household, int doors) {
		return this.town.get((household.number() + doors) % this.town.size());
	}

	private List<List<String>> rows(Household household) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("Name", "Address", "Telephone", "Balance", "Remark"));
		for (int door = 0; door < 12; door++) {
			Household one = neighbours(household, door);
			rows.add(List.of(one.tenant().name(), one.address(), one.tenant().mobile(),
					TownHousing.pounds(this.dice.between(0, 90000)),
					this.dice.pick(List.of("", "rang", "no answer", "agreed", "see file"))));
		}
		return rows;
	}

	private static String sender(Household household) {
		String known = household.tenant().email();
		return known.isEmpty() ? "tenant" + household.number() + "@example.org" : known;
	}

	private static String ending(String kind) {
		return switch (kind) {
			case "scan" -> "pdf";
			case "photo", "scan-jpg" -> "jpg";
			default -> kind;
		};
	}

}
