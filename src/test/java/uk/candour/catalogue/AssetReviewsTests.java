package uk.candour.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class AssetReviewsTests {

	@Autowired
	private AssetReviews reviews;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private Observations observations;

	@Autowired
	private Worklist worklist;

	@Autowired
	private OpenCases cases;

	@Autowired
	private JdbcClient jdbc;

	private List<WorkItem> items(String code) {
		return this.worklist.of("asset " + code, Staff.RECORDS);
	}

	private LocalDate due(int daysFromToday, String code) {
		LocalDate due = this.catalogue.today().plusDays(daysFromToday);
		this.jdbc.sql("delete from asset_review").update();
		Asset paper = OpenCases.paper();
		this.cases
			.catalogued(Asset.of(code, paper.values(), paper.binding(), 0).with(Attribute.REVIEW_ON, due.toString()));
		return due;
	}

	@Test
	void aReviewThatIsDueIsATaskOfTheOwnerOnceAndShowsTheEntry() {
		LocalDate due = due(-3, "attic-papers");
		assertThat(this.reviews.look()).isEqualTo(1);
		assertThat(this.reviews.look()).as("nobody is asked twice").isZero();
		WorkItem item = items("attic-papers").get(0);
		assertThat(item.team()).isEqualTo("records");
		assertThat(item.dueOn()).isEqualTo(due);
		assertThat(item.note()).contains("Paper archive", "How long it is kept: Six years");
		assertThat(this.worklist.of("asset attic-papers", Staff.REPAIRS)).isEmpty();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), Map.of("outcome", "RIGHT", "next", due.toString()),
					Staff.RECORDS))
			.withMessageContaining("in the future");
		LocalDate next = this.catalogue.today().plusYears(1);
		this.worklist.complete(item.id(), Map.of("outcome", "RIGHT", "next", next.toString()), Staff.RECORDS);
		assertThat(this.catalogue.find("attic-papers").orElseThrow().date(Attribute.REVIEW_ON)).hasValue(next);
		assertThat(this.catalogue.history("attic-papers").get(0).by()).isEqualTo(Staff.RECORDS.username());
		assertThat(items("attic-papers")).isEmpty();
	}

	@Test
	void whatAnOwnerFindsWrongStandsAtTheAsset() {
		due(0, "cellar-papers");
		this.reviews.look();
		WorkItem item = items("cellar-papers").get(0);
		String next = this.catalogue.today().plusMonths(6).toString();
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.worklist.complete(item.id(), Map.of("outcome", "WRONG", "next", next), Staff.RECORDS));
		this.worklist.complete(item.id(), Map.of("outcome", "WRONG", "what", "The boxes moved.", "next", next),
				Staff.RECORDS);
		assertThat(this.observations.of("cellar-papers")).extracting(Observations.Observation::what)
			.contains("The boxes moved.");
	}

	@Test
	void whatIsNotDueIsLeftAlone() {
		due(1, "loft-papers");
		assertThat(this.reviews.look()).isZero();
	}

}
