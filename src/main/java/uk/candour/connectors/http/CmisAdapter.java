package uk.candour.connectors.http;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a document system that speaks CMIS, such as Alfresco or SharePoint
 * on own servers.
 */
@Component
class CmisAdapter implements Adapter {

	private static final int MEGABYTE = 1024 * 1024;

	private static final String NAME = "[\\p{L}][\\w:.\\-]*";

	@Override
	public String kind() {
		return "cmis";
	}

	@Override
	public String title() {
		return "Document system (CMIS, such as Alfresco or SharePoint)";
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.needed("url", "Address", "Of the binding"),
				Field.line("binding", "Binding",
						"browser, or atompub for older systems and SharePoint. Usually browser"),
				Field.line("username", "Account", "One that may only read. Either this or a token"),
				Field.secretIfAny("password-from", "Secret of its password", "Where it is kept: env:NAME or file:NAME"),
				Field.secretIfAny("token-from", "Secret of the token", "Instead of account and password"),
				Field.line("repository", "Repository", "Its key. Left empty, the only one"),
				Field.line("folder", "Folder", "Its path. Left empty, the whole repository"),
				Field.line("type", "Type of the documents", "Usually cmis:document"),
				Field.line("date-property", "Property with the date", "Usually cmis:lastModificationDate"),
				Field.number("max-megabytes", "Largest document in megabytes",
						"Larger ones are reported as not looked into. Usually 50"),
				Field.number("page-size", "Documents at a time", "Usually 100"),
				Field.number("max-pages", "Most pages", "Read for one question. Usually 50"));
	}

	@Override
	public Enquiry open(Settings settings) {
		int largest = settings.number("max-megabytes", 50, 1, 500) * MEGABYTE;
		Desk desk = new Desk(settings.endpoint("url"), Optional.of(pass(settings)), largest);
		CmisSession.Place place = new CmisSession.Place(settings.optional("repository"),
				settings.optional("folder").map(CmisAdapter::plain), settings.number("page-size", 100, 1, 1000),
				settings.number("max-pages", 50, 1, 10_000));
		return new CmisEnquiry(binding(settings, desk), place, name(settings, "type", "cmis:document"),
				name(settings, "date-property", "cmis:lastModificationDate"), largest);
	}

	private static CmisEnquiry.Binding binding(Settings settings, Desk desk) {
		return switch (settings.optional("binding").orElse("browser")) {
			case "browser" -> (place, deadline) -> BrowserSession.open(desk, place, deadline);
			case "atompub" -> (place, deadline) -> AtomSession.open(desk, place, deadline);
			default -> throw new IllegalArgumentException("The setting \"binding\" must be browser or atompub.");
		};
	}

	private static Pass pass(Settings settings) {
		if (settings.optional("token-from").isPresent()) {
			if (settings.optional("username").isPresent()) {
				throw new IllegalArgumentException("The settings \"token-from\" and \"username\" exclude each other.");
			}
			return Pass.token(settings.secret("token-from"));
		}
		return Pass.password(settings.text("username"), settings.secret("password-from"));
	}

	private static String plain(String folder) {
		String path = "/" + folder.replaceAll("^/+|/+$", "");
		if ((path + "/").contains("/../") || (path + "/").contains("/./")) {
			throw new IllegalArgumentException("The setting \"folder\" must not lead upwards.");
		}
		return path;
	}

	// Names stand in the question as they are.
	private static String name(Settings settings, String setting, String usual) {
		String name = settings.optional(setting).orElse(usual);
		if (!name.matches(NAME)) {
			throw new IllegalArgumentException(
					"The setting \"" + setting + "\" must be a name of the document system such as " + usual + ".");
		}
		return name;
	}

}
