package uk.candour.connectors.jdbc;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The drivers of databases: PostgreSQL's, and those whose jars whoever runs the server
 * has laid into a folder. They are read once, when the first database is bound.
 */
@Component
class Drivers {

	private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

	private final Path folder;

	private List<Driver> known;

	/**
	 * The drivers of a folder.
	 * @param folder with jars; empty for none
	 */
	Drivers(@Value("${candour.connectors.drivers:}") String folder) {
		this.folder = folder.isBlank() ? null : Path.of(folder.strip()).toAbsolutePath();
	}

	/**
	 * The driver of an address; empty when nobody has laid one there.
	 */
	synchronized Optional<Driver> of(String url) {
		if (this.known == null) {
			this.known = List.copyOf(found());
		}
		return this.known.stream().filter((driver) -> accepts(driver, url)).findFirst();
	}

	private static boolean accepts(Driver driver, String url) {
		try {
			return driver.acceptsURL(url);
		}
		catch (SQLException refused) {
			return false;
		}
	}

	private List<Driver> found() {
		// MariaDB's would print what the server complains of, values of rows included.
		System.setProperty("mariadb.logging.disable", "true");
		List<Driver> drivers = new ArrayList<>(List.of(new org.postgresql.Driver()));
		// A jar brings its own classes and sees none of Candour's libraries.
		ClassLoader loader = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader());
		var services = ServiceLoader.load(Driver.class, loader).iterator();
		boolean more = true;
		while (more) {
			try {
				more = services.hasNext();
				if (more) {
					drivers.add(services.next());
				}
			}
			catch (ServiceConfigurationError broken) {
				LOG.warn("A driver of databases cannot be used: {}", broken.getMessage());
			}
		}
		return drivers;
	}

	private URL[] jars() {
		if (this.folder == null || !Files.isDirectory(this.folder)) {
			return new URL[0];
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".jar"))
				.sorted()
				.map(Drivers::url)
				.toArray(URL[]::new);
		}
		catch (IOException unreadable) {
			LOG.warn("The folder of drivers cannot be read: {}", unreadable.getClass().getSimpleName());
			return new URL[0];
		}
	}

	private static URL url(Path jar) {
		try {
			return jar.toUri().toURL();
		}
		catch (MalformedURLException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
