package uk.candour.connectors.spi;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The declared settings of a binding, read once and checked while they are read. Each
 * refusal is an {@link IllegalArgumentException} that names the setting. For one thread.
 */
public final class Settings {

	private final Map<String, String> declared;

	private final Reach reach;

	private final Set<String> unread;

	/**
	 * Settings to be read.
	 * @param declared name and value
	 * @param reach what the settings may name
	 */
	public Settings(Map<String, String> declared, Reach reach) {
		this.declared = Map.copyOf(declared);
		this.reach = reach;
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
	 * The name of a server.
	 */
	public String host(String name) {
		String host = text(name);
		if (!host.matches("[\\w.\\-]+|\\[[0-9a-fA-F:]+]")) {
			throw new IllegalArgumentException("The setting \"" + name + "\" must be the name of a server.");
		}
		refuseUnlessReachable(name, host);
		return host;
	}

	/**
	 * The web address of a server, with or without a path.
	 */
	public URI address(String name) {
		URI address = endpoint(name);
		if (address.getQuery() != null) {
			throw notAnAddress(name);
		}
		return address;
	}

	/**
	 * The same of one page, which may have a question mark.
	 */
	public URI endpoint(String name) {
		URI address = parsed(name, text(name));
		boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
		if (!web || address.getUserInfo() != null || address.getFragment() != null || address.getHost() == null) {
			throw notAnAddress(name);
		}
		refuseUnlessReachable(name, address.getHost());
		return address;
	}

	private static IllegalArgumentException notAnAddress(String name) {
		return new IllegalArgumentException("The setting \"" + name
				+ "\" must look like https://host:port, without user, password or question mark.");
	}

	/**
	 * The same, where the usual address may be left out.
	 */
	public URI address(String name, String otherwise) {
		if (optional(name).isPresent()) {
			return address(name);
		}
		URI usual = URI.create(otherwise);
		refuseUnlessReachable(name, usual.getHost());
		return usual;
	}

	private static URI parsed(String name, String text) {
		try {
			return URI.create(text);
		}
		catch (IllegalArgumentException refused) {
			throw new IllegalArgumentException("The setting \"" + name + "\" is not a web address.", refused);
		}
	}

	/**
	 * The whole path of a file or folder of this machine.
	 */
	public Path path(String name) {
		Path path = whole(name, text(name));
		if (!this.reach.allows(path)) {
			throw new IllegalArgumentException("The setting \"" + name
					+ "\" lies outside the folders that connectors may read (candour.connectors.folders).");
		}
		return path;
	}

	private static Path whole(String name, String text) {
		try {
			Path path = Path.of(text);
			if (path.isAbsolute() && path.getNameCount() > 0) {
				return path.normalize();
			}
		}
		catch (InvalidPathException refused) {
			throw new IllegalArgumentException("The setting \"" + name + "\" is not the name of a file or folder.",
					refused);
		}
		throw new IllegalArgumentException(
				"The setting \"" + name + "\" must be a whole path, and not the whole disk.");
	}

	/**
	 * Refuses a host that connectors may not reach, wherever it stands in a setting.
	 */
	public void refuseUnlessReachable(String name, String host) {
		if (!this.reach.allows(host)) {
			throw new IllegalArgumentException("The setting \"" + name + "\" names the host \"" + host
					+ "\", which is not among those that connectors may reach (candour.connectors.hosts).");
		}
	}

	/**
	 * Whether a host, which only turns up while a system is asked, may be reached.
	 */
	public boolean reaches(String host) {
		return this.reach.allows(host);
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
		if (this.reach.secret(source) == null) {
			throw new IllegalArgumentException("The secret \"" + source + "\" that the setting \"" + name
					+ "\" names is not set: give it to the application as an environment variable or a secret file.");
		}
		return () -> {
			String value = this.reach.secret(source);
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
