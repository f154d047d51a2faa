package uk.candour.demo;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Makes up the passwords of the demonstration's systems where none are set, and lets
 * connectors reach its database, before anything asks for them. They are nowhere written
 * down: the systems are given the new ones at each start.
 */
class DemoSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final List<String> NAMES = List.of(DemoSettings.HOUSING_PASSWORD, DemoSettings.MAILBOX_PASSWORD,
			DemoSettings.CONTRACTOR_TOKEN);

	private static final String HOSTS = "candour.connectors.hosts";

	private static final Pattern DATABASE = Pattern.compile("^jdbc:postgresql://(\\[[^]]+]|[^/:,\\[]+)");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.acceptsProfiles(Profiles.of("demo"))) {
			SecureRandom chance = new SecureRandom();
			Map<String, Object> made = NAMES.stream()
				.filter((name) -> environment.getProperty(name, "").isBlank())
				.collect(Collectors.toMap((name) -> name, (name) -> secret(chance)));
			databaseHost(environment)
				.ifPresent((host) -> made.put(HOSTS, environment.getProperty(HOSTS, "") + "," + host));
			environment.getPropertySources().addFirst(new MapPropertySource("demonstration secrets", made));
		}
	}

	/**
	 * The server of the application's database, when it is one of its own: the
	 * demonstration's housing system lies there too, and has to be reached.
	 */
	private static Optional<String> databaseHost(ConfigurableEnvironment environment) {
		Matcher address = DATABASE.matcher(environment.getProperty("spring.datasource.url", ""));
		return address.find() ? Optional.of(address.group(1)) : Optional.empty();
	}

	private static String secret(SecureRandom chance) {
		byte[] bytes = new byte[24];
		chance.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
