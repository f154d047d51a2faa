package uk.candour.connectors.ldap;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
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
	public String title() {
		return "Directory (LDAP)";
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.needed("host", "Server", "Its name; it must be among the hosts that connectors may reach"),
				Field.number("port", "Port", "Usually 636 with TLS, 389 without"),
				Field.flag("ssl", "TLS", "Usually yes"),
				Field.needed("base-dn", "Search below", "A distinguished name, such as ou=people,dc=wyke,dc=example"),
				Field.needed("bind-dn", "Account", "The distinguished name of an account that may only read"),
				Field.secret("password-from", "Secret of its password"),
				Field.line("search-attributes", "Attributes with family names", "Usually cn,sn,displayName"),
				Field.line("name-attributes", "Attributes with whole names", "Usually displayName,cn"),
				Field.line("mail-attributes", "Attributes with e-mail addresses", "Usually mail"),
				Field.line("phone-attributes", "Attributes with telephone numbers", "Usually telephoneNumber,mobile"),
				Field.line("reference-attributes", "Attributes with numbers of people", "Usually uid,employeeNumber"),
				Field.line("title-attribute", "Attribute that people call an entry by", "Usually cn"),
				Field.line("date-attribute", "Attribute with the date", "When the entry was made. Usually none"),
				Field.number("page-size", "Entries at a time", "Usually 500"));
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
