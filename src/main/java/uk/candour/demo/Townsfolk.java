package uk.candour.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented people of Wyke who live in the council's homes, besides those of the
 * stories: a household per home, street by street, so that neighbours are neighbours.
 * Telephone numbers are of the ranges that are kept free for drama; those that end in 900
 * to 999 belong to the stories.
 */
final class Townsfolk {

	private static final int HOMES_PER_STREET = 48;

	private final List<Household> households = new ArrayList<>();

	private final Words words;

	private final Dice dice;

	private int people;

	private Townsfolk(long seed, Words words) {
		this.words = words;
		this.dice = new Dice(seed, "townsfolk");
	}

	/** So many households, the same ones for the same seed. */
	static List<Household> of(long seed, Words words, int households) {
		Townsfolk town = new Townsfolk(seed, words);
		for (int home = 0; home < households; home++) {
			town.households.add(town.household(home));
		}
		return town.households;
	}

	private Household household(int home) {
		int street = home / HOMES_PER_STREET;
		String address = (1 + home % HOMES_PER_STREET) + " " + this.words.streets().get(street);
		String postcode = "WY" + (1 + street % 9) + " " + (1 + home % 9) + inward(street, home % 3);
		List<Resident> residents = new ArrayList<>();
		String family = this.dice.pick(this.words.family());
		residents.add(resident(family, 1938, 2006));
		if (this.dice.chance(35)) {
			residents.add(resident(this.dice.chance(70) ? family : this.dice.pick(this.words.family()), 1938, 2006));
		}
		for (int child = this.dice.chance(40) ? this.dice.between(1, 3) : 0; child > 0; child--) {
			residents.add(resident(family, 2009, 2025));
		}
		LocalDate since = this.dice.day(LocalDate.of(1996, 1, 1), LocalDate.of(2026, 6, 30));
		return new Household(home, address, postcode, since, residents);
	}

	private static String inward(int street, int corner) {
		String letters = "ABDEFGHJLNPQRSTUWXYZ";
		return "" + letters.charAt(street % 20) + letters.charAt((street / 20 + corner * 7) % 20);
	}

	private Resident resident(String family, int bornFrom, int bornTo) {
		int number = this.people++;
		String given = this.dice.pick(this.words.given());
		LocalDate born = this.dice.day(LocalDate.of(bornFrom, 1, 1), LocalDate.of(bornTo, 12, 31));
		boolean grown = bornTo < 2008;
		return new Resident(number, given, family, born, grown ? nino() : "", grown ? mobile(number) : "",
				(grown && this.dice.chance(55)) ? email(given, family, number) : "");
	}

	private String nino() {
		return String.format("QQ %02d %02d %02d %s", this.dice.between(0, 99), this.dice.between(0, 99),
				this.dice.between(0, 99), "ABCD".charAt(this.dice.between(0, 3)));
	}

	private static String mobile(int number) {
		String[] ranges = { "07700 900", "01632 960", "0113 496 0", "0114 496 0", "0115 496 0", "0116 496 0",
				"0117 496 0", "0118 496 0", "0121 496 0", "0131 496 0", "0141 496 0", "0151 496 0", "0161 496 0",
				"0191 498 0" };
		return ranges[(number / 900) % ranges.length] + String.format("%03d", number % 900);
	}

	private static String email(String given, String family, int number) {
		return (given + "." + family + number % 100).toLowerCase(java.util.Locale.ROOT) + "@example.org";
	}

	/**
	 * The people of one home.
	 *
	 * @param number counted from nought, street by street
	 * @param since when they moved in
	 * @param residents the first is the tenant; never empty
	 */
	record Household(int number, String address, String postcode, LocalDate since, List<Resident> residents) {

		Resident tenant() {
			return this.residents.get(0);
		}

	}

	/**
	 * One of them.
	 *
	 * @param nino empty for children
	 * @param mobile empty for children
	 * @param email empty when none is known
	 */
	record Resident(int number, String given, String family, LocalDate born, String nino, String mobile, String email) {

		String name() {
			return this.given + " " + this.family;
		}

	}

}
