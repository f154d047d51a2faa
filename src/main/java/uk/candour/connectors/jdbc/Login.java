package uk.candour.connectors.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;

/**
 * A database and the role to enter it with.
 */
record Login(Driver driver, Dialect dialect, String url, String username, Secret password) {

	/**
	 * A connection on which nothing takes longer than the deadline.
	 */
	Connection connect(Deadline deadline, boolean readOnly) throws SQLException, SourceFailure {
		Connection connection = this.driver.connect(this.url, this.dialect.properties(this.username,
				this.password.reveal(), deadline.patience().toMillis(), readOnly));
		if (connection == null) {
			throw new SQLNonTransientConnectionException("the driver does not know the address", "08001");
		}
		return connection;
	}

}
