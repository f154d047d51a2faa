package uk.candour.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Marks the application's database as the demonstration's, so that its own cases are not
 * mistaken for real ones at the next start. A database without the mark and with cases is
 * never touched.
 */
final class DemoMark {

	private final DataSource database;

	private final RealCases cases;

	DemoMark(DataSource database, RealCases cases) {
		this.database = database;
		this.cases = cases;
	}

	/**
	 * Lets the demonstration in, or refuses.
	 * @throws IllegalStateException when the database holds real cases
	 */
	void admit() {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			if (isMarked(statement)) {
				return;
			}
			if (this.cases.any()) {
				throw new IllegalStateException("This database holds real cases, and the demonstration never starts "
						+ "beside them. Start without the profile \"demo\", or name another database");
			}
			statement.execute("create schema candour_demo");
			if (!connection.getAutoCommit()) {
				connection.commit();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The application's database could not be marked as the demonstration's",
					ex);
		}
	}

	private static boolean isMarked(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("select to_regnamespace('candour_demo') is not null")) {
			return row.next() && row.getBoolean(1);
		}
	}

}
