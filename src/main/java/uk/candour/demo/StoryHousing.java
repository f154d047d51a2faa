package uk.candour.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a story into the housing system's tables.
 */
final class StoryHousing {

	private static final BigDecimal WEEKS_A_MONTH = new BigDecimal("4.3333");

	private final HousingBook book;

	private final Story story;

	private final Map<String, Integer> people = new HashMap<>();

	private final Map<String, Integer> homes = new HashMap<>();

	private final Map<String, Integer> tenancies = new HashMap<>();

	private final Map<String, Integer> accounts = new HashMap<>();

	StoryHousing(HousingBook book, Story story) {
		this.book = book;
		this.story = story;
	}

	void write() {
		this.story.people().forEach(this::person);
		this.story.homes().forEach(this::home);
		this.story.tenancies().forEach(this::tenancy);
		this.story.notes().forEach(this::note);
		this.story.repairs().forEach(this::repair);
		this.story.asb().forEach(this::nuisance);
		this.story.arrears().forEach(this::arrears);
		this.story.allocations().forEach(this::allocation);
		this.story.vulnerabilities().forEach(this::vulnerability);
		this.story.documents().forEach(this::document);
	}

	private void person(Story.Person person) {
		Sheet sheet = this.book.sheet("people");
		int id = sheet.next();
		this.people.put(person.key(), id);
		sheet.row(id, person.title(), person.given(), person.family(), person.born(), person.nino(), person.mobile(),
				person.home(), person.email(), person.since(),
				person.source().isEmpty() ? "Tenancy sign-up" : person.source());
		for (Story.Alias alias : person.aliases()) {
			Sheet aliases = this.book.sheet("person_aliases");
			aliases.row(aliases.next(), id, alias.kind(), alias.name());
		}
	}

	private void home(Story.Home home) {
		Sheet sheet = this.book.sheet("properties");
		int id = sheet.next();
		this.homes.put(home.key(), id);
		sheet.row(id, home.address(), "Wyke", home.postcode(), home.kind(), home.bedrooms(), 1964, home.ward());
	}

	private void tenancy(Story.Tenancy tenancy) {
		Sheet households = this.book.sheet("households");
		int household = households.next();
		int property = this.homes.get(tenancy.home());
		String family = name(tenancy.people().get(0).who()).family();
		households.row(household, property, family, tenancy.starts());
		Sheet sheet = this.book.sheet("tenancies");
		int id = sheet.next();
		this.tenancies.put(tenancy.reference(), id);
		sheet.row(id, tenancy.reference(), property, household, tenancy.kind(), tenancy.starts(), tenancy.ends(),
				tenancy.rent());
		for (Story.Part part : tenancy.people()) {
			this.book.sheet("tenancy_people").row(id, person(part.who()), part.role());
		}
		Story.Part tenant = tenancy.people().get(0);
		this.book.sheet("household_members")
			.row(household, person(tenant.who()), "Tenant", tenancy.starts(), tenancy.ends());
		for (Story.Member member : tenancy.members()) {
			this.book.sheet("household_members")
				.row(household, person(member.who()), member.relationship(), tenancy.starts(), tenancy.ends());
		}
		ledger(id, tenancy);
	}

	private void ledger(int tenancyId, Story.Tenancy tenancy) {
		Sheet accounts = this.book.sheet("rent_accounts");
		int account = accounts.next();
		this.accounts.put(tenancy.account(), account);
		accounts.row(account, tenancyId, tenancy.account(), tenancy.method(), tenancy.starts());
		LocalDate last = (tenancy.ends() != null) ? tenancy.ends() : Council.AS_AT;
		Sheet ledger = this.book.sheet("rent_transactions");
		LocalDate monday = tenancy.ledgerFrom().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
		for (LocalDate day = monday; !day.isAfter(last); day = day.plusWeeks(1)) {
			ledger.row(ledger.next(), account, day, "Rent charge", tenancy.rent(), "Week of " + day);
		}
		BigDecimal month = tenancy.rent().multiply(WEEKS_A_MONTH).setScale(2, java.math.RoundingMode.HALF_UP);
		for (LocalDate day = tenancy.ledgerFrom().withDayOfMonth(1); !day.isAfter(last); day = day.plusMonths(1)) {
			if (!tenancy.missed().contains(YearMonth.from(day))) {
				ledger.row(ledger.next(), account, day, "Payment", month.negate(), tenancy.method());
			}
		}
	}

	private void note(Story.Note note) {
		Sheet sheet = this.book.sheet("contact_notes");
		sheet.row(sheet.next(), person(note.who()), this.tenancies.get(note.tenancy()), note.on(), note.channel(),
				officer(note.officer()), note.subject(), note.text());
	}

	private void repair(Story.Repair repair) {
		Sheet sheet = this.book.sheet("repairs");
		int id = sheet.next();
		sheet.row(id, repair.reference(), this.homes.get(repair.home()), person(repair.who()), repair.on(),
				repair.what(), repair.priority(), repair.state());
		for (Story.Job job : repair.jobs()) {
			Sheet jobs = this.book.sheet("repair_jobs");
			jobs.row(jobs.next(), id, job.number(), repair.trade(), job.operative(), job.visit(), job.done(),
					job.notes());
		}
	}

	private void nuisance(Story.Nuisance nuisance) {
		Sheet sheet = this.book.sheet("asb_cases");
		int id = sheet.next();
		sheet.row(id, nuisance.reference(), this.homes.get(nuisance.home()), nuisance.kind(), nuisance.opened(),
				nuisance.closed(), officer(nuisance.officer()), nuisance.summary());
		for (Story.Part party : nuisance.parties()) {
			this.book.sheet("asb_parties").row(id, person(party.who()), party.role());
		}
		for (Story.Diary entry : nuisance.diary()) {
			Sheet diary = this.book.sheet("asb_diary");
			diary.row(diary.next(), id, entry.on(), entry.kind(), officer(entry.officer()), entry.text());
		}
	}

	private void arrears(Story.Arrears action) {
		Sheet sheet = this.book.sheet("arrears_actions");
		sheet.row(sheet.next(), this.accounts.get(action.account()), action.on(), action.kind(), action.balance(),
				officer(action.officer()), action.text());
	}

	private void allocation(Story.Allocation allocation) {
		Sheet sheet = this.book.sheet("allocations");
		sheet.row(sheet.next(), person(allocation.who()), allocation.on(), allocation.band(), allocation.scheme(),
				allocation.outcome(), allocation.text());
	}

	private void vulnerability(Story.Vulnerability vulnerability) {
		Sheet sheet = this.book.sheet("vulnerabilities");
		sheet.row(sheet.next(), person(vulnerability.who()), vulnerability.on(), vulnerability.kind(),
				officer(vulnerability.officer()), vulnerability.text());
	}

	private void document(Story.Held held) {
		Paper paper = held.paper();
		Sheet sheet = this.book.sheet("documents");
		sheet.row(sheet.next(), person(held.who()), this.tenancies.get(held.tenancy()), paper.fileName(),
				paper.mediaType(), paper.on(), Papers.bytes(paper));
	}

	private static int officer(String name) {
		return Officers.named(name).number();
	}

	private int person(String key) {
		Integer id = this.people.get(key);
		if (id == null) {
			throw new IllegalArgumentException("A story names a person whom it does not introduce: " + key);
		}
		return id;
	}

	private Story.Person name(String key) {
		List<Story.Person> named = this.story.people().stream().filter((one) -> one.key().equals(key)).toList();
		return named.get(0);
	}

}
