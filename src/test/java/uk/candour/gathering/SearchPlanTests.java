package uk.candour.gathering;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.cases.Application;
import uk.candour.cases.Happenings;
import uk.candour.cases.Intake;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Identifier;
import uk.candour.catalogue.Observations;
import uk.candour.catalogue.Topic;
import uk.candour.catalogue.Catalogue;
import uk.candour.gathering.SearchCertificate.Cell;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class SearchPlanTests {

	@Autowired
	private SearchPlans plans;

	@Autowired
	private SearchCertificates certificates;

	@Autowired
	private Searches searches;

	@Autowired
	private Experience experience;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private Observations observations;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Workflow workflow;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Intake intake;

	@Autowired
	private Happenings happenings;

	@Autowired
	private OpenCases cases;

	private String asking(Scope scope) {
		Application plain = OpenCases.application();
		return this.intake
			.receive(new Application(Regime.SAR, "portal", Instant.now(), plain.requester(), plain.subject(), scope),
					List.of(), UUID.randomUUID().toString(), "requester")
			.reference();
	}

	private SearchPlan.Line line(String reference, String asset) {
		return this.plans.of(reference)
			.lines()
			.stream()
			.filter((line) -> line.asset().equals(asset))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void theCatalogueProposesWithAReasonForEachAssetInAndOut() {
		this.cases.catalogued(OpenCases.share().with(Attribute.NEEDS, Identifier.NAME),
				OpenCases.paper().with(Attribute.COVERS_UNTIL, "2010-03-31"),
				OpenCases.contractor("repairs", "http://r.example", "/x").with(Attribute.TOPICS, Topic.REPAIRS),
				OpenCases.contractor("jobs", "http://j.example", "/x").with(Attribute.NEEDS, Identifier.JOB_NUMBER),
				new Asset("survey", "Survey", OpenCases.paper().entry(), OpenCases.paper().processing(),
						new Asset.Search(null, Map.of(), false))
					.with(Attribute.NOT_SEARCHED, "It is anonymous"));
		String reference = asking(new Scope(LocalDate.of(2015, 1, 1), null, List.of("Rent and arrears"), ""));
		assertThat(line(reference, "file-share")).satisfies((line) -> {
			assertThat(line.asked()).isTrue();
			assertThat(line.reason()).isEqualTo("Holds records of tenants. Searched by machine by name.");
		});
		assertThat(line(reference, "paper-archive").reason()).contains("end on 2010-03-31, before");
		assertThat(line(reference, "repairs").reason())
			.isEqualTo("It holds nothing about rent and arrears, only about repairs.");
		assertThat(line(reference, "jobs")).as("what cannot be reached is no reason to leave it out")
			.satisfies((line) -> {
				assertThat(line.asked()).isTrue();
				assertThat(line.reason()).contains("repair job number, which is not known: its owner looks");
			});
		assertThat(line(reference, "survey").reason()).isEqualTo("It is anonymous.");
		assertThat(this.plans.of(reference).leftOut()).extracting(SearchPlan.Line::asset)
			.containsExactlyInAnyOrder("paper-archive", "repairs", "survey");
	}

	@Test
	void whatAnOfficerDecidesBeforeTheSearchesBeginIsWhatIsAsked() {
		this.cases.catalogued(OpenCases.share(), OpenCases.paper());
		String reference = this.cases.open().reference();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.plans.decide(reference, "paper-archive", false, " ", "adwoa.mensah"))
			.withMessageContaining("Say why");
		this.plans.decide(reference, "paper-archive", false, "She moved here in 2020", "adwoa.mensah");
		this.cases.admit(reference);
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		assertThat(this.searches.of(reference)).extracting(Search::asset).containsExactly("file-share");
		assertThat(line(reference, "paper-archive")).satisfies((line) -> {
			assertThat(line.asked()).isFalse();
			assertThat(line.reason()).isEqualTo("She moved here in 2020");
			assertThat(line.by()).isEqualTo("adwoa.mensah");
		});
		assertThat(this.certificates.of(reference).statement()).contains("We did not ask: Paper archive.");
		assertThat(this.trail.of(reference)).extracting(Entry::action)
			.contains("Search plan: does not ask paper-archive");
	}

	@Test
	void anAssetThatIsAddedLaterIsSearchedAtOnceAndNothingIsChosenBefore() {
		this.cases.catalogued(OpenCases.share());
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		this.catalogue.enter(OpenCases.paper(), "system");
		assertThat(line(reference, "paper-archive").reason()).contains("after the searches had been planned");
		this.plans.decide(reference, "paper-archive", true, "She names the old house file", "adwoa.mensah");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.plans.decide(reference, "paper-archive", true, "Again", "ruth.field"))
			.withMessageContaining("nothing is asked twice");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.plans.decide(reference, "file-share", false, "Too late", "ruth.field"))
			.withMessageContaining("has begun");
		assertThat(this.workflow.progress(reference).process()).isEqualTo("subject-access");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.cases.complete(reference, "choose-documents", Staff.OFFICER,
					Map.of("outcome", "NOTHING_HELD")))
			.withMessageContaining("still being searched");
		WorkItem item = this.cases.item(reference, "search-by-hand", Staff.RECORDS);
		this.searches.upload(item, "card.txt", "Maria Okafor".getBytes(StandardCharsets.UTF_8), Staff.RECORDS);
		this.worklist.complete(item.id(), Map.of("outcome", "FOUND", "searched", "Box 9", "minutes", "25"),
				Staff.RECORDS);
		OpenCases.await(() -> !this.workflow.isUnderWay("gather", reference));
		SearchCertificate certificate = this.certificates.of(reference);
		assertThat(certificate.isComplete()).isTrue();
		assertThat(certificate.minutes()).isEqualTo(25);
		assertThat(certificate.statement())
			.startsWith("We made a reasonable and proportionate search: we asked 2 systems")
			.contains("File share, Paper archive");
	}

	@Test
	void aSearchThatWasAddedStopsWhenTheRequestIsWithdrawn() {
		this.cases.catalogued(OpenCases.share());
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		this.catalogue.enter(OpenCases.paper(), "system");
		this.plans.decide(reference, "paper-archive", true, "She names the old house file", "adwoa.mensah");
		assertThat(this.cases.has(reference, "search-by-hand")).isTrue();
		this.happenings.withdraw(reference, null, "She found it herself", "requester");
		assertThat(this.workflow.isUnderWay("gather", reference)).isFalse();
		assertThat(this.worklist.of(reference, Staff.ADMINISTRATOR)).isEmpty();
	}

	@Test
	void onceDocumentsAreChosenThePlanIsClosed() {
		String reference = this.cases.underSecondReader().reference();
		this.catalogue.enter(OpenCases.paper(), "system");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.plans.decide(reference, "paper-archive", true, "Late", "adwoa.mensah"))
			.withMessageContaining("cannot change any more");
	}

	@Test
	void theCertificateSaysWhatWasAskedAndWhatWasNotAndWhatCovered(@TempDir Path folder) throws Exception {
		this.cases.catalogued(OpenCases.share().with(Attribute.TOPICS, Topic.RENT),
				OpenCases.contractor("refusing", Neighbourhood.contractor(), "/refusing?tenant={family}"),
				new Asset("survey", "Survey <1>", OpenCases.paper().entry(), OpenCases.paper().processing(),
						new Asset.Search(null, Map.of(), false))
					.with(Attribute.NOT_SEARCHED, "It is anonymous"));
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
		this.cases.complete(reference, "search-by-hand", Staff.REPAIRS,
				Map.of("outcome", "NOTHING_HELD", "searched", "Job list", "minutes", "10"));
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		SearchCertificate certificate = this.certificates.of(reference);
		assertThat(certificate.asked()).extracting(SearchCertificate.Line::outcome)
			.containsExactly("Nothing found", "1 found");
		assertThat(certificate.asked().get(0).failure()).as("why a person had to look").contains("refused the token");
		assertThat(certificate.leftOut()).extracting(SearchCertificate.Line::why).containsExactly("It is anonymous.");
		int rent = certificate.columns().indexOf(Topic.RENT.words());
		int repairs = certificate.columns().indexOf(Topic.REPAIRS.words());
		SearchCertificate.Line share = certificate.asked().get(1);
		assertThat(share.cells().get(rent)).isEqualTo(Cell.FOUND);
		assertThat(share.cells().get(repairs)).isEqualTo(Cell.NOT_HELD);
		assertThat(certificate.asked().get(0).cells()).containsOnly(Cell.NIL);
		assertThat(certificate.leftOut().get(0).cells()).containsOnly(Cell.NOT_ASKED);
		assertThat(certificate.terms()).isEqualTo("1 name, date of birth").doesNotContain("Maria");
		assertThat(this.observations.of("refusing")).anyMatch((seen) -> seen.caseReference().equals(reference));
		assertThat(this.experience.health("refusing").trouble()).contains("refused the token");
		assertThat(this.experience.health("file-share").trouble()).isNull();
		assertThat(this.experience.health("file-share").answeredAt()).isNotNull();
		assertThat(this.experience.minutes()).as("what an estimate can rest on")
			.anyMatch((line) -> line.contains(" minutes on average of "));
		Path pdf = folder.resolve("certificate.pdf");
		this.certificates.write(reference, pdf);
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			assertThat(new PDFTextStripper().getText(document)).contains("Search certificate " + reference,
					"Survey <1>", "It is anonymous.", "Job list", "refused the token", "Not held there", "Lin Dale",
					"Every search has ended");
		}
	}

	@Test
	void forARequestForInformationTheWordsOfTheQuestionPropose() {
		this.cases.catalogued(OpenCases.paper()
			.with(Attribute.HOLDS, "Boilers and their services")
			.with(Attribute.TITLE, "Boiler book"), OpenCases.share().with(Attribute.HOLDS, "Letters"));
		String reference = this.intake
			.receive(
					new Application(Regime.FOI, "portal", Instant.now(),
							new Requester("Ann Lee", "ann@home.example", "", Requester.Answer.DOWNLOAD), null,
							new Scope(null, null, List.of(), "How many boiler services were there?")),
					List.of(), UUID.randomUUID().toString(), "requester")
			.reference();
		assertThat(line(reference, "paper-archive").asked()).isTrue();
		assertThat(line(reference, "paper-archive").reason()).contains("boiler", "service");
		assertThat(line(reference, "file-share").asked()).isFalse();
	}

}
