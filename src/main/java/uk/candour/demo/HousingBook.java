package uk.candour.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of the housing management system: the stories first, then the town around
 * them. The same seed always makes the same book.
 */
final class HousingBook {

	/** How many tenancies the town has besides those of the stories. */
	static final int TOWN = 5200;

	private static final List<String> TABLES = List.of("officers", "properties", "people", "person_aliases",
			"households", "household_members", "tenancies", "tenancy_people", "rent_accounts", "rent_transactions",
			"repairs", "repair_jobs", "contact_notes", "asb_cases", "asb_parties", "asb_diary", "arrears_actions",
			"allocations", "vulnerabilities", "tenancy_checks", "documents");

	private final Map<String, Sheet> sheets = new LinkedHashMap<>();

	private HousingBook() {
		TABLES.forEach((table) -> this.sheets.put(table, new Sheet()));
	}

	/**
	 * Writes the book.
	 * @param seed of the council
	 * @param stories told in it
	 */
	static HousingBook of(long seed, List<Story> stories) {
		HousingBook book = new HousingBook();
		for (Officers.Officer officer : Officers.ALL) {
			book.sheet("officers").row(officer.number(), officer.name(), officer.team(), officer.email());
		}
		for (Story story : stories) {
			new StoryHousing(book, story).write();
		}
		Words words = Words.read();
		new TownHousing(book, seed, words).write(Townsfolk.of(seed, words, TOWN));
		return book;
	}

	/** The rows of a table. */
	Sheet sheet(String table) {
		Sheet sheet = this.sheets.get(table);
		if (sheet == null) {
			throw new IllegalArgumentException("The housing system has no table " + table);
		}
		return sheet;
	}

	/** Tables in the order in which they are filled. */
	Map<String, Sheet> sheets() {
		return Collections.unmodifiableMap(this.sheets);
	}

	/** A hash over all rows: equal books have equal fingerprints. */
	String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			this.sheets.values().forEach((sheet) -> digest.update(sheet.bytes()));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256, this one has not", ex);
		}
	}

}
