package uk.candour.connectors.files;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.NetworkSourceContract;
import uk.candour.connectors.Period;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Against Samba, where Debian's package samba is installed.
 */
class SmbSourceTests extends NetworkSourceContract {

	private static final String USER = System.getProperty("user.name");

	private static Path share;

	private static Path crowd;

	private static Process server;

	private static int port;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		Optional<String> smbd = Stream.of("/usr/sbin/smbd", "/usr/local/sbin/smbd")
			.filter((program) -> Files.isExecutable(Path.of(program)))
			.findFirst();
		if (smbd.isEmpty()) {
			System.err
				.println("NOT TESTED: the connector to file servers, for Samba is not installed (package samba).");
		}
		Assumptions.assumeTrue(smbd.isPresent(), "Samba is not installed");
		share = Files.createDirectories(folder.resolve("share"));
		crowd = Files.createTempDirectory(memory(), "candour-crowd");
		fill();
		Path settings = Files.writeString(folder.resolve("smb.conf"), settings(folder));
		enrol(settings);
		server = new ProcessBuilder(smbd.get(), "--foreground", "--debug-stdout", "-s", settings.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("smb.log").toFile())
			.start();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(SmbSourceTests::answers);
	}

	private static String settings(Path folder) throws IOException {
		try (ServerSocket reserved = new ServerSocket(0)) {
			port = reserved.getLocalPort();
		}
		for (String name : List.of("state", "private", "lock", "cache", "pid", "rpc")) {
			Files.createDirectories(folder.resolve(name));
		}
		return """
				[global]
				server role = standalone server
				smb ports = %2$d
				interfaces = lo
				bind interfaces only = yes
				disable netbios = yes
				load printers = no
				map to guest = never
				state directory = %1$s/state
				private dir = %1$s/private
				lock directory = %1$s/lock
				cache directory = %1$s/cache
				pid directory = %1$s/pid
				ncalrpc dir = %1$s/rpc
				passdb backend = tdbsam:%1$s/private/passdb.tdb
				[housing]
				path = %1$s/share
				read only = yes
				[crowd]
				path = %3$s
				read only = yes
				mangled names = no
				case sensitive = yes
				store dos attributes = no
				ea support = no
				""".formatted(folder, port, crowd);
	}

	/** Where files cost little to make: in memory, if the machine has such a place. */
	private static Path memory() {
		Path memory = Path.of("/dev/shm");
		return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
	}

	private static void enrol(Path settings) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("pdbedit", "-s", settings.toString(), "-a", "-t", "-u", USER)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (OutputStream in = process.getOutputStream()) {
			in.write((SECRET + "\n" + SECRET + "\n").getBytes(StandardCharsets.US_ASCII));
		}
		assertThat(process.waitFor()).isZero();
	}

	private static void fill() throws IOException {
		for (Held held : HELD) {
			Path place = Files.createDirectories(share.resolve("Tenants/" + held.date().getYear()));
			Path file = Files.writeString(place.resolve(held.key() + ".txt"), held.name() + " " + held.text());
			Files.setLastModifiedTime(file, FileTime.from(held.date().atStartOfDay(Period.ZONE).toInstant()));
		}
	}

	private static boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		}
		catch (IOException notYet) {
			return false;
		}
	}

	@AfterAll
	static void stop() throws IOException {
		FileSystemUtils.deleteRecursively(crowd);
		if (server != null) {
			server.descendants().forEach(ProcessHandle::destroy);
			server.destroy();
		}
	}

	@Override
	protected Adapter adapter() {
		return new SmbAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(port);
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("host", "localhost", "port", String.valueOf(port), "share", "housing", "username",
				USER, "password-from", "GOOD_SECRET"));
	}

	@Override
	protected String secretSetting() {
		return "password-from";
	}

	/**
	 * The head of an answer of 4096 bytes that never comes.
	 */
	@Override
	protected byte[] beginning() {
		return new byte[] { 0, 0, 0x10, 0, (byte) 0xFE, 'S', 'M', 'B' };
	}

	@Test
	void foldersBelowAreLookedIntoAndOneFolderIsEnough() throws SourceFailure {
		assertThat(findings(about(named("Dorothy Penrose")))).extracting(Finding::locator)
			.containsExactly("Tenants/2023/neighbour.txt");
		int[] found = new int[1];
		system(with("folder", "Tenants\\2023")).find(about(named("Dorothy Penrose")), (finding) -> {
			assertThat(finding.locator()).isEqualTo("neighbour.txt");
			found[0]++;
		});
		assertThat(found[0]).isOne();
	}

	@Test
	void ofAHundredThousandFilesNoMoreAreFetchedThanAreWanted() throws Exception {
		crowd(crowd, 100_000);
		Map<String, String> settings = with("share", "crowd");
		settings.put("max-files", "200000");
		settings.put("timeout-seconds", "300");
		int[] found = new int[1];
		Searched searched = system(settings).find(new Query(named("Maureen Oakley"), null, null, List.of(), 50),
				(finding) -> found[0]++);
		assertThat(found[0]).isEqualTo(50);
		assertThat(searched.truncated()).isTrue();
	}

	@Test
	void aShareThatIsNotThereIsAFailureAndNotANilReturn() {
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(with("share", "attic")).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure.isWorthRetrying()).isFalse();
		failure = catchThrowableOfType(SourceFailure.class,
				() -> system(with("folder", "Attic")).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void linksDoNotLeadOutOfTheShare() throws Exception {
		Path outside = Files.writeString(share.resolveSibling("outside.txt"), "Maureen Oakley");
		Path link = Files.createSymbolicLink(share.resolve("inside.txt"), outside);
		assertThat(keys(about(named("Maureen Oakley")))).doesNotContain("inside.txt");
		Files.delete(link);
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("share", "a/b")))
			.withMessageContaining("share");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("folder", "Tenants/../..")))
			.withMessageContaining("folder");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("host", "a b")))
			.withMessageContaining("host");
	}

}
