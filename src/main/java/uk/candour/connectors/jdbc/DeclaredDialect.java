package uk.candour.connectors.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A database that whoever runs the server has allowed.
 *
 * @param addresses how its addresses look
 * @param told what its driver is told; {millis} and {seconds} stand for how long it may
 * wait
 */
record DeclaredDialect(List<AddressTemplate> addresses, Map<String, String> told) implements Dialect {

	/**
	 * A database as it is declared.
	 * @param properties such as loginTimeout={seconds}; may be empty
	 * @throws IllegalArgumentException when something declared makes no sense
	 */
	static DeclaredDialect of(String address, List<String> properties) {
		Map<String, String> told = new LinkedHashMap<>();
		for (String property : properties) {
			String[] parts = property.strip().split("=", 2);
			if (parts.length < 2 || !parts[0].matches("[\\w.$\\-]+")) {
				throw new IllegalArgumentException("a property must look like name=value");
			}
			if (List.of("user", "password").contains(parts[0])) {
				throw new IllegalArgumentException("who comes is said by each binding, not by a property");
			}
			told.put(parts[0], parts[1]);
		}
		return new DeclaredDialect(List.of(AddressTemplate.of(address.strip())), told);
	}

	@Override
	public Map<String, String> properties(long millis, boolean readOnly) {
		Map<String, String> properties = new LinkedHashMap<>(this.told);
		properties.replaceAll((name, value) -> value.replace("{millis}", String.valueOf(millis))
			.replace("{seconds}", String.valueOf(millis / 1000 + 1)));
		return properties;
	}

}
