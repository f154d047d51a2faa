package uk.candour.connectors.jdbc;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.List;
import java.util.Map;

/**
 * What differs from one maker of databases to another: how an address looks, and how its
 * driver is told that nothing may take long.
 */
interface Dialect {

	/**
	 * How its addresses look.
	 */
	List<AddressTemplate> addresses();

	/**
	 * The hosts that an address names, which is one of these.
	 */
	default List<String> hosts(String url) {
		return addresses().stream().filter((address) -> address.matches(url)).findFirst().orElseThrow().hosts(url);
	}

	/**
	 * What the driver is told, so that no connection and no answer takes longer.
	 */
	Map<String, String> properties(long millis, boolean readOnly);

	/**
	 * Whether the database refused name or password. ORA-01017 and SQL Server's 18456
	 * come under states that say something else.
	 */
	static boolean isWrongPassword(SQLException failure) {
		return failure instanceof SQLInvalidAuthorizationSpecException
				|| List.of(1017, 18456).contains(failure.getErrorCode()) || state(failure).startsWith("28");
	}

	/**
	 * Whether the role lacks a right. Many makers have numbers of their own for that:
	 * ORA-01031, SQL Server's 229, MariaDB's 1142 and 1143, H2's 90096.
	 */
	static boolean isWithoutRight(SQLException failure) {
		return state(failure).equals("42501") || List.of(1031, 229, 1142, 1143, 90096).contains(failure.getErrorCode());
	}

	private static String state(SQLException failure) {
		return (failure.getSQLState() != null) ? failure.getSQLState() : "";
	}

}
