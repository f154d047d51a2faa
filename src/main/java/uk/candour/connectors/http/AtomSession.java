package uk.candour.connectors.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * One repository of a document system, asked by the AtomPub binding of CMIS 1.0 and 1.1
 * (section 3), which older systems speak and SharePoint on a council's own servers.
 *
 * @param service the address of the service document
 * @param workspace what the service document says of the repository
 */
record AtomSession(Desk desk, CmisSession.Place place, URI service, XmlElement workspace,
		Deadline deadline) implements CmisSession {

	private static final String QUERY = """
			<?xml version="1.0" encoding="UTF-8"?>
			<cmis:query xmlns:cmis="http://docs.oasis-open.org/ns/cmis/core/200908/">
			<cmis:statement>%s</cmis:statement>
			<cmis:searchAllVersions>false</cmis:searchAllVersions>
			<cmis:maxItems>%d</cmis:maxItems>
			<cmis:skipCount>%d</cmis:skipCount>
			</cmis:query>
			""";

	/**
	 * Finds the repository.
	 * @throws SourceFailure also when there is no such one, or it cannot search inside
	 * documents
	 */
	static AtomSession open(Desk desk, CmisSession.Place place, Deadline deadline) throws SourceFailure {
		URI service = desk.at("");
		List<XmlElement> all = XmlElement
			.read(CmisSession.checked(desk.send(() -> HttpRequest.newBuilder(service), deadline)).body())
			.children("workspace");
		List<XmlElement> wanted = all.stream()
			.filter((each) -> place.repository().isEmpty() || place.repository().get().equals(key(each)))
			.toList();
		if (wanted.size() > 1) {
			throw CmisSession.severalRepositories();
		}
		if (wanted.isEmpty() || key(wanted.get(0)).isEmpty()) {
			throw CmisSession.noSuchRepository();
		}
		CmisSession.refuseUnlessSearchable(
				wanted.get(0).child("repositoryInfo").child("capabilities").child("capabilityQuery").text());
		return new AtomSession(desk, place, service, wanted.get(0), deadline);
	}

	private static String key(XmlElement workspace) {
		return workspace.child("repositoryInfo").child("repositoryId").text();
	}

	@Override
	public Optional<String> folder() throws SourceFailure {
		if (this.place.folder().isEmpty()) {
			return Optional.empty();
		}
		Answer answer = sent(address("objectbypath", "path", this.place.folder().get()));
		if (answer.status() == 404) {
			throw new SourceFailure("The document system has no such folder.", false, null);
		}
		String key = property(XmlElement.read(CmisSession.checked(answer).body()), "cmis:objectId");
		if (key.isEmpty()) {
			throw new SourceFailure("The document system answered without the key of the folder.", false, null);
		}
		return Optional.of(key);
	}

	@Override
	public Page query(String statement, String date, int skip) throws SourceFailure {
		String question = QUERY.formatted(XmlElement.escaped(statement), this.place.pageSize(), skip);
		URI address = collection("query");
		XmlElement feed = XmlElement.read(CmisSession.checked(this.desk.send(() -> HttpRequest.newBuilder(address)
			.header("Content-Type", "application/cmisquery+xml; charset=UTF-8")
			.POST(BodyPublishers.ofString(question)), this.deadline)).body());
		if (!feed.name().equals("feed")) {
			throw CmisSession.noList();
		}
		List<Row> rows = new ArrayList<>();
		for (XmlElement entry : feed.children("entry")) {
			String size = property(entry, "cmis:contentStreamLength");
			rows.add(new Row(property(entry, "cmis:objectId"), property(entry, "cmis:name"),
					size.matches("\\d{1,18}") ? Long.parseLong(size) : 0, moment(property(entry, date))));
		}
		boolean next = feed.children("link").stream().anyMatch((link) -> link.attribute("rel").equals("next"));
		return new Page(rows, next || rows.size() == this.place.pageSize());
	}

	// A property is known by its key, or by the name that the question used.
	private static String property(XmlElement entry, String name) {
		return entry.child("object")
			.child("properties")
			.children()
			.stream()
			.filter((each) -> each.attribute("propertyDefinitionId").equals(name)
					|| each.attribute("queryName").equals(name))
			.findFirst()
			.map((each) -> each.child("value").text())
			.orElse("");
	}

	private static Instant moment(String text) {
		try {
			return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException unknown) {
			return null;
		}
	}

	@Override
	public Optional<byte[]> content(String id) throws SourceFailure {
		Answer entry = sent(address("objectbyid", "id", id));
		if (entry.status() == 404) {
			return Optional.empty();
		}
		String source = XmlElement.read(CmisSession.checked(entry).body()).child("content").attribute("src");
		if (source.isEmpty()) {
			return Optional.empty();
		}
		Answer answer = sent(this.desk.after(this.service, source));
		return (answer.status() == 404 || answer.status() == 409) ? Optional.empty()
				: Optional.of(CmisSession.checked(answer).body());
	}

	private Answer sent(URI address) throws SourceFailure {
		return this.desk.send(() -> HttpRequest.newBuilder(address), this.deadline);
	}

	private URI collection(String kind) throws SourceFailure {
		return this.desk.after(this.service,
				this.workspace.children("collection")
					.stream()
					.filter((each) -> each.child("collectionType").text().equals(kind))
					.map((each) -> each.attribute("href"))
					.findFirst()
					.orElseThrow(CmisSession::noSuchRepository));
	}

	// What of a template nobody fills stays empty (CMIS 1.1 section 3.7.1).
	private URI address(String kind, String name, String value) throws SourceFailure {
		String template = this.workspace.children("uritemplate")
			.stream()
			.filter((each) -> each.child("type").text().equals(kind))
			.map((each) -> each.child("template").text())
			.findFirst()
			.orElseThrow(CmisSession::noSuchRepository);
		String filled = template.replace("{" + name + "}", Line.encoded(value));
		return this.desk.after(this.service, filled.replaceAll("\\{\\w+}", ""));
	}

}
