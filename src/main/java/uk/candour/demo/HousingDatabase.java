package uk.candour.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The housing management system: a database of its own beside the application's, and a
 * role that may only read it. It is filled once, in one transaction; a start that was
 * killed half-way leaves nothing behind and the next one begins anew.
 */
final class HousingDatabase {

	/** The role with which the housing system is searched. */
	static final String READER = "housing_reader";

	private final ServerLogin server;

	private final ServerLogin housing;

	private final String name;

	/**
	 * The housing database beside the application's.
	 * @param application how the application signs in; must be allowed to make databases
	 * and roles
	 * @param name of the housing database
	 */
	HousingDatabase(ServerLogin application, String name) {
		if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
			throw new IllegalArgumentException("The housing database needs a plain lower-case name");
		}
		this.server = application;
		this.housing = application.database(name);
		this.name = name;
	}

	/** Where connectors find it. */
	String url() {
		return this.housing.url();
	}

	/**
	 * Makes database and role where they are missing, and fills the database unless it
	 * holds the same data already.
	 * @return whether it was filled now
	 * @throws IllegalStateException when the server refuses
	 */
	boolean prepare(long seed, List<Story> stories, String readerPassword) {
		try {
			makeDatabaseAndRole(readerPassword);
			try (Connection connection = this.housing.connect()) {
				if (holds(connection, seed, stories)) {
					return false;
				}
				fill(connection, seed, stories);
				return true;
			}
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(
					"The housing system's database could not be prepared. The application's "
							+ "role must be allowed to make databases and roles on its server (createdb, createrole)",
					ex);
		}
	}

	/** How much it holds. */
	Size size() {
		try (Connection connection = this.housing.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select (select count(*) from housing.tenancies), "
						+ "(select count(*) from housing.contact_notes) + (select count(*) from housing.rent_transactions)")) {
			row.next();
			return new Size(row.getLong(1), row.getLong(2));
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The housing system's database cannot be read", ex);
		}
	}

	private void makeDatabaseAndRole(String readerPassword) throws SQLException {
		try (Connection connection = this.server.connect(); Statement statement = connection.createStatement()) {
			if (!exists(connection, "select 1 from pg_database where datname = ?", this.name)) {
				statement.execute("create database " + this.name + " template template0 encoding 'UTF8'");
			}
			if (!exists(connection, "select 1 from pg_roles where rolname = ?", READER)) {
				statement.execute("create role " + READER + " login nosuperuser nocreatedb nocreaterole");
			}
			statement.execute(quoted(connection, "alter role " + READER + " password %L", readerPassword));
			statement.execute("alter role " + READER + " set default_transaction_read_only = on");
			statement.execute("alter database " + this.name + " set search_path = housing");
			statement.execute("revoke all on database " + this.name + " from public");
			statement.execute("grant connect on database " + this.name + " to " + READER);
		}
	}

	private static boolean exists(Connection connection, String question, String value) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question)) {
			statement.setString(1, value);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	private static String quoted(Connection connection, String format, String value) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select format(?, ?)")) {
			statement.setString(1, format);
			statement.setString(2, value);
			try (ResultSet rows = statement.executeQuery()) {
				rows.next();
				return rows.getString(1);
			}
		}
	}

	private static boolean holds(Connection connection, long seed, List<Story> stories) throws SQLException {
		if (!exists(connection, "select 1 where to_regclass(?) is not null", "housing.candour_demo")) {
			return false;
		}
		try (PreparedStatement statement = connection
			.prepareStatement("select 1 from housing.candour_demo where seed = ? and version = ? and made_from = ?")) {
			statement.setLong(1, seed);
			statement.setInt(2, Council.VERSION);
			statement.setString(3, Council.editionOf(stories));
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	private static void fill(Connection connection, long seed, List<Story> stories) throws SQLException, IOException {
		HousingBook book = HousingBook.of(seed, stories);
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("drop schema if exists housing cascade");
			statement.execute(script("schema"));
			copy(connection, book.sheets());
			statement.execute(script("indexes"));
			statement.execute("grant usage on schema housing to " + READER);
			statement.execute("grant select on all tables in schema housing to " + READER);
		}
		mark(connection, seed, stories);
		connection.commit();
		connection.setAutoCommit(true);
		try (Statement statement = connection.createStatement()) {
			statement.execute("analyze");
		}
	}

	private static void copy(Connection connection, Map<String, Sheet> sheets) throws SQLException, IOException {
		CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
		for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
			copies.copyIn("copy housing." + sheet.getKey() + " from stdin",
					new ByteArrayInputStream(sheet.getValue().bytes()), 1 << 16);
		}
	}

	private static void mark(Connection connection, long seed, List<Story> stories) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("insert into housing.candour_demo (seed, version, made_from) values (?, ?, ?)")) {
			statement.setLong(1, seed);
			statement.setInt(2, Council.VERSION);
			statement.setString(3, Council.editionOf(stories));
			statement.executeUpdate();
		}
	}

	private static String script(String name) throws IOException {
		try (InputStream in = HousingDatabase.class.getResourceAsStream("/demo/housing/" + name + ".sql")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * How much the housing system holds.
	 *
	 * @param entries notes and rent transactions
	 */
	record Size(long tenancies, long entries) {
	}

}
