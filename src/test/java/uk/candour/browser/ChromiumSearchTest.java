package uk.candour.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ChromiumSearchTest {

	@TempDir
	private Path folder;

	private final List<String> ran = new ArrayList<>();

	private int aptEnds = 100;

	private int downloadEnds = 1;

	@Test
	void theOneThatIsNamedIsTaken() {
		Path named = program("my-own-chromium");
		program("chromium");
		assertThat(search(named.toString(), true).result()).hasValue(named);
		assertThat(this.ran).isEmpty();
	}

	@Test
	void aNameThatLeadsNowhereIsSaidAndNothingElseIsTaken() {
		program("chromium");
		assertThatIllegalStateException().isThrownBy(() -> search(this.folder + "/none", true).result())
			.withMessageContaining("CANDOUR_CHROMIUM names " + this.folder + "/none");
	}

	@Test
	void oneThatIsThereIsTaken() {
		Path there = program("google-chrome");
		assertThat(search("", true).result()).hasValue(there);
		assertThat(this.ran).isEmpty();
	}

	@Test
	void rootGetsDebiansPackage() {
		program("apt-get");
		this.aptEnds = 0;
		assertThat(search("", true).result()).hasValue(this.folder.resolve("chromium"));
		assertThat(this.ran).containsExactly("apt-get update -q",
				"apt-get install -y -q --no-install-recommends chromium");
	}

	@Test
	void othersGetTheTestToolsOwnWithoutTouchingTheMachine() {
		program("apt-get");
		this.downloadEnds = 0;
		assertThat(search("", false).result()).isEmpty();
		assertThat(this.ran).containsExactly("tool install chromium");
	}

	@Test
	void whenDebianHasNoneTheTestToolsOwnIsTaken() {
		program("apt-get");
		this.downloadEnds = 0;
		assertThat(search("", true).result()).isEmpty();
		assertThat(this.ran).endsWith("tool install chromium");
	}

	@Test
	void whenNothingWorksItIsSaidOfEachWhyNot() {
		assertThatIllegalStateException().isThrownBy(() -> search("", true).result())
			.withMessageContainingAll("None of chromium", "needs apt-get and root", "download failed (it ended with 1)",
					"Install Chromium, or name one");
		program("apt-get");
		assertThatIllegalStateException().isThrownBy(() -> search("", true).result())
			.withMessageContaining("apt-get ended with 100");
	}

	private ChromiumSearch search(String named, boolean root) {
		return new ChromiumSearch(new ChromiumSearch.Machine(named, List.of(this.folder), root,
				List.of("tool", "install", "chromium"), (saying, command) -> run(command)));
	}

	/** What the machine would do, without changing it. */
	private int run(List<String> command) {
		String line = String.join(" ", command).replace(this.folder + "/", "");
		this.ran.add(line);
		if (line.startsWith("tool")) {
			return this.downloadEnds;
		}
		if (line.contains("install") && this.aptEnds == 0) {
			program("chromium");
		}
		return this.aptEnds;
	}

	private Path program(String name) {
		try {
			return Files.createFile(this.folder.resolve(name),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
