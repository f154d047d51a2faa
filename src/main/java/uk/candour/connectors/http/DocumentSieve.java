package uk.candour.connectors.http;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.Sheet;
import uk.candour.connectors.TextReader;
import uk.candour.connectors.TextReader.Reading;
import uk.candour.connectors.Unread;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Looks into the documents that a system's own search brings, and lets through those that
 * are about the person and of the period.
 */
final class DocumentSieve {

	private final Period period;

	private final Recognition recognition;

	private final Harvest harvest;

	private final int largest;

	private final Deadline deadline;

	private final Unread unread = new Unread();

	/**
	 * A sieve for one search.
	 * @param largest the most bytes of a document that is looked into
	 */
	DocumentSieve(Query query, Recognition recognition, Harvest harvest, int largest, Deadline deadline) {
		this.period = Period.of(query);
		this.recognition = recognition;
		this.harvest = harvest;
		this.largest = largest;
		this.deadline = deadline;
	}

	/**
	 * Takes a document that the system found.
	 * @param contents fetches what it holds; asked only when that is needed
	 */
	void take(Document document, Contents contents) throws SourceFailure {
		this.deadline.check();
		this.harvest.looked(1);
		if (!this.period.contains(document.changed())) {
			return;
		}
		if (document.size() > this.largest) {
			this.unread.add(document.name());
			Optional<String> why = this.recognition.in(document.name());
			if (why.isPresent()) {
				notice(document, " (too large to be taken)",
						why.get() + " The document itself must be fetched by hand.");
			}
			return;
		}
		byte[] content = contents.fetch();
		Reading reading = TextReader.read(new ByteArrayInputStream(content), document.name(), this.deadline);
		if (!reading.complete() && content.length > 0) {
			this.unread.add(document.name());
		}
		Optional<String> why = this.recognition.in(document.name() + "\n" + reading.text());
		if (why.isPresent() && content.length == 0) {
			notice(document, " (without content)", why.get());
		}
		else if (why.isPresent()) {
			this.harvest.add(new Finding(document.id(), document.name(), reading.mediaType(), content,
					document.changed(), why.get(), details(document)));
		}
	}

	private void notice(Document document, String what, String why) {
		Map<String, String> details = details(document);
		byte[] sheet = new Sheet(document.name() + what, List.copyOf(details.keySet()),
				List.of(List.copyOf(details.values())))
			.html();
		this.harvest.add(new Finding(document.id(), document.name() + what + ".html", "text/html", sheet,
				document.changed(), why, details));
	}

	private static Map<String, String> details(Document document) {
		Map<String, String> details = new LinkedHashMap<>(document.details());
		details.put("modified", String.valueOf(document.changed()));
		return details;
	}

	/**
	 * A sentence on what was not looked into; empty when all was.
	 */
	String unread() {
		return this.unread.sentence("Not looked into, or not to the end");
	}

	/**
	 * A document of a system.
	 *
	 * @param id by which it is found again
	 * @param size in bytes
	 * @param changed when it was last changed, or null
	 * @param details what else is known of it, for the record
	 */
	record Document(String id, String name, long size, Instant changed, Map<String, String> details) {
	}

	/**
	 * Fetches what a document holds.
	 */
	@FunctionalInterface
	interface Contents {

		byte[] fetch() throws SourceFailure;

	}

}
