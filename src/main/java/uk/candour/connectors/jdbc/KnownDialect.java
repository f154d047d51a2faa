package uk.candour.connectors.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The databases that Candour knows without being told.
 */
enum KnownDialect implements Dialect {

	/** The driver comes with Candour. */
	POSTGRESQL("jdbc:postgresql://{host}/{database}{?sslmode,sslrootcert,currentSchema}") {

		@Override
		public Map<String, String> properties(long millis, boolean readOnly) {
			String seconds = seconds(millis);
			return Map.of("ApplicationName", "candour", "connectTimeout", seconds, "loginTimeout", seconds,
					"socketTimeout", seconds, "options", "-c statement_timeout=" + millis
							+ " -c default_transaction_read_only=" + (readOnly ? "on" : "off"));
		}

	},

	SQLSERVER(
			"jdbc:sqlserver://{host}{;databaseName,instanceName,encrypt,trustServerCertificate,hostNameInCertificate}") {

		@Override
		public Map<String, String> properties(long millis, boolean readOnly) {
			return Map.of("applicationName", "candour", "loginTimeout", seconds(millis), "socketTimeout",
					String.valueOf(millis), "applicationIntent", readOnly ? "ReadOnly" : "ReadWrite");
		}

	},

	/** MySQL too. */
	MARIADB("jdbc:mariadb://{host}/{database}{?sslMode,serverSslCert}") {

		@Override
		public Map<String, String> properties(long millis, boolean readOnly) {
			return Map.of("connectTimeout", String.valueOf(millis), "socketTimeout", String.valueOf(millis),
					"allowLocalInfile", "false");
		}

	},

	ORACLE("jdbc:oracle:thin:@//{host}/{service}", "jdbc:oracle:thin:@tcps://{host}/{service}") {

		@Override
		public Map<String, String> properties(long millis, boolean readOnly) {
			return Map.of("v$session.program", "candour", "oracle.net.CONNECT_TIMEOUT", String.valueOf(millis),
					"oracle.jdbc.ReadTimeout", String.valueOf(millis));
		}

	},

	/** Only as a server: an address that opens a file would run what the file says. */
	H2("jdbc:h2:tcp://{host}/{+database}", "jdbc:h2:ssl://{host}/{+database}") {

		@Override
		public Map<String, String> properties(long millis, boolean readOnly) {
			return Map.of("NETWORK_TIMEOUT", String.valueOf(millis), "IFEXISTS", "TRUE");
		}

	};

	private final List<AddressTemplate> addresses;

	KnownDialect(String... templates) {
		this.addresses = Stream.of(templates).map(AddressTemplate::of).toList();
	}

	@Override
	public List<AddressTemplate> addresses() {
		return this.addresses;
	}

	private static String seconds(long millis) {
		return String.valueOf(millis / 1000 + 1);
	}

}
