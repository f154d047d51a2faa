package uk.candour.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.common.BaseDataSource;

/**
 * How one signs in to a database of the PostgreSQL server on which the application's own
 * database lies.
 *
 * @param url of the database, without user and password
 * @param user who signs in
 * @param password may be null where the server asks for none
 */
record ServerLogin(String url, String user, String password) {

	private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]+/)([^?]*)(\\?.*)?");

	/**
	 * The application's own login.
	 * @throws IllegalStateException when it cannot be read from the data source
	 */
	static ServerLogin of(DataSource source) {
		try {
			if (source.isWrapperFor(HikariDataSource.class)) {
				HikariDataSource pool = source.unwrap(HikariDataSource.class);
				return (pool.getDataSource() != null) ? of(pool.getDataSource())
						: new ServerLogin(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The data source does not say how it signs in", ex);
		}
		if (source instanceof BaseDataSource plain) {
			return new ServerLogin(plain.getURL(), plain.getUser(), plain.getPassword());
		}
		throw new IllegalStateException("The demonstration council needs a PostgreSQL data source, but was given a "
				+ source.getClass().getName());
	}

	/** The same server, another database, no options. */
	ServerLogin database(String name) {
		Matcher parts = URL.matcher(this.url);
		if (!parts.matches()) {
			throw new IllegalStateException("The demonstration council needs a data source address like "
					+ "jdbc:postgresql://host:port/database");
		}
		return new ServerLogin(parts.group(1) + name, this.user, this.password);
	}

	/** The same database, another role. */
	ServerLogin as(String role, String secret) {
		return new ServerLogin(this.url, role, secret);
	}

	Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, this.user, this.password);
	}

}
