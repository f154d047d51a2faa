package uk.candour.connectors.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * One transaction in the database, under the deadline.
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

	/**
	 * A session that can only read.
	 */
	static Session open(Login login, Deadline deadline) throws SourceFailure {
		return open(login, deadline, true);
	}

	/**
	 * A session that can also write, as far as its role may.
	 */
	static Session openToWrite(Login login, Deadline deadline) throws SourceFailure {
		return open(login, deadline, false);
	}

	private static Session open(Login login, Deadline deadline, boolean readOnly) throws SourceFailure {
		try {
			Connection connection = login.connect(deadline, readOnly);
			connection.setAutoCommit(false);
			connection.setReadOnly(readOnly);
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
		return ask(question.sql(), "the query \"" + question.name() + "\"", values, most, rows);
	}

	/**
	 * The same with any statement.
	 * @param what it is, for people
	 */
	boolean ask(NamedSql sql, String what, Map<String, Object> values, int most, Rows rows) throws SourceFailure {
		try (PreparedStatement statement = prepared(sql, values)) {
			// Rows that hold whole files come one by one.
			statement.setFetchSize(sql.mentions("content") ? 1 : FETCH);
			statement.setMaxRows(most + 1);
			statement.setQueryTimeout((int) this.deadline.patience().toSeconds() + 1);
			return read(statement, most, rows);
		}
		catch (SQLException failure) {
			throw explained(failure, what);
		}
	}

	/**
	 * Changes one row, or none.
	 * @param what the statement is, for people
	 * @return whether one was changed
	 * @throws SourceFailure also when more than one row would be changed; then none is
	 */
	boolean change(NamedSql sql, String what, Map<String, Object> values) throws SourceFailure {
		try (PreparedStatement statement = prepared(sql, values)) {
			int rows = statement.executeUpdate();
			if (rows > 1) {
				throw new SourceFailure("The database would change " + rows + " rows by " + what
						+ "; one is wanted, so nothing was changed.", false, null);
			}
			this.connection.commit();
			return rows == 1;
		}
		catch (SQLException failure) {
			throw explained(failure, what);
		}
	}

	private PreparedStatement prepared(NamedSql sql, Map<String, Object> values) throws SQLException {
		PreparedStatement statement = this.connection.prepareStatement(sql.text(), ResultSet.TYPE_FORWARD_ONLY,
				ResultSet.CONCUR_READ_ONLY);
		List<String> parameters = sql.parameters();
		for (int i = 0; i < parameters.size(); i++) {
			statement.setObject(i + 1, values.get(parameters.get(i)));
		}
		return statement;
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
		if (Dialect.isWrongPassword(failure)) {
			return new SourceFailure("The database refused the user name or password.", false, trace);
		}
		if (state.equals("08P01")) {
			return new SourceFailure("What answers at the address does not speak like a database.", false, trace);
		}
		if (state.startsWith("08") || failure instanceof SQLNonTransientConnectionException
				|| failure instanceof SQLRecoverableException) {
			return new SourceFailure("The database cannot be reached or closed the connection.", true, trace);
		}
		if (state.startsWith("57") || state.startsWith("53") || state.startsWith("40")
				|| failure instanceof SQLTransientException) {
			return new SourceFailure("The database stopped " + what + " (code " + state + ").", true, trace);
		}
		if (state.equals("42501")) {
			return new SourceFailure(
					"The database does not permit " + what + ": the role lacks the right to read it or to change it.",
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
