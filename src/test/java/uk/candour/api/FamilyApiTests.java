package uk.candour.api;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.cases.CaseFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/** Each family through the API, from the letter to its answer. */
@OfficeTest
class FamilyApiTests {

	private static final String REQUESTER = "\"requester\": {\"name\": \"Maria Okafor\", \"email\": \"maria@home.example\"}";

	@Autowired
	private MockMvc web;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	@BeforeEach
	void anArchive() {
		this.cases.catalogued(OpenCases.paper());
	}

	@Test
	void informationIsAskedForAndGiven() throws Exception {
		String reference = open("FOI", "How many boilers were replaced in 2025?");
		complete(reference, "triage", Staff.OFFICER, """
				{"matter": "OTHER_INFORMATION", "wording": "How many boilers?", "systems": "1"}""");
		complete(reference, "check-validity", Staff.OFFICER, "{\"outcome\": \"VALID\"}");
		complete(reference, "check-held", Staff.OFFICER,
				"{\"outcome\": \"PUBLISHED\", \"where\": \"www.wyke.example\", \"evidence\": \"Read today\"}");
		complete(reference, "decide-exemptions", Staff.OFFICER,
				"{\"decision\": \"GIVEN\", \"information\": \"There were 214.\"}");
		refused(reference, "approve", Staff.OFFICER, "{\"outcome\": \"AGREED\"}", "same-person");
		complete(reference, "approve", Staff.READER, "{\"outcome\": \"AGREED\"}");
		JsonNode view = read(ask(get("/api/cases/" + reference), Staff.OFFICER));
		assertThat(view.at("/questions/0/outcome").asText()).isEqualTo("GIVEN");
		assertThat(view.findValuesAsText("code")).contains("L1", "L11_FOI");
	}

	@Test
	void aComplaintIsAnsweredPointByPointAndGoesOnToStageTwo() throws Exception {
		String reference = open("HOUSING_COMPLAINT", "The boiler failed four times.");
		String question = "/api/cases/" + reference + "/questions/1";
		complete(reference, "accept-complaint", Staff.OFFICER, "{\"outcome\": \"ACCEPTED\"}");
		complete(reference, "define-complaint", Staff.OFFICER, """
				{"definition": "The boiler", "outcomes": "A repair", "points": "It failed", "responsible": "The boiler",
				 "notResponsible": "Gas", "agreed": "By telephone"}""");
		complete(reference, "investigate-complaint", Staff.OFFICER,
				"{\"enquiries\": \"Job records\", \"outcome\": \"READY\"}");
		done(body(post(question + "/complaint/points"), "{\"wording\": \"Nobody called back\"}"), Staff.OFFICER);
		refused(reference, "decide-complaint", Staff.OFFICER,
				"{\"summary\": \"You are right.\", \"cause\": \"DELAY\", \"learning\": \"Sooner\"}", "no-finding");
		done(body(put(question + "/complaint/points/1"), "{\"finding\": \"UPHELD\", \"reason\": \"Four visits\"}"),
				Staff.OFFICER);
		done(body(put(question + "/complaint/points/2"), "{\"finding\": \"NOT_UPHELD\", \"reason\": \"Two calls\"}"),
				Staff.OFFICER);
		problem(body(put(question + "/complaint/points/9"), "{\"finding\": \"UPHELD\", \"reason\": \"?\"}"),
				Staff.OFFICER, 409);
		problem(body(post(question + "/complaint/remedies"), "{\"kind\": \"PAYMENT\", \"words\": \"Sorry\"}"),
				Staff.OFFICER, 422);
		done(body(post(question + "/complaint/remedies"), "{\"kind\": \"APOLOGY\", \"words\": \"We are sorry.\"}"),
				Staff.OFFICER);
		done(body(post(question + "/complaint/actions"), "{\"what\": \"A new boiler\", \"owner\": \""
				+ Staff.READER.username() + "\", \"on\": \"" + this.files.today().plusDays(9) + "\"}"), Staff.OFFICER);
		complete(reference, "decide-complaint", Staff.OFFICER,
				"{\"summary\": \"You are right.\", \"cause\": \"DELAY\", \"learning\": \"Sooner\"}");
		complete(reference, "approve", Staff.READER, "{\"outcome\": \"AGREED\"}");
		JsonNode complaint = read(ask(get(question + "/complaint"), Staff.OFFICER));
		assertThat(complaint.path("mayBeEscalated").asBoolean()).isTrue();
		assertThat(complaint.at("/actions/0/owner").asText()).isEqualTo(Staff.READER.username());
		done(body(post(question + "/hazard"), "{\"hazard\": \"GAS\", \"where\": \"The kitchen\"}"), Staff.OFFICER);
		done(body(post(question + "/stage-2"), "{}"), Staff.OFFICER);
		problem(body(post(question + "/stage-2"), "{}"), Staff.OFFICER, 409);
		JsonNode view = read(ask(get("/api/cases/" + reference), Staff.OFFICER));
		assertThat(view.findValuesAsText("code")).contains("C2", "C4");
		assertThat(view.findValuesAsText("step")).contains("accept-complaint", "make-safe", "do-action");
	}

	@Test
	void aDatumIsCorrectedAndReadBackInEveryCopy() throws Exception {
		String reference = open("RECTIFICATION", "My number is wrong.");
		complete(reference, "verify-identity", Staff.OFFICER, "{\"outcome\": \"VERIFIED\"}");
		complete(reference, "describe-correction", Staff.OFFICER, """
				{"datum": "phone", "wrong": "01632 960001", "right": "01632 960002", "evidence": "A bill",
				 "sort": "FACT"}""");
		complete(reference, "confirm-copies", Staff.OFFICER,
				"{\"complete\": \"true\", \"byHand\": \"paper-archive | card 14 | 01632 960001\"}");
		complete(reference, "mark-contested", Staff.RECORDS, "{\"marked\": \"true\", \"how\": \"A clip\"}");
		complete(reference, "decide-correction", Staff.OFFICER, """
				{"outcome": "CORRECTED", "value": "01632 960002", "reasons": "The bill", "evidence": "The bill"}""");
		complete(reference, "approve", Staff.READER, "{\"outcome\": \"AGREED\"}");
		complete(reference, "correct-by-hand", Staff.RECORDS,
				"{\"done\": \"The card\", \"on\": \"" + this.files.today() + "\"}");
		complete(reference, "read-back", Staff.OFFICER, "{\"stands\": \"01632 960002\", \"how\": \"A photo\"}");
		complete(reference, "tell-recipients", Staff.OFFICER, "{\"notTold\": \"Nobody was given the number.\"}");
		JsonNode copies = read(ask(get("/api/cases/" + reference + "/questions/1/copies"), Staff.OFFICER));
		assertThat(copies.at("/0/proof").asText()).contains("A photo");
		JsonNode view = read(ask(get("/api/cases/" + reference), Staff.OFFICER));
		assertThat(view.findValuesAsText("code")).contains("E1", "E4", "E6");
		problem(body(post("/api/cases/" + reference + "/questions/1/statement"), "{\"words\": \"Mine\"}"),
				Staff.OFFICER, 409);
	}

	private String open(String regime, String text) throws Exception {
		String subject = "RECTIFICATION".equals(regime) ? ", \"subject\": {\"name\": \"Maria Okafor\"}" : "";
		return read(ask(
				body(post("/api/cases"),
						"{\"regime\": \"" + regime + "\", " + REQUESTER + subject + ", \"text\": \"" + text + "\"}"),
				Staff.SYSTEM))
			.path("reference")
			.asText();
	}

	private void complete(String reference, String step, Account who, String values) throws Exception {
		done(completion(reference, step, who, values), who);
	}

	private void refused(String reference, String step, Account who, String values, String code) throws Exception {
		JsonNode problem = problem(completion(reference, step, who, values), who, 409);
		assertThat(problem.path("type").asText()).endsWith(code);
	}

	/** What runs in the background may take a moment. */
	private MockHttpServletRequestBuilder completion(String reference, String step, Account who, String values)
			throws Exception {
		OpenCases.await(() -> items(who, reference).contains(step));
		String id = StreamSupport
			.stream(read(ask(get("/api/work-items?size=100&text=" + reference), who)).path("items").spliterator(),
					false)
			.filter((item) -> step.equals(item.path("step").asText())
					&& reference.equals(item.path("caseReference").asText()))
			.map((item) -> item.path("id").asText())
			.findFirst()
			.orElseThrow();
		return body(post("/api/work-items/" + id + "/complete"), values);
	}

	private List<String> items(Account who, String reference) {
		try {
			return read(ask(get("/api/work-items?size=100&text=" + reference), who)).findValuesAsText("step");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void done(MockHttpServletRequestBuilder request, Account who) throws Exception {
		MockHttpServletResponse response = ask(request, who);
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(204);
	}

	private JsonNode problem(MockHttpServletRequestBuilder request, Account who, int status) throws Exception {
		MockHttpServletResponse response = ask(request, who);
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
		JsonNode problem = this.json.readTree(response.getContentAsString());
		assertThat(problem.path("detail").asText()).isNotBlank();
		return problem;
	}

	private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Account who) throws Exception {
		return this.web.perform(request.with(this.staff.as(who))).andReturn().getResponse();
	}

	private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
		return request.contentType(MediaType.APPLICATION_JSON).content(json);
	}

	private JsonNode read(MockHttpServletResponse response) throws Exception {
		assertThat(response.getStatus()).as(response.getContentAsString()).isLessThan(300);
		return this.json.readTree(response.getContentAsString());
	}

}
