package uk.candour.connectors.files;

import java.util.List;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a file share on a Windows or Samba server.
 */
@Component
class SmbAdapter implements Adapter {

	@Override
	public String kind() {
		return "smb";
	}

	@Override
	public String title() {
		return "File share (Windows or Samba)";
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.needed("host", "Server", "Its name; it must be among the hosts that connectors may reach"),
				Field.number("port", "Port", "Usually 445"), Field.needed("share", "Share", "Its name"),
				Field.line("folder", "Folder", "One folder of it, with slashes between. Left empty, the whole share"),
				Field.line("domain", "Domain", "Of the account, if it has one"),
				Field.needed("username", "Account", "One that may only read"),
				Field.secret("password-from", "Secret of its password"),
				Field.flag("encrypted", "Refuse a server that cannot encrypt", "Usually yes"),
				Field.number("max-depth", "Folders below it", "Usually 20"),
				Field.number("max-files", "Most files", "How many are looked at. Usually 50000"),
				Field.number("max-file-megabytes", "Largest file in megabytes",
						"Larger ones are searched by name only. Usually 50"));
	}

	@Override
	public Enquiry open(Settings settings) {
		String share = settings.text("share");
		if (!share.matches("[^\\\\/:*?\"<>|]{1,80}")) {
			throw new IllegalArgumentException("The setting \"share\" must be the name of a share.");
		}
		String folder = settings.optional("folder").orElse("").replace('\\', '/').replaceAll("^/+|/+$", "");
		if (("/" + folder + "/").contains("/../")) {
			throw new IllegalArgumentException("The setting \"folder\" must not lead upwards.");
		}
		SmbShare.Place place = new SmbShare.Place(settings.host("host"), settings.number("port", 445, 1, 65535), share,
				folder, settings.flag("encrypted", true));
		String domain = settings.optional("domain").orElse("");
		String username = settings.text("username");
		Secret password = settings.secret("password-from");
		int depth = settings.number("max-depth", 20, 1, 100);
		int files = settings.number("max-files", 50_000, 1, 10_000_000);
		// The library is loaded with the share, so at the first search.
		return new FilesEnquiry((deadline) -> SmbShare.enter(place, new SmbShare.Login(domain, username, password),
				depth, files, deadline), FilesAdapter.largest(settings));
	}

}
