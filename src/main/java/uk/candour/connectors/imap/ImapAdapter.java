package uk.candour.connectors.imap;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
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
	public Enquiry open(Settings settings) {
		boolean tls = settings.flag("ssl", true);
		Account account = new Account(settings.host("host"), settings.number("port", tls ? 993 : 143, 1, 65535), tls,
				settings.text("username"), settings.secret("password-from"));
		return new ImapEnquiry(account, settings.optional("folder"), settings.number("thread-limit", 20, 0, 1000),
				settings.number("max-message-megabytes", 50, 1, 500) * MEGABYTE);
	}

}
