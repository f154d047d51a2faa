package uk.candour.connectors.jdbc;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs from one maker of databases to another: how an address looks, and how its
 * driver is told that nothing may take long. By some options of an address drivers load
 * classes and write files, so only harmless ones pass.
 */
enum Dialect {

	/** The driver comes with Candour. */
	POSTGRESQL("jdbc:postgresql://host:port/database", "sslmode, sslrootcert and currentSchema",
			"jdbc:postgresql://(?<hosts>[\\w.\\-:\\[\\],]+)/[\\w\\-]+(\\?(sslmode|sslrootcert|currentSchema)=[\\w./\\-,]+"
					+ "(&(sslmode|sslrootcert|currentSchema)=[\\w./\\-,]+)*)?") {

		@Override
		Map<String, String> limits(long millis, boolean readOnly) {
			String seconds = seconds(millis);
			return Map.of("ApplicationName", "candour", "connectTimeout", seconds, "loginTimeout", seconds,
					"socketTimeout", seconds, "options", "-c statement_timeout=" + millis
							+ " -c default_transaction_read_only=" + (readOnly ? "on" : "off"));
		}

	},

	SQLSERVER("jdbc:sqlserver://host:port;databaseName=name",
			"databaseName, instanceName, encrypt, " + "trustServerCertificate and hostNameInCertificate",
			"jdbc:sqlserver://(?<hosts>[\\w.\\-]+(:\\d+)?)(;(databaseName|instanceName|encrypt|trustServerCertificate|"
					+ "hostNameInCertificate)=[\\w.\\-]+)*;?") {

		@Override
		Map<String, String> limits(long millis, boolean readOnly) {
			return Map.of("applicationName", "candour", "loginTimeout", seconds(millis), "socketTimeout",
					String.valueOf(millis), "applicationIntent", readOnly ? "ReadOnly" : "ReadWrite");
		}

	},

	/** MySQL too. */
	MARIADB("jdbc:mariadb://host:port/database", "sslMode and serverSslCert",
			"jdbc:mariadb://(?<hosts>[\\w.\\-]+(:\\d+)?)/[\\w\\-]+(\\?(sslMode|serverSslCert)=[\\w./\\-]+"
					+ "(&(sslMode|serverSslCert)=[\\w./\\-]+)*)?") {

		@Override
		Map<String, String> limits(long millis, boolean readOnly) {
			return Map.of("connectTimeout", String.valueOf(millis), "socketTimeout", String.valueOf(millis),
					"allowLocalInfile", "false");
		}

	},

	ORACLE("jdbc:oracle:thin:@//host:port/service", "none",
			"jdbc:oracle:thin:@(tcps:)?//(?<hosts>[\\w.\\-]+(:\\d+)?)/[\\w.\\-]+") {

		@Override
		Map<String, String> limits(long millis, boolean readOnly) {
			return Map.of("v$session.program", "candour", "oracle.net.CONNECT_TIMEOUT", String.valueOf(millis),
					"oracle.jdbc.ReadTimeout", String.valueOf(millis));
		}

	},

	/** Only as a server: an address that opens a file would run what the file says. */
	H2("jdbc:h2:tcp://host:port/database", "none",
			"jdbc:h2:(tcp|ssl)://(?<hosts>[\\w.\\-]+(:\\d+)?)/[\\w\\-]+(/[\\w\\-]+)*") {

		@Override
		Map<String, String> limits(long millis, boolean readOnly) {
			return Map.of("NETWORK_TIMEOUT", String.valueOf(millis), "IFEXISTS", "TRUE");
		}

	};

	// ORA-01017 and SQL Server's 18456: wrong name or password, under states that say
	// something else.
	private static final List<Integer> WRONG_PASSWORD = List.of(1017, 18456);

	private final String example;

	private final String options;

	private final Pattern address;

	Dialect(String example, String options, String address) {
		this.example = example;
		this.options = options;
		this.address = Pattern.compile(address);
	}

	/**
	 * The dialect of an address.
	 * @throws IllegalArgumentException when it is none that may be used: says how one
	 * looks
	 */
	static Dialect of(String url) {
		Optional<Dialect> found = Stream.of(values()).filter((each) -> each.address.matcher(url).matches()).findFirst();
		return found.orElseThrow(() -> {
			List<Dialect> meant = Stream.of(values()).filter((each) -> url.startsWith(each.scheme())).toList();
			List<Dialect> shown = meant.isEmpty() ? List.of(values()) : meant;
			String examples = shown.stream().map((each) -> each.example).collect(Collectors.joining(" or "));
			return new IllegalArgumentException("The setting \"url\" must look like " + examples
					+ (meant.isEmpty() ? "." : "; of options it may have " + meant.get(0).options + "."));
		});
	}

	private String scheme() {
		return this.example.substring(0, this.example.indexOf(':', "jdbc:".length()) + 1);
	}

	/**
	 * The hosts of an address.
	 */
	List<String> hosts(String url) {
		Matcher matcher = this.address.matcher(url);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("not an address of " + this);
		}
		return Stream.of(matcher.group("hosts").split(",")).map((host) -> host.replaceAll(":\\d+$", "")).toList();
	}

	/**
	 * What the driver is told, so that no connection and no answer takes longer.
	 */
	abstract Map<String, String> limits(long millis, boolean readOnly);

	/**
	 * The same, and who comes.
	 */
	Properties properties(String user, String password, long millis, boolean readOnly) {
		Properties properties = new Properties();
		properties.putAll(limits(millis, readOnly));
		properties.put("user", user);
		properties.put("password", password);
		return properties;
	}

	static boolean isWrongPassword(SQLException failure) {
		return failure instanceof SQLInvalidAuthorizationSpecException
				|| WRONG_PASSWORD.contains(failure.getErrorCode())
				|| (failure.getSQLState() != null && failure.getSQLState().startsWith("28"));
	}

	private static String seconds(long millis) {
		return String.valueOf(millis / 1000 + 1);
	}

}
