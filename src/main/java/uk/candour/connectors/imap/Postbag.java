package uk.candour.connectors.imap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Letter;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.TextReader.Reading;
import uk.candour.connectors.Unread;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * The messages of one search: those about the person, then those of the same
 * conversations.
 */
final class Postbag {

	// Long searches overstep what servers accept in one line.
	private static final int AT_ONCE = 10;

	private final Needles needles;

	private final Recognition recognition;

	private final Period period;

	private final Harvest harvest;

	private final int largest;

	private final Deadline deadline;

	private final Map<String, Conversation> conversations = new LinkedHashMap<>();

	private final Unread unread = new Unread();

	Postbag(Needles needles, Recognition recognition, Period period, Harvest harvest, int largest, Deadline deadline) {
		this.needles = needles;
		this.recognition = recognition;
		this.period = period;
		this.harvest = harvest;
		this.largest = largest;
		this.deadline = deadline;
	}

	/**
	 * Takes the messages of a folder that are about the person.
	 */
	void search(Folder folder) throws MessagingException, SourceFailure {
		folder.open(Folder.READ_ONLY);
		try (folder) {
			Drawer drawer = new Drawer(folder, this.largest, this.harvest, this.unread, this.deadline);
			Set<Integer> numbers = new TreeSet<>();
			for (String text : this.needles.texts()) {
				numbers.addAll(drawer.search(List.of("TEXT", text), this.needles.dates()));
			}
			this.harvest.looked(numbers.size());
			drawer.each(numbers, (letter) -> take(folder, letter));
		}
	}

	private void take(Folder folder, Letter letter) throws SourceFailure {
		if (!this.period.contains(letter.sentAt())) {
			return;
		}
		Reading reading = letter.text(this.deadline);
		if (!reading.complete()) {
			this.unread.add(letter.locator());
		}
		Optional<String> why = this.recognition.in(reading.text());
		if (why.isPresent() && this.harvest.wants(letter.locator())) {
			this.harvest.add(letter.finding(folder.getFullName(), why.get()));
			Conversation conversation = new Conversation(letter.subject());
			letter.identifiers().forEach((id) -> this.conversations.putIfAbsent(id, conversation));
		}
	}

	/**
	 * Takes the other messages of the conversations found, from a folder.
	 */
	void conversations(Folder folder, int limit) throws MessagingException, SourceFailure {
		List<String> ids = new ArrayList<>(this.conversations.keySet());
		if (limit == 0 || ids.isEmpty()) {
			return;
		}
		folder.open(Folder.READ_ONLY);
		try (folder) {
			Drawer drawer = new Drawer(folder, this.largest, this.harvest, this.unread, this.deadline);
			Set<Integer> numbers = new TreeSet<>();
			for (int i = 0; i < ids.size(); i += AT_ONCE) {
				List<String> some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
				numbers.addAll(drawer.search(ofConversation(some), this.needles.dates()));
			}
			drawer.each(numbers, (letter) -> mate(folder, letter, limit));
		}
	}

	private static List<String> ofConversation(List<String> ids) {
		List<String> keys = new ArrayList<>();
		for (String id : ids) {
			for (String header : List.of("Message-ID", "References", "In-Reply-To")) {
				keys.addAll(List.of("HEADER", header, id));
			}
		}
		List<String> any = new ArrayList<>(Collections.nCopies(3 * ids.size() - 1, "OR"));
		any.addAll(keys);
		return any;
	}

	private void mate(Folder folder, Letter letter, int limit) {
		Optional<Conversation> conversation = letter.identifiers()
			.stream()
			.filter(this.conversations::containsKey)
			.map(this.conversations::get)
			.findFirst();
		boolean other = conversation.isPresent() && this.period.contains(letter.sentAt());
		if (!other || !this.harvest.wants(letter.locator())) {
			return;
		}
		if (conversation.get().mates.size() == limit) {
			this.harvest.truncate();
			return;
		}
		conversation.get().mates.add(letter.locator());
		this.harvest.looked(1);
		this.harvest.add(letter.finding(folder.getFullName(), "It is part of the conversation “"
				+ conversation.get().subject + "”, of which another message matched."));
	}

	/**
	 * Messages that could not be looked into.
	 */
	Unread unread() {
		return this.unread;
	}

	private static final class Conversation {

		private final String subject;

		private final Set<String> mates = new LinkedHashSet<>();

		Conversation(String subject) {
			this.subject = subject;
		}

	}

}
