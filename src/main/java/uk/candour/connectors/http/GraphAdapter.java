package uk.candour.connectors.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a mailbox or a document library in Microsoft 365.
 */
@Component
class GraphAdapter implements Adapter {

	private static final int MEGABYTE = 1024 * 1024;

	@Override
	public String kind() {
		return "graph";
	}

	@Override
	public String title() {
		return "Microsoft 365 (mail or documents)";
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.line("mailbox", "Mailbox", "Its address. Either this or a drive"),
				Field.line("drive", "Drive", "The key of a document library. Either this or a mailbox"),
				Field.needed("tenant", "Tenant", "Its name or number"),
				Field.needed("client-id", "Application", "The number of the application that asks"),
				Field.secret("client-secret-from", "Secret of the application"),
				Field.line("base-url", "Address of Graph", "Usually https://graph.microsoft.com/v1.0"),
				Field.line("login-url", "Address of the sign-in service", "Usually https://login.microsoftonline.com"),
				Field.line("scope", "Scope", "Usually https://graph.microsoft.com/.default"),
				Field.number("max-megabytes", "Largest item in megabytes",
						"Larger ones are reported as not looked into. Usually 50"),
				Field.number("max-pages", "Most pages", "Read for one question. Usually 50"));
	}

	@Override
	public Enquiry open(Settings settings) {
		Optional<String> mailbox = settings.optional("mailbox");
		Optional<String> drive = settings.optional("drive");
		if (mailbox.isPresent() == drive.isPresent()) {
			throw new IllegalArgumentException("Either \"mailbox\" or \"drive\" must be set.");
		}
		int largest = settings.number("max-megabytes", 50, 1, 500) * MEGABYTE;
		Desk desk = new Desk(settings.address("base-url", "https://graph.microsoft.com/v1.0"),
				Optional.of(pass(settings)), largest);
		int pages = settings.number("max-pages", 50, 1, 10_000);
		GraphPages reader = new GraphPages(desk, pages);
		return mailbox.isPresent() ? new GraphMail(reader, "/users/" + Line.encoded(mailbox.get()), largest)
				: new GraphDrive(reader, "/drives/" + Line.encoded(drive.get()), largest, settings::reaches);
	}

	private static Pass pass(Settings settings) {
		String tenant = settings.text("tenant");
		if (!tenant.matches("[\\w.\\-]+")) {
			throw new IllegalArgumentException("The setting \"tenant\" must be the name or number of a tenant.");
		}
		URI login = settings.address("login-url", "https://login.microsoftonline.com");
		URI endpoint = URI.create(login.toString().replaceAll("/+$", "") + "/" + tenant + "/oauth2/v2.0/token");
		String scope = settings.optional("scope").orElse("https://graph.microsoft.com/.default");
		return new ClientCredentials(endpoint, settings.text("client-id"), settings.secret("client-secret-from"),
				Optional.of(scope));
	}

}
