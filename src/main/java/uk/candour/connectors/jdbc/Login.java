package uk.candour.connectors.jdbc;

import java.util.Properties;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;

/**
 * A database and the role to enter it with.
 */
record Login(String url, String username, Secret password) {

	/**
	 * What the driver is told: who comes, and that nothing may take longer than the
	 * deadline.
	 */
	Properties properties(Deadline deadline, boolean readOnly) throws SourceFailure {
		Properties properties = new Properties();
		long millis = deadline.patience().toMillis();
		String seconds = String.valueOf(millis / 1000 + 1);
		properties.put("user", this.username);
		properties.put("password", this.password.reveal());
		properties.put("ApplicationName", "candour");
		properties.put("connectTimeout", seconds);
		properties.put("loginTimeout", seconds);
		properties.put("socketTimeout", seconds);
		properties.put("options",
				"-c statement_timeout=" + millis + " -c default_transaction_read_only=" + (readOnly ? "on" : "off"));
		return properties;
	}

}
