package uk.candour.workbench;

import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Circumstances;
import uk.candour.cases.Happenings;
import uk.candour.cases.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@OfficeTest
class HappenedPageTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Happenings happenings;

	@Autowired
	private Circumstances circumstances;

	@Test
	void whateverBefallsACaseIsToldOnOnePage() throws Exception {
		String reference = this.cases.open().reference();
		String address = "/cases/" + reference + "/happened";
		assertThat(page(get(address), Staff.OFFICER).select("input[name=what]").size())
			.isEqualTo(HappenedPage.What.values().length);
		assertThat(page(tell(address, Map.of()), Staff.OFFICER).text()).contains("Choose what happened");
		assertThat(page(tell(address, Map.of("what", "HOLD")), Staff.OFFICER).text()).contains("Say why");
		Document late = page(tell(address, Map.of("what", "STAGE_2", "words", "I am not content")), Staff.OFFICER);
		assertThat(late.text()).contains("cannot be asked for now");
		assertThat(late.select("textarea[name=words]").text()).as("what was typed stays").isEqualTo("I am not content");
		done(tell(address, Map.of("what", "HOLD", "words", "A claim was announced.")), Staff.OFFICER);
		assertThat(this.happenings.isHeld(reference)).isTrue();
		done(tell(address, Map.of("what", "HANDED_OVER", "to", Staff.READER.username())), Staff.OFFICER);
		assertThat(this.files.get(reference).question(null).owner()).contains(Staff.READER.username());
		done(tell(address, Map.of("what", "REGULATOR")), Staff.OFFICER);
		assertThat(this.cases.has(reference, "log-regulator")).isTrue();
		assertThat(page(tell(address, Map.of("what", "RESTRICTED", "named", Staff.OFFICER.username())), Staff.OFFICER)
			.text()).contains("Only a manager");
		done(tell(address, Map.of("what", "WITHDRAWN", "words", "I have it now.")), Staff.OFFICER);
		assertThat(this.files.get(reference).question(null).outcome()).contains(Outcome.WITHDRAWN);
	}

	@Test
	void circumstancesAreWrittenDownAndStayOnThePageWhenSomethingIsMissing() throws Exception {
		String reference = this.cases.open().reference();
		String address = "/cases/" + reference + "/circumstances";
		Document missing = page(tell(address, Map.of("danger", "true", "agent", "Her sister")), Staff.OFFICER);
		assertThat(missing.text()).contains("Say in which way");
		assertThat(missing.select("textarea[name=agent]").text()).isEqualTo("Her sister");
		page(tell(address, Map.of("danger", "true", "safeWay", "Through the refuge")), Staff.OFFICER);
		assertThat(this.circumstances.of(reference)).contains("Through the refuge");
		assertThat(page(tell(address + "/others", Map.of("other", "P. Lyle")), Staff.OFFICER).text())
			.contains("in which document");
		page(tell(address + "/others",
				Map.of("other", "P. Lyle", "document", "Letter", "consent", "GIVEN", "outcome", "GIVE")),
				Staff.OFFICER);
		assertThat(page(get(address), Staff.OFFICER).text()).contains("P. Lyle in Letter: given");
	}

	private static MockHttpServletRequestBuilder tell(String address, Map<String, String> typed) {
		MockHttpServletRequestBuilder request = post(address).with(SecurityMockMvcRequestPostProcessors.csrf());
		typed.forEach(request::param);
		return request;
	}

	private Document page(MockHttpServletRequestBuilder request, Account who) throws Exception {
		MockHttpServletResponse response = this.web.perform(request.with(this.staff.as(who))).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private void done(MockHttpServletRequestBuilder request, Account who) throws Exception {
		assertThat(this.web.perform(request.with(this.staff.as(who))).andReturn().getResponse().getStatus())
			.isEqualTo(302);
	}

}
