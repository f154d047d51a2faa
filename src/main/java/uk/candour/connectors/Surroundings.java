package uk.candour.connectors;

import java.nio.file.Path;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Reach;

/**
 * The secrets, hosts and folders that bindings may name.
 */
@Component
class Surroundings implements Reach {

	private final Secrets secrets;

	private final Hosts hosts;

	private final List<Path> folders;

	/**
	 * What is set.
	 * @param folders in which shares and tables may lie
	 */
	Surroundings(Secrets secrets, Hosts hosts, @Value("${candour.connectors.folders:}") List<String> folders) {
		this.secrets = secrets;
		this.hosts = hosts;
		this.folders = folders.stream()
			.map(String::strip)
			.filter((folder) -> !folder.isEmpty())
			.map((folder) -> Path.of(folder).toAbsolutePath().normalize())
			.toList();
	}

	@Override
	public String secret(String reference) {
		return this.secrets.find(reference);
	}

	@Override
	public boolean allows(String host) {
		return this.hosts.allow(host);
	}

	@Override
	public boolean allows(Path path) {
		Path plain = path.toAbsolutePath().normalize();
		return this.folders.stream().anyMatch(plain::startsWith);
	}

}
