package uk.candour.connectors.http;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Letter;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.TextReader.Reading;
import uk.candour.connectors.Unread;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

/**
 * Searches a mailbox of Microsoft 365. Each message is taken whole, attachments included,
 * and nothing is marked as read.
 *
 * @param user path of the mailbox
 * @param largest the most bytes of a message
 */
record GraphMail(GraphPages pages, String user, int largest) implements Enquiry {

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		SearchWords words = new SearchWords(query);
		Recognition recognition = new Recognition(query);
		if (words.texts().isEmpty() || !recognition.isPossible()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in messages.");
		}
		Harvest harvest = new Harvest(query, found);
		Set<String> seen = new HashSet<>();
		Unread unread = new Unread();
		for (String text : words.texts()) {
			String path = this.user + "/messages?$select=id,subject&$top=50&$search="
					+ Line.encoded("\"" + kql(text, Period.of(query)) + "\"");
			this.pages.read(path, harvest, deadline, (item) -> {
				if (seen.add(item.path("id").asText())) {
					take(item, query, recognition, harvest, unread, deadline);
				}
			});
		}
		return harvest.searched("Messages with " + words.inWords() + ", then confirmed by the name rules; sent "
				+ Period.of(query).inWords() + "." + unread.sentence("Not looked into, or not to the end"));
	}

	// A day wider on each side, for the sake of time zones.
	private static String kql(String text, Period period) {
		String phrase = text.contains(" ") ? "\\\"" + text + "\\\"" : text;
		return phrase + (period.from() != null ? " AND sent>=" + period.from().minusDays(1) : "")
				+ (period.to() != null ? " AND sent<=" + period.to().plusDays(1) : "");
	}

	private void take(JsonNode item, Query query, Recognition recognition, Harvest harvest, Unread unread,
			Deadline deadline) throws SourceFailure {
		harvest.looked(1);
		String id = item.path("id").asText("");
		if (id.isEmpty()) {
			throw new SourceFailure("Microsoft Graph returned a message without its key.", false, null);
		}
		Answer raw = this.pages.answer(this.pages.desk().at(this.user + "/messages/" + Line.encoded(id) + "/$value"),
				deadline);
		if (raw.status() == 404) {
			// Deleted since it was listed.
			return;
		}
		Letter letter = Letter.of(id, raw.good("Microsoft Graph").body(), null);
		Reading reading = letter.text(deadline);
		if (!reading.complete()) {
			unread.add(id);
		}
		Optional<String> why = recognition.in(reading.text());
		if (why.isPresent() && Period.of(query).contains(letter.sentAt()) && harvest.wants(id)) {
			harvest.add(letter.finding("", why.get()));
		}
	}

}
