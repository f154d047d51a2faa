package uk.candour.workflow.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One real PostgreSQL for the tests of the engine, with a database for each context. */
public final class TestDatabase {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static EmbeddedPostgres server;

	private TestDatabase() {
	}

	/** A new, empty database; its address. */
	public static synchronized String create() {
		try {
			if (server == null) {
				server = EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "200")
					.setRegisterShutdownHook(false)
					.start();
				// after the contexts, which would else wait for a database that is gone
				SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
			}
			String name = "workflow" + NUMBER.incrementAndGet();
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			return server.getJdbcUrl("postgres", name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void stop() {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void register(DynamicPropertyRegistry registry) {
		String url = create();
		registry.add("spring.datasource.url", () -> url);
		registry.add("spring.datasource.username", () -> "postgres");
		registry.add("spring.datasource.password", () -> "postgres");
	}

}
