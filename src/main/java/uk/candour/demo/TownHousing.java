package uk.candour.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import uk.candour.demo.Townsfolk.Household;
import uk.candour.demo.Townsfolk.Resident;

/**
 * Writes the town into the housing system's tables, with the faults that such systems
 * have: misspelt names, people recorded twice, missing dates of birth and numbers.
 */
final class TownHousing {

	private static final LocalDate LEDGER_FROM = Council.AS_AT.minusWeeks(8).with(java.time.DayOfWeek.MONDAY);

	private static final List<String> WARDS = List.of("Canalside", "Old Town", "Highfield", "Moorbank", "Saltway");

	private final HousingBook book;

	private final Dice dice;

	private final TownDealings dealings;

	TownHousing(HousingBook book, long seed, Words words) {
		this.book = book;
		this.dice = new Dice(seed, "housing");
		this.dealings = new TownDealings(book, seed, words);
	}

	void write(List<Household> households) {
		for (int home = 0; home < households.size(); home++) {
			Household neighbours = households.get((home > 0) ? home - 1 : 1);
			Household others = households.get((home * 7 + 13) % households.size());
			write(households.get(home), neighbours, others);
		}
	}

	private void write(Household household, Household neighbours, Household others) {
		Sheet properties = this.book.sheet("properties");
		int property = properties.next();
		properties.row(property, household.address(), "Wyke", household.postcode(),
				this.dice.pick(List.of("House", "Flat", "Bungalow", "Maisonette")), this.dice.between(1, 4),
				this.dice.between(1921, 2015), WARDS.get(household.number() / 48 % WARDS.size()));
		int family = this.book.sheet("households").next();
		this.book.sheet("households").row(family, property, household.tenant().family(), household.since());
		int tenant = residents(family, household);
		int tenancy = tenancy(property, family, household);
		this.book.sheet("tenancy_people").row(tenancy, tenant, "Tenant");
		int account = ledger(tenancy, household);
		this.dealings
			.write(new TownDealings.Dealing(household, neighbours, others, tenant, tenancy, property, account));
		if (this.dice.chance(4)) {
			secondRecord(household.tenant(), tenancy);
		}
	}

	private int residents(int family, Household household) {
		int tenant = this.book.sheet("people").next();
		for (Resident resident : household.residents()) {
			boolean first = resident == household.tenant();
			int id = person(resident, household.since());
			String relationship = first ? "Tenant" : resident.nino().isEmpty() ? "Child" : "Partner or relative";
			LocalDate since = resident.born().isAfter(household.since()) ? resident.born() : household.since();
			this.book.sheet("household_members").row(family, id, relationship, since, null);
		}
		return tenant;
	}

	private int person(Resident resident, LocalDate since) {
		Sheet people = this.book.sheet("people");
		int id = people.next();
		String family = this.dice.chance(1) ? misspelt(resident.family()) : resident.family();
		people.row(id, title(resident), resident.given(), family, this.dice.chance(12) ? null : resident.born(),
				this.dice.chance(30) ? "" : resident.nino(), resident.mobile(), "", resident.email(), since,
				this.dice.pick(List.of("Tenancy sign-up", "Housing register", "Estate transfer 2009", "Web form")));
		if (this.dice.chance(3)) {
			Sheet aliases = this.book.sheet("person_aliases");
			aliases.row(aliases.next(), id, "Known as", resident.given().charAt(0) + ". " + resident.family());
		}
		return id;
	}

	private String title(Resident resident) {
		return resident.nino().isEmpty() ? "" : this.dice.pick(List.of("Mr", "Mrs", "Ms", "Miss", ""));
	}

	/** The same person again, as a hurried clerk or an import types them. */
	private void secondRecord(Resident resident, int tenancy) {
		Sheet people = this.book.sheet("people");
		int id = people.next();
		String given = this.dice.chance(50) ? misspelt(resident.given()) : resident.given();
		people.row(id, "", given, misspelt(resident.family()), null, "", resident.mobile(), "", "",
				this.dice.day(LocalDate.of(2018, 1, 1), Council.AS_AT), "Repairs portal import");
		this.book.sheet("tenancy_people").row(tenancy, id, "Contact");
	}

	/** A name with one letter doubled, dropped or swapped with the next. */
	private String misspelt(String name) {
		int at = this.dice.between(1, name.length() - 2);
		return switch (this.dice.between(0, 2)) {
			case 0 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
			case 1 -> name.substring(0, at) + name.substring(at + 1);
			default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
		};
	}

	private int tenancy(int property, int family, Household household) {
		Sheet tenancies = this.book.sheet("tenancies");
		int id = tenancies.next();
		boolean ended = this.dice.chance(6) && household.since().isBefore(LocalDate.of(2024, 1, 1));
		LocalDate end = ended ? this.dice.day(LocalDate.of(2024, 6, 1), LocalDate.of(2026, 6, 30)) : null;
		tenancies.row(id, String.format(Locale.ROOT, "WH-02%05d", household.number()), property, family,
				this.dice.pick(List.of("Secure", "Secure", "Introductory", "Flexible")), household.since(), end,
				pounds(rent(household)));
		return id;
	}

	private static int rent(Household household) {
		return 7200 + household.number() % 61 * 110;
	}

	private int ledger(int tenancy, Household household) {
		Sheet accounts = this.book.sheet("rent_accounts");
		int account = accounts.next();
		accounts.row(account, tenancy, String.format(Locale.ROOT, "602%05d", household.number()),
				this.dice.pick(List.of("Direct debit", "Payment card", "Standing order", "Universal Credit")),
				household.since());
		Sheet ledger = this.book.sheet("rent_transactions");
		for (int week = 0; week < 8; week++) {
			LocalDate monday = LEDGER_FROM.plusWeeks(week);
			ledger.row(ledger.next(), account, monday, "Rent charge", pounds(rent(household)), "Week of " + monday);
			if (!this.dice.chance(8)) {
				ledger.row(ledger.next(), account, monday.plusDays(this.dice.between(0, 5)), "Payment",
						"-" + pounds(rent(household)), "");
			}
		}
		return account;
	}

	static String pounds(int pence) {
		return pence / 100 + "." + pence % 100 / 10 + pence % 10;
	}

}
