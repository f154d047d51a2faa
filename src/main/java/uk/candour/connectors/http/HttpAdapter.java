package uk.candour.connectors.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonPointer;
import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.Correcting;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Family;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a system that answers over HTTP in JSON.
 */
@Component
class HttpAdapter implements Adapter, Correcting {

	private static final int MEGABYTE = 1024 * 1024;

	@Override
	public String kind() {
		return "http";
	}

	@Override
	public String title() {
		return "Web service (HTTP and JSON)";
	}

	@Override
	public List<Field> fields() {
		return List.of(
				Field.needed("base-url", "Address", "Such as https://jobs.wyke.example; no other host is contacted"),
				Field.secretIfAny("token-from", "Secret of the token",
						"Sent as Authorization: Bearer. Left empty, none"),
				Field.line("oauth2-token-url", "Address of the token service",
						"Instead of a token that stays the same"),
				Field.line("oauth2-client-id", "Client of the token service", ""),
				Field.secretIfAny("oauth2-client-secret-from", "Secret of the client",
						"Where it is kept: env:NAME or file:NAME"),
				Field.line("oauth2-scope", "Scope", ""),
				Field.line("search-path", "Path of the search", "Such as /jobs?name={name}, when there is one only"),
				Field.line("items-pointer", "Where the list of records stands",
						"A JSON pointer, such as /jobs. Left empty, the document itself"),
				Field.line("next-pointer", "Where the next page stands",
						"A JSON pointer. Left empty, a Link header is followed"),
				Field.needed("locator-pointer", "Where the key of a record stands", "A JSON pointer inside a record"),
				Field.line("title-pointer", "Where its title stands", "Left empty, the key"),
				Field.line("date-pointer", "Where its date stands", "An ISO date"),
				Field.line("name-pointer", "Where the person's name stands",
						"Records found by name are then confirmed by the name rules"),
				Field.number("max-pages", "Most pages", "Read for one question. Usually 50"),
				Field.number("max-body-megabytes", "Largest answer in megabytes", "Usually 5"),
				Field.secretIfAny("correct-token-from", "Secret of the token that corrects",
						"Only when data are corrected by machine"),
				Field.line("correct-oauth2-client-id", "Client that corrects",
						"Instead of a token that stays the same"),
				Field.secretIfAny("correct-oauth2-client-secret-from", "Secret of the client that corrects",
						"Where it is kept: env:NAME or file:NAME"),
				Field.line("correct-oauth2-scope", "Scope of the client that corrects", ""));
	}

	@Override
	public List<Family> families() {
		return List.of(new Family("search-path", "Paths of searches", "When there is more than one", List.of(Field.line(
				"", "Path",
				"With {name}, {given}, {family}, {dateOfBirth}, {address}, {postcode}, {email}, {phone}, {reference}, {term}, {from}, {to} or {page}"))),
				new Family("correct", "Corrections", "Data that are corrected here by machine, such as phone", List.of(
						Field.line("value-pointer", "Where the value stands", "A JSON pointer inside a record"),
						Field.line("read-path", "Path of one record", "With {record}"),
						Field.line("read-pointer", "Where the value stands there", "Left empty, as above"),
						Field.line("path", "Path of the change", "Left empty, that of the record"),
						Field.line("method", "Method", "PATCH, PUT or POST. Usually PATCH"),
						Field.text("body", "Body", "JSON with the texts {value}, {expected}, {record} or {key}"))));
	}

	@Override
	public Enquiry open(Settings settings) {
		return enquiry(settings, desk(settings, ""));
	}

	private static HttpEnquiry enquiry(Settings settings, Desk desk) {
		RecordShape shape = new RecordShape(pointer(settings, "items-pointer").orElse(JsonPointer.empty()),
				pointer(settings, "next-pointer"), needed(settings, "locator-pointer"),
				pointer(settings, "title-pointer"), pointer(settings, "date-pointer"), names(settings));
		return new HttpEnquiry(desk, templates(settings), shape, settings.number("max-pages", 50, 1, 10_000));
	}

	/**
	 * The desk that a search asks, or with the prefix "correct-" the one with the right
	 * to write.
	 */
	private static Desk desk(Settings settings, String prefix) {
		return new Desk(settings.address("base-url"), pass(settings, prefix),
				settings.number("max-body-megabytes", 5, 1, 100) * MEGABYTE);
	}

	private static Optional<Pass> pass(Settings settings, String prefix) {
		String token = prefix + "token-from";
		String client = prefix + "oauth2-client-id";
		if (settings.optional(client).isPresent()) {
			if (settings.optional(token).isPresent()) {
				throw new IllegalArgumentException(
						"The settings \"" + token + "\" and \"" + client + "\" exclude each other.");
			}
			return Optional.of(new ClientCredentials(settings.address("oauth2-token-url"), settings.text(client),
					settings.secret(prefix + "oauth2-client-secret-from"), settings.optional(prefix + "oauth2-scope")));
		}
		return settings.optional(token).map((name) -> Pass.token(settings.secret(token)));
	}

	@Override
	public Map<String, Amendment> amendments(Settings settings) {
		Map<String, Amendment> amendments = new TreeMap<>();
		Set<String> data = settings.under("correct.")
			.keySet()
			.stream()
			.map((name) -> name.replaceAll("\\.[^.]*$", ""))
			.collect(Collectors.toSet());
		if (!data.isEmpty()) {
			Desk reading = desk(settings, "");
			HttpEnquiry search = enquiry(settings, reading);
			if (pass(settings, "").isPresent() && pass(settings, "correct-").isEmpty()) {
				throw new IllegalArgumentException(
						"The setting \"correct-token-from\" is missing: the token that searches may only read.");
			}
			Desk writing = desk(settings, "correct-");
			data.forEach((datum) -> amendments.put(datum, amendment(settings, datum, search, reading, writing)));
		}
		return amendments;
	}

	private static Amendment amendment(Settings settings, String datum, HttpEnquiry search, Desk reading,
			Desk writing) {
		String prefix = "correct." + datum + ".";
		JsonPointer value = needed(settings, prefix + "value-pointer");
		String method = settings.optional(prefix + "method").orElse("PATCH");
		if (!List.of("PATCH", "PUT", "POST").contains(method)) {
			throw new IllegalArgumentException("The setting \"" + prefix + "method\" must be PATCH, PUT or POST.");
		}
		String readPath = recordPath(settings, prefix + "read-path");
		String path = settings.optional(prefix + "path").isPresent() ? recordPath(settings, prefix + "path") : readPath;
		return new HttpAmendment(search, reading, writing, value, readPath,
				pointer(settings, prefix + "read-pointer").orElse(value), method, path,
				BodyTemplate.of(prefix + "body", settings.text(prefix + "body")));
	}

	private static String recordPath(Settings settings, String name) {
		String path = settings.text(name);
		if (!path.startsWith("/") || path.startsWith("//") || !path.contains("{record}")) {
			throw new IllegalArgumentException(
					"The setting \"" + name + "\" must start with one slash and have the place {record}.");
		}
		return path;
	}

	private static JsonPointer needed(Settings settings, String name) {
		return pointer(settings, name)
			.orElseThrow(() -> new IllegalArgumentException("The setting \"" + name + "\" is missing."));
	}

	private static Optional<JsonPointer> pointer(Settings settings, String name) {
		return settings.optional(name).map((text) -> compiled(name, text));
	}

	private static List<JsonPointer> names(Settings settings) {
		List<JsonPointer> pointers = new ArrayList<>();
		settings.optional("name-pointer").ifPresent((declared) -> {
			for (String text : declared.split("\\s+")) {
				pointers.add(compiled("name-pointer", text));
			}
		});
		return pointers;
	}

	private static JsonPointer compiled(String name, String text) {
		try {
			return JsonPointer.compile(text);
		}
		catch (IllegalArgumentException refused) {
			throw new IllegalArgumentException("The setting \"" + name + "\" must be a JSON pointer such as /jobs/id.",
					refused);
		}
	}

	private static List<PathTemplate> templates(Settings settings) {
		List<PathTemplate> templates = new ArrayList<>();
		settings.optional("search-path").ifPresent((path) -> templates.add(PathTemplate.of("search-path", path)));
		settings.under("search-path.")
			.keySet()
			.forEach((name) -> templates
				.add(PathTemplate.of("search-path." + name, settings.text("search-path." + name))));
		if (templates.isEmpty()) {
			throw new IllegalArgumentException("The setting \"search-path\" is missing.");
		}
		return templates;
	}

}
