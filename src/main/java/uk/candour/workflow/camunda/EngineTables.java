package uk.candour.workflow.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.springframework.stereotype.Component;

/**
 * The first migration: runs the engine's own scripts, from its jar, so that Flyway owns
 * every table. The engine then only checks that the tables are of its version.
 */
@Component
class EngineTables implements JavaMigration {

	private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) throws Exception {
		try (Statement statement = context.getConnection().createStatement()) {
			for (String script : SCRIPTS) {
				statement.execute(read(script));
			}
		}
	}

	private static String read(String script) throws IOException {
		String path = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql";
		try (InputStream in = ProcessEngine.class.getResourceAsStream(path)) {
			if (in == null) {
				throw new IOException("The engine's jar has no script " + path);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("001");
	}

	@Override
	public String getDescription() {
		return "engine";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

}
