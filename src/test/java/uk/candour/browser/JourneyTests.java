package uk.candour.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job in a browser, from the first page of the portal to the pack in the
 * requester's hands, on all systems of the demonstration council.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "candour.database-port=0", "candour.demo.imap-port=0", "candour.demo.smtp-port=0",
				"candour.demo.contractor-port=0" })
@ActiveProfiles("demo")
class JourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private AuditTrail trail;

	@TempDir
	private Path folder;

	/** A council of its own: an older one may be of an older schema. */
	@DynamicPropertySource
	static void data(DynamicPropertyRegistry properties) throws IOException {
		Path before = Path.of("target/test-data/journey");
		FileSystemUtils.deleteRecursively(before);
		Path data = Files.createTempDirectory(Files.createDirectories(before), "run");
		properties.add("candour.data", data::toString);
	}

	@Test
	void aQuestionAndAComplaintGoFromTheLetterToTheirAnswers() throws IOException {
		try (Browser browser = Browser.open()) {
			FamiliesJourney journey = new FamiliesJourney(browser, "http://localhost:" + this.port);
			journey.information();
			journey.complaint();
			journey.correction();
			journey.close();
		}
	}

	@Test
	void aRequesterAsksAndGetsTheirOwnDataAndNothingOfTheNeighbours() throws IOException, InterruptedException {
		try (Browser browser = Browser.open()) {
			Journey journey = new Journey(browser, "http://localhost:" + this.port, this.folder);
			journey.ask();
			journey.gather();
			journey.choose();
			journey.review();
			journey.agree();
			journey.collect();
			journey.close();
			assertThat(this.trail.firstBroken()).isEmpty();
			assertThat(this.trail.of(journey.reference())).extracting(Entry::action)
				.contains("Request received", "Documents chosen", "Pages reviewed", "Second reader agreed",
						"Pack assembled and inspected", "Pack released", "Pack downloaded");
		}
	}

}
