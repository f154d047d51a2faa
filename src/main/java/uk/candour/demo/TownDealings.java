package uk.candour.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import uk.candour.demo.Townsfolk.Household;

/**
 * What happens between the town and its landlord: notes, repairs, neighbours' quarrels,
 * arrears. Notes name other people as real notes do.
 */
final class TownDealings {

	private static final LocalDate FIRST = LocalDate.of(2019, 4, 1);

	private final HousingBook book;

	private final Dice dice;

	private final Words words;

	TownDealings(HousingBook book, long seed, Words words) {
		this.book = book;
		this.dice = new Dice(seed, "dealings");
		this.words = words;
	}

	void write(Dealing dealing) {
		Map<String, String> places = places(dealing);
		for (int note = this.dice.between(4, 14); note > 0; note--) {
			note(dealing, places);
		}
		for (int repair = this.dice.between(0, 3); repair > 0; repair--) {
			repair(dealing, places);
		}
		if (this.dice.chance(12)) {
			arrears(dealing);
		}
		if (this.dice.chance(3)) {
			nuisance(dealing, places);
		}
		if (this.dice.chance(9)) {
			needs(dealing);
		}
		if (this.dice.chance(60)) {
			check(dealing);
		}
	}

	private Map<String, String> places(Dealing dealing) {
		Household neighbours = dealing.neighbours();
		return Map.of("tenant", dealing.household().tenant().name(), "tenantphone",
				dealing.household().tenant().mobile(), "neighbour", neighbours.tenant().name(), "neighbourhome",
				neighbours.address(), "other", dealing.others().tenant().name(), "otherphone",
				dealing.others().tenant().mobile(), "amount", String.valueOf(5 + dealing.household().number() % 30));
	}

	private void note(Dealing dealing, Map<String, String> places) {
		String[] template = this.dice.pick(this.words.notes());
		Sheet notes = this.book.sheet("contact_notes");
		notes.row(notes.next(), dealing.tenant(), dealing.tenancy(), hour(dealing), template[0], officer(), template[1],
				Words.fill(template[2], places));
	}

	private void repair(Dealing dealing, Map<String, String> places) {
		String[] template = this.dice.pick(this.words.repairs());
		Sheet repairs = this.book.sheet("repairs");
		int id = repairs.next();
		LocalDateTime reported = hour(dealing);
		boolean open = reported.toLocalDate().isAfter(Council.AS_AT.minusWeeks(4));
		repairs.row(id, String.format(Locale.ROOT, "REP-%02d-%06d", reported.getYear() % 100, 500000 + id),
				dealing.property(), dealing.tenant(), reported, template[1],
				this.dice.pick(List.of("Routine", "Routine", "Urgent", "Emergency")), open ? "Open" : "Completed");
		Sheet jobs = this.book.sheet("repair_jobs");
		LocalDate visit = reported.toLocalDate().plusDays(this.dice.between(1, 25));
		jobs.row(jobs.next(), id, String.format(Locale.ROOT, "SR-5%05d", id), template[0],
				this.dice.pick(ContractorBook.OPERATIVES), visit, open ? null : visit,
				open ? "" : Words.fill(template[2], places));
	}

	private void arrears(Dealing dealing) {
		Sheet sheet = this.book.sheet("arrears_actions");
		LocalDate day = this.dice.day(Council.AS_AT.minusYears(2), Council.AS_AT);
		int balance = this.dice.between(15000, 240000);
		sheet.row(sheet.next(), dealing.account(), day,
				this.dice.pick(
						List.of("Reminder letter 1", "Reminder letter 2", "Agreement", "Notice served", "Court date")),
				TownHousing.pounds(balance), officer(), "");
	}

	private void nuisance(Dealing dealing, Map<String, String> places) {
		Sheet sheet = this.book.sheet("asb_cases");
		int id = sheet.next();
		LocalDateTime opened = hour(dealing);
		sheet.row(id, String.format(Locale.ROOT, "ASB-%02d-%04d", opened.getYear() % 100, 4000 + id),
				dealing.property(), this.dice.pick(List.of("Noise", "Rubbish", "Harassment", "Animals")),
				opened.toLocalDate(), null, officer(),
				Words.fill("{tenant} complained about by {neighbour} of {neighbourhome}.", places));
		this.book.sheet("asb_parties").row(id, dealing.tenant(), "Person complained of");
		Sheet diary = this.book.sheet("asb_diary");
		diary.row(diary.next(), id, opened, "Complaint", officer(),
				Words.fill("{neighbour} of {neighbourhome} rang about {tenant}.", places));
	}

	private void needs(Dealing dealing) {
		Sheet sheet = this.book.sheet("vulnerabilities");
		LocalDate day = this.dice.day(FIRST, Council.AS_AT);
		sheet.row(sheet.next(), dealing.tenant(), day,
				this.dice.pick(List.of("Mobility", "Hearing", "Sight", "Health", "Language")), officer(),
				"Recorded at a visit.");
		if (this.dice.chance(50)) {
			Sheet allocations = this.book.sheet("allocations");
			allocations.row(allocations.next(), dealing.tenant(), day, this.dice.pick(List.of("Band A", "Band B")),
					"Transfer list", this.dice.pick(List.of("Waiting", "Withdrawn", "Offer refused")), "");
		}
	}

	private void check(Dealing dealing) {
		Sheet sheet = this.book.sheet("tenancy_checks");
		sheet.row(sheet.next(), dealing.tenancy(), hour(dealing).toLocalDate(), officer(),
				this.dice.pick(List.of("In order", "In order", "No access", "Follow up")), "");
	}

	private LocalDateTime hour(Dealing dealing) {
		LocalDate since = dealing.household().since();
		return this.dice.hour(since.isAfter(FIRST) ? since : FIRST, Council.AS_AT);
	}

	private int officer() {
		return this.dice.pick(Officers.ALL).number();
	}

	/** A household, whom its papers mention, and its numbers in the tables. */
	record Dealing(Household household, Household neighbours, Household others, int tenant, int tenancy, int property,
			int account) {
	}

}
