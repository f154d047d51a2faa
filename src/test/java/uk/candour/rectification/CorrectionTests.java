package uk.candour.rectification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Intake;
import uk.candour.cases.Outcome;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Observations;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;
import uk.candour.workflow.camunda.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Corrections on real parts: a housing system that a machine corrects, and a paper
 * archive.
 */
@OfficeTest
class CorrectionTests {

	private static final String OLD = "01632 960001";

	private static final String NEW = "01632 960002";

	private static final Map<String, Object> DESCRIBED = Map.of("datum", "phone", "wrong", OLD, "right", NEW,
			"evidence", "A telephone bill of October", "sort", "FACT");

	private static final Map<String, Object> DECIDED = Map.of("outcome", "CORRECTED", "value", NEW, "reasons",
			"The bill shows it.", "evidence", "The bill");

	private static String url;

	private static JdbcClient system;

	@Autowired
	private Intake intake;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Letters letters;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Copies copies;

	@Autowired
	private Observations observations;

	@Autowired
	private Corrections corrections;

	@Autowired
	private Worklist worklist;

	@BeforeAll
	static void aHousingSystem() {
		url = TestDatabase.create().split("\\?")[0];
		system = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
		system.sql("create table people (person_id int primary key, given_name text, family_name text, phone text)")
			.update();
		for (String role : List.of("correction_reader", "correction_writer")) {
			system.sql("create role " + role + " login password 'secret'").update();
		}
		system.sql("grant select on people to correction_reader").update();
		system.sql("grant select, update (phone) on people to correction_writer").update();
	}

	@BeforeEach
	void itSaysTheOldNumber() {
		system.sql("delete from people").update();
		system.sql("insert into people values (3, 'Maria', 'Okafor', :phone)").param("phone", OLD).update();
		this.cases.catalogued(housing(), OpenCases.paper());
	}

	@Test
	void everyCopyIsFoundRestrictedCorrectedAndReadBackBeforeItIsSaidToBeCorrected() {
		String reference = asked();
		toTheDecision(reference);
		CaseFile file = this.files.get(reference);
		assertThat(this.copies.of(reference, file.question(null))).extracting(Copy::asset)
			.containsExactly("housing", "paper-archive");
		decide(reference, DECIDED);
		OpenCases.await(() -> this.cases.has(reference, "correct-by-hand"));
		OpenCases.await(() -> NEW.equals(phone()));
		this.cases.complete(reference, "correct-by-hand", Staff.RECORDS,
				Map.of("done", "The card was changed.", "on", this.files.today().toString()));
		assertThat(kinds(reference)).as("nothing is said that has not been read back")
			.containsExactlyInAnyOrder(LetterKind.E1);
		this.cases.complete(reference, "read-back", Staff.OFFICER, Map.of("stands", OLD, "how", "By telephone"));
		WorkItem again = this.cases.item(reference, "correct-by-hand", Staff.RECORDS);
		assertThat(again.note()).contains(OLD + "” stands there");
		this.cases.complete(reference, "correct-by-hand", Staff.RECORDS,
				Map.of("done", "The card was changed again.", "on", this.files.today().toString()));
		this.cases.complete(reference, "read-back", Staff.OFFICER,
				Map.of("stands", " 01632  960002", "how", "A photo"));
		OpenCases.await(() -> this.cases.has(reference, "tell-recipients"));
		assertThat(this.copies.of(reference, file.question(null))).allMatch(Copy::isProven)
			.extracting(Copy::proof)
			.anySatisfy((proof) -> assertThat(proof).startsWith("SHA-256"))
			.anySatisfy((proof) -> assertThat(proof).contains("A photo"));
		for (String asset : List.of("housing", "paper-archive")) {
			assertThat(this.observations.of(asset)).as("the register learns that the data were wrong")
				.anySatisfy((seen) -> {
					assertThat(seen.kind()).isEqualTo(Observations.Kind.CORRECTION);
					assertThat(seen.caseReference()).isEqualTo(reference);
					assertThat(seen.what()).doesNotContain(OLD, NEW);
				});
		}
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "tell-recipients", Staff.OFFICER, Map.of()))
			.withMessageContaining("Article 19");
		this.cases.complete(reference, "tell-recipients", Staff.OFFICER,
				Map.of("recipients", "Northquay Heating Ltd\nWyke Water"));
		assertThat(kinds(reference)).contains(LetterKind.E4, LetterKind.E6)
			.filteredOn((kind) -> kind == LetterKind.E7)
			.hasSize(2);
		assertThat(this.files.get(reference).question(null).outcome()).contains(Outcome.CORRECTED);
		assertThat(this.cases.has(reference, "unmark-contested")).as("the person is told a week before").isFalse();
		assertThat(this.files.get(reference).closedAt()).isEmpty();
	}

	@Test
	void whatChangedMeanwhileIsForItsOwner() {
		String reference = asked();
		toTheDecision(reference);
		system.sql("update people set phone = '01632 960099'").update();
		decide(reference, DECIDED);
		OpenCases.await(() -> this.worklist.of(reference, Staff.REPAIRS)
			.stream()
			.anyMatch((item) -> item.step().equals("correct-by-hand")));
		assertThat(this.cases.item(reference, "correct-by-hand", Staff.REPAIRS).note())
			.contains("Something else stands in the record");
		assertThat(phone()).isEqualTo("01632 960099");
	}

	@Test
	void aRefusalIsAManagersAndOffersAStatementThatIsAddedToEveryCopy() {
		String reference = asked();
		toTheDecision(reference);
		this.cases.complete(reference, "decide-correction", Staff.OFFICER, with(DECIDED, "outcome", "REFUSED"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.corrections.stated(reference, null, "It is my number.", "requester"))
			.withMessageContaining("No statement is awaited");
		this.cases.complete(reference, "approve-as-manager", Staff.HEAD, Map.of("outcome", "AGREED"));
		assertThat(kinds(reference)).contains(LetterKind.E5);
		assertThat(this.files.get(reference).question(null).outcome()).contains(Outcome.REFUSED);
		this.corrections.stated(reference, null, "It is my number.", "requester");
		OpenCases.await(() -> this.cases.has(reference, "append-statement"));
		assertThat(this.cases.item(reference, "append-statement", Staff.RECORDS).note()).contains("It is my number.");
		assertThat(phone()).isEqualTo(OLD);
	}

	@Test
	void proofOfIdentityIsAskedForInTheWordsOfACorrectionAndTheClockWaits() {
		String reference = asked();
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		assertThat(kinds(reference)).containsExactly(LetterKind.E2);
		assertThat(this.files.get(reference).isPaused()).isTrue();
	}

	@Test
	void whatMakesNoSenseIsRefusedAndNothingIsLost() {
		String reference = asked();
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "VERIFIED"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "describe-correction", Staff.OFFICER,
					with(DESCRIBED, "right", OLD)))
			.withMessageContaining("what differs");
		this.cases.complete(reference, "describe-correction", Staff.OFFICER, with(DESCRIBED, "sort", "OPINION"));
		OpenCases.await(() -> this.cases.has(reference, "confirm-copies"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.cases.complete(reference, "confirm-copies",
				Staff.OFFICER, Map.of("complete", "true", "byHand", "paper-archive card 14")))
			.withMessageContaining("|");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "confirm-copies", Staff.OFFICER,
					Map.of("complete", "true", "byHand", "no-such | card 14 | " + OLD)))
			.withMessageContaining("not in the catalogue");
		this.cases.complete(reference, "confirm-copies", Staff.OFFICER, Map.of("complete", "true"));
		OpenCases.await(() -> this.cases.has(reference, "mark-contested"));
		mark(reference);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "decide-correction", Staff.OFFICER, DECIDED))
			.withMessageContaining("opinion");
		this.cases.complete(reference, "decide-correction", Staff.OFFICER, with(DECIDED, "outcome", "MORE_TIME"));
		assertThat(kinds(reference)).contains(LetterKind.E3);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "decide-correction", Staff.OFFICER,
					with(DECIDED, "outcome", "MORE_TIME")))
			.withMessageContaining("once");
	}

	private String asked() {
		Requester requester = new Requester("Maria Okafor", "maria@home.example", "", Requester.Answer.DOWNLOAD);
		return this.intake
			.receive(
					new Application(Regime.RECTIFICATION, "letter", Instant.now(), requester, OpenCases.maria(),
							new Scope(null, null, List.of(), "My number is wrong.")),
					List.of(), UUID.randomUUID().toString(), "requester")
			.reference();
	}

	private void toTheDecision(String reference) {
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "VERIFIED"));
		this.cases.complete(reference, "describe-correction", Staff.OFFICER, DESCRIBED);
		OpenCases.await(() -> this.cases.has(reference, "confirm-copies"));
		assertThat(this.cases.item(reference, "confirm-copies", Staff.OFFICER).note()).contains("housing", OLD,
				"Not asked by machine: paper-archive");
		this.cases.complete(reference, "confirm-copies", Staff.OFFICER,
				Map.of("complete", "true", "byHand", "paper-archive | card 14 | " + OLD));
		OpenCases.await(() -> this.cases.has(reference, "mark-contested"));
		mark(reference);
		this.cases.complete(reference, "mark-contested", Staff.RECORDS, Map.of("marked", "true", "how", "A red clip"));
		OpenCases.await(() -> this.cases.has(reference, "decide-correction"));
	}

	/** The owner of the housing system marks the record. */
	private void mark(String reference) {
		this.cases.complete(reference, "mark-contested", Staff.REPAIRS, Map.of("marked", "true", "how", "A flag"));
		if (!this.cases.has(reference, "mark-contested")) {
			OpenCases.await(() -> this.cases.has(reference, "decide-correction"));
		}
	}

	private void decide(String reference, Map<String, Object> decided) {
		this.cases.complete(reference, "decide-correction", Staff.OFFICER, decided);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "approve", Staff.OFFICER, Map.of("outcome", "AGREED")))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("same-person"));
		this.cases.complete(reference, "approve", Staff.READER, Map.of("outcome", "AGREED"));
	}

	private String phone() {
		return system.sql("select phone from people").query(String.class).single();
	}

	private List<LetterKind> kinds(String reference) {
		return this.letters.of(reference).stream().map(Letter::code).toList();
	}

	private static Asset housing() {
		Map<String, String> settings = new HashMap<>(Map.of("url", url, "username", "correction_reader",
				"password-from", "contractor.token", "query.people.identify", "true", "query.people.sql",
				"select person_id, given_name, family_name from people where lower(family_name) like :familyLike",
				"query.people.name-columns", "given_name, family_name", "query.contact.sql",
				"select person_id as locator, phone from people where person_id = :person_id"));
		settings.put("writer", "correction_writer");
		settings.put("writer-password-from", "contractor.token");
		settings.put("correct.phone.query", "contact");
		settings.put("correct.phone.column", "phone");
		settings.put("correct.phone.read", "select phone as value from people where person_id = cast(:record as int)");
		settings.put("correct.phone.sql", """
				update people set phone = :value
				where person_id = cast(:record as int) and phone is not distinct from :expected""");
		return new Asset("housing", "Housing system",
				new Asset.Entry("records of tenants", "the housing system", "rows", "repairs", "staff"),
				new Asset.Processing("Managing homes", "Names and numbers", "None", "The person", "Six years"),
				new Asset.Search("jdbc", settings, true));
	}

	private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

}
