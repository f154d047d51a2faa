package uk.candour.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * How sessions are kept in the database.
 */
@Configuration(proxyBeanMethods = false)
class Sessions {

	/**
	 * Two requests of one person at the same moment, such as a double click, may both
	 * write the same attribute: the second write then counts, instead of failing.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

}
