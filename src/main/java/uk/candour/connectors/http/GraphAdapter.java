package uk.candour.connectors.http;

import java.net.URI;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
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
