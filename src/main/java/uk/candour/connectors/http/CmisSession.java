package uk.candour.connectors.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * One repository of a document system, asked by the browser binding of CMIS 1.1 (section
 * 5.4), for one search. Questions are posted, so that nobody's name stands in an address.
 *
 * @param repository where questions go
 * @param root where documents are
 */
record CmisSession(Desk desk, Place place, URI repository, URI root, Deadline deadline) {

	private static final String WHO = "The document system";

	/**
	 * Finds the repository.
	 * @throws SourceFailure also when there is no such one, or it cannot search inside
	 * documents
	 */
	static CmisSession open(Desk desk, Place place, Deadline deadline) throws SourceFailure {
		URI service = desk.at("");
		JsonNode repositories = checked(desk.send(() -> HttpRequest.newBuilder(service), deadline)).json();
		Iterator<JsonNode> all = repositories.elements();
		JsonNode here = place.repository().isPresent() ? repositories.path(place.repository().get())
				: (all.hasNext() ? all.next() : repositories.path(""));
		if (place.repository().isEmpty() && all.hasNext()) {
			throw new SourceFailure("The document system has several repositories: the setting \"repository\" has to "
					+ "say which one.", false, null);
		}
		if (!here.path("repositoryUrl").isTextual() || !here.path("rootFolderUrl").isTextual()) {
			throw new SourceFailure("The document system has no such repository, or does not speak CMIS.", false, null);
		}
		String search = here.path("capabilities").path("capabilityQuery").asText();
		if (!search.startsWith("both") && !search.equals("fulltextonly")) {
			throw new SourceFailure("The document system cannot search inside documents.", false, null);
		}
		return new CmisSession(desk, place, desk.after(service, here.path("repositoryUrl").asText()),
				desk.after(service, here.path("rootFolderUrl").asText()), deadline);
	}

	/**
	 * Whatever the system answers, when it is good.
	 */
	private static Answer checked(Answer answer) throws SourceFailure {
		if (answer.status() == 401 || answer.status() == 403) {
			throw new SourceFailure(
					"The document system refused the account or what it asked for (status " + answer.status() + ").",
					false, null);
		}
		if (answer.status() == 400) {
			throw new SourceFailure("The document system does not understand the question: is there a type and a "
					+ "property of the name that the settings give?", false, null);
		}
		return answer.good(WHO);
	}

	/**
	 * The key of the folder below which is searched; empty for all.
	 */
	Optional<String> folder() throws SourceFailure {
		if (this.place.folder().isEmpty()) {
			return Optional.empty();
		}
		String path = Arrays.stream(this.place.folder().get().split("/"))
			.map(Line::encoded)
			.collect(Collectors.joining("/"));
		URI address = URI.create(this.root + path + "?cmisselector=object&succinct=true&filter=cmis:objectId");
		Answer answer = this.desk.send(() -> HttpRequest.newBuilder(address), this.deadline);
		if (answer.status() == 404) {
			throw new SourceFailure("The document system has no such folder.", false, null);
		}
		String key = checked(answer).json().path("succinctProperties").path("cmis:objectId").asText("");
		if (key.isEmpty()) {
			throw new SourceFailure("The document system answered without the key of the folder.", false, null);
		}
		return Optional.of(key);
	}

	/**
	 * Hands over the properties of whatever a question brings, page by page.
	 */
	void query(String statement, Harvest harvest, Rows rows) throws SourceFailure {
		for (int page = 0; !harvest.isTruncated(); page++) {
			if (page == this.place.maxPages()) {
				harvest.truncate();
				return;
			}
			Map<String, String> form = new LinkedHashMap<>();
			form.put("cmisaction", "query");
			form.put("statement", statement);
			form.put("searchAllVersions", "false");
			form.put("succinct", "true");
			form.put("maxItems", String.valueOf(this.place.pageSize()));
			form.put("skipCount", String.valueOf(page * this.place.pageSize()));
			JsonNode answer = checked(this.desk.send(posted(form), this.deadline)).json();
			JsonNode results = answer.path("results");
			if (!results.isArray()) {
				throw new SourceFailure("The document system answered without a list.", false, null);
			}
			for (JsonNode row : results) {
				if (harvest.isOverflowing()) {
					return;
				}
				rows.take(row.path("succinctProperties"));
			}
			if (results.isEmpty() || !answer.path("hasMoreItems").asBoolean(results.size() == this.place.pageSize())) {
				return;
			}
		}
	}

	private Supplier<HttpRequest.Builder> posted(Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + Line.encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return () -> HttpRequest.newBuilder(this.repository)
			.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
			.POST(BodyPublishers.ofString(body));
	}

	/**
	 * What a document holds; empty when it is no longer there, or holds nothing.
	 */
	Optional<byte[]> content(String id) throws SourceFailure {
		URI address = URI.create(this.root + "?cmisselector=content&objectId=" + Line.encoded(id));
		Answer answer = this.desk.send(() -> HttpRequest.newBuilder(address), this.deadline);
		return (answer.status() == 404 || answer.status() == 409) ? Optional.empty()
				: Optional.of(checked(answer).body());
	}

	/**
	 * Where in a document system is searched.
	 *
	 * @param repository its key; empty when there is only one
	 * @param folder its path, beginning with a slash; empty for all
	 */
	record Place(Optional<String> repository, Optional<String> folder, int pageSize, int maxPages) {
	}

	/**
	 * Takes rows as they come.
	 */
	@FunctionalInterface
	interface Rows {

		void take(JsonNode properties) throws SourceFailure;

	}

}
