package uk.candour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.candour.commands.Commands;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One case, three murders: the process is killed during the searches, while the pack is
 * assembled (together with its PostgreSQL), and right after the release. Each time it is
 * started again on what is left, and in the end everything is there, once.
 */
class KillTests {

	private static final Duration SOON = Duration.ofMinutes(8);

	private static final Duration CLOSELY = Duration.ofMillis(2);

	private static final int CHOSEN = 8;

	private static final String KEY = "request 1 of the website";

	private final Path folder = Path.of("target", "kill-tests", String.valueOf(System.currentTimeMillis()));

	private final HouseProcess house = new HouseProcess(this.folder.resolve("data"));

	private final OfficeCaller office = new OfficeCaller(this.house::address);

	private final JdbcClient database = JdbcClient
		.create(new DriverManagerDataSource(this.house.databaseUrl(), "postgres", "postgres"));

	private String reference;

	@BeforeEach
	void open() throws Exception {
		this.house.start();
		this.reference = this.office.open(request(), KEY);
	}

	@AfterEach
	void close() throws Exception {
		this.house.stop();
		FileSystemUtils.deleteRecursively(this.folder.resolve("data"));
	}

	@Test
	void whoeverKillsTheHouseLosesNothingAndNothingHappensTwice() throws Exception {
		killDuringTheSearches();
		assertThat(this.office.open(request(), KEY)).isEqualTo(this.reference);
		finishTheSearches();
		everythingWasSearchedOnce();

		chooseAndMark();
		killDuringAssembly();

		boolean told = killRightAfterRelease();
		everythingWasReleasedOnce(told);
		finishTheCase();
		noWorkingCopyIsLeft();
		theTrailIsIntact();
	}

	private void killDuringTheSearches() throws Exception {
		this.office.complete("amina", this.reference, "verify-identity", Map.of("outcome", "NOT_NEEDED"));
		this.office.complete("amina", this.reference, "admit-request", Map.of("outcome", "SEARCH"));
		await("a search to run").atMost(SOON)
			.pollDelay(Duration.ZERO)
			.pollInterval(CLOSELY)
			.until(() -> count("select count(*) from search where state = 'SEARCHING'") > 0);
		this.house.kill();
		assertThat(count("select count(*) from search where state = 'SEARCHING'")).isPositive();
		long server = this.house.database().pid();
		this.house.start();
		assertThat(this.house.database().pid()).as("the server that lived on").isEqualTo(server);
	}

	private void finishTheSearches() {
		this.office.complete("harpreet", this.reference, "search-by-hand",
				Map.of("outcome", "NOTHING_HELD", "minutes", 20, "searched", "Index cards for Fossdyke Walk"));
		this.office.item("amina", this.reference, "choose-documents");
	}

	private void everythingWasSearchedOnce() {
		assertThat(rows("select asset || ' ' || state from search where case_reference = :case"))
			.containsExactlyInAnyOrder("housing-system DONE", "file-share DONE", "shared-mailbox DONE",
					"repairs-contractor DONE", "paper-archive DONE");
		assertThat(rows("select action from audit_entry where chain = :case and action like 'Search%'"))
			.containsExactlyInAnyOrder("Searches planned", "Searched housing-system", "Searched file-share",
					"Searched shared-mailbox", "Searched repairs-contractor", "Searched by hand: paper-archive");
		assertThat(rows("""
				select s.asset from search s
				where s.case_reference = :case and s.hits <> (select count(distinct d.locator) from document d
				    where d.case_reference = s.case_reference and d.kind = 'FINDING' and d.origin = s.asset)"""))
			.as("searches with more or fewer findings than they report")
			.isEmpty();
		assertThat(rows("""
				select f.id::text from document f
				where f.case_reference = :case and f.kind = 'FINDING' and 1 <> (select count(*) from document r
				    where r.rendition_of = f.id and r.kind = 'RENDITION')""")).as("findings without their pages")
			.isEmpty();
		assertThat(rows("select step from work_item where case_reference = :case")).containsExactly("choose-documents");
	}

	private void chooseAndMark() {
		String documents = "/api/cases/" + this.reference + "/documents";
		List<JsonNode> found = StreamSupport.stream(this.office.get(documents).spliterator(), false).toList();
		List<String> chosen = found.stream()
			.filter((one) -> !one.get("pages").isNull())
			.limit(CHOSEN)
			.map((one) -> one.get("id").asText())
			.toList();
		assertThat(chosen).hasSize(CHOSEN);
		for (JsonNode one : found) {
			String id = one.get("id").asText();
			this.office.put(documents + "/" + id + "/decision",
					Map.of("included", chosen.contains(id), "reason", "not about the requester"));
		}
		this.office.complete("amina", this.reference, "choose-documents", Map.of("outcome", "DOCUMENTS"));
		for (String id : chosen) {
			this.office.put(documents + "/" + id + "/marks",
					List.of(Map.of("text", "Patricia Lyle", "withholding", "OTHER_PERSON")));
		}
		this.office.complete("amina", this.reference, "review-pages", Map.of("confirmed", true));
	}

	private void killDuringAssembly() throws Exception {
		this.office.complete("tomos", this.reference, "second-read", Map.of("outcome", "AGREED"));
		this.office.complete("beth", this.reference, "approve-as-manager", Map.of("outcome", "AGREED"));
		await("the pack to be in work").atMost(SOON)
			.pollDelay(Duration.ZERO)
			.pollInterval(CLOSELY)
			.until(() -> count("""
					select count(*) from act_ru_ext_task
					where topic_name_ = 'assemblePack' and worker_id_ is not null""") == 1);
		this.house.kill();
		assertThat(count("select count(*) from pack")).as("packs that were ready before the kill").isZero();
		this.house.killDatabase();
		this.house.start();
	}

	/** Whether the message was sent before the kill. */
	private boolean killRightAfterRelease() throws Exception {
		await("the release").atMost(SOON)
			.pollDelay(Duration.ZERO)
			.pollInterval(CLOSELY)
			.until(() -> count("select count(*) from pack where released_at is not null") == 1);
		this.house.kill();
		boolean told = count(answerIsReady() + " and sent_at is not null") == 1;
		this.house.start();
		return told;
	}

	private void everythingWasReleasedOnce(boolean toldBefore) {
		await("every message to be sent").atMost(SOON)
			.until(() -> count("select count(*) from outgoing where sent_at is null") == 0);
		assertThat(count(answerIsReady())).as("messages that the answer is ready").isEqualTo(1);
		assertThat(messagesSinceTheStart()).isEqualTo(toldBefore ? 0 : 1);
		assertThat(count("select count(*) from pack")).isEqualTo(1);
		assertThat(count("select count(*) from case_tick where kind = 'RESPONSE_SENT'")).isEqualTo(1);
		assertThat(rows("select code from letter where case_reference = :case")).containsExactly("B1");
		assertThat(rows("select action || ' ' || details from audit_entry where chain = :case"))
			.doesNotHaveDuplicates();
		assertThat(rows("select action from audit_entry where chain = :case and action like 'Pack %'"))
			.containsExactlyInAnyOrder("Pack assembled and inspected", "Pack released");
		assertThat(rows("select step from work_item where case_reference = :case")).isEmpty();
	}

	private static String answerIsReady() {
		return "select count(*) from outgoing where subject like 'Your answer is ready%'";
	}

	/** What the mail server of the process that runs now has got. */
	private int messagesSinceTheStart() {
		return this.office.text("/demo/mail").split("Your answer is ready: " + this.reference, -1).length - 1;
	}

	private void finishTheCase() throws Exception {
		String path = "/api/cases/" + this.reference;
		byte[] pack = this.office.pdf(path + "/pack");
		assertThat(rows("select sha256 from document where case_reference = :case and kind = 'PACK'"))
			.containsExactly(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pack)));
		this.office.post(path + "/pack/collected");
		await("the case to be closed").atMost(SOON).until(() -> !this.office.get(path).get("closedAt").isNull());
		assertThat(count("select count(*) from act_ru_execution")).as("what is left in the engine").isZero();
		assertThat(count("select count(*) from case_file")).isEqualTo(1);
	}

	/** Decrypted copies on which the killed processes worked. */
	private void noWorkingCopyIsLeft() throws IOException {
		try (Stream<Path> left = Files.walk(this.folder.resolve("data/workrooms"))) {
			assertThat(left.filter(Files::isRegularFile).filter((file) -> !file.toString().endsWith(".lock")))
				.isEmpty();
		}
	}

	private void theTrailIsIntact() {
		System.setProperty("spring.datasource.url", this.house.databaseUrl());
		System.setProperty("spring.datasource.username", "postgres");
		System.setProperty("spring.datasource.password", "postgres");
		try {
			assertThat(Commands.run(new String[] { "verify-audit" })).isZero();
		}
		finally {
			List.of("url", "username", "password").forEach((name) -> System.clearProperty("spring.datasource." + name));
		}
	}

	private long count(String query) {
		return this.database.sql(query).query(Long.class).single();
	}

	private List<String> rows(String query) {
		return this.database.sql(query).param("case", this.reference).query(String.class).list();
	}

	private static Map<String, Object> request() {
		return Map.of("regime", "SAR", "requester",
				Map.of("name", "Danielle Okafor", "email", "danielle.okafor@example.org"), "subject",
				Map.of("name", "Danielle Okafor", "formerNames", List.of("Danielle Mensah"), "dateOfBirth",
						"1986-03-14", "addresses", List.of(Map.of("text", "12 Fossdyke Walk, Wyke")), "emails",
						List.of("danielle.okafor@example.org")),
				"text", "Everything about my tenancy");
	}

}
