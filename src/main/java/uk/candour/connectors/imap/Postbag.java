package uk.candour.connectors.imap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.angus.mail.imap.IMAPFolder;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.SearchTerm;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.TextReader.Reading;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

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

	private final Set<String> unread = new LinkedHashSet<>();

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
			for (Message message : found(folder, this.needles.term())) {
				this.deadline.check();
				this.harvest.looked(1);
				String locator = locator(folder, message);
				if (message.getSize() > this.largest) {
					this.unread.add(locator);
				}
				else {
					take(folder, letter(message, locator));
				}
			}
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
			for (int i = 0; i < ids.size(); i += AT_ONCE) {
				List<String> some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
				for (Message message : found(folder, this.needles.within(ofConversation(some)))) {
					this.deadline.check();
					mate(folder, message, limit);
				}
			}
		}
	}

	private static SearchTerm ofConversation(List<String> ids) {
		List<SearchTerm> any = new ArrayList<>();
		for (String id : ids) {
			any.add(new HeaderTerm("Message-ID", id));
			any.add(new HeaderTerm("References", id));
			any.add(new HeaderTerm("In-Reply-To", id));
		}
		return new OrTerm(any.toArray(SearchTerm[]::new));
	}

	private void mate(Folder folder, Message message, int limit) throws MessagingException, SourceFailure {
		String locator = locator(folder, message);
		if (!this.harvest.wants(locator)) {
			return;
		}
		if (message.getSize() > this.largest) {
			this.unread.add(locator);
			return;
		}
		Letter letter = letter(message, locator);
		Optional<Conversation> conversation = letter.identifiers()
			.stream()
			.filter(this.conversations::containsKey)
			.map(this.conversations::get)
			.findFirst();
		if (conversation.isEmpty() || !this.period.contains(letter.sentAt())) {
			return;
		}
		if (conversation.get().mates.size() == limit) {
			this.harvest.truncate();
			return;
		}
		conversation.get().mates.add(locator);
		this.harvest.looked(1);
		this.harvest.add(letter.finding(folder.getFullName(), "It is part of the conversation “"
				+ conversation.get().subject + "”, of which another message matched."));
	}

	private static Message[] found(Folder folder, SearchTerm term) throws MessagingException {
		Message[] messages = folder.search(term);
		FetchProfile profile = new FetchProfile();
		profile.add(UIDFolder.FetchProfileItem.UID);
		profile.add(IMAPFolder.FetchProfileItem.SIZE);
		profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
		folder.fetch(messages, profile);
		return messages;
	}

	private static String locator(Folder folder, Message message) throws MessagingException {
		UIDFolder numbered = (UIDFolder) folder;
		return folder.getFullName() + "/" + numbered.getUIDValidity() + "/" + numbered.getUID(message);
	}

	private static Letter letter(Message message, String locator) throws MessagingException, SourceFailure {
		ByteArrayOutputStream raw = new ByteArrayOutputStream();
		try {
			message.writeTo(raw);
		}
		catch (IOException failure) {
			throw new SourceFailure("The connection to the mail server broke.", true, Trace.of(failure));
		}
		return Letter.of(locator, raw.toByteArray(), message.getReceivedDate());
	}

	/**
	 * Messages that could not be looked into.
	 */
	Set<String> unread() {
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
