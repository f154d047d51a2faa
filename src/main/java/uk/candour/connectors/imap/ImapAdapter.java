package uk.candour.connectors.imap;

import java.util.List;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a mailbox.
 */
@Component
class ImapAdapter implements Adapter {

	private static final int MEGABYTE = 1024 * 1024;

	@Override
	public String kind() {
		return "imap";
	}

	@Override
	public String title() {
		return "Mailbox (IMAP)";
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.needed("host", "Server", "Its name; it must be among the hosts that connectors may reach"),
				Field.number("port", "Port", "Usually 993 with TLS, 143 without"),
				Field.flag("ssl", "TLS from the first byte", "Usually yes"),
				Field.needed("username", "Mailbox", "The name to sign in with"),
				Field.secret("password-from", "Secret of its password"),
				Field.line("folder", "Folder", "One folder, such as INBOX. Left empty, all"),
				Field.number("thread-limit", "Other messages of a conversation",
						"The most that are taken along with one that matches. Usually 20"),
				Field.number("max-message-megabytes", "Largest message in megabytes",
						"Larger ones are reported as not looked into. Usually 50"));
	}

	@Override
	public Enquiry open(Settings settings) {
		boolean tls = settings.flag("ssl", true);
		Account account = new Account(settings.host("host"), settings.number("port", tls ? 993 : 143, 1, 65535), tls,
				settings.text("username"), settings.secret("password-from"));
		return new ImapEnquiry(account, settings.optional("folder"), settings.number("thread-limit", 20, 0, 1000),
				settings.number("max-message-megabytes", 50, 1, 500) * MEGABYTE);
	}

}
