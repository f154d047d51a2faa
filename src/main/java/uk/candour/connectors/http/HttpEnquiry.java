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
		Known known = new Known(query);
		Harvest harvest = new Harvest(query, found);
		List<String> asked = new ArrayList<>();
		boolean any = false;
		for (PathTemplate template : this.templates) {
			List<Request> requests = template.requests(query, known);
			for (Request request : requests) {
				read(query, template, request, harvest, deadline);
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
		asked.add("Records " + Period.of(query).inWords() + ".");
		return harvest.searched(String.join(" ", asked));
	}

	private void read(Query query, PathTemplate template, Request request, Harvest harvest, Deadline deadline)
			throws SourceFailure {
		Optional<URI> address = Optional.of(this.desk.at(request.path()));
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
			JsonNode page = this.desk.get(address.get(), deadline);
			for (JsonNode item : this.shape.records(page)) {
				take(query, template, request, item, harvest);
			}
			Optional<String> next = this.shape.nextOf(page);
			address = next.isPresent() && !harvest.isTruncated()
					? Optional.of(this.desk.after(address.get(), next.get())) : Optional.empty();
		}
	}

	private void take(Query query, PathTemplate template, Request request, JsonNode item, Harvest harvest)
			throws SourceFailure {
		harvest.looked(1);
		String locator = this.shape.locatorOf(item);
		Instant madeAt = this.shape.dateOf(item);
		Optional<String> why = why(query, template, request, item);
		if (why.isPresent() && Period.of(query).contains(madeAt) && harvest.wants(locator)) {
			harvest.add(finding(item, madeAt, why.get()));
		}
	}

	private Optional<String> why(Query query, PathTemplate template, Request request, JsonNode item) {
		String name = this.shape.nameOf(item);
		if (!template.isByName() || name.isEmpty()) {
			return Optional.of("The system returned it for " + request.why() + ".");
		}
		return NameMatch.between(query.subject(), name, null).map((match) -> "It is for the " + match.why() + ".");
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

}
