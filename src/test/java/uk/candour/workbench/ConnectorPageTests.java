package uk.candour.workbench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@OfficeTest
class ConnectorPageTests {

	private static final String CODE = OpenCases.share().code();

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Catalogue catalogue;

	@BeforeEach
	void catalogued() {
		this.cases.catalogued(OpenCases.share());
	}

	@Test
	void onlyAnAdministratorComesIn() throws Exception {
		assertThat(send(get("/catalogue/" + CODE + "/connector"), Staff.OFFICER).getStatus()).isEqualTo(403);
		assertThat(send(posted("", "files", Map.of("root", "/tmp")), Staff.HEAD).getStatus()).isEqualTo(403);
		Document page = page(get("/catalogue/" + CODE + "/connector"));
		assertThat(page.select("input[name=root]").val()).isEqualTo(Neighbourhood.SHARE.toString());
		assertThat(page.select("label[for=max-depth]").text()).isEqualTo("Folders below it (optional)");
	}

	@Test
	void anotherKindAsksForItsOwnSettings() throws Exception {
		Document page = page(get("/catalogue/" + CODE + "/connector").param("kind", "imap"));
		assertThat(page.select("label[for=host]").text()).isEqualTo("Server");
		assertThat(page.select("#password-from-hint").text()).contains("never the secret itself");
		assertThat(page.select("input[name=root]")).isEmpty();
		assertThat(page.select("input[name=kind]").val()).isEqualTo("imap");
		assertThat(page(get("/catalogue/" + CODE + "/connector").param("kind", "")).text())
			.contains("A person of the owning team is asked");
	}

	@Test
	void aBindingThatMakesSenseIsKept() throws Exception {
		Map<String, String> typed = Map.of("root", Neighbourhood.SHARE.toString(), "max-depth", " 3 ", "max-files", "");
		assertThat(send(posted("", "files", typed), Staff.ADMINISTRATOR).getStatus()).isEqualTo(302);
		assertThat(asset().settings()).containsEntry("max-depth", "3").hasSize(2);
		assertThat(send(posted("", "", Map.of()), Staff.ADMINISTRATOR).getStatus()).isEqualTo(302);
		assertThat(asset().connector()).isEmpty();
	}

	@Test
	void severalPathsAreNamedAddedAndTakenOut() throws Exception {
		String base = Neighbourhood.contractor();
		Map<String, String> typed = Map.of("base-url", base, "locator-pointer", "/number", "items-pointer", "/jobs",
				"search-path-name", "by-name", "search-path.+", "/jobs?tenant={name}");
		assertThat(send(posted("", "http", typed), Staff.ADMINISTRATOR).getStatus()).isEqualTo(302);
		assertThat(asset().settings()).containsEntry("search-path.by-name", "/jobs?tenant={name}").hasSize(4);
		Document page = page(get("/catalogue/" + CODE + "/connector"));
		assertThat(page.getElementById("search-path.by-name").val()).isEqualTo("/jobs?tenant={name}");
		assertThat(page(posted("", "http", with(typed, "search-path-name", " "))).select(".govuk-error-summary a")
			.attr("href")).isEqualTo("#search-path-name");
		assertThat(
				page(posted("", "http", with(with(typed, "search-path-name", "by-name"), "search-path.by-name", "/x")))
					.text())
			.contains("no other one has");
		assertThat(page(posted("", "http", with(typed, "search-path.+", ""))).select(".govuk-error-summary a").text())
			.contains("is missing");
	}

	private static Map<String, String> with(Map<String, String> typed, String name, String value) {
		Map<String, String> other = new HashMap<>(typed);
		other.put(name, value);
		return other;
	}

	@Test
	void whatMakesNoSenseIsShownAtItsFieldAndNotKept() throws Exception {
		Map<String, String> before = asset().settings();
		Document page = page(posted("", "files", Map.of("root", "/etc")));
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#root");
		assertThat(page.select("#root-error").text()).contains("“Folder”", "candour.connectors.folders");
		assertThat(page.select("input[name=root]").val()).isEqualTo("/etc");
		assertThat(text(posted("", "files", Map.of()))).contains("“Folder” is missing");
		assertThat(text(posted("", "files", with(Map.of("root", Neighbourhood.SHARE.toString()), "max-depth", "many"))))
			.contains("“Folders below it” must be a whole number");
		assertThat(text(posted("", "http", Map.of("base-url", "http://169.254.169.254/")))).contains("169.254.169.254");
		assertThat(text(posted("", "pigeon", Map.of("x", "y")))).contains("pigeon");
		Document statement = page(posted("", "jdbc",
				Map.of("url", "jdbc:postgresql://localhost/homes", "username", "reader", "password-from",
						"contractor.token", "query-name", "rent", "query.+.sql", "delete from rent\nwhere true")));
		assertThat(statement.text()).contains("must start with select");
		assertThat(statement.getElementById("query.+.sql").text()).contains("delete from rent");
		assertThat(asset().settings()).isEqualTo(before);
	}

	@Test
	void aTrialShowsWhatWasAskedAndAMaskedSampleAndKeepsNothing() throws Exception {
		Map<String, String> before = asset().settings();
		Map<String, String> typed = Map.of("root", Neighbourhood.SHARE.toString());
		Document tried = page(posted("/trial", "files", typed).param("name", "Maria Okafor"));
		assertThat(tried.select("input[name=root]").val()).as("what was typed can be saved next")
			.isEqualTo(Neighbourhood.SHARE.toString());
		assertThat(tried.select("input[name=name]").val()).isEqualTo("Maria Okafor");
		assertThat(tried.text()).contains("What the trial brought", "Names and text of all files", "•",
				"Nothing was kept");
		assertThat(text(posted("/trial", "files", typed))).contains("Enter the name");
		assertThat(text(posted("/trial", "files", Map.of("root", "/etc")).param("name", "x"))).contains("folders");
		assertThat(text(posted("/trial", "files", Map.of("root", Neighbourhood.SHARE + "/gone")).param("name", "x")))
			.contains("cannot be reached");
		assertThat(asset().settings()).isEqualTo(before);
	}

	private Asset asset() {
		return this.catalogue.find(CODE).orElseThrow();
	}

	private static MockHttpServletRequestBuilder posted(String where, String kind, Map<String, String> typed) {
		MockHttpServletRequestBuilder request = post("/catalogue/" + CODE + "/connector" + where).param("kind", kind);
		typed.forEach(request::param);
		return request;
	}

	private String text(MockHttpServletRequestBuilder request) throws Exception {
		return page(request).text();
	}

	private Document page(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse response = send(request, Staff.ADMINISTRATOR);
		assertThat(response.getStatus()).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Account who) throws Exception {
		return this.web.perform(request.with(csrf()).with(this.staff.as(who))).andReturn().getResponse();
	}

}
