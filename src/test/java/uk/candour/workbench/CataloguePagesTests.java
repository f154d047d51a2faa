package uk.candour.workbench;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.IssueFlag;
import uk.candour.catalogue.Observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@OfficeTest
class CataloguePagesTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private Observations observations;

	@BeforeEach
	void catalogued() {
		this.cases.catalogued(
				OpenCases.paper().with(Attribute.FLAGS, IssueFlag.PAPER).with(Attribute.REVIEW_ON, "2020-01-01"),
				OpenCases.share());
	}

	@Test
	void theListShowsWhatTheFilterAsksFor() throws Exception {
		assertThat(page(get("/catalogue")).select("tbody tr")).hasSize(2);
		Document overdue = page(get("/catalogue").param("overdue", "true").param("flag", "PAPER"));
		assertThat(overdue.select("tbody tr").text()).contains("Paper archive", "Overdue");
		assertThat(overdue.select("#overdue").hasAttr("checked")).isTrue();
		assertThat(page(get("/catalogue").param("q", "<b>zebra")
			.param("flag", "x")
			.param("below", "many")
			.param("order", "; drop")
			.param("page", "-3")).select("[role=status]").text()).startsWith("Nothing matches");
	}

	@Test
	void aListThatIsLongHasPagesThatKeepTheFilter() throws Exception {
		for (int at = 0; at < Catalogue.PAGE; at++) {
			this.catalogue.enter(OpenCases.contractor("many-" + at, "http://many.example", "/x"), "system");
		}
		Document first = page(get("/catalogue").param("q", "contractor & co"));
		assertThat(first.select(".govuk-pagination")).isEmpty();
		Document all = page(get("/catalogue").param("q", "records"));
		String next = all.select("a[rel=next]").attr("href");
		assertThat(next).contains("q=records", "page=2");
		assertThat(page(get(next)).select("tbody tr")).hasSize(2);
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
		Document page = page(edit("paper-archive", 1).param("title", "").param("steward", "Ines <Coll>"));
		assertThat(page.select(".govuk-error-summary a[href=#title]").text()).contains("missing");
		assertThat(page.select("#steward").val()).isEqualTo("Ines <Coll>");
		assertThat(page.select("#flags-2")).isNotEmpty();
	}

	@Test
	void aChangeIsSavedAndItsHistorySaysWhoAndWhy() throws Exception {
		int revision = revision("paper-archive");
		MockHttpServletResponse saved = send(edit("paper-archive", revision).param("location", "Cellar")
			.param("title", "Paper store")
			.param("why", "It moved"), Staff.OFFICER);
		assertThat(saved.getRedirectedUrl()).isEqualTo("/catalogue/paper-archive");
		assertThat(page(get("/catalogue/paper-archive")).text()).contains("Paper store");
		assertThat(page(get("/catalogue/paper-archive/history")).text()).contains("It moved", Staff.OFFICER.name(),
				"Paper archive", "Paper store");
	}

	@Test
	void theSecondOfTwoIsShownWhatTheFirstChangedAndMaySaveThen() throws Exception {
		int revision = revision("paper-archive");
		send(edit("paper-archive", revision).param("title", "First").param("location", "Attic"), Staff.OFFICER);
		Document page = page(edit("paper-archive", revision).param("location", "Cellar").param("title", "Second"));
		assertThat(page.text()).contains("Somebody else changed", "now “Attic”");
		assertThat(page.select("#title").val()).isEqualTo("Second");
		assertThat(page.select("input[name=read]").val()).isEqualTo(String.valueOf(revision("paper-archive")));
		assertThat(this.catalogue.find("paper-archive").map(Asset::title)).hasValue("First");
	}

	@Test
	void anAssetIsAddedUnderACodeThatIsFree() throws Exception {
		assertThat(page(fill(post("/catalogue/new")).param("title", "Sheds")
			.param("location", "Yard")
			.param("code", "Sheds!")
			.param("read", "0")).text()).contains("The code must be");
		assertThat(page(fill(post("/catalogue/new")).param("title", "Sheds")
			.param("location", "Yard")
			.param("code", "file-share")
			.param("read", "0")).text()).contains("There is an asset “file-share” already");
		assertThat(send(fill(post("/catalogue/new")).param("title", "Sheds")
			.param("location", "Yard")
			.param("code", "sheds")
			.param("read", "0"), Staff.OFFICER).getRedirectedUrl()).isEqualTo("/catalogue/sheds");
	}

	@Test
	void whatACaseShowedBecomesAScore() throws Exception {
		String code = "paper-archive";
		this.observations.note(code, Observations.Kind.FAILED_SEARCH, "The key was lost.", "SAR-" + System.nanoTime());
		Document page = page(get("/catalogue/" + code));
		String score = page.select("a:contains(Turn into a score)").attr("href");
		Document form = page(get(score));
		assertThat(form.select("#evidence").text()).contains("The key was lost.");
		assertThat(form.select("#measure option[selected]").val()).isEqualTo("USABLE");
		MockHttpServletRequestBuilder scoring = post("/catalogue/" + code + "/quality").param("measure", "USABLE")
			.param("on", "2026-01-05")
			.param("observation", form.select("input[name=observation]").val());
		assertThat(page(scoring).text()).contains("Choose a score");
		assertThat(send(scoring.param("score", "2").param("evidence", "The key was lost."), Staff.OFFICER).getStatus())
			.isEqualTo(302);
		Document after = page(get("/catalogue/" + code));
		assertThat(after.select("tr:contains(Usable)").text()).contains("2 of 5", "5 January 2026");
		assertThat(after.select("#observations ~ table").text()).contains("Scored (" + Staff.OFFICER.name() + ")");
	}

	@Test
	void aFileIsShownBeforeItIsLoaded() throws Exception {
		String csv = "Code,Name\npaper-archive,Paper vault\nsheds,Sheds\n";
		MockHttpServletResponse brought = send(multipart("/catalogue/import")
			.file(new MockMultipartFile("file", "C:\\x\\reg.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))),
				Staff.OFFICER);
		Document trial = page(get(brought.getRedirectedUrl()));
		assertThat(trial.text()).contains("reg.csv", "Nothing is loaded", "“What it holds” is missing",
				"from “Paper archive” to “Paper vault”");
		assertThat(trial.select("button:contains(Load it)")).isEmpty();
		assertThat(page(multipart("/catalogue/import").file(new MockMultipartFile("file", new byte[0]))).text())
			.contains("The file is empty");
	}

	@Test
	void theRegisterAndTheRecordOfProcessingCanBeTaken() throws Exception {
		assertThat(send(get("/catalogue/register.csv"), Staff.OFFICER).getContentAsString(StandardCharsets.UTF_8))
			.startsWith("\uFEFFCode,Name,")
			.contains("paper-archive");
		assertThat(send(get("/catalogue/record-of-processing.csv"), Staff.OFFICER).getContentAsString())
			.contains("Article 30(1)(a)");
		assertThat(send(get("/catalogue/record-of-processing.pdf"), Staff.OFFICER).getContentAsString())
			.startsWith("%PDF");
	}

	@Test
	void ownersOfSystemsDoNotComeIn() throws Exception {
		for (String path : new String[] { "/catalogue", "/catalogue/new", "/catalogue/paper-archive/edit",
				"/catalogue/import", "/catalogue/register.csv" }) {
			assertThat(send(get(path), Staff.RECORDS).getStatus()).as(path).isEqualTo(403);
		}
	}

	private int revision(String code) {
		return this.catalogue.find(code).orElseThrow().revision();
	}

	private MockHttpServletRequestBuilder edit(String code, int read) {
		return fill(post("/catalogue/" + code + "/edit")).param("read", String.valueOf(read));
	}

	/** What every entry must say, beside its title and location. */
	private static MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder form) {
		return form.param("holds", "Boxes")
			.param("purpose", "Keeping")
			.param("format", "Paper")
			.param("owner-team", "records")
			.param("access", "Keepers")
			.param("retention", "Six years")
			.param("searched", "YES");
	}

	private Document page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		MockHttpServletResponse response = send(request, Staff.OFFICER);
		assertThat(response.getStatus()).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Account who)
			throws Exception {
		return this.web.perform(request.with(csrf()).with(this.staff.as(who))).andReturn().getResponse();
	}

}
