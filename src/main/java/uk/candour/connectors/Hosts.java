package uk.candour.connectors;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The hosts that connectors may reach: whoever may change a binding must not be able to
 * make the application call whatever lies near it.
 */
@Component
class Hosts {

	private final List<String> allowed;

	/**
	 * The allowed hosts.
	 * @param allowed names or addresses; *.example.org stands for every host below
	 * example.org
	 */
	Hosts(@Value("${candour.connectors.hosts:}") List<String> allowed) {
		this.allowed = allowed.stream().map(Hosts::plain).filter((host) -> !host.isEmpty()).toList();
	}

	/**
	 * Whether a host may be reached. The name is compared, not where it leads: the names
	 * listed are trusted, and no other is looked up.
	 */
	boolean allow(String host) {
		String name = plain(host);
		return this.allowed.stream()
			.anyMatch((entry) -> entry.startsWith("*.") ? name.endsWith(entry.substring(1)) : name.equals(entry));
	}

	private static String plain(String host) {
		return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
	}

}
