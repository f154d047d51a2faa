package uk.candour.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the secrets are that bindings name: in the environment, or in files of one
 * folder. Candour's own are not given away.
 */
@Component
class Secrets {

	private static final long LONGEST = 64 * 1024;

	private final Environment environment;

	private final Path folder;

	Secrets(Environment environment, @Value("${candour.connectors.secrets:/run/secrets}") Path folder) {
		this.environment = environment;
		this.folder = folder.toAbsolutePath().normalize();
	}

	/**
	 * The secret of a reference, read anew.
	 * @param reference env:NAME, file:PATH or the bare name of a variable or property
	 * @return null when there is none
	 * @throws IllegalArgumentException when the reference is none that a binding may make
	 */
	String find(String reference) {
		if (reference.startsWith("file:")) {
			return inFile(reference.substring("file:".length()));
		}
		String name = reference.startsWith("env:") ? reference.substring("env:".length()) : reference;
		if (isOurs(name)) {
			throw new IllegalArgumentException(
					"\"" + name + "\" is a setting of Candour itself and never a secret of a connector.");
		}
		return Optional.ofNullable(this.environment.getProperty(name))
			.filter((secret) -> !secret.isEmpty())
			.orElse(null);
	}

	// A binding decides where its secret is sent, so it must not be able to name the key
	// of
	// the vault or the password of the database.
	private static boolean isOurs(String name) {
		String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		return plain.startsWith("spring") || plain.startsWith("server") || plain.startsWith("management")
				|| plain.startsWith("candour") && !plain.startsWith("candourdemo");
	}

	private String inFile(String name) {
		try {
			Path file = this.folder.resolve(name).normalize();
			if (!file.startsWith(this.folder)) {
				throw new IllegalArgumentException("Files of secrets are in " + this.folder + " only.");
			}
			boolean there = Files.isRegularFile(file) && Files.size(file) <= LONGEST;
			String secret = there ? Files.readString(file).strip() : "";
			return secret.isEmpty() ? null : secret;
		}
		catch (InvalidPathException refused) {
			throw new IllegalArgumentException("\"" + name + "\" is not the name of a file.", refused);
		}
		catch (IOException unreadable) {
			return null;
		}
	}

}
