package uk.candour.connectors.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * One read-only transaction in the database, under the deadline.
 */
final class Session implements AutoCloseable {

	private static final int FETCH = 200;

	private final Connection connection;

	private final Deadline deadline;

	private final Closeable cut;

	private Session(Connection connection, Deadline deadline) {
		this.connection = connection;
		this.deadline = deadline;
		this.cut = deadline.over(this::abort);
	}

	private void abort() throws IOException {
		try {
			this.connection.abort(Runnable::run);
		}
		catch (SQLException failure) {
			throw new IOException(failure);
		}
	}

	static Session open(String url, String username, Secret password, Deadline deadline) throws SourceFailure {
		Properties properties = new Properties();
		long millis = deadline.left().toMillis();
		String seconds = String.valueOf(millis / 1000 + 1);
		properties.put("user", username);
		properties.put("password", password.reveal());
		properties.put("ApplicationName", "candour");
		properties.put("connectTimeout", seconds);
		properties.put("loginTimeout", seconds);
		properties.put("socketTimeout", seconds);
		properties.put("options", "-c statement_timeout=" + millis + " -c default_transaction_read_only=on");
		try {
			Connection connection = DriverManager.getConnection(url, properties);
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
			return new Session(connection, deadline);
		}
		catch (SQLException failure) {
			throw explained(failure, "to open the database");
		}
	}

	/**
	 * Asks one question and hands over its rows one by one.
	 * @param most the most rows wanted
	 * @return whether there were more
	 */
	boolean ask(Question question, Map<String, Object> values, int most, Rows rows) throws SourceFailure {
		try (PreparedStatement statement = this.connection.prepareStatement(question.sql().text(),
				ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
			statement.setFetchSize(FETCH);
			statement.setMaxRows(most + 1);
			List<String> parameters = question.sql().parameters();
			for (int i = 0; i < parameters.size(); i++) {
				statement.setObject(i + 1, values.get(parameters.get(i)));
			}
			return read(statement, most, rows);
		}
		catch (SQLException failure) {
			throw explained(failure, "the query \"" + question.name() + "\"");
		}
	}

	private boolean read(PreparedStatement statement, int most, Rows rows) throws SQLException, SourceFailure {
		try (ResultSet answer = statement.executeQuery()) {
			for (int i = 0; answer.next(); i++) {
				if (i == most) {
					return true;
				}
				this.deadline.check();
				rows.take(Row.read(answer));
			}
			return false;
		}
	}

	private static SourceFailure explained(SQLException failure, String what) {
		String state = (failure.getSQLState() != null) ? failure.getSQLState() : "";
		Trace trace = Trace.of(failure);
		if (state.startsWith("28")) {
			return new SourceFailure("The database refused the user name or password.", false, trace);
		}
		if (state.equals("08P01")) {
			return new SourceFailure("What answers at the address does not speak like a database.", false, trace);
		}
		if (state.startsWith("08")) {
			return new SourceFailure("The database cannot be reached or closed the connection.", true, trace);
		}
		if (state.startsWith("57") || state.startsWith("53") || state.startsWith("40")) {
			return new SourceFailure("The database stopped " + what + " (code " + state + ").", true, trace);
		}
		if (state.equals("42501")) {
			return new SourceFailure("The database does not permit " + what + ": the role lacks the right to read.",
					false, trace);
		}
		return new SourceFailure("The database refused " + what + (state.isEmpty() ? "." : " (code " + state + ")."),
				false, trace);
	}

	@Override
	public void close() throws SourceFailure {
		this.deadline.done(this.cut);
		try {
			this.connection.rollback();
			this.connection.close();
		}
		catch (SQLException failure) {
			throw explained(failure, "to end the search");
		}
	}

	/**
	 * Takes rows as they come.
	 */
	@FunctionalInterface
	interface Rows {

		void take(Row row) throws SourceFailure;

	}

}
