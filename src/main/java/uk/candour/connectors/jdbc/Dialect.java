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
	 * Whether the database refused name or password, whatever state its driver says.
	 */
	static boolean isWrongPassword(SQLException failure) {
		// ORA-01017 and SQL Server's 18456: under states that say something
		// else.
		return failure instanceof SQLInvalidAuthorizationSpecException
				|| List.of(1017, 18456).contains(failure.getErrorCode())
				|| (failure.getSQLState() != null && failure.getSQLState().startsWith("28"));
	}

}
