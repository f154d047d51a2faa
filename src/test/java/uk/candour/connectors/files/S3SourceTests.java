package uk.candour.connectors.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class S3SourceTests extends NetworkSourceContract {

	private static ObjectStore store;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		store = ObjectStore.start(folder, "candour", SECRET);
		store.bucket("archive");
		for (Held held : HELD) {
			store.put("/archive/housing/" + held.date().getYear() + "/" + held.key() + ".txt",
					held.name() + " " + held.text(),
					String.valueOf(held.date().atStartOfDay(Period.ZONE).toEpochSecond()));
		}
		store.put("/archive/planning/Maureen%20Oakley.txt", "not of the housing service", null);
	}

	@AfterAll
	static void stop() {
		store.close();
	}

	@Override
	protected Adapter adapter() {
		return new S3Adapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(store.port());
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("endpoint", "http://localhost:" + port, "bucket", "archive", "prefix", "housing/",
				"access-key", "candour", "secret-key-from", "GOOD_SECRET", "date-metadata", "mtime"));
	}

	@Override
	protected String secretSetting() {
		return "secret-key-from";
	}

	@Override
	protected byte[] beginning() {
		return "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 5000\r\n\r\n<ListBucketResult>"
			.getBytes(StandardCharsets.US_ASCII);
	}

	@Test
	void aClockThatIsWrongIsNotTakenForAWrongSecret() throws Exception {
		SourceFailure failure = refused(403, "<Error><Code>RequestTimeTooSkewed</Code></Error>");
		assertThat(failure).hasMessageContaining("clocks");
	}

	@Test
	void aBucketOfAnotherRegionIsNamedPlainly() throws Exception {
		assertThat(refused(301, "<Error><Code>PermanentRedirect</Code></Error>"))
			.hasMessageContaining("in another region");
	}

	@Test
	void aListThatNamesForeignEntitiesIsRefused() throws Exception {
		assertThat(refused(200,
				"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
						+ "<ListBucketResult><IsTruncated>&b;</IsTruncated></ListBucketResult>"))
			.hasMessageContaining("does not speak S3");
	}

	private SourceFailure refused(int status, String words) throws IOException {
		HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		door.createContext("/", (exchange) -> {
			byte[] answer = words.getBytes(StandardCharsets.US_ASCII);
			exchange.sendResponseHeaders(status, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		door.start();
		try {
			return catchThrowableOfType(SourceFailure.class,
					() -> system(at(door.getAddress().getPort())).find(about(MAUREEN), (finding) -> {
					}));
		}
		finally {
			door.stop(0);
		}
	}

	@Test
	void keysMayHoldAnyLetterAndSign() throws Exception {
		store.bucket("letters");
		String path = "Łukasiewicz & Söhne/100%25 + a*b~c 'é'.txt";
		store.put("/letters/" + Signature.encoded(path).replace("%2F", "/"), "nobody", null);
		Map<String, String> settings = whole("letters");
		List<Finding> findings = new ArrayList<>();
		system(settings).find(about(named("Zoë Łukasiewicz")), findings::add);
		system(settings).find(new Query(named("Zoë Łukasiewicz"), null, null, List.of("nobody"), 10), findings::add);
		assertThat(findings).extracting(Finding::locator).contains(path);
		assertThat(findings).extracting((finding) -> new String(finding.content(), StandardCharsets.UTF_8))
			.contains("nobody");
	}

	@Test
	void onlyWhatLiesUnderThePrefixIsLookedAt() throws SourceFailure {
		List<Finding> findings = findings(about(named("Maureen Oakley")));
		assertThat(findings).extracting(Finding::locator)
			.contains("2023/damp-report.txt")
			.noneMatch((locator) -> locator.contains("planning"));
	}

	@Test
	void withoutADateOfItsOwnAnObjectCountsByWhenItWasStored() throws SourceFailure {
		Map<String, String> settings = with("prefix", "planning/");
		assertThat(count(settings)).isOne();
	}

	@Test
	void aBucketThatIsNotThereIsNamedPlainly() {
		SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> count(with("bucket", "nothing-here")));
		assertThat(failure).hasMessageContaining("no such bucket");
		assertThat(failure.isWorthRetrying()).isFalse();
	}

	@Test
	void moreObjectsThanOnePageAreAllLookedAt() throws Exception {
		store.bucket("crowd");
		for (int i = 0; i < 1010; i++) {
			store.put("/crowd/note-" + i + ".txt", (i == 1009) ? "Maureen Oakley" : "nobody", null);
		}
		Searched searched = system(whole("crowd")).find(about(MAUREEN), (finding) -> {
		});
		assertThat(searched.looked()).isEqualTo(1010);
		assertThat(searched.truncated()).isFalse();
	}

	private Map<String, String> whole(String bucket) {
		Map<String, String> settings = with("bucket", bucket);
		settings.remove("prefix");
		settings.remove("date-metadata");
		settings.put("timeout-seconds", "300");
		return settings;
	}

	private int count(Map<String, String> settings) throws SourceFailure {
		int[] count = new int[1];
		system(settings).find(about(named("Maureen Oakley")), (finding) -> count[0]++);
		return count[0];
	}

	/**
	 * They are too large to be fetched, so that the names decide.
	 */
	@Test
	void aHundredThousandObjectsAreHandedOverAndNoneIsKept() throws Exception {
		HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		door.createContext("/", (exchange) -> {
			Matcher token = Pattern.compile("continuation-token=(\\d+)").matcher(exchange.getRequestURI().getQuery());
			int from = token.find() ? Integer.parseInt(token.group(1)) : 0;
			String next = (from < 99_000) ? "<IsTruncated>true</IsTruncated><NextContinuationToken>" + (from + 1000)
					+ "</NextContinuationToken>" : "<IsTruncated>false</IsTruncated>";
			byte[] page = IntStream.range(from, from + 1000)
				.mapToObj((i) -> "<Contents><Key>housing/Maureen Oakley " + i
						+ ".mov</Key><Size>999999999</Size><LastModified>2023-05-10T00:00:00.000Z</LastModified></Contents>")
				.collect(Collectors.joining("", "<ListBucketResult>" + next, "</ListBucketResult>"))
				.getBytes(StandardCharsets.US_ASCII);
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		door.start();
		try {
			Map<String, String> settings = at(door.getAddress().getPort());
			settings.remove("date-metadata");
			settings.put("max-files", "200000");
			settings.put("timeout-seconds", "300");
			int[] count = new int[1];
			long[] middle = new long[1];
			long before = heapInUse();
			Searched searched = system(settings)
				.find(new Query(named("Maureen Oakley"), null, null, List.of(), 100_000), (finding) -> {
					if (++count[0] == 90_000) {
						middle[0] = heapInUse();
					}
				});
			assertThat(count[0]).isEqualTo(100_000);
			assertThat(searched.looked()).isEqualTo(100_000);
			assertThat(middle[0] - before).as("keys and what is remembered of each").isLessThan(120_000_000);
		}
		finally {
			door.stop(0);
		}
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("bucket", "../other")))
			.withMessageContaining("bucket");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("endpoint", "s3.example")))
			.withMessageContaining("endpoint");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("access-key", null)))
			.withMessageContaining("access-key");
	}

}
