package uk.candour.gathering;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.review.Reviews;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class GatheringTests {

	private static final Map<String, Object> NOTHING = Map.of("outcome", "NOTHING_HELD", "searched", "Boxes 1 to 9",
			"minutes", "15");

	private static final Map<String, Object> FOUND = Map.of("outcome", "FOUND", "searched", "Boxes 1 to 9", "minutes",
			"15");

	@Autowired
	private Searches searches;

	@Autowired
	private Documents documents;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Worklist worklist;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private OpenCases cases;

	@Test
	void everySystemOfTheCatalogueIsSearchedAndWhatIsFoundBecomesPages() {
		this.cases.catalogued(OpenCases.share(),
				OpenCases.contractor("good", Neighbourhood.contractor(), "/jobs?tenant={family}"));
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		assertThat(this.searches.of(reference)).extracting(Search::asset).containsExactly("good", "file-share");
		assertThat(this.searches.of(reference)).allSatisfy((search) -> {
			assertThat(search.state()).isEqualTo(Search.State.DONE);
			assertThat(search.hits()).isEqualTo(1);
			assertThat(search.rendered()).isEqualTo(1);
			assertThat(search.asked()).isNotBlank();
			assertThat(search.reason()).contains("records of tenants");
		});
		assertThat(this.reviews.items(reference)).hasSize(2).allMatch(Reviews.Item::isReadable);
	}

	@Test
	void aSystemThatHangsAnswersGarbageOrRefusesGoesToItsOwnerAndNothingElseWaits() {
		this.cases.catalogued(OpenCases.share(),
				OpenCases.contractor("hanging", Neighbourhood.silent(), "/jobs?tenant={family}"),
				OpenCases.contractor("garbage", Neighbourhood.contractor(), "/garbage?tenant={family}"),
				OpenCases.contractor("refusing", Neighbourhood.contractor(), "/refusing?tenant={family}"));
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> search(reference, "file-share").state() == Search.State.DONE);
		OpenCases.await(() -> items(reference).size() == 3);
		assertThat(items(reference)).allSatisfy((item) -> {
			assertThat(item.step()).isEqualTo("search-by-hand");
			assertThat(item.team()).isEqualTo("repairs");
			assertThat(item.note()).contains("Contractor " + item.item())
				.doesNotContain("SourceFailure")
				.doesNotContain("Exception");
		});
		assertThat(note(reference, "hanging")).contains("did not answer within");
		assertThat(note(reference, "garbage")).contains("not JSON");
		assertThat(note(reference, "refusing")).contains("refused the token");
		assertThat(search(reference, "hanging").tries()).isEqualTo(3);
		assertThat(search(reference, "refusing").tries()).isEqualTo(1);
		assertThat(search(reference, "refusing").state()).isEqualTo(Search.State.FAILED);
		assertThat(this.cases.has(reference, "choose-documents")).isFalse();
		items(reference).forEach((item) -> this.worklist.complete(item.id(), NOTHING, Staff.REPAIRS));
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		assertThat(search(reference, "garbage").wasSearchedByHand()).isTrue();
	}

	@Test
	void aSystemThatCannotBeAskedAboutThisPersonGoesToItsOwnerAtOnce() {
		this.cases
			.catalogued(OpenCases.contractor("by-number", Neighbourhood.contractor(), "/jobs?reference={reference}"));
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> !items(reference).isEmpty());
		assertThat(search(reference, "by-number").tries()).isEqualTo(1);
		assertThat(note(reference, "by-number")).contains("could not be searched by machine");
	}

	@Test
	void aBrokenCatalogueEntrySaysWhatIsWrongWithIt() {
		this.cases.catalogued(OpenCases.contractor("broken", "not an address", "/jobs?tenant={family}"));
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> !items(reference).isEmpty());
		assertThat(note(reference, "broken")).contains("catalogue", "base-url");
		assertThat(search(reference, "broken").tries()).isEqualTo(1);
	}

	@Test
	void anOwnerSeesOnlyWhatTheirTeamHasToSearch() {
		this.cases.catalogued(OpenCases.paper());
		String reference = this.cases.searching().reference();
		WorkItem item = OpenCases.await(java.time.Duration.ofSeconds(20),
				() -> this.worklist.of(reference, Staff.RECORDS).stream().findFirst().orElse(null));
		assertThat(item.team()).isEqualTo("records");
		assertThat(this.worklist.of(reference, Staff.REPAIRS)).isEmpty();
		assertThat(this.worklist.find(item.id(), Staff.REPAIRS)).isEmpty();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), NOTHING, Staff.REPAIRS));
		assertThat(search(reference, "paper-archive").state()).isEqualTo(Search.State.WITH_OWNER);
	}

	@Test
	void whatAnOwnerSaysAndWhatTheyUploadedMustAgree() {
		this.cases.catalogued(OpenCases.paper());
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		WorkItem item = this.cases.item(reference, "search-by-hand", Staff.RECORDS);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), FOUND, Staff.RECORDS))
			.withMessageContaining("Upload it first");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.searches.upload(item, "card.txt", new byte[0], Staff.RECORDS))
			.withMessageContaining("empty");
		upload(item, "card.txt", "Maria Okafor, house file");
		upload(item, "card.txt", "Maria Okafor, house file");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.worklist.complete(item.id(), NOTHING, Staff.RECORDS))
			.withMessageContaining("uploaded");
		this.worklist.complete(item.id(), FOUND, Staff.RECORDS);
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		assertThat(this.reviews.items(reference)).hasSize(1).allMatch(Reviews.Item::isReadable);
		assertThat(search(reference, "paper-archive")).satisfies((search) -> {
			assertThat(search.minutes()).isEqualTo(15);
			assertThat(search.asked()).isEqualTo("Boxes 1 to 9");
			assertThat(search.searchedBy()).isEqualTo(Staff.RECORDS.username());
		});
		assertThat(this.trail.of(reference)).extracting(Entry::action).contains("Searched by hand: paper-archive");
	}

	@Test
	void aFindingThatCannotBeShownStaysOnTheListWithTheReason() {
		this.cases.catalogued(OpenCases.paper());
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		WorkItem item = this.cases.item(reference, "search-by-hand", Staff.RECORDS);
		upload(item, "scan.pdf", "%PDF-1.4 and then nothing");
		upload(item, "card.txt", "Maria Okafor, house file");
		this.worklist.complete(item.id(), FOUND, Staff.RECORDS);
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		Reviews.Item unreadable = this.reviews.items(reference)
			.stream()
			.filter((each) -> !each.isReadable())
			.findFirst()
			.orElseThrow();
		assertThat(unreadable.trouble()).contains("scan.pdf", "damaged");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.reviews.choose(reference, unreadable.finding().getId(), true, "", Staff.OFFICER))
			.withMessageContaining("damaged");
		assertThat(this.documents.of(reference, Document.Kind.FINDING)).hasSize(2);
	}

	private void upload(WorkItem item, String name, String words) {
		this.searches.upload(item, name, words.getBytes(StandardCharsets.UTF_8), Staff.RECORDS);
	}

	private List<WorkItem> items(String reference) {
		return this.worklist.of(reference, Staff.REPAIRS);
	}

	private String note(String reference, String asset) {
		return items(reference).stream()
			.filter((item) -> asset.equals(item.item()))
			.findFirst()
			.map(WorkItem::note)
			.orElseThrow();
	}

	private Search search(String reference, String asset) {
		return this.searches.of(reference)
			.stream()
			.filter((each) -> each.asset().equals(asset))
			.findFirst()
			.orElseThrow();
	}

}
