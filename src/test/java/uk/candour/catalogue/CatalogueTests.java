package uk.candour.catalogue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class CatalogueTests {

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Quality quality;

	@Autowired
	private Observations observations;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anEntryComesBackWholeAndTheTrailSaysWhoChangedIt() {
		this.cases.catalogued();
		Asset asset = OpenCases.contractor("lifts", "http://lifts.example", "/jobs?tenant={family}");
		this.catalogue.enter(asset, "sam.reeve");
		this.catalogue.enter(OpenCases.contractor("lifts", "http://lifts.example", "/work?tenant={family}"),
				"ada.holt");
		Asset found = this.catalogue.find("lifts").orElseThrow();
		assertThat(found.entry()).isEqualTo(asset.entry());
		assertThat(found.processing()).isEqualTo(asset.processing());
		assertThat(found.connector()).hasValue("http");
		assertThat(found.settings()).containsEntry("search-path", "/work?tenant={family}").hasSize(7);
		List<Entry> office = this.trail.of("office");
		assertThat(office.get(office.size() - 1)).satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("Catalogue entry changed");
			assertThat(entry.actor()).isEqualTo("ada.holt");
			assertThat(entry.details()).startsWith("lifts, revision ").endsWith(": Connector");
		});
	}

	@Test
	void aCodeThatCouldNotStandInAnAddressIsRefused() {
		Asset bad = new Asset("Lifts & Co", "Lifts", OpenCases.paper().entry(), OpenCases.paper().processing(),
				new Asset.Search(null, Map.of(), true));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.catalogue.enter(bad, "sam.reeve"));
		assertThat(this.catalogue.find("Lifts & Co")).isEmpty();
	}

	@Test
	void theSameEntryTwiceIsNoRevision() {
		this.cases.catalogued(OpenCases.paper());
		int before = this.catalogue.history("paper-archive").size();
		this.catalogue.enter(OpenCases.paper(), "sam.reeve");
		assertThat(this.catalogue.history("paper-archive")).hasSize(before);
	}

	@Test
	void everyChangeIsARevisionThatSaysWhatWasAndWhatIs() {
		this.cases.catalogued(OpenCases.paper());
		Asset read = this.catalogue.find("paper-archive").orElseThrow();
		Asset wanted = read.with(Attribute.FLAGS, IssueFlag.PAPER, IssueFlag.HARD_TO_FIND)
			.with(Attribute.STEWARD, "Ines Coll");
		this.catalogue.change("paper-archive", read.revision(), wanted.values(), "Stock taken", "sam.reeve");
		Revision newest = this.catalogue.history("paper-archive").get(0);
		assertThat(newest.by()).isEqualTo("sam.reeve");
		assertThat(newest.why()).isEqualTo("Stock taken");
		assertThat(newest.changes()).containsExactly(new Difference("Steward", "", "Ines Coll"),
				new Difference("Known problems", "", "Hard to find; Kept on paper"));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update asset_revision set why = 'x'").update())
			.withMessageContaining("only ever added");
	}

	@Test
	void ofTwoWhoChangeAnEntryAtOnceTheSecondIsToldAndNothingIsLost() {
		this.cases.catalogued(OpenCases.paper());
		Asset read = this.catalogue.find("paper-archive").orElseThrow();
		this.catalogue.change("paper-archive", read.revision(), read.with(Attribute.OWNER, "First").values(), "", "a");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.catalogue.change("paper-archive", read.revision(),
					read.with(Attribute.OWNER, "Second").values(), "", "b"))
			.withMessageContaining("Somebody else changed");
		assertThat(this.catalogue.find("paper-archive").orElseThrow().value(Attribute.OWNER)).isEqualTo("First");
		assertThat(this.catalogue.since("paper-archive", read.revision()))
			.containsExactly(new Difference("Owner", "", "First"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.catalogue.change("paper-archive", 0, read.values(), "", "b"))
			.withMessageContaining("already");
	}

	@Test
	void aSelectionFindsWhatItAsksFor() {
		this.cases.catalogued(
				OpenCases.paper().with(Attribute.FLAGS, IssueFlag.PAPER).with(Attribute.REVIEW_ON, "2020-01-01"),
				OpenCases.share().with(Attribute.DATA, DataCategory.IDENTITY, DataCategory.HEALTH),
				OpenCases.contractor("lifts", "http://lifts.example", "/x"));
		this.quality.score("lifts", QualityMeasure.TIMELY, 2, "Ten jobs late", this.catalogue.today(), "sam.reeve");
		assertThat(codes("paper ARCHIVE", "", null, null, false, null, false)).containsExactly("paper-archive");
		assertThat(codes("100% _", "", null, null, false, null, false)).isEmpty();
		assertThat(codes("", "repairs", null, null, false, null, false)).containsExactly("lifts");
		assertThat(codes("", "", IssueFlag.PAPER, null, false, null, false)).containsExactly("paper-archive");
		assertThat(codes("", "", null, 3, false, null, false)).containsExactly("lifts");
		assertThat(codes("", "", null, 2, false, null, false)).isEmpty();
		assertThat(codes("", "", null, null, true, null, false)).containsExactly("paper-archive");
		assertThat(codes("", "", null, null, false, Selection.Method.PERSON, false)).containsExactly("paper-archive");
		assertThat(codes("", "", null, null, false, Selection.Method.MACHINE, false)).containsExactly("lifts",
				"file-share");
		assertThat(codes("", "", null, null, false, null, true)).containsExactly("file-share");
	}

	private List<String> codes(String text, String team, IssueFlag flag, Integer below, boolean overdue,
			Selection.Method method, boolean special) {
		return this.catalogue
			.page(new Selection(text, team, flag, below, overdue ? this.catalogue.today() : null, method, special,
					Selection.Order.NAME), 1)
			.assets()
			.stream()
			.map(Asset::code)
			.toList();
	}

	@Test
	void theNewestScoreOfAMeasureCountsAndNeedsEvidence() {
		this.quality.score("heat-meters", QualityMeasure.ACCURATE, 2, "3 of 20 wrong", this.catalogue.today(), "a");
		this.quality.score("heat-meters", QualityMeasure.ACCURATE, 4, "1 of 20 wrong", this.catalogue.today(), "a");
		assertThat(this.quality.of("heat-meters")).hasSize(1);
		assertThat(this.quality.of("heat-meters").get(QualityMeasure.ACCURATE).score()).isEqualTo(4);
		for (int score : new int[] { 0, 6 }) {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.quality.score("heat-meters",
					QualityMeasure.ACCURATE, score, "x", this.catalogue.today(), "a"));
		}
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.quality.score("heat-meters", QualityMeasure.ACCURATE, 3, " ", this.catalogue.today(), "a"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.quality.score("heat-meters",
				QualityMeasure.ACCURATE, 3, "x", this.catalogue.today().plusDays(1), "a"));
	}

	@Test
	void whatACaseShowsIsNotedOnceAndSettledOnce() {
		this.observations.note("heat-meters", Observations.Kind.FAILED_SEARCH, "It was silent.", "SAR-1");
		this.observations.note("heat-meters", Observations.Kind.FAILED_SEARCH, "It was silent again.", "SAR-1");
		List<Observations.Observation> noted = this.observations.of("heat-meters");
		assertThat(noted).singleElement().extracting(Observations.Observation::what).isEqualTo("It was silent.");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.observations.settle("heat-meters", noted.get(0).id(), " ", "a"));
		this.observations.settle("heat-meters", noted.get(0).id(), "Cable changed", "a");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.observations.settle("heat-meters", noted.get(0).id(), "Again", "b"))
			.withMessageContaining("already");
	}

}
