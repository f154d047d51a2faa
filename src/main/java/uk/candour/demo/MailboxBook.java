package uk.candour.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.candour.demo.Townsfolk.Household;

/**
 * What lies in the shared mailbox: the mails of the stories, and the town's in threads,
 * the oldest first.
 */
final class MailboxBook {

	/** The mailbox's own address. */
	static final String ADDRESS = "housing@wyke.example.org";

	/** How many messages there are at least besides those of the stories. */
	static final int TOWN = 3200;

	private final List<Mail> mails = new ArrayList<>();

	private final List<Household> town;

	private final Words words;

	private final Dice dice;

	private final List<Paper> enclosures;

	private MailboxBook(long seed) {
		this.words = Words.read();
		this.town = Townsfolk.of(seed, this.words, HousingBook.TOWN);
		this.dice = new Dice(seed, "mails");
		this.enclosures = enclosures();
	}

	/** All mails, the same ones for the same seed. */
	static List<Mail> of(long seed, List<Story> stories) {
		MailboxBook book = new MailboxBook(seed);
		stories.forEach((story) -> book.mails.addAll(story.mails()));
		for (int thread = 0; book.mails.size() < TOWN; thread++) {
			book.thread(thread);
		}
		book.mails.sort(Comparator.comparing(Mail::on).thenComparing(Mail::id));
		return List.copyOf(book.mails);
	}

	private void thread(int number) {
		String[] template = this.dice.pick(this.words.mails());
		Household household = this.dice.pick(this.town);
		Officers.Officer officer = this.dice.pick(Officers.ALL);
		Map<String, String> places = places(household, officer);
		String subject = Words.fill(template[0], places);
		LocalDateTime on = this.dice.hour(LocalDate.of(2022, 1, 3), Council.AS_AT.minusWeeks(2));
		String tenant = address(household);
		boolean inside = template[1].startsWith("Colleagues") || template[1].startsWith("For the file");
		String first = inside ? officer.email() : tenant;
		String id = "t" + number;
		add(new Mail(id, "", first, ADDRESS, "", on, subject, text(template[1], places), enclosed(12)));
		for (int reply = this.dice.between(0, 3); reply > 0; reply--) {
			on = on.plusHours(this.dice.between(1, 70));
			boolean answer = reply % 2 == 1;
			String body = answer ? text(template[2], places) : "Thank you, but that does not answer my question.";
			add(new Mail(id + "-" + reply, id, answer ? officer.email() : first, answer ? first : ADDRESS,
					answer ? ADDRESS : "", on, "RE: " + subject, body, enclosed(6)));
		}
	}

	private void add(Mail mail) {
		this.mails.add(mail);
	}

	private List<Paper> enclosed(int percent) {
		return this.dice.chance(percent) ? List.of(this.dice.pick(this.enclosures)) : List.of();
	}

	private Map<String, String> places(Household household, Officers.Officer officer) {
		Household neighbours = this.town.get((household.number() + 1) % this.town.size());
		Map<String, String> places = new HashMap<>();
		places.put("tenant", household.tenant().name());
		places.put("tenantphone", household.tenant().mobile());
		places.put("home", household.address());
		places.put("neighbour", neighbours.tenant().name());
		places.put("neighbourhome", neighbours.address());
		places.put("officer", officer.name());
		return places;
	}

	private static String text(String template, Map<String, String> places) {
		return Words.fill(template.replace("\\n", "\n"), places);
	}

	private static String address(Household household) {
		String known = household.tenant().email();
		return known.isEmpty() ? "tenant" + household.number() + "@example.org" : known;
	}

	private static List<Paper> enclosures() {
		LocalDate day = LocalDate.of(2024, 4, 8);
		List<String> none = List.of();
		return List.of(
				new Paper("Diary sheet.xlsx", "xlsx", "Diary sheet", day, "Wyke Council", none,
						List.of(List.of("Date", "From", "To", "What was heard")), List.of(), ""),
				new Paper("Rents from April.pdf", "pdf", "Your rent from April", day, "Wyke Council",
						List.of("Rents change on the first Monday of April."), List.of(), List.of(), ""),
				new Paper("Notice form.docx", "docx", "Notice to quit", day, "Wyke Council",
						List.of("I give four weeks' notice of", "Signed"), List.of(), List.of(), ""),
				new Paper("IMG_0412.jpg", "photo", "", day, "", none, List.of(), List.of(), ""));
	}

}
