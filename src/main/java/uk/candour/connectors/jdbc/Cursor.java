package uk.candour.connectors.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import uk.candour.connectors.spi.SourceFailure;

/**
 * The rows that a statement brings, a batch at a time.
 */
final class Cursor implements AutoCloseable {

	private final DriverThread driver;

	private final PreparedStatement statement;

	private final int batch;

	private ResultSet answer;

	/**
	 * Rows of a statement that has not been run yet.
	 * @param batch the most rows at a time
	 */
	Cursor(DriverThread driver, PreparedStatement statement, int batch) {
		this.driver = driver;
		this.statement = statement;
		this.batch = batch;
	}

	/**
	 * The next rows; none at the end.
	 */
	List<Row> next() throws SQLException, SourceFailure {
		return this.driver.call(this::read);
	}

	private List<Row> read() throws SQLException {
		if (this.answer == null) {
			this.answer = this.statement.executeQuery();
		}
		List<Row> rows = new ArrayList<>();
		while (rows.size() < this.batch && this.answer.next()) {
			rows.add(Row.read(this.answer));
		}
		return rows;
	}

	@Override
	public void close() throws SQLException, SourceFailure {
		this.driver.call(() -> {
			this.statement.close();
			return null;
		});
	}

}
