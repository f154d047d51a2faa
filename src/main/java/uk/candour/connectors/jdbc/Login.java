package uk.candour.connectors.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

import uk.candour.connectors.spi.Secret;

/**
 * A database and the role to enter it with.
 *
 * @param leftBehind how many threads wait for its driver, although nobody waits for them
 */
record Login(Driver driver, Dialect dialect, String url, String username, Secret password, AtomicInteger leftBehind) {

	/**
	 * A connection.
	 * @param millis how long the driver may wait for anything, where it can be told
	 */
	Connection connect(String password, long millis, boolean readOnly) throws SQLException {
		Properties properties = new Properties();
		properties.putAll(this.dialect.properties(millis, readOnly));
		properties.put("user", this.username);
		properties.put("password", password);
		Connection connection = this.driver.connect(this.url, properties);
		if (connection == null) {
			throw new SQLNonTransientConnectionException("the driver does not know the address", "08001");
		}
		return connection;
	}

}
