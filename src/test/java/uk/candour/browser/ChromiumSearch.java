package uk.candour.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a Chromium for tests comes from: the one that is named, one that is there,
 * Debian's package, or the test tool's own download. The first that works is taken; when
 * none does, the message says of each why not.
 */
final class ChromiumSearch {

	/** The environment variable that names one. */
	static final String NAMED = "CANDOUR_CHROMIUM";

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private final Machine machine;

	private final List<String> tried = new ArrayList<>();

	ChromiumSearch(Machine machine) {
		this.machine = machine;
	}

	/**
	 * The program to start.
	 * @return empty when it is the one that the test tool has downloaded and knows
	 * @throws IllegalStateException when there is none and none can be got: the message
	 * says what was tried and what to do
	 */
	Optional<Path> result() {
		if (!this.machine.named().isBlank()) {
			return Optional.of(named());
		}
		Optional<Path> found = installed().or(this::fromDebian);
		if (found.isEmpty() && !downloaded()) {
			throw new IllegalStateException(
					"There is no Chromium for the browser tests. " + String.join(" ", this.tried)
							+ " Install Chromium, or name one in the environment variable " + NAMED + ".");
		}
		return found;
	}

	private Path named() {
		Path named = Path.of(this.machine.named());
		if (!Files.isExecutable(named)) {
			throw new IllegalStateException("The environment variable " + NAMED + " names " + named
					+ ", which is no program that can be run. Name another, or take the variable away.");
		}
		return named;
	}

	private Optional<Path> installed() {
		Optional<Path> found = NAMES.stream().flatMap(this.machine::programs).findFirst();
		if (found.isEmpty()) {
			this.tried.add("None of " + String.join(", ", NAMES) + " is on the PATH.");
		}
		return found;
	}

	private Optional<Path> fromDebian() {
		Optional<Path> apt = this.machine.programs("apt-get").findFirst();
		if (apt.isEmpty() || !this.machine.root()) {
			this.tried.add("Debian's package was not tried, for that needs apt-get and root.");
			return Optional.empty();
		}
		String program = apt.get().toString();
		this.machine.commands().run("Debian's list of packages is fetched", List.of(program, "update", "-q"));
		int code = this.machine.commands()
			.run("Debian's chromium is installed for the browser tests",
					List.of(program, "install", "-y", "-q", "--no-install-recommends", "chromium"));
		Optional<Path> found = NAMES.stream().flatMap(this.machine::programs).findFirst();
		if (found.isEmpty()) {
			this.tried.add("Debian's package could not be installed (apt-get ended with " + code + ").");
		}
		return found;
	}

	private boolean downloaded() {
		int code = this.machine.commands()
			.run("The test tool downloads a Chromium for the browser tests", this.machine.download());
		if (code != 0) {
			this.tried.add("The test tool's own download failed (it ended with " + code + ").");
		}
		return code == 0;
	}

	/**
	 * What there is to search and to work with.
	 *
	 * @param named the program that the environment names, or blank
	 * @param folders where programs are
	 * @param root whether packages may be installed
	 * @param download the command of the test tool that gets a browser
	 * @param commands runs what changes the machine
	 */
	record Machine(String named, List<Path> folders, boolean root, List<String> download, Commands commands) {

		/** Programs of this name that can be run. */
		Stream<Path> programs(String name) {
			return this.folders.stream().map((folder) -> folder.resolve(name)).filter(Files::isExecutable);
		}

	}

	/** Runs a command to its end and says with what code it ended. */
	interface Commands {

		int run(String saying, List<String> command);

	}

}
