package uk.candour.demo;

import java.util.List;

/**
 * The people who work in Neighbourhoods and Housing.
 */
final class Officers {

	static final List<Officer> ALL = List.of(new Officer(1, "Priya Nair", "Neighbourhoods"),
			new Officer(2, "Tom Ashdown", "Anti-social behaviour"), new Officer(3, "Gillian Frost", "Income"),
			new Officer(4, "Joanne Pike", "Contact centre"), new Officer(5, "Marek Lisowski", "Repairs desk"),
			new Officer(6, "Delroy Hines", "Neighbourhoods"), new Officer(7, "Rhona Tait", "Lettings"),
			new Officer(8, "Sadia Anwar", "Income"), new Officer(9, "Piers Langdale", "Contact centre"),
			new Officer(10, "Bethan Rees", "Independent living"), new Officer(11, "Colm Heaney", "Neighbourhoods"),
			new Officer(12, "Lorna Meikle", "Complaints"));

	private Officers() {
	}

	/**
	 * The officer of that name.
	 * @throws IllegalArgumentException when nobody of that name works there
	 */
	static Officer named(String name) {
		return ALL.stream()
			.filter((officer) -> officer.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("A story names an officer who does not exist: " + name));
	}

	record Officer(int number, String name, String team) {

		String email() {
			return this.name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@wyke.example.org";
		}

	}

}
