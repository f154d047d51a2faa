package uk.candour.connectors.jdbc;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.LocalDate;
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

	private final Deadline deadline;

	private final DriverThread driver;

	private final Closeable cut;

	private volatile Connection connection;

	private Session(Login login, Deadline deadline) throws SourceFailure {
		this.deadline = deadline;
		this.driver = new DriverThread(login.leftBehind());
		this.cut = deadline.over(this::abort);
	}

	private void abort() throws IOException {
		Connection open = this.connection;
		try {
			if (open != null) {
				open.abort(Runnable::run);
			}
		}
		catch (SQLException | AbstractMethodError failure) {
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
		Session session = new Session(login, deadline);
		boolean opened = false;
		try {
			String password = login.password().reveal();
			long patience = deadline.patience().toMillis();
			session.driver.call(() -> {
				session.begin(login.connect(password, patience, readOnly), patience, readOnly);
				return null;
			});
			opened = true;
			return session;
		}
		catch (SQLException failure) {
			throw explained(failure, "to open the database");
		}
		finally {
			if (!opened) {
				deadline.done(session.cut);
				session.driver.release(session::end);
			}
		}
	}

	private void begin(Connection made, long patience, boolean readOnly) throws SQLException {
		this.connection = made;
		whereKnown(() -> made.setNetworkTimeout(Runnable::run, (int) Math.min(patience, Integer.MAX_VALUE)));
		made.setAutoCommit(false);
		whereKnown(() -> made.setReadOnly(readOnly));
	}

	// What a driver need not know, or is too old for. The deadline and the bounds of the
	// search hold all the same.
	private static void whereKnown(Hint hint) throws SQLException {
		try {
			hint.give();
		}
		catch (SQLFeatureNotSupportedException | AbstractMethodError unknown) {
			return;
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
		// Rows that hold whole files come one by one.
		int batch = sql.mentions("content") ? 1 : FETCH;
		try (Cursor cursor = new Cursor(this.driver, this.driver.call(() -> asking(sql, values, most, batch)), batch)) {
			return read(cursor, most, rows);
		}
		catch (SQLException failure) {
			throw explained(failure, what);
		}
	}

	private PreparedStatement asking(NamedSql sql, Map<String, Object> values, int most, int batch)
			throws SQLException {
		PreparedStatement statement = prepared(sql, values);
		whereKnown(() -> statement.setFetchSize(batch));
		whereKnown(() -> statement.setMaxRows(most + 1));
		whereKnown(() -> statement.setQueryTimeout((int) this.deadline.patience().toSeconds() + 1));
		return statement;
	}

	private boolean read(Cursor cursor, int most, Rows rows) throws SQLException, SourceFailure {
		int taken = 0;
		for (List<Row> batch = cursor.next(); !batch.isEmpty(); batch = cursor.next()) {
			for (Row row : batch) {
				if (taken++ == most) {
					return true;
				}
				this.deadline.check();
				rows.take(row);
			}
		}
		return false;
	}

	/**
	 * Changes one row, or none.
	 * @param what the statement is, for people
	 * @return whether one was changed
	 * @throws SourceFailure also when more than one row would be changed; then none is
	 */
	boolean change(NamedSql sql, String what, Map<String, Object> values) throws SourceFailure {
		try {
			int rows = this.driver.call(() -> changed(sql, values));
			if (rows > 1) {
				throw new SourceFailure("The database would change " + rows + " rows by " + what
						+ "; one is wanted, so nothing was changed.", false, null);
			}
			return rows == 1;
		}
		catch (SQLException failure) {
			throw explained(failure, what);
		}
	}

	private int changed(NamedSql sql, Map<String, Object> values) throws SQLException {
		try (PreparedStatement statement = prepared(sql, values)) {
			int rows = statement.executeUpdate();
			if (rows <= 1) {
				this.connection.commit();
			}
			return rows;
		}
	}

	private PreparedStatement prepared(NamedSql sql, Map<String, Object> values) throws SQLException {
		PreparedStatement statement = this.connection.prepareStatement(sql.text(), ResultSet.TYPE_FORWARD_ONLY,
				ResultSet.CONCUR_READ_ONLY);
		List<String> parameters = sql.parameters();
		for (int i = 0; i < parameters.size(); i++) {
			bind(statement, i + 1, values.get(parameters.get(i)));
		}
		return statement;
	}

	private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
		try {
			statement.setObject(place, value);
		}
		catch (SQLException refused) {
			// Drivers older than JDBC 4.2 do not know it.
			if (!(value instanceof LocalDate day)) {
				throw refused;
			}
			statement.setDate(place, Date.valueOf(day));
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
		if (Dialect.isWithoutRight(failure)) {
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
			this.driver.close(this::end);
		}
		catch (SQLException failure) {
			throw explained(failure, "to end the search");
		}
	}

	private Void end() throws SQLException {
		if (this.connection != null) {
			try (Connection ended = this.connection) {
				ended.rollback();
			}
		}
		return null;
	}

	/**
	 * Tells a driver something that it need not know.
	 */
	@FunctionalInterface
	private interface Hint {

		void give() throws SQLException;

	}

	/**
	 * Takes rows as they come.
	 */
	@FunctionalInterface
	interface Rows {

		void take(Row row) throws SourceFailure;

	}

}
