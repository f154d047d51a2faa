package uk.candour.connectors.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;
import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a system that answers over HTTP in JSON.
 */
@Component
class HttpAdapter implements Adapter {

	private static final int MEGABYTE = 1024 * 1024;

	@Override
	public String kind() {
		return "http";
	}

	@Override
	public Enquiry open(Settings settings) {
		URI base = base(settings.text("base-url"));
		Optional<Secret> token = settings.optional("token-from").map((name) -> settings.secret("token-from"));
		Desk desk = new Desk(base, token, settings.number("max-body-megabytes", 5, 1, 100) * MEGABYTE);
		RecordShape shape = new RecordShape(pointer(settings, "items-pointer").orElse(JsonPointer.empty()),
				pointer(settings, "next-pointer"),
				pointer(settings, "locator-pointer")
					.orElseThrow(() -> new IllegalArgumentException("The setting \"locator-pointer\" is missing.")),
				pointer(settings, "title-pointer"), pointer(settings, "date-pointer"), names(settings));
		return new HttpEnquiry(desk, templates(settings), shape, settings.number("max-pages", 50, 1, 10_000));
	}

	private static URI base(String declared) {
		try {
			URI base = URI.create(declared);
			boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
			boolean bare = base.getUserInfo() == null && base.getQuery() == null && base.getFragment() == null;
			if (web && bare && base.getHost() != null) {
				return base;
			}
		}
		catch (IllegalArgumentException refused) {
			throw new IllegalArgumentException("The setting \"base-url\" is not a web address.", refused);
		}
		throw new IllegalArgumentException(
				"The setting \"base-url\" must look like https://host:port, without user, password or question mark.");
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
