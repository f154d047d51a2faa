package uk.candour.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Intake;
import uk.candour.statute.Tick;

import static org.assertj.core.api.Assertions.assertThat;

@OfficeTest
class BoardTests {

	@Autowired
	private Board board;

	@Autowired
	private Intake intake;

	@Autowired
	private CaseFiles files;

	@Test
	void eachCaseShowsItsLight() {
		String fresh = received(0);
		String near = received(28);
		String overdue = received(60);
		String paused = received(2);
		this.files.tick(paused, new Tick(Tick.Kind.ID_REQUESTED, this.files.today(), "doubts"), "system");
		String answered = received(3);
		this.files.tick(answered, new Tick(Tick.Kind.RESPONSE_SENT, this.files.today(), ""), "system");
		assertThat(light(fresh)).isEqualTo(Board.Light.ON_TRACK);
		assertThat(light(near)).isEqualTo(Board.Light.NEAR);
		assertThat(light(overdue)).isEqualTo(Board.Light.OVERDUE);
		assertThat(light(paused)).isEqualTo(Board.Light.PAUSED);
		assertThat(light(answered)).isEqualTo(Board.Light.ANSWERED);
		assertThat(row(overdue).left()).isNegative();
		assertThat(row(paused).dueOn()).isNull();
	}

	@Test
	void theMostUrgentComesFirstAndStoppedClocksLast() {
		String paused = received(2);
		this.files.tick(paused, new Tick(Tick.Kind.ID_REQUESTED, this.files.today(), "doubts"), "system");
		String fresh = received(0);
		String overdue = received(61);
		List<String> order = this.board.of(Staff.HEAD).rows().stream().map(Board.Row::reference).toList();
		assertThat(order).containsSubsequence(overdue, fresh, paused);
	}

	@Test
	void theCountsAreThoseOfTheRows() {
		received(60);
		Board.View view = this.board.of(Staff.HEAD);
		assertThat(view.counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(view.rows().size());
		assertThat(view.counts().get(Board.Light.OVERDUE)).isPositive();
	}

	@Test
	void aClosedCaseIsOffTheBoardAndOwnersSeeNone() {
		String closed = received(1);
		this.files.close(closed, "system");
		assertThat(this.board.of(Staff.HEAD).rows()).extracting(Board.Row::reference).doesNotContain(closed);
		assertThat(this.board.of(Staff.RECORDS).rows()).isEmpty();
	}

	private Board.Light light(String reference) {
		return row(reference).light();
	}

	private Board.Row row(String reference) {
		return this.board.of(Staff.HEAD)
			.rows()
			.stream()
			.filter((row) -> row.reference().equals(reference))
			.findFirst()
			.orElseThrow();
	}

	private String received(int daysAgo) {
		return this.intake
			.receive(
					OpenCases.application(OpenCases.application().requester(),
							Instant.now().minus(Duration.ofDays(daysAgo))),
					List.of(), UUID.randomUUID().toString(), "crm")
			.reference();
	}

}
