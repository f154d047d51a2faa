package uk.candour.cases;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.cases.Circumstances.Balance;
import uk.candour.correspondence.Outbox;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class CircumstancesTests {

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Circumstances circumstances;

	@Autowired
	private Outbox outbox;

	@Test
	void nothingIsSentByMachineToSomebodyWhoseMailAnAbuserMayRead() {
		String reference = this.cases.open().reference();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.circumstances.write(reference, person(false, false, null, true, ""), Staff.OFFICER))
			.withMessageContaining("safely");
		this.circumstances.write(reference, person(false, false, null, true, "Through the refuge, on Tuesdays"),
				Staff.OFFICER);
		this.cases.complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		// what was queued before, such as the acknowledgement, is held back as well
		OpenCases.await(() -> this.outbox.of(reference)
			.stream()
			.anyMatch((sent) -> sent.subject().contains("proof of your identity") && sent.failure() != null));
		assertThat(this.cases.has(reference, "send-safely")).isTrue();
		assertThat(this.cases.item(reference, "send-safely", Staff.OFFICER).note()).contains("Through the refuge");
		assertThat(this.outbox.of(reference)).filteredOn((sent) -> sent.subject().contains("proof of your identity"))
			.hasSize(1)
			.allSatisfy((sent) -> {
				assertThat(sent.sentAt()).isEmpty();
				assertThat(sent.failure()).contains("safe way");
			});
	}

	@Test
	void aChildAnOpinionAndOthersAreWrittenDownWithWhatFollows() {
		String reference = this.cases.open().reference();
		LocalDate today = this.files.today();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.circumstances.write(reference, person(true, false, null, false, ""), Staff.OFFICER))
			.withMessageContaining("parental responsibility");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.circumstances.write(reference,
					person(false, true, today.minusMonths(6).minusDays(1), false, ""), Staff.OFFICER))
			.withMessageContaining("six months");
		this.circumstances.write(reference, person(false, true, today.minusMonths(6), false, ""), Staff.OFFICER);
		assertThat(this.circumstances.person(reference)).hasValueSatisfying((person) -> {
			assertThat(person.awaitsOpinion(today)).isFalse();
			assertThat(person.health()).isTrue();
		});
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.circumstances.weigh(reference,
				new Balance("Patricia Lyle", "Letter.txt", Balance.Consent.REFUSED, "", Balance.Outcome.WITHHOLD),
				Staff.OFFICER))
			.withMessageContaining("para 16");
		this.circumstances.weigh(reference, new Balance("Patricia Lyle", "Letter.txt", Balance.Consent.REFUSED,
				"She told us in confidence.", Balance.Outcome.WITHHOLD), Staff.OFFICER);
		assertThat(this.circumstances.balances(reference)).hasSize(1);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.circumstances.write(reference, person(false, false, null, false, ""), Staff.RECORDS))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("not-allowed"));
	}

	private static Person person(boolean child, boolean health, LocalDate opinionOn, boolean danger, String way) {
		return new Person("", "", child, "", false, health, (opinionOn != null) ? "No harm is likely (Dr Ash)" : "",
				opinionOn, false, false, "", danger, way);
	}

}
