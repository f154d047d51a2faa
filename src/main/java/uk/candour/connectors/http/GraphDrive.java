package uk.candour.connectors.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Trace;

/**
 * Searches a document library of SharePoint, or a drive.
 *
 * @param drive its path
 * @param largest the most bytes of a file
 * @param reaches whether a host may be reached: contents are handed out by another one
 */
record GraphDrive(GraphPages pages, String drive, int largest, Predicate<String> reaches) implements Enquiry {

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		SearchWords words = new SearchWords(query);
		Recognition recognition = new Recognition(query);
		if (words.texts().isEmpty() || !recognition.isPossible()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in documents.");
		}
		Harvest harvest = new Harvest(query, found);
		DocumentSieve sieve = new DocumentSieve(query, recognition, harvest, this.largest, deadline);
		Set<String> seen = new HashSet<>();
		for (String text : words.texts()) {
			String path = this.drive + "/root/search(q='" + Line.encoded(text.replace("*", "")) + "')?$top=100";
			this.pages.read(path, harvest, deadline, (item) -> {
				if (item.has("file") && seen.add(item.path("id").asText())) {
					sieve.take(document(item), () -> content(item.path("id").asText(), deadline));
				}
			});
		}
		return harvest.searched("Documents with " + words.inWords() + " in name or text, then confirmed by the name "
				+ "rules; last changed " + Period.of(query).inWords() + "." + sieve.unread());
	}

	private static DocumentSieve.Document document(JsonNode item) {
		return new DocumentSieve.Document(item.path("id").asText(), item.path("name").asText("Document without name"),
				item.path("size").asLong(), changed(item), Map.of("address", item.path("webUrl").asText()));
	}

	private static Instant changed(JsonNode item) {
		try {
			return Instant.parse(item.path("lastModifiedDateTime").asText());
		}
		catch (DateTimeParseException none) {
			return null;
		}
	}

	private byte[] content(String id, Deadline deadline) throws SourceFailure {
		Answer answer = this.pages.answer(this.pages.desk().at(this.drive + "/items/" + Line.encoded(id) + "/content"),
				deadline);
		if (answer.status() != 302) {
			return answer.good("Microsoft Graph").body();
		}
		// The address that is handed out opens the document by itself: no token goes
		// there.
		URI address = handedOut(answer);
		return new Line(this.largest).send(HttpRequest.newBuilder(address), deadline).good("The document store").body();
	}

	private URI handedOut(Answer answer) throws SourceFailure {
		try {
			URI address = URI.create(answer.headers().firstValue("Location").orElse(""));
			if (address.getHost() == null || !this.reaches.test(address.getHost())) {
				throw new SourceFailure("The contents of the documents are handed out by the host \""
						+ address.getHost() + "\", which connectors may not reach.", false, null);
			}
			return address;
		}
		catch (IllegalArgumentException refused) {
			throw new SourceFailure("Microsoft Graph's address of a document cannot be understood.", false,
					Trace.of(refused));
		}
	}

}
