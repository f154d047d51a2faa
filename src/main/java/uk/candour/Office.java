package uk.candour;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the whole house shares: the wall clock, in London time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConfigurationPropertiesScan
class Office {

	/** A day ends at midnight in London (Berend v IC, EA/2006/0049-50). */
	@Bean
	Clock clock() {
		return Clock.system(ZoneId.of("Europe/London"));
	}

}
