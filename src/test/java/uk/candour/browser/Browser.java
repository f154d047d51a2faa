package uk.candour.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;

/**
 * A Chromium for tests: the one that is there, or one that this class gets. Says clearly
 * when it can do neither.
 */
public final class Browser implements AutoCloseable {

	private static final Path LIBRARIES = Path.of("src/main/frontend/node_modules/playwright-core");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
		this.playwright = playwright;
		this.chromium = chromium;
	}

	/**
	 * Starts a headless Chromium.
	 * @throws IllegalStateException when there is none and none can be got: the message
	 * says what was tried and what to do
	 */
	public static Browser open() {
		Path node = node();
		Path driver;
		Optional<Path> executable;
		// tests run in several processes, of which one at a time may add to the machine
		try (FileChannel door = FileChannel.open(folder().resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE)) {
			door.lock();
			driver = driver();
			executable = new ChromiumSearch(machine(driver, node)).result();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot prepare the browser tests' driver", ex);
		}
		System.setProperty("playwright.cli.dir", driver.toString());
		Playwright playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(Map.of(Driver.PLAYWRIGHT_NODEJS_PATH, node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		LaunchOptions options = new LaunchOptions().setHeadless(true)
			.setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
					"--disable-sync"));
		executable.ifPresent(options::setExecutablePath);
		return new Browser(playwright, playwright.chromium().launch(options));
	}

	/** The browser itself. */
	public com.microsoft.playwright.Browser chromium() {
		return this.chromium;
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

	private static ChromiumSearch.Machine machine(Path driver, Path node) {
		List<String> download = List.of(node.toString(), driver.resolve("package/cli.js").toString(), "install",
				"chromium");
		return new ChromiumSearch.Machine(Optional.ofNullable(System.getenv(ChromiumSearch.NAMED)).orElse(""),
				folders(), "root".equals(System.getProperty("user.name")), download, Browser::run);
	}

	private static List<Path> folders() {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/usr/local/bin";
		return Stream.of(path.split(":")).filter((folder) -> !folder.isBlank()).map(Path::of).toList();
	}

	private static Path folder() throws IOException {
		return Files.createDirectories(Path.of("target/playwright").toAbsolutePath());
	}

	private static Path driver() throws IOException {
		if (!Files.isDirectory(LIBRARIES)) {
			throw new IllegalStateException("The browser tests need playwright-core in " + LIBRARIES
					+ ": let Maven build the pages first (mvn process-resources), with Node 20 and the npm registry.");
		}
		Path link = folder().resolve("package");
		Path libraries = LIBRARIES.toAbsolutePath();
		if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(libraries)) {
			Files.deleteIfExists(link);
			Files.createSymbolicLink(link, libraries);
		}
		return link.getParent();
	}

	private static Path node() {
		return folders().stream()
			.map((folder) -> folder.resolve("node"))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The browser tests need Node 20 or later on the PATH."));
	}

	private static int run(String saying, List<String> command) {
		try {
			System.err.println(saying);
			// not inherited: what a test's process writes by itself disturbs the build's
			// own talk with it
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
			builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
			Process process = builder.start();
			try (BufferedReader lines = process.inputReader()) {
				lines.lines().forEach(System.err::println);
			}
			return process.waitFor();
		}
		catch (IOException ex) {
			return -1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return -1;
		}
	}

}
