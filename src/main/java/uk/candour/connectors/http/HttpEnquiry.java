package uk.candour.connectors.http;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Known;
import uk.candour.connectors.NameMatch;
import uk.candour.connectors.Period;
import uk.candour.connectors.Sheet;
import uk.candour.connectors.http.PathTemplate.Request;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

/**
 * Searches a system page by page.
 */
final class HttpEnquiry implements Enquiry {

	private final Desk desk;

	private final List<PathTemplate> templates;

	private final RecordShape shape;

	private final int maxPages;

	HttpEnquiry(Desk desk, List<PathTemplate> templates, RecordShape shape, int maxPages) {
		this.desk = desk;
		this.templates = templates;
		this.shape = shape;
		this.maxPages = maxPages;
	}

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		Harvest harvest = new Harvest(query, found);
		List<String> asked = ask(query, harvest, (locator, item, madeAt, why) -> {
			if (harvest.wants(locator)) {
				harvest.add(finding(item, madeAt, why));
			}
		}, deadline);
		asked.add("Records " + Period.of(query).inWords() + ".");
		return harvest.searched(String.join(" ", asked));
	}

	/**
	 * Reads the records about a person as they are.
	 * @param reader called once a record, with its locator
	 */
	void read(Query query, BiConsumer<String, JsonNode> reader, Deadline deadline) throws SourceFailure {
		Set<String> seen = new HashSet<>();
		ask(query, new Harvest(query, (finding) -> {
		}), (locator, item, madeAt, why) -> {
			if (seen.add(locator)) {
				reader.accept(locator, item);
			}
		}, deadline);
	}

	private List<String> ask(Query query, Harvest harvest, Taker taker, Deadline deadline) throws SourceFailure {
		Known known = new Known(query);
		List<String> asked = new ArrayList<>();
		boolean any = false;
		for (PathTemplate template : this.templates) {
			List<Request> requests = template.requests(query, known);
			for (Request request : requests) {
				read(request, new Sieve(query, template, request, harvest, taker), harvest, deadline);
				asked.add("Asked by " + request.why() + ".");
				any = true;
			}
			if (requests.isEmpty()) {
				asked.add("Not asked by " + String.join(", ", template.parameters()) + ": not known.");
			}
		}
		if (!any) {
			throw new NothingToAsk("What is known of the person fits none of the questions of this system.");
		}
		return asked;
	}

	private void read(Request request, Sieve sieve, Harvest harvest, Deadline deadline) throws SourceFailure {
		Optional<URI> address = Optional.of(this.desk.at(request.page(1)));
		Set<URI> seen = new HashSet<>();
		while (address.isPresent()) {
			deadline.check();
			if (seen.size() == this.maxPages) {
				harvest.truncate();
				return;
			}
			if (!seen.add(address.get())) {
				throw new SourceFailure("The system's pages go round in a circle.", false, null);
			}
			Answer page = this.desk.get(address.get(), deadline);
			JsonNode records = this.shape.records(page.json());
			for (JsonNode item : records) {
				sieve.take(item);
			}
			address = harvest.isTruncated() ? Optional.empty()
					: next(request, page, records.isEmpty(), address.get(), seen.size());
		}
	}

	private Optional<URI> next(Request request, Answer page, boolean empty, URI address, int read)
			throws SourceFailure {
		if (request.isNumbered()) {
			return empty ? Optional.empty() : Optional.of(this.desk.at(request.page(read + 1)));
		}
		Optional<String> next = this.shape.nextOf(page.json()).or(page::next);
		return next.isPresent() ? Optional.of(this.desk.after(address, next.get())) : Optional.empty();
	}

	private Finding finding(JsonNode item, Instant madeAt, String why) throws SourceFailure {
		Map<String, String> values = RecordShape.flat(item);
		String title = this.shape.titleOf(item);
		byte[] sheet = new Sheet(title, List.copyOf(values.keySet()), List.of(new ArrayList<>(values.values()))).html();
		Map<String, String> details = new LinkedHashMap<>();
		details.put("record", this.shape.locatorOf(item));
		details.put("columns", String.join(", ", values.keySet()));
		return new Finding(this.shape.locatorOf(item), title + ".html", "text/html", sheet, madeAt, why, details);
	}

	/**
	 * Lets through the records of one question that are about the person and of the
	 * period.
	 */
	private final class Sieve {

		private final Query query;

		private final PathTemplate template;

		private final Request request;

		private final Harvest harvest;

		private final Taker taker;

		Sieve(Query query, PathTemplate template, Request request, Harvest harvest, Taker taker) {
			this.query = query;
			this.template = template;
			this.request = request;
			this.harvest = harvest;
			this.taker = taker;
		}

		void take(JsonNode item) throws SourceFailure {
			this.harvest.looked(1);
			String locator = HttpEnquiry.this.shape.locatorOf(item);
			Instant madeAt = HttpEnquiry.this.shape.dateOf(item);
			Optional<String> why = why(item);
			if (why.isPresent() && Period.of(this.query).contains(madeAt)) {
				this.taker.take(locator, item, madeAt, why.get());
			}
		}

		private Optional<String> why(JsonNode item) {
			String name = HttpEnquiry.this.shape.nameOf(item);
			if (!this.template.isByName() || name.isEmpty()) {
				return Optional.of("The system returned it for " + this.request.why() + ".");
			}
			return NameMatch.between(this.query.subject(), name, null)
				.map((match) -> "It is for the " + match.why() + ".");
		}

	}

	/**
	 * Takes records that are about the person.
	 */
	@FunctionalInterface
	private interface Taker {

		void take(String locator, JsonNode item, Instant madeAt, String why) throws SourceFailure;

	}

}
