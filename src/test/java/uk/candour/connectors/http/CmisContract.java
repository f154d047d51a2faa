package uk.candour.connectors.http;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

/**
 * What the connector must do with a document system, whichever binding of CMIS it speaks.
 */
abstract class CmisContract extends NetworkSourceContract {

	private static CmisServer server;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		server = CmisServer.start(folder, "candour", SECRET);
		server.folder("Housing");
		for (Held held : HELD) {
			server.put("/Housing", held.key() + ".txt", Instant.from(held.date().atStartOfDay(Period.ZONE)),
					held.name() + " " + held.text());
		}
		server.put("", "Letter to Maureen Oakley.txt", Instant.parse("2023-05-10T00:00:00Z"), "as agreed on the phone");
	}

	/**
	 * The binding, as a setting says it and as the server calls it.
	 */
	protected abstract String binding();

	@AfterAll
	static void stop() {
		server.close();
	}

	@Override
	protected Adapter adapter() {
		return new CmisAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(server.port());
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("url", "http://localhost:" + port + "/" + binding(), "binding", binding(),
				"username", "candour", "password-from", "GOOD_SECRET", "folder", "Housing", "type", "ComplexType",
				"date-property", "DateTimeProp", "page-size", "7"));
	}

	@Override
	protected String secretSetting() {
		return "password-from";
	}

	@Test
	void onlyTheFolderIsSearchedThatTheBindingNames() throws SourceFailure {
		assertThat(findings(about(named("Maureen Oakley")))).extracting(Finding::title)
			.containsExactlyInAnyOrder("damp-report.txt", "lock-change.txt");
	}

	@Test
	void withoutAFolderAllIsSearchedNamesOfDocumentsIncluded() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(with("folder", null)).find(about(named("Maureen Oakley")), findings::add);
		assertThat(findings).extracting(Finding::title).contains("Letter to Maureen Oakley.txt", "damp-report.txt");
		assertThat(searched.asked()).contains("Oak", "Latest versions");
	}

	@Test
	void pagesBeyondTheMostAreSaidToBeMissing() throws SourceFailure {
		Map<String, String> settings = with("max-pages", "1");
		settings.put("page-size", "1");
		Searched searched = system(settings).find(about(named("Bartholomew Crowder")), (finding) -> {
		});
		assertThat(searched.truncated()).isTrue();
		assertThat(searched.looked()).isOne();
	}

	@Test
	void namesThatTheSystemDoesNotKnowAreSaidPlainly() {
		assertThat(failure("type", "NoSuchType")).hasMessageContaining("type");
		assertThat(failure("date-property", "noSuchDate")).hasMessageContaining("property");
		assertThat(failure("folder", "Planning/Trees")).hasMessageContaining("no such folder");
		assertThat(failure("repository", "elsewhere")).hasMessageContaining("no such repository");
	}

	private SourceFailure failure(String name, String value) {
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(with(name, value)).find(about(MAUREEN), (finding) -> {
				}));
		assertThat(failure.isWorthRetrying()).isFalse();
		return failure;
	}

	@Test
	void marksOfTheQueryLanguageChangeNothing() throws SourceFailure {
		Query query = new Query(named("Maureen O'Nobody"), null, null, List.of("x' OR cmis:name LIKE '%", "%_\\"), 10);
		assertThat(findings(query)).isEmpty();
	}

	@Test
	void aDocumentTooLargeToReadIsReportedAndFoundByItsNameOnly() throws Exception {
		server.folder("Large");
		server.put("/Large", "Statement of Theodora Longfellow.txt", Instant.parse("2023-05-10T00:00:00Z"),
				"and so on ".repeat(150_000));
		server.put("/Large", "Nameless.txt", Instant.parse("2023-05-10T00:00:00Z"),
				"Theodora Longfellow " + "and so on ".repeat(150_000));
		Map<String, String> settings = with("folder", "Large");
		settings.put("max-megabytes", "1");
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(settings).find(about(named("Theodora Longfellow")), findings::add);
		assertThat(findings).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo("Statement of Theodora Longfellow.txt (too large to be taken).html");
			assertThat(finding.why()).contains("fetched by hand");
			assertThat(finding.content()).hasSizeLessThan(10_000);
		});
		assertThat(searched.asked()).contains("Not looked into, or not to the end")
			.contains("Nameless.txt", "Statement of Theodora Longfellow.txt");
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("type", "cmis:document WHERE 1=1")))
			.withMessageContaining("type");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("date-property", "a, b")))
			.withMessageContaining("date-property");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("folder", "Housing/../Planning")))
			.withMessageContaining("upwards");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("token-from", "GOOD_SECRET")))
			.withMessageContaining("exclude each other");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("url", "cmis.example")))
			.withMessageContaining("url");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("binding", "soap")))
			.withMessageContaining("browser or atompub");
	}

}
