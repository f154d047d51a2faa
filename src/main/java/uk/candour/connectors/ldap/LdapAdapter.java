package uk.candour.connectors.ldap;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a directory, such as the one that says who is staff.
 */
@Component
class LdapAdapter implements Adapter {

	@Override
	public String kind() {
		return "ldap";
	}

	@Override
	public Enquiry open(Settings settings) {
		boolean tls = settings.flag("ssl", true);
		Directory.Place place = new Directory.Place(settings.host("host"),
				settings.number("port", tls ? 636 : 389, 1, 65535), tls, settings.text("base-dn"));
		Directory.Login login = new Directory.Login(settings.text("bind-dn"), settings.secret("password-from"));
		Attributes attributes = new Attributes(names(settings, "name-attributes", "displayName,cn"),
				names(settings, "search-attributes", "cn,sn,displayName"), names(settings, "mail-attributes", "mail"),
				names(settings, "phone-attributes", "telephoneNumber,mobile"),
				names(settings, "reference-attributes", "uid,employeeNumber"),
				settings.optional("title-attribute").orElse("cn"), settings.optional("date-attribute"));
		return new LdapEnquiry(place, login, attributes, settings.number("page-size", 500, 1, 5000));
	}

	private static List<String> names(Settings settings, String name, String otherwise) {
		List<String> attributes = Arrays.stream(settings.optional(name).orElse(otherwise).split(","))
			.map(String::strip)
			.toList();
		attributes.stream()
			.filter((attribute) -> !attribute.matches("[A-Za-z][\\w.;\\-]*"))
			.findFirst()
			.ifPresent((attribute) -> {
				throw new IllegalArgumentException(
						"The setting \"" + name + "\" must be names of attributes, with commas between.");
			});
		return attributes;
	}

}
