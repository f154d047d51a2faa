package uk.candour.connectors.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Reads the collections of Microsoft Graph page by page.
 *
 * @param desk the only host that is asked
 * @param maxPages of one collection
 */
record GraphPages(Desk desk, int maxPages) {

	/**
	 * Hands over every item of a collection.
	 */
	void read(String path, Harvest harvest, Deadline deadline, Items takes) throws SourceFailure {
		Optional<URI> address = Optional.of(this.desk.at(path));
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
			JsonNode page = answer(address.get(), deadline).good("Microsoft Graph").json();
			JsonNode items = page.path("value");
			if (!items.isArray()) {
				throw new SourceFailure("Microsoft Graph answered without a list.", false, null);
			}
			for (JsonNode item : items) {
				if (harvest.isOverflowing()) {
					return;
				}
				takes.take(item);
			}
			String next = page.path("@odata.nextLink").asText("");
			address = next.isEmpty() || harvest.isTruncated() ? Optional.empty()
					: Optional.of(this.desk.after(address.get(), next));
		}
	}

	/**
	 * Any answer at an address of Graph, with identifiers that stay when a thing is
	 * moved.
	 */
	Answer answer(URI address, Deadline deadline) throws SourceFailure {
		return this.desk.send(() -> HttpRequest.newBuilder(address).header("Prefer", "IdType=\"ImmutableId\""),
				deadline);
	}

	/**
	 * Takes items as they come.
	 */
	@FunctionalInterface
	interface Items {

		void take(JsonNode item) throws SourceFailure;

	}

}
