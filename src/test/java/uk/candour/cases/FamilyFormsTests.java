package uk.candour.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.statute.Regime;
import uk.candour.workflow.InvalidForm;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Forms of every family under stress: what must not be done is refused, and the case is
 * unharmed.
 */
@OfficeTest
class FamilyFormsTests {

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Happenings happenings;

	@Autowired
	private Worksheets sheets;

	@Autowired
	private Worklist worklist;

	@Autowired
	private AuditTrail trail;

	static Stream<Family> families() {
		return Stream.of(
				new Family(Regime.SAR, List.of("verify-identity", "VERIFIED"), "admit-request",
						Map.of("outcome", "SEARCH", "health", "true"), "admit-request"),
				new Family(Regime.FOI, List.of(), "triage",
						Map.of("matter", "OTHER_INFORMATION", "wording", "How many boilers?", "systems", "1"),
						"triage"),
				new Family(Regime.HOUSING_COMPLAINT, List.of(), "accept-complaint", Map.of("outcome", "ACCEPTED"),
						"accept-complaint-1"),
				new Family(Regime.DP_COMPLAINT, List.of(), "make-enquiries",
						Map.of("outcome", "READY", "enquiries", "The search log was read."), "make-enquiries"),
				new Family(Regime.RECTIFICATION, List.of("verify-identity", "VERIFIED"), "describe-correction",
						Map.of("datum", "phone", "wrong", "01632 960001", "right", "01632 960002", "evidence", "A bill",
								"sort", "FACT"),
						"describe-correction"));
	}

	@ParameterizedTest
	@MethodSource("families")
	void whatIsForgedOrLeftOutIsNamedAndNothingIsKept(Family family) {
		String reference = ready(family);
		WorkItem item = this.cases.item(reference, family.step(), Staff.OFFICER);
		Stage stage = this.files.get(reference).stage();
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), with(family.form(), "caseReference", "FOI-2026-00001"),
					Staff.OFFICER))
			.satisfies((invalid) -> assertThat(invalid.errors()).containsOnlyKeys("caseReference"));
		String chosen = family.form().containsKey("outcome") ? "outcome"
				: family.form().containsKey("matter") ? "matter" : "sort";
		assertThatExceptionOfType(InvalidForm.class).isThrownBy(
				() -> this.worklist.complete(item.id(), with(family.form(), chosen, "ALL_OF_THEM"), Staff.OFFICER));
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), Map.of(), Staff.OFFICER))
			.satisfies((invalid) -> assertThat(invalid.errors()).containsKey(chosen));
		assertThat(kept(reference, family)).isZero();
		assertThat(this.files.get(reference).stage()).isEqualTo(stage);
		assertThat(this.cases.item(reference, family.step(), Staff.OFFICER).id()).isEqualTo(item.id());
	}

	@ParameterizedTest
	@MethodSource("families")
	void ofTwoPeopleAtOnceOneIsTakenTheOtherToldAndAThirdTimeIsTooLate(Family family) {
		String reference = ready(family);
		WorkItem item = this.cases.item(reference, family.step(), Staff.OFFICER);
		AtomicInteger refused = new AtomicInteger();
		CompletableFuture
			.allOf(Stream.of(Staff.OFFICER, Staff.READER)
				.map((who) -> CompletableFuture.runAsync(() -> attempt(item, family, who, refused)))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(refused).hasValue(1);
		assertThat(kept(reference, family)).isEqualTo(1);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), family.form(), Staff.OFFICER))
			.satisfies((late) -> assertThat(late.getMessage()).isNotBlank());
		assertThat(kept(reference, family)).isEqualTo(1);
		assertThat(this.trail.firstBroken()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("families")
	void withoutTheRoleOrOnARestrictedCaseTheTaskIsNotThere(Family family) {
		String reference = ready(family);
		WorkItem item = this.cases.item(reference, family.step(), Staff.OFFICER);
		for (Account other : List.of(Staff.RECORDS, Staff.SYSTEM)) {
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.worklist.complete(item.id(), family.form(), other));
		}
		this.happenings.restrict(reference, List.of(Staff.HEAD.username(), Staff.READER.username()), Staff.HEAD);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), family.form(), Staff.OFFICER));
		assertThat(kept(reference, family)).isZero();
		this.worklist.complete(item.id(), family.form(), Staff.READER);
		assertThat(kept(reference, family)).isEqualTo(1);
	}

	private String ready(Family family) {
		this.cases.catalogued(OpenCases.paper());
		String reference = this.cases.open(family.regime()).reference();
		if (!family.before().isEmpty()) {
			this.cases.complete(reference, family.before().get(0), Staff.OFFICER,
					Map.of("outcome", family.before().get(1)));
		}
		return reference;
	}

	private void attempt(WorkItem item, Family family, Account who, AtomicInteger refused) {
		try {
			this.worklist.complete(item.id(), family.form(), who);
		}
		catch (Refused ex) {
			refused.incrementAndGet();
		}
	}

	private long kept(String reference, Family family) {
		return this.sheets.of(reference, null).stream().filter((sheet) -> sheet.kind().equals(family.sheet())).count();
	}

	private static Map<String, Object> with(Map<String, Object> some, String key, Object value) {
		Map<String, Object> more = new HashMap<>(some);
		more.put(key, value);
		return more;
	}

	/**
	 * A family, and a form of it.
	 *
	 * @param before the step before and its outcome; empty when there is none
	 * @param sheet as what is kept
	 */
	record Family(Regime regime, List<String> before, String step, Map<String, Object> form, String sheet) {

		@Override
		public String toString() {
			return this.regime.name();
		}

	}

}
