package uk.candour.connectors;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.CorrectableSystem.Conflict;
import uk.candour.connectors.spi.CorrectableSystem.Corrected;
import uk.candour.connectors.spi.CorrectableSystem.ForOwner;
import uk.candour.connectors.spi.CorrectableSystem.Outcome;
import uk.candour.connectors.spi.Correcting;
import uk.candour.connectors.spi.Correction;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Holding;
import uk.candour.connectors.spi.Settings;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.workflow.camunda.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What every connector must do that can correct: the telephone number of the neighbour is
 * put right.
 */
public abstract class CorrectableSourceContract extends NetworkSourceContract {

	private static final String OLD = "01632 960001";

	private static final String NEW = "01632 960002";

	private JdbcClient books;

	private int systems;

	@BeforeAll
	void openTheBooks() {
		DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create(), "postgres", "postgres");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V140__corrections.sql")).execute(database);
		this.books = JdbcClient.create(database);
	}

	@Override
	protected JdbcClient books() {
		return this.books;
	}

	/**
	 * The same binding with a correction of the datum phone.
	 */
	protected abstract Map<String, String> correcting(Map<String, String> settings);

	/**
	 * The name of the setting that names the secret of the role that writes.
	 */
	protected abstract String writeSecretSetting();

	/**
	 * The key of the neighbour's record.
	 */
	protected abstract String record();

	/**
	 * Puts a telephone number into the neighbour's record, past the connector.
	 */
	protected abstract void hold(String value) throws Exception;

	/**
	 * What the neighbour's record says.
	 */
	protected abstract String held() throws Exception;

	protected CorrectableSystem correctable(Map<String, String> settings) {
		return connectors().correctable("correctable-" + this.systems++, adapter().kind(), settings);
	}

	private CorrectableSystem correctable() {
		return connectors().correctable("correctable", adapter().kind(), correcting(settings()));
	}

	protected Correction correction(String key, String expected, String value) {
		return new Correction(getClass().getSimpleName() + "/" + key, "phone", record(), expected, value);
	}

	@Test
	void saysWhatItCanCorrectAndLeavesTheRestToTheOwner() throws Exception {
		assertThat(correctable().data()).containsExactly("phone");
		assertThat(correctable(settings()).data()).isEmpty();
		assertThat(correctable().correct(new Correction("any", "shoe size", record(), "8", "9")))
			.isEqualTo(new ForOwner());
	}

	@Test
	void findsTheRecordsThatHoldTheDatumAndWhatTheySay() throws Exception {
		hold(OLD);
		List<Holding> held = correctable().find("phone", about(named("Dorothy Penrose")));
		assertThat(held).hasSize(1);
		assertThat(held.get(0).record()).isEqualTo(record());
		assertThat(held.get(0).value()).isEqualTo(OLD);
		assertThat(held.get(0).readAt()).isBeforeOrEqualTo(Instant.now());
	}

	@Test
	void aValueIsCorrectedAndReadBack() throws Exception {
		hold(OLD);
		Outcome outcome = correctable().correct(correction("simple", OLD, NEW));
		assertThat(held()).isEqualTo(NEW);
		assertThat(outcome).isInstanceOfSatisfying(Corrected.class, (corrected) -> {
			assertThat(corrected.proof().sha256()).isEqualTo(Fingerprint.ofValue(NEW));
			assertThat(corrected.proof().readAt()).isNotNull();
		});
	}

	@Test
	void correctingTwiceIsCorrectingOnce() throws Exception {
		hold(OLD);
		Correction correction = correction("twice", OLD, NEW);
		Corrected first = (Corrected) correctable().correct(correction);
		hold(OLD);
		Corrected second = (Corrected) correctable().correct(correction);
		assertThat(held()).isEqualTo(OLD);
		assertThat(second.proof().sha256()).isEqualTo(first.proof().sha256());
		assertThat(Duration.between(first.proof().readAt(), second.proof().readAt()).abs())
			.isLessThan(Duration.ofMillis(1));
	}

	@Test
	void aKeyServesOneCorrectionOnly() throws Exception {
		hold(OLD);
		correctable().correct(correction("one key", OLD, NEW));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> correctable().correct(correction("one key", NEW, "01632 960009")))
			.withMessageContaining("key");
		assertThat(held()).isEqualTo(NEW);
	}

	@Test
	void aChangeMadeMeanwhileIsAConflictAndIsNotOverwritten() throws Exception {
		hold("01632 960777");
		Outcome outcome = correctable().correct(correction("meanwhile", OLD, NEW));
		assertThat(outcome).isInstanceOfSatisfying(Conflict.class,
				(conflict) -> assertThat(conflict.found().value()).isEqualTo("01632 960777"));
		assertThat(held()).isEqualTo("01632 960777");
	}

	@Test
	void aChangeMadeAtTheLastMomentIsNotOverwrittenEither() throws Exception {
		hold("01632 960777");
		Amendment amendment = ((Correcting) adapter()).amendments(new Settings(correcting(settings()), reach()))
			.get("phone");
		try (Deadline deadline = new Deadline(Duration.ofSeconds(10))) {
			assertThat(amendment.write(correction("last moment", OLD, NEW), deadline)).isFalse();
		}
		assertThat(held()).isEqualTo("01632 960777");
	}

	@Test
	void aValueThatIsRightAlreadyIsProvenAndLeft() throws Exception {
		hold(NEW);
		assertThat(correctable().correct(correction("right already", OLD, NEW))).isInstanceOf(Corrected.class);
	}

	@Test
	void whereNoValueWasOneIsEnteredAndTakenOutAgain() throws Exception {
		hold(null);
		assertThat(correctable().correct(correction("entered", null, NEW))).isInstanceOf(Corrected.class);
		assertThat(held()).isEqualTo(NEW);
		assertThat(correctable().correct(correction("taken out", NEW, null))).isInstanceOf(Corrected.class);
		assertThat(held()).isNull();
	}

	@Test
	void aHostileOrForeignValueIsOnlyAValue() throws Exception {
		hold(OLD);
		String strange = "Łódź '; drop table people; -- {expected} \" \\ \n naïve façade 日本";
		assertThat(correctable().correct(correction("strange", OLD, strange))).isInstanceOf(Corrected.class);
		assertThat(held()).isEqualTo(strange);
	}

	@Test
	void theRoleThatWritesIsRefusedWithAWrongSecretAndNothingIsChanged() throws Exception {
		hold(OLD);
		Map<String, String> settings = correcting(settings());
		settings.put(writeSecretSetting(), "BAD_WRITE_SECRET");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> correctable(settings).correct(correction("wrong secret", OLD, NEW)));
		assertThat(failure).hasMessageContaining("refused");
		assertThat(failure.getMessage()).doesNotContain(WRITE_SECRET);
		assertThat(held()).isEqualTo(OLD);
	}

	@Test
	void aServerThatDiesHalfWayLeavesTheCorrectionToAnotherTry() throws Exception {
		hold(OLD);
		Correction correction = correction("half way", OLD, NEW);
		try (HostileServer server = HostileServer.silentAfter(beginning())) {
			Map<String, String> settings = new HashMap<>(correcting(at(server.port())));
			settings.put("timeout-seconds", "1");
			SourceFailure failure = catchThrowableOfType(SourceFailure.class,
					() -> correctable(settings).correct(correction));
			assertThat(failure.isWorthRetrying()).isTrue();
		}
		assertThat(
				connectors().correctable("correctable-" + (this.systems - 1), adapter().kind(), correcting(settings()))
					.correct(correction))
			.isInstanceOf(Corrected.class);
		assertThat(held()).isEqualTo(NEW);
	}

}
