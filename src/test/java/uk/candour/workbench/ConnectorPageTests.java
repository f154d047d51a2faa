package uk.candour.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jsoup.Jsoup;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
		assertThat(send(posted("", "files", "root=/tmp"), Staff.HEAD).getStatus()).isEqualTo(403);
		assertThat(text(get("/catalogue/" + CODE + "/connector"))).contains("root=" + Neighbourhood.SHARE);
	}

	@Test
	void aBindingThatMakesSenseIsKept() throws Exception {
		String settings = "# the share\nroot=" + Neighbourhood.SHARE + "\nmax-depth=3";
		assertThat(send(posted("", "files", settings), Staff.ADMINISTRATOR).getStatus()).isEqualTo(302);
		assertThat(asset().settings()).containsEntry("max-depth", "3").hasSize(2);
	}

	@Test
	void whatMakesNoSenseIsShownWithWhatIsWrongAndNotKept() throws Exception {
		Map<String, String> before = asset().settings();
		assertThat(text(posted("", "files", "root=/etc"))).contains("candour.connectors.folders", "root=/etc");
		assertThat(text(posted("", "files", "rooot=/tmp"))).contains("\"root\" is missing");
		assertThat(text(posted("", "files", "root"))).contains("is no setting");
		assertThat(text(posted("", "http", "base-url=http://169.254.169.254/"))).contains("169.254.169.254");
		assertThat(text(posted("", "pigeon", "x=y"))).contains("pigeon");
		assertThat(asset().settings()).isEqualTo(before);
	}

	@Test
	void aTrialShowsWhatWasAskedAndAMaskedSampleAndKeepsNothing() throws Exception {
		Map<String, String> before = asset().settings();
		String page = text(posted("/trial", "files", "root=" + Neighbourhood.SHARE).param("name", "Maria Okafor"));
		assertThat(page).contains("What the trial brought", "Names and text of all files", "•", "Nothing was kept");
		assertThat(text(posted("/trial", "files", "root=" + Neighbourhood.SHARE))).contains("Enter the name");
		assertThat(text(posted("/trial", "files", "root=/etc").param("name", "x"))).contains("folders");
		assertThat(text(posted("/trial", "files", "root=" + Neighbourhood.SHARE + "/gone").param("name", "x")))
			.contains("cannot be reached");
		assertThat(asset().settings()).isEqualTo(before);
	}

	@Test
	void settingsAreTypedOneALine() {
		String typed = "query.a.sql=select 1 \\\n  from x\nurl=jdbc:postgresql://h/d?sslmode=require\n\n# a note\n";
		assertThat(SettingLines.read(typed)).containsOnly(Map.entry("query.a.sql", "select 1 from x"),
				Map.entry("url", "jdbc:postgresql://h/d?sslmode=require"));
		Map<String, String> folded = Map.of("sql", "select 1\nfrom x");
		assertThat(SettingLines.read(SettingLines.write(folded))).containsEntry("sql", "select 1 from x");
		assertThatIllegalArgumentException().isThrownBy(() -> SettingLines.read("a=1\na=2"))
			.withMessageContaining("twice");
	}

	private Asset asset() {
		return this.catalogue.find(CODE).orElseThrow();
	}

	private static MockHttpServletRequestBuilder posted(String where, String kind, String settings) {
		return post("/catalogue/" + CODE + "/connector" + where).param("kind", kind).param("settings", settings);
	}

	private String text(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse response = send(request, Staff.ADMINISTRATOR);
		assertThat(response.getStatus()).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)).text();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Account who) throws Exception {
		return this.web.perform(request.with(csrf()).with(this.staff.as(who))).andReturn().getResponse();
	}

}
