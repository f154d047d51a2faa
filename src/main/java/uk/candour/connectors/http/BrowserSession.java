package uk.candour.connectors.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * One repository of a document system, asked by the browser binding of CMIS 1.1 (section
 * 5.4), for one search. Questions are posted, so that nobody's name stands in an address.
 *
 * @param repository where questions go
 * @param root where documents are
 */
record BrowserSession(Desk desk, CmisSession.Place place, URI repository, URI root,
		Deadline deadline) implements CmisSession {

	/**
	 * Finds the repository.
	 * @throws SourceFailure also when there is no such one, or it cannot search inside
	 * documents
	 */
	static BrowserSession open(Desk desk, CmisSession.Place place, Deadline deadline) throws SourceFailure {
		URI service = desk.at("");
		JsonNode repositories = CmisSession.checked(desk.send(() -> HttpRequest.newBuilder(service), deadline)).json();
		Iterator<JsonNode> all = repositories.elements();
		JsonNode here = place.repository().isPresent() ? repositories.path(place.repository().get())
				: (all.hasNext() ? all.next() : repositories.path(""));
		if (place.repository().isEmpty() && all.hasNext()) {
			throw CmisSession.severalRepositories();
		}
		if (!here.path("repositoryUrl").isTextual() || !here.path("rootFolderUrl").isTextual()) {
			throw CmisSession.noSuchRepository();
		}
		CmisSession.refuseUnlessSearchable(here.path("capabilities").path("capabilityQuery").asText());
		return new BrowserSession(desk, place, desk.after(service, here.path("repositoryUrl").asText()),
				desk.after(service, here.path("rootFolderUrl").asText()), deadline);
	}

	@Override
	public Optional<String> folder() throws SourceFailure {
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
		String key = CmisSession.checked(answer).json().path("succinctProperties").path("cmis:objectId").asText("");
		if (key.isEmpty()) {
			throw new SourceFailure("The document system answered without the key of the folder.", false, null);
		}
		return Optional.of(key);
	}

	@Override
	public Page query(String statement, String date, int skip) throws SourceFailure {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("cmisaction", "query");
		form.put("statement", statement);
		form.put("searchAllVersions", "false");
		form.put("succinct", "true");
		form.put("maxItems", String.valueOf(this.place.pageSize()));
		form.put("skipCount", String.valueOf(skip));
		JsonNode answer = CmisSession.checked(this.desk.send(posted(form), this.deadline)).json();
		JsonNode results = answer.path("results");
		if (!results.isArray()) {
			throw CmisSession.noList();
		}
		List<Row> rows = new ArrayList<>();
		results.forEach((result) -> rows.add(row(result.path("succinctProperties"), date)));
		return new Page(rows, answer.path("hasMoreItems").asBoolean(rows.size() == this.place.pageSize()));
	}

	private static Row row(JsonNode properties, String date) {
		JsonNode at = properties.path(date);
		return new Row(properties.path("cmis:objectId").asText(""), properties.path("cmis:name").asText(""),
				properties.path("cmis:contentStreamLength").asLong(0),
				at.isNumber() ? Instant.ofEpochMilli(at.asLong()) : null);
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

	@Override
	public Optional<byte[]> content(String id) throws SourceFailure {
		URI address = URI.create(this.root + "?cmisselector=content&objectId=" + Line.encoded(id));
		Answer answer = this.desk.send(() -> HttpRequest.newBuilder(address), this.deadline);
		return (answer.status() == 404 || answer.status() == 409) ? Optional.empty()
				: Optional.of(CmisSession.checked(answer).body());
	}

}
