package uk.candour.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.statute.Regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Complaints and corrections of data, as the public opens them: one page, checked, sent
 * once.
 */
@OfficeTest
class OnePageTests {

	private static final Map<String, String> COMPLAINT = Map.of("about", "HOME", "text",
			"The lift has been out for five weeks.", "outcome", "Repair it.", "name", "Tom Reed", "email",
			"tom@home.example", "language", "en");

	private static final Map<String, String> CORRECTION = Map.of("text", "You have my name as Read.", "right", "Reed",
			"name", "Tom Reed", "email", "tom@home.example", "references", "T-1044", "language", "cy");

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CaseFiles files;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Letters letters;

	private final String key = UUID.randomUUID().toString();

	@Test
	void aComplaintIsCheckedSentOnceAndGetsItsReferenceAndDay() throws Exception {
		this.web.perform(get("/request/complaint")).andExpect(status().isOk());
		send("complaint", COMPLAINT, "").andExpect(content().string(containsString("Check your answers")))
			.andExpect(content().string(containsString("My home or my tenancy")));
		assertThat(opened("complaint")).isEmpty();
		send("complaint", COMPLAINT, "change").andExpect(content().string(containsString("out for five weeks")))
			.andExpect(content().string(not(containsString("Check your answers"))));
		Cookie session = null;
		for (int click = 0; click < 2; click++) {
			session = send("complaint", COMPLAINT, "send").andExpect(redirectedUrl("/request/sent"))
				.andReturn()
				.getResponse()
				.getCookie("CANDOUR");
		}
		assertThat(opened("complaint")).hasSize(1);
		CaseFile file = this.files.get(opened("complaint").get(0));
		assertThat(file.regime()).isEqualTo(Regime.HOUSING_COMPLAINT);
		assertThat(file.question("1").wording()).contains("five weeks", "Repair it.");
		this.web.perform(get("/request/sent").cookie(session))
			.andExpect(content().string(containsString("Complaint sent")))
			.andExpect(content().string(containsString(file.reference())))
			.andExpect(content().string(containsString("id=\"acknowledged\"")));
		assertThat(this.cases.has(file.reference(), "accept-complaint")).isTrue();
	}

	@Test
	void aComplaintAboutDataGoesUnderTheLawOfData() throws Exception {
		send("complaint", with(COMPLAINT, "about", "DATA"), "send").andExpect(redirectedUrl("/request/sent"));
		assertThat(this.files.get(opened("complaint").get(0)).regime()).isEqualTo(Regime.DP_COMPLAINT);
	}

	@Test
	void aCorrectionIsCheckedAndItsLettersAreInTheLanguageThatWasChosen() throws Exception {
		this.web.perform(get("/request/correction")).andExpect(status().isOk());
		send("correction", CORRECTION, "").andExpect(content().string(containsString("Cymraeg")));
		send("correction", CORRECTION, "send").andExpect(redirectedUrl("/request/sent"));
		CaseFile file = this.files.get(opened("correction").get(0));
		assertThat(file.regime()).isEqualTo(Regime.RECTIFICATION);
		assertThat(file.language()).isEqualTo(Language.WELSH);
		assertThat(file.subject()).hasValueSatisfying((subject) -> assertThat(subject.references()).contains("T-1044"));
		this.cases.complete(file.reference(), "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		assertThat(this.letters.of(file.reference())).filteredOn((letter) -> letter.code() == LetterKind.E2)
			.extracting(Letter::title)
			.containsExactly(LetterKind.E2.title(Language.WELSH));
	}

	@Test
	void whatIsMissingOrWrongIsSaidAndNothingIsLost() throws Exception {
		says("complaint", with(COMPLAINT, "about", "WEATHER"), "Choose what it is about", "out for five weeks");
		says("complaint", with(COMPLAINT, "text", " "), "Say what went wrong", "Tom Reed");
		says("complaint", with(COMPLAINT, "text", "x".repeat(10_001)), "10,000 characters or fewer", "Tom Reed");
		says("complaint", with(COMPLAINT, "email", "tom"), "e-mail address in the right form", "five weeks");
		says("complaint", with(COMPLAINT, "language", "fr"), "Choose the language", "five weeks");
		says("correction", with(CORRECTION, "right", ""), "Say what should stand there", "name as Read");
		says("correction", with(CORRECTION, "references", ""), "Many people share a name", "name as Read");
		says("correction", with(CORRECTION, "birth-year", "20x5"), "must be a real date", "20x5");
		assertThat(opened("complaint")).isEmpty();
		assertThat(opened("correction")).isEmpty();
	}

	@Test
	void whatSomebodyTypesIsShownAsTextAndAPageWithoutItsKeyIsNotSent() throws Exception {
		send("complaint", with(COMPLAINT, "text", "<script>alert(1)</script>"), "")
			.andExpect(content().string(not(containsString("<script>alert"))));
		this.web.perform(post("/request/complaint").param("then", "send").param("text", "Nothing else").with(csrf()))
			.andExpect(content().string(containsString("open for too long")));
	}

	private void says(String page, Map<String, String> typed, String message, String kept) throws Exception {
		// also when somebody skips the check
		send(page, typed, "send").andExpect(status().isOk())
			.andExpect(content().string(containsString(message)))
			.andExpect(content().string(containsString(kept)));
	}

	private ResultActions send(String page, Map<String, String> typed, String then) throws Exception {
		return this.web.perform(request(page, typed, then));
	}

	private MockHttpServletRequestBuilder request(String page, Map<String, String> typed, String then) {
		MockHttpServletRequestBuilder request = post("/request/" + page).param("key", this.key)
			.param("then", then)
			.with(csrf());
		typed.forEach(request::param);
		return request;
	}

	private List<String> opened(String page) {
		return this.jdbc.sql("select reference from case_file where once_key = :key")
			.param("key", page + " " + this.key)
			.query(String.class)
			.list();
	}

	private static Map<String, String> with(Map<String, String> typed, String field, String value) {
		Map<String, String> more = new HashMap<>(typed);
		more.put(field, value);
		return more;
	}

}
