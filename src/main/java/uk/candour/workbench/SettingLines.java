package uk.candour.workbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Settings of a connector as people type them: one a line, name=value, a backslash at the
 * end where the value goes on in the next line.
 */
final class SettingLines {

	private static final Pattern CONTINUED = Pattern.compile("\\s*\\\\\\s*\\R\\s*");

	private SettingLines() {
	}

	/**
	 * Reads what was typed; empty lines and those that begin with # are left out.
	 * @throws IllegalArgumentException when a line is none, or a name comes twice: says
	 * which
	 */
	static Map<String, String> read(String typed) {
		Map<String, String> settings = new TreeMap<>();
		for (String line : CONTINUED.matcher(typed).replaceAll(" ").lines().map(String::strip).toList()) {
			if (!line.isEmpty() && !line.startsWith("#")) {
				int equals = line.indexOf('=');
				if (equals < 1) {
					throw new IllegalArgumentException("“" + line + "” is no setting: write name=value.");
				}
				String name = line.substring(0, equals).strip();
				if (settings.put(name, line.substring(equals + 1).strip()) != null) {
					throw new IllegalArgumentException("The setting \"" + name + "\" is there twice.");
				}
			}
		}
		return settings;
	}

	/** The settings as they would be typed. */
	static String write(Map<String, String> settings) {
		return new TreeMap<>(settings).entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "="
					+ entry.getValue().lines().map(String::strip).collect(Collectors.joining(" \\\n  ")))
			.collect(Collectors.joining("\n"));
	}

}
