package uk.candour.connectors;

import java.nio.file.Files;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.Reach;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What every connector must do, against a real server of its kind that holds
 * {@link #HELD}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SourceSystemContract {

	protected static final String SECRET = "correct-horse-battery";

	protected static final String WRITE_SECRET = "battery-staple-horse";

	protected static final Subject MAUREEN = new Subject(List.of("Maureen Oakley", "Maureen Pratt"),
			LocalDate.of(1961, 4, 3), List.of("14 Harbour Street, Wyke, WK1 2AB"), List.of("m.oakley@example.org"),
			List.of("07700 900123"), List.of("TEN-10023"));

	protected static final List<Held> HELD = held();

	private int bindings;

	private static List<Held> held() {
		List<Held> held = new ArrayList<>(List.of(
				new Held("damp-report", "Maureen Oakley", LocalDate.of(2023, 5, 10), "reported damp in the hall"),
				new Held("lock-change", "Maureen Oakly", LocalDate.of(2023, 6, 11), "asked for a new lock"),
				new Held("old-tenancy", "PRATT, Maureen", LocalDate.of(2019, 2, 1), "signed for the flat"),
				new Held("neighbour", "Dorothy Penrose", LocalDate.of(2023, 5, 12), "reported noise"),
				new Held("key-fob", "Zoë Łukasiewicz", LocalDate.of(2023, 7, 1), "lost the key fob – naïve façade"),
				new Held("apostrophe", "Siobhán O’Neill-Dębska", LocalDate.of(2023, 7, 2), "moved in")));
		for (int i = 0; i < 40; i++) {
			held.add(new Held("crowd-" + (100 + i), "Bartholomew Crowder", LocalDate.of(2022, 1, 1).plusDays(i),
					"wrote again"));
		}
		return List.copyOf(held);
	}

	/**
	 * A connector under test.
	 */
	protected abstract Adapter adapter();

	/**
	 * A binding to the real server.
	 */
	protected abstract Map<String, String> settings();

	protected SourceSystem system(Map<String, String> settings) {
		return connectors().of("asset-" + this.bindings++, adapter().kind(), settings);
	}

	protected Connectors connectors() {
		return new GuardedConnectors(reach(), new Ledger(books()), Clock.systemUTC(), List.of(adapter()));
	}

	/**
	 * What bindings may name: this machine, its temporary files and four secrets.
	 */
	protected static Reach reach() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("secrets", Map.of("GOOD_SECRET", SECRET, "BAD_SECRET", "wrong-" + SECRET,
					"WRITE_SECRET", WRITE_SECRET, "BAD_WRITE_SECRET", "wrong-" + WRITE_SECRET)));
		return new Surroundings(new Secrets(environment, Path.of("/nowhere")), new Hosts("localhost", "127.0.0.1"),
				System.getProperty("java.io.tmpdir"));
	}

	/**
	 * Where corrections are entered; a search never looks there.
	 */
	protected JdbcClient books() {
		return JdbcClient.create(new DriverManagerDataSource());
	}

	protected Map<String, String> with(String name, String value) {
		Map<String, String> settings = new HashMap<>(settings());
		if (value != null) {
			settings.put(name, value);
		}
		else {
			settings.remove(name);
		}
		return settings;
	}

	/** Files of somebody's name, without content, in folders of ten thousand. */
	protected static void crowd(Path folder, int files) throws IOException {
		for (int i = 0; i < files; i++) {
			if (i % 10_000 == 0) {
				Files.createDirectories(folder.resolve(String.valueOf(i / 10_000)));
			}
			Files.createFile(folder.resolve(i / 10_000 + "/Maureen Oakley " + i + ".txt"));
		}
	}

	/**
	 * Bytes that are really kept at the moment.
	 */
	protected static long heapInUse() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	protected static Subject named(String... names) {
		return new Subject(List.of(names), null, List.of(), List.of(), List.of(), List.of());
	}

	protected static Query about(Subject subject) {
		return new Query(subject, null, null, List.of(), 1000);
	}

	protected List<Finding> findings(Query query) throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		system(settings()).find(query, findings::add);
		return findings;
	}

	protected List<String> keys(Query query) throws SourceFailure {
		return keys(findings(query));
	}

	protected static List<String> keys(List<Finding> findings) {
		return findings.stream()
			.map((finding) -> HELD.stream()
				.map(Held::key)
				.filter((key) -> finding.title().contains(key))
				.findFirst()
				.orElse(finding.title()))
			.toList();
	}

	@Test
	void findsMisspeltFormerAndTurnedRoundNamesAndNobodyElse() throws SourceFailure {
		assertThat(keys(about(named("Maureen Oakley", "Maureen Pratt")))).containsExactlyInAnyOrder("damp-report",
				"lock-change", "old-tenancy");
	}

	@Test
	void findsNamesWithLettersFromOtherAlphabets() throws SourceFailure {
		assertThat(keys(about(named("Zoë Łukasiewicz")))).containsExactly("key-fob");
		assertThat(keys(about(named("Siobhan O'Neill-Debska")))).containsExactly("apostrophe");
	}

	@Test
	void saysWhyEachThingWasFound() throws SourceFailure {
		assertThat(findings(about(named("Maureen Oakley")))).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.why()).contains("Maureen Oakley"));
	}

	@Test
	void eachFindingHasItsContentItsKindAndItsDate() throws SourceFailure {
		Finding finding = findings(about(named("Dorothy Penrose"))).get(0);
		assertThat(new String(finding.content(), StandardCharsets.UTF_8)).contains("reported noise");
		assertThat(finding.mediaType()).contains("/");
		assertThat(finding.madeAt()).isEqualTo(Instant.from(HELD.get(3).date().atStartOfDay(Period.ZONE)));
		assertThat(finding.details()).isNotEmpty();
	}

	@Test
	void thingsFoundTwiceHaveTheSameLocators() throws SourceFailure {
		Query query = about(named("Bartholomew Crowder"));
		List<String> first = findings(query).stream().map(Finding::locator).toList();
		assertThat(first).hasSize(40).doesNotHaveDuplicates();
		assertThat(findings(query)).extracting(Finding::locator).containsExactlyInAnyOrderElementsOf(first);
	}

	@Test
	void stopsAtTheLimitAndSaysThatThereWasMore() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(settings()).find(new Query(named("Bartholomew Crowder"), null, null, List.of(), 7),
				findings::add);
		assertThat(findings).hasSize(7);
		assertThat(searched.truncated()).isTrue();
		searched = system(settings()).find(new Query(named("Bartholomew Crowder"), null, null, List.of(), 40),
				findings::add);
		assertThat(searched.truncated()).isFalse();
		assertThat(searched.looked()).isGreaterThanOrEqualTo(40);
		assertThat(searched.asked()).isNotBlank();
	}

	@Test
	void keepsToThePeriod() throws SourceFailure {
		Query query = new Query(named("Maureen Oakley", "Maureen Pratt"), LocalDate.of(2019, 2, 1),
				LocalDate.of(2023, 5, 10), List.of(), 100);
		assertThat(keys(query)).containsExactlyInAnyOrder("damp-report", "old-tenancy");
		query = new Query(named("Maureen Oakley", "Maureen Pratt"), LocalDate.of(2019, 2, 2), LocalDate.of(2023, 5, 9),
				List.of(), 100);
		assertThat(keys(query)).isEmpty();
	}

	@Test
	void aSearchWithNothingToSearchByIsRefusedRatherThanEmpty() {
		assertThatThrownBy(() -> findings(about(named()))).isInstanceOf(NothingToAsk.class);
	}

	@Test
	void whatTheReceivingSideThrowsComesBackUnchanged() {
		IllegalStateException full = new IllegalStateException("The shelf is full.");
		assertThatThrownBy(() -> system(settings()).find(about(MAUREEN), (finding) -> {
			throw full;
		})).isSameAs(full);
	}

	@Test
	void refusesSettingsThatNobodyKnows() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("colour", "blue")))
			.withMessageContaining("colour");
	}

	/**
	 * So that whoever sets it up on a page can say all that a binding says.
	 */
	@Test
	void asksForEverySettingThatItReads() {
		Set<String> asked = new HashSet<>();
		adapter().fields().forEach((field) -> {
			assertThat(field.label()).isNotBlank();
			assertThat(asked.add(field.name())).as(field.name() + " is asked once").isTrue();
		});
		List<String> families = adapter().families().stream().map((family) -> family.prefix() + ".").toList();
		assertThat(settings().keySet())
			.allMatch((name) -> asked.contains(name) || families.stream().anyMatch(name::startsWith));
		adapter().fields().stream().filter(Field::required).forEach((field) -> {
			assertThatIllegalArgumentException().isThrownBy(() -> system(with(field.name(), null)))
				.withMessageContaining(field.name());
		});
	}

	@Test
	void refusesATimeOutThatIsNoNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("timeout-seconds", "soon")))
			.withMessageContaining("timeout-seconds");
	}

	/**
	 * Something that the server holds.
	 *
	 * @param key stands in the finding's title
	 */
	public record Held(String key, String name, LocalDate date, String text) {
	}

}
