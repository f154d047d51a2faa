package uk.candour.portal;

import java.util.Arrays;
import java.util.List;

/** What a request may be about, as the form offers it. */
enum Subject {

	TENANCY("Tenancy and household", "Your agreement, who lives with you, moves and transfers"),
	RENT("Rent and arrears", "Payments, balances, letters about arrears"),
	REPAIRS("Repairs", "What you reported, visits, photos, damp and mould"),
	ALLOCATIONS("Housing application", "Waiting list, points, offers, homelessness"),
	NEIGHBOURHOOD("Neighbour problems", "Noise and antisocial behaviour, made by you or about you"),
	CONTACT("Letters, e-mails and calls", "What you sent to us and we to you, and what staff wrote about you"),
	COMPLAINTS("Complaints", "Complaints that you made and what was decided"),
	EVERYTHING("Everything that the housing service holds about me", "This may take longer to check");

	private final String title;

	private final String hint;

	Subject(String title, String hint) {
		this.title = title;
		this.hint = hint;
	}

	String title() {
		return this.title;
	}

	static List<Choice> choices() {
		return Arrays.stream(values())
			.map((subject) -> new Choice(subject.name(), subject.title, subject.hint))
			.toList();
	}

	/** Titles of the codes that are known; others are left out. */
	static List<String> titles(List<String> codes) {
		return Arrays.stream(values())
			.filter((subject) -> codes.contains(subject.name()))
			.map((subject) -> subject.title)
			.toList();
	}

	/** One thing to choose on a form. */
	record Choice(String value, String text, String hint) {
	}

}
