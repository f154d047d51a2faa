package uk.candour.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SecretsTests {

	@TempDir
	private Path folder;

	private final MockEnvironment environment = new MockEnvironment().withProperty("HOUSING", "from the environment")
		.withProperty("spring.datasource.password", "ours")
		.withProperty("CANDOUR_VAULT_MASTER_KEY", "ours");

	private Secrets secrets() {
		return new Secrets(this.environment, this.folder.resolve("secrets"));
	}

	@Test
	void areReadFromTheEnvironmentOrFromAFileOfTheirFolder() throws IOException {
		Files.createDirectory(this.folder.resolve("secrets"));
		Path file = Files.writeString(this.folder.resolve("secrets/housing"), "from a file\n");
		assertThat(secrets().find("HOUSING")).isEqualTo("from the environment");
		assertThat(secrets().find("env:HOUSING")).isEqualTo("from the environment");
		assertThat(secrets().find("file:housing")).isEqualTo("from a file");
		assertThat(secrets().find("file:" + file)).isEqualTo("from a file");
		Files.writeString(file, "changed");
		assertThat(secrets().find("file:housing")).isEqualTo("changed");
		assertThat(secrets().find("file:nothing")).isNull();
		assertThat(secrets().find("env:NOTHING")).isNull();
	}

	@Test
	void noOtherFileIsASecret() throws IOException {
		Files.writeString(this.folder.resolve("master.key"), "ours");
		for (String name : new String[] { "file:../master.key", "file:" + this.folder.resolve("master.key"),
				"file:/etc/passwd" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> secrets().find(name)).withMessageContaining("only");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> secrets().find("file:a\0b"));
	}

	@Test
	void candoursOwnSettingsAreNotGivenAway() {
		for (String name : new String[] { "spring.datasource.password", "SPRING_DATASOURCE_PASSWORD",
				"env:CANDOUR_VAULT_MASTER_KEY", "candour.vault.master-key", "Candour_Vault_MasterKey" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> secrets().find(name))
				.withMessageContaining("Candour itself");
		}
	}

}
