package uk.candour.connectors.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The declared settings of a binding, read once and checked while they are read. Each
 * refusal is an {@link IllegalArgumentException} that names the setting. For one thread.
 */
public final class Settings {

	private final Map<String, String> declared;

	private final UnaryOperator<String> secrets;

	private final Set<String> unread;

	/**
	 * Settings to be read.
	 * @param declared name and value
	 * @param secrets gives the secret of a name, or null when there is none
	 */
	public Settings(Map<String, String> declared, UnaryOperator<String> secrets) {
		this.declared = Map.copyOf(declared);
		this.secrets = secrets;
		this.unread = new TreeSet<>(declared.keySet());
	}

	/**
	 * A text that may be left out; blank counts as left out.
	 */
	public Optional<String> optional(String name) {
		this.unread.remove(name);
		return Optional.ofNullable(this.declared.get(name)).map(String::strip).filter((value) -> !value.isEmpty());
	}

	/**
	 * A text that must be given.
	 */
	public String text(String name) {
		return optional(name)
			.orElseThrow(() -> new IllegalArgumentException("The setting \"" + name + "\" is missing."));
	}

	/**
	 * A whole number within bounds.
	 */
	public int number(String name, int otherwise, int least, int most) {
		Optional<String> given = optional(name);
		if (given.isEmpty()) {
			return otherwise;
		}
		if (given.get().matches("\\d{1,9}")) {
			int number = Integer.parseInt(given.get());
			if (number >= least && number <= most) {
				return number;
			}
		}
		throw new IllegalArgumentException(
				"The setting \"" + name + "\" must be a whole number from " + least + " to " + most + ".");
	}

	/**
	 * True or false.
	 */
	public boolean flag(String name, boolean otherwise) {
		String given = optional(name).orElse(String.valueOf(otherwise));
		if (!given.equals("true") && !given.equals("false")) {
			throw new IllegalArgumentException("The setting \"" + name + "\" must be true or false.");
		}
		return given.equals("true");
	}

	/**
	 * The settings whose name starts with the prefix, in the order of their names,
	 * without the prefix.
	 */
	public Map<String, String> under(String prefix) {
		Map<String, String> answer = new LinkedHashMap<>();
		new TreeSet<>(this.declared.keySet()).stream()
			.filter((name) -> name.startsWith(prefix))
			.forEach((name) -> answer.put(name.substring(prefix.length()), this.declared.get(name)));
		return answer;
	}

	/**
	 * The secret whose name the setting gives.
	 */
	public Secret secret(String name) {
		String source = text(name);
		if (this.secrets.apply(source) == null) {
			throw new IllegalArgumentException("The secret \"" + source + "\" that the setting \"" + name
					+ "\" names is not set: give it to the application as an environment variable.");
		}
		return () -> {
			String value = this.secrets.apply(source);
			if (value == null) {
				throw new SourceFailure("The secret \"" + source + "\" is no longer set.", false, null);
			}
			return value;
		};
	}

	/**
	 * Refuses settings that nobody asked for: a typing error must not widen or narrow a
	 * search unnoticed.
	 */
	public void refuseUnread() {
		if (!this.unread.isEmpty()) {
			throw new IllegalArgumentException("Unknown setting \"" + this.unread.iterator().next() + "\".");
		}
	}

}
