package uk.candour.demo;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Makes up the passwords of the demonstration's systems where none are set, before
 * anything asks for them. They are nowhere written down: the systems are given the new
 * ones at each start.
 */
class DemoSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final List<String> NAMES = List.of(DemoSettings.HOUSING_PASSWORD, DemoSettings.MAILBOX_PASSWORD,
			DemoSettings.CONTRACTOR_TOKEN);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.acceptsProfiles(Profiles.of("demo"))) {
			SecureRandom chance = new SecureRandom();
			Map<String, Object> made = NAMES.stream()
				.filter((name) -> environment.getProperty(name, "").isBlank())
				.collect(Collectors.toMap((name) -> name, (name) -> secret(chance)));
			environment.getPropertySources().addFirst(new MapPropertySource("demonstration secrets", made));
		}
	}

	private static String secret(SecureRandom chance) {
		byte[] bytes = new byte[24];
		chance.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
