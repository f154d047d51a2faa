package uk.candour.connectors.ldap;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.candour.connectors.NetworkSourceContract;
import uk.candour.connectors.Period;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LdapSourceTests extends NetworkSourceContract {

	private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmssX");

	private static InMemoryDirectoryServer server;

	@BeforeAll
	static void start() throws Exception {
		InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=wyke,dc=example");
		config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain", 0));
		config.addAdditionalBindCredentials("cn=candour", SECRET);
		config.setSchema(null);
		server = new InMemoryDirectoryServer(config);
		server.startListening();
		server.add("dn: dc=wyke,dc=example", "objectClass: domain", "dc: wyke");
		server.add("dn: ou=people,dc=wyke,dc=example", "objectClass: organizationalUnit", "ou: people");
		for (Held held : HELD) {
			boolean turned = held.name().contains(",");
			String[] parts = held.name().split(",? ");
			Entry entry = new Entry("uid=" + held.key() + ",ou=people,dc=wyke,dc=example");
			entry.addAttribute("objectClass", "inetOrgPerson");
			entry.addAttribute("uid", held.key());
			entry.addAttribute("cn", held.name());
			entry.addAttribute("sn", turned ? parts[0] : parts[1]);
			entry.addAttribute("description", held.text());
			entry.addAttribute("userPassword", "never to be shown");
			entry.addAttribute("whenCreated", GENERALIZED.format(held.date().atStartOfDay(Period.ZONE)));
			server.add(entry);
		}
		server.add("dn: uid=box,ou=people,dc=wyke,dc=example", "objectClass: inetOrgPerson", "uid: TEN-10023",
				"cn: A box", "sn: box", "mail: M.Oakley@example.org", "telephoneNumber: +44 7700 900 123");
	}

	@AfterAll
	static void stop() {
		server.shutDown(true);
	}

	@Override
	protected Adapter adapter() {
		return new LdapAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(server.getListenPort());
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("host", "localhost", "port", String.valueOf(port), "ssl", "false", "base-dn",
				"ou=people,dc=wyke,dc=example", "bind-dn", "cn=candour", "password-from", "GOOD_SECRET",
				"title-attribute", "uid", "date-attribute", "whenCreated", "page-size", "7"));
	}

	@Override
	protected String secretSetting() {
		return "password-from";
	}

	/**
	 * The head of a bind response that never ends.
	 */
	@Override
	protected byte[] beginning() {
		return new byte[] { 0x30, (byte) 0x82, 0x10, 0x00, 0x02, 0x01, 0x01, 0x61 };
	}

	@Test
	void peopleAreFoundByAddressNumberAndReferenceToo() throws SourceFailure {
		Subject mail = new Subject(List.of("Somebody Else"), null, List.of(), List.of("m.oakley@example.org"),
				List.of(), List.of());
		Subject phone = new Subject(List.of(), null, List.of(), List.of(), List.of("07700900123"), List.of());
		Subject reference = new Subject(List.of(), null, List.of(), List.of(), List.of(), List.of("TEN-10023"));
		for (Subject subject : List.of(mail, phone, reference)) {
			assertThat(findings(about(subject))).extracting(Finding::locator)
				.containsExactly("uid=box,ou=people,dc=wyke,dc=example");
		}
	}

	@Test
	void passwordsAreNeverShown() throws SourceFailure {
		Finding finding = findings(about(named("Dorothy Penrose"))).get(0);
		assertThat(new String(finding.content(), StandardCharsets.UTF_8)).doesNotContain("never to be shown");
	}

	@Test
	void whatIsAskedIsAValueAndNeverPartOfTheFilter() throws SourceFailure {
		assertThat(findings(about(named("x)(objectClass=*")))).isEmpty();
		assertThat(findings(about(new Subject(List.of(), null, List.of(), List.of("*"), List.of(), List.of("*")))))
			.isEmpty();
	}

	@Test
	void aHundredThousandEntriesAreReadPageByPage() throws Exception {
		InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=crowd");
		config.addAdditionalBindCredentials("cn=candour", SECRET);
		config.setSchema(null);
		config.setGenerateOperationalAttributes(false);
		InMemoryDirectoryServer crowd = new InMemoryDirectoryServer(config);
		crowd.startListening();
		try {
			crowd.add("dn: dc=crowd", "objectClass: domain", "dc: crowd");
			for (int i = 0; i < 100_000; i++) {
				crowd.add(new Entry("uid=c" + i + ",dc=crowd", new com.unboundid.ldap.sdk.Attribute("uid", "c" + i),
						new com.unboundid.ldap.sdk.Attribute("cn", "Bartholomew Crowder"),
						new com.unboundid.ldap.sdk.Attribute("sn", "Crowder")));
			}
			Map<String, String> settings = at(crowd.getListenPort());
			settings.putAll(Map.of("base-dn", "dc=crowd", "page-size", "5000", "timeout-seconds", "300"));
			int[] count = new int[1];
			Searched searched = system(settings)
				.find(new Query(named("Bartholomew Crowder"), null, null, List.of(), 100_000), (finding) -> count[0]++);
			assertThat(count[0]).isEqualTo(100_000);
			assertThat(searched.truncated()).isFalse();
		}
		finally {
			crowd.shutDown(true);
		}
	}

	@Test
	void aPlaceThatIsNotThereIsAFailureAndNotANilReturn() {
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(with("base-dn", "ou=attic,dc=wyke,dc=example")).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure).hasMessageContaining("base-dn");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		for (String setting : List.of("host", "base-dn", "bind-dn")) {
			assertThatIllegalArgumentException().isThrownBy(() -> system(with(setting, null)))
				.withMessageContaining(setting);
		}
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("name-attributes", "cn)(x=*")))
			.withMessageContaining("name-attributes");
	}

}
