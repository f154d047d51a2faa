package uk.candour.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.cases.CaseFiles;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.IssueFlag;
import uk.candour.review.Reviews;
import uk.candour.workflow.WorkItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

@OfficeTest
class ApiTests {

	private static final String REQUEST = """
			{"regime": "SAR", "requester": {"name": "Maria Okafor", "email": "maria@home.example"},
			 "subject": {"name": "Maria Okafor", "dateOfBirth": "1980-05-17"}, "text": "Everything"}""";

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

	@Autowired
	private Reviews reviews;

	@Test
	void aCaseIsOpenedOnceAndShowsItsClockItsWorkAndItsLetters() throws Exception {
		String key = UUID.randomUUID().toString();
		MockHttpServletResponse opened = ask(body(post("/api/cases"), REQUEST).header("Idempotency-Key", key),
				Staff.SYSTEM);
		assertThat(opened.getStatus()).isEqualTo(201);
		String reference = read(opened).path("reference").asText();
		assertThat(opened.getHeader("Location")).isEqualTo("/api/cases/" + reference);
		assertThat(read(opened).path("due").asText())
			.isEqualTo(this.files.get(reference).dueOn().orElseThrow().toString());
		assertThat(read(ask(body(post("/api/cases"), REQUEST).header("Idempotency-Key", key), Staff.SYSTEM))
			.path("reference")
			.asText()).isEqualTo(reference);
		JsonNode view = read(ask(get("/api/cases/" + reference), Staff.OFFICER));
		assertThat(view.path("stage").asText()).isEqualTo("Checking identity");
		assertThat(view.at("/clock/explanation/0/date").asText()).isNotBlank();
		assertThat(view.at("/clock/explanation/0/citation").asText()).contains("Art 12");
		assertThat(view.at("/clock/paused").asBoolean()).isFalse();
		JsonNode days = view.at("/clock/days");
		assertThat(days.at("/0/counted").asBoolean()).isFalse();
		assertThat(days.at("/0/why").asText()).isEqualTo("the day it starts is not counted");
		assertThat(days.path(days.size() - 1).path("date").asText()).isEqualTo(view.at("/clock/due").asText());
		assertThat(view.at("/workItems/0/step").asText()).isEqualTo("verify-identity");
		assertThat(view.at("/letters/0/code").asText()).isEqualTo("B1");
	}

	@Test
	void requestsThatCannotBeCasesSayWhatToCorrect() throws Exception {
		problem(ask(body(post("/api/cases"), "{not json"), Staff.OFFICER), 400, null);
		problem(ask(body(post("/api/cases"), "{\"regime\": \"NONSENSE\"}"), Staff.OFFICER), 400, null);
		JsonNode missing = problem(ask(body(post("/api/cases"), "{}"), Staff.OFFICER), 422, "invalid-request");
		assertThat(missing.path("errors").toString()).contains("requester", "subject", "regime");
		problem(ask(
				body(post("/api/cases"),
						REQUEST.replace("\"text\"", "\"receivedAt\": \"2199-01-01T00:00:00Z\", \"text\"")),
				Staff.OFFICER), 422, "incomplete");
		problem(ask(body(post("/api/cases"), REQUEST.replace("SAR", "FOI_REVIEW")), Staff.OFFICER), 422,
				"regime-not-offered");
		problem(ask(body(post("/api/cases"), REQUEST.replace("maria@home", "maria at home")), Staff.OFFICER), 422,
				"invalid-request");
		problem(ask(body(post("/api/cases"), REQUEST.replace("\"dateOfBirth\": \"1980-05-17\"", "\"addresses\": [{}]")),
				Staff.OFFICER), 422, null);
	}

	@Test
	void anUnknownCaseIsNotThereWhateverIsAskedOfIt() throws Exception {
		for (String path : List.of("", "/documents", "/documents/" + UUID.randomUUID(), "/pack",
				"/search-certificate")) {
			problem(ask(get("/api/cases/SAR-2020-99999" + path), Staff.OFFICER), 404, "not-found");
		}
		problem(ask(body(post("/api/cases/SAR-2020-99999/ticks"), "{\"kind\": \"ID_RECEIVED\"}"), Staff.OFFICER), 404,
				"not-found");
		problem(ask(post("/api/cases/SAR-2020-99999/pack/collected"), Staff.OFFICER), 404, "not-found");
	}

	@Test
	void ownersOfSystemsAndTokensWithoutTheScopeGetNoCases() throws Exception {
		String reference = this.cases.open().reference();
		for (String path : List.of("/api/cases/" + reference, "/api/cases/" + reference + "/documents",
				"/api/catalogue", "/api/board")) {
			problem(ask(get(path), Staff.RECORDS), 403, "forbidden");
			assertThat(this.web.perform(get(path).with(SecurityMockMvcRequestPostProcessors.jwt()))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(403);
			assertThat(
					this.web
						.perform(get(path).with(SecurityMockMvcRequestPostProcessors.jwt()
							.authorities(new SimpleGrantedAuthority("SCOPE_candour"))))
						.andReturn()
						.getResponse()
						.getStatus())
				.isEqualTo(200);
		}
		problem(ask(body(post("/api/cases"), REQUEST), Staff.RECORDS), 403, "forbidden");
	}

	@Test
	void theClockTakesWhatTheLawKnowsAndRefusesTheRest() throws Exception {
		String path = "/api/cases/" + this.cases.open().reference() + "/ticks";
		assertThat(read(ask(body(post(path), "{\"kind\": \"ID_REQUESTED\", \"reason\": \"doubts\"}"), Staff.OFFICER))
			.path("paused")
			.asBoolean()).isTrue();
		String today = this.files.today().toString();
		JsonNode struck = read(ask(
				body(post(path),
						"{\"kind\": \"ENTERED_IN_ERROR\", \"reason\": \"another case\","
								+ " \"strikes\": {\"kind\": \"ID_REQUESTED\", \"on\": \"" + today + "\"}}"),
				Staff.OFFICER));
		assertThat(struck.path("paused").asBoolean()).isFalse();
		assertThat(struck.path("due").asText()).isNotBlank();
		problem(ask(body(post(path), "{\"kind\": \"ENTERED_IN_ERROR\"}"), Staff.OFFICER), 422, "invalid-request");
		problem(ask(body(post(path), "{\"kind\": \"CHARGE_PAID\"}"), Staff.OFFICER), 422, "senseless-tick");
		problem(ask(body(post(path), "{\"kind\": \"ID_RECEIVED\"}"), Staff.OFFICER), 422, "senseless-tick");
		problem(ask(body(post(path), "{}"), Staff.OFFICER), 422, "invalid-request");
	}

	@Test
	void aWrongEntryIsCorrectedOnceTheDifferenceWasShown() throws Exception {
		String reference = this.cases.open().reference();
		String path = "/api/cases/" + reference + "/ticks";
		ask(body(post(path), "{\"kind\": \"ID_REQUESTED\"}"), Staff.OFFICER);
		assertThat(read(ask(get(path), Staff.OFFICER)).at("/1/tick/kind").asText()).isEqualTo("ID_REQUESTED");
		String wrong = path + "/2/correction";
		JsonNode shown = read(
				ask(body(post(wrong + "?preview=true"), "{\"reason\": \"another case\"}"), Staff.OFFICER));
		assertThat(shown.path("before").isNull()).isTrue();
		assertThat(shown.at("/after/due").asText()).isNotBlank();
		assertThat(this.files.get(reference).isPaused()).as("only shown").isTrue();
		problem(ask(body(post(wrong), "{}"), Staff.OFFICER), 422, "invalid-request");
		problem(ask(body(post(path + "/9/correction"), "{\"reason\": \"x\"}"), Staff.OFFICER), 422, "senseless-tick");
		assertThat(read(ask(body(post(wrong), "{\"reason\": \"another case\"}"), Staff.OFFICER)).at("/after/due"))
			.isEqualTo(shown.at("/after/due"));
		assertThat(this.files.get(reference).isPaused()).isFalse();
	}

	@Test
	void whatMightHappenIsAnsweredAndNotKept() throws Exception {
		String reference = this.cases.open().reference();
		String path = "/api/cases/" + reference + "/what-if";
		String today = this.files.today().toString();
		String later = this.files.today().plusDays(5).toString();
		int before = this.files.get(reference).ticks().size();
		JsonNode answer = read(ask(body(post(path), """
				{"ticks": [{"kind": "ID_REQUESTED", "on": "%s"}, {"kind": "ID_RECEIVED", "on": "%s"}]}"""
			.formatted(today, later)), Staff.OFFICER));
		assertThat(answer.at("/now/due").asText())
			.isEqualTo(this.files.get(reference).dueOn().orElseThrow().toString());
		assertThat(answer.at("/then/explanation").toString()).contains("Proof of identity received");
		assertThat(answer.path("daysMoved").asInt()).isPositive();
		JsonNode stopped = read(ask(body(post(path), "{\"ticks\": [{\"kind\": \"ID_REQUESTED\"}]}"), Staff.OFFICER));
		assertThat(stopped.at("/then/paused").asBoolean()).isTrue();
		assertThat(stopped.path("daysMoved").isNull()).isTrue();
		assertThat(this.files.get(reference).ticks()).hasSize(before);
		problem(ask(body(post(path), "{\"ticks\": [{\"kind\": \"ID_RECEIVED\"}]}"), Staff.OFFICER), 422, "senseless");
		problem(ask(body(post(path), "{\"ticks\": [{\"kind\": \"CHARGE_PAID\"}]}"), Staff.OFFICER), 422, "senseless");
		problem(ask(body(post(path), "{\"ticks\": []}"), Staff.OFFICER), 422, "invalid-request");
		problem(ask(body(post(path), "{\"ticks\": [{\"kind\": \"ID_REQUESTED\"}]}"), Staff.RECORDS), 403, "forbidden");
	}

	@Test
	void anEstimateIsHeldAgainstTheCostLimit() throws Exception {
		JsonNode answer = read(ask(body(post("/api/cost-estimates"), """
				{"received": "2026-11-02", "hours": {"LOCATING": 10, "REDACTING": 40},
				 "related": [{"received": "2027-01-29", "pounds": 250}, {"received": "2027-02-01", "pounds": 9}]}"""),
				Staff.OFFICER));
		assertThat(answer.path("total").decimalValue()).isEqualByComparingTo("500");
		assertThat(answer.path("above").asBoolean()).isTrue();
		assertThat(answer.at("/related/1/addedUp").asBoolean()).isFalse();
		problem(ask(body(post("/api/cost-estimates"), "{\"received\": \"2026-11-02\", \"hours\": {\"LOCATING\": -1}}"),
				Staff.OFFICER), 422, "invalid-request");
		problem(ask(body(post("/api/cost-estimates"), "{\"received\": \"1999-11-02\", \"hours\": {}}"), Staff.OFFICER),
				422, "senseless");
		problem(ask(body(post("/api/cost-estimates"), "{}"), Staff.OFFICER), 422, "invalid-request");
		problem(ask(body(post("/api/cost-estimates"), "{\"received\": \"2026-11-02\", \"hours\": {}}"), Staff.RECORDS),
				403, "forbidden");
	}

	@Test
	void aBadProofIsRefused() throws Exception {
		String path = "/api/cases/" + this.cases.open().reference() + "/documents";
		MockMultipartFile bad = new MockMultipartFile("file", "a.txt", "text/plain",
				"words".getBytes(StandardCharsets.UTF_8));
		problem(ask(multipart(path).file(bad), Staff.OFFICER), 422, "unusable-proof");
		problem(ask(multipart(path), Staff.OFFICER), 400, null);
	}

	@Test
	void workIsListedPageByPageTakenAndDoneWithItsForm() throws Exception {
		String one = this.cases.open().reference();
		this.cases.open();
		JsonNode page = read(ask(get("/api/work-items?size=1"), Staff.OFFICER));
		assertThat(page.path("items")).hasSize(1);
		assertThat(page.path("total").asLong()).isGreaterThanOrEqualTo(2);
		JsonNode next = read(ask(get("/api/work-items").param("size", "1").param("after", page.path("next").asText()),
				Staff.OFFICER));
		assertThat(next.at("/items/0/id").asText()).isNotBlank().isNotEqualTo(page.at("/items/0/id").asText());
		problem(ask(get("/api/work-items?after=nonsense"), Staff.OFFICER), 422, "no-such-page");
		WorkItem item = this.cases.item(one, "verify-identity", Staff.OFFICER);
		String path = "/api/work-items/" + item.id();
		JsonNode form = read(ask(get(path + "/form"), Staff.OFFICER));
		assertThat(form.path("id").asText()).isEqualTo("verify-identity");
		assertThat(form.findValuesAsText("key")).contains("outcome");
		assertThat(form.findValuesAsText("value")).contains("VERIFIED", "MORE_NEEDED");
		assertThat(read(ask(post(path + "/claim"), Staff.OFFICER)).path("assignee").asText())
			.isEqualTo(Staff.OFFICER.username());
		problem(ask(post(path + "/claim"), Staff.READER), 409, "taken");
		JsonNode wrong = problem(ask(body(post(path + "/complete"), "{\"outcome\": \"MAYBE\"}"), Staff.OFFICER), 422,
				"invalid-form");
		assertThat(wrong.at("/errors/outcome").asText()).contains("Choose");
		assertThat(ask(body(post(path + "/complete"), "{\"outcome\": \"MORE_NEEDED\"}"), Staff.OFFICER).getStatus())
			.isEqualTo(204);
		problem(ask(get(path), Staff.OFFICER), 404, "not-found");
		problem(ask(post(path + "/claim"), Staff.OFFICER), 404, "not-there");
		problem(ask(get(path + "/form"), Staff.OFFICER), 404, "not-found");
	}

	@Test
	void somebodyElsesWorkIsNotThere() throws Exception {
		WorkItem item = this.cases.item(this.cases.open().reference(), "verify-identity", Staff.OFFICER);
		problem(ask(get("/api/work-items/" + item.id()), Staff.RECORDS), 404, "not-found");
		problem(ask(get("/api/work-items/" + item.id() + "/form"), Staff.RECORDS), 404, "not-found");
		problem(ask(post("/api/work-items/" + item.id() + "/claim"), Staff.RECORDS), 404, "not-there");
	}

	@Test
	void aCaseCanBeDrivenToTheEndOverTheApi() throws Exception {
		String reference = this.cases.choosing().reference();
		String path = "/api/cases/" + reference;
		JsonNode found = read(ask(get(path + "/documents"), Staff.OFFICER));
		String document = path + "/documents/" + found.at("/0/id").asText();
		assertThat(read(ask(get(document), Staff.OFFICER)).findValuesAsText("text")).contains("Patricia Lyle");
		assertThat(ask(get(document + "/content"), Staff.OFFICER).getContentAsString()).startsWith("%PDF");
		assertThat(ask(get(document + "/content?form=original"), Staff.OFFICER).getContentAsString())
			.contains("Patricia Lyle");
		problem(ask(body(put(document + "/decision"), "{\"included\": false}"), Staff.OFFICER), 422, "no-reason");
		problem(ask(body(put(document + "/decision"), "{}"), Staff.OFFICER), 422, "invalid-request");
		assertThat(ask(body(put(document + "/decision"), "{\"included\": true}"), Staff.OFFICER).getStatus())
			.isEqualTo(200);
		complete(reference, "choose-documents", Staff.OFFICER, "{\"outcome\": \"DOCUMENTS\"}");
		problem(ask(body(put(document + "/marks"), "[{\"text\": \"Lyle\"}]"), Staff.OFFICER), 422, "invalid-request");
		problem(ask(body(put(document + "/marks"),
				"[{\"area\": {\"page\": 9, \"x\": 1, \"y\": 1, \"width\": 5, \"height\": 5},"
						+ " \"withholding\": \"CRIME\"}]"),
				Staff.OFFICER), 422, "bad-mark");
		assertThat(ask(
				body(put(document + "/marks"), "[{\"text\": \"Patricia Lyle\", \"withholding\": \"OTHER_PERSON\"}]"),
				Staff.OFFICER)
			.getStatus()).isEqualTo(200);
		problem(ask(get(path + "/pack").accept(MediaType.APPLICATION_JSON), Staff.OFFICER), 404, "not-found");
		complete(reference, "review-pages", Staff.OFFICER, "{\"confirmed\": true}");
		complete(reference, "second-read", Staff.READER, "{\"outcome\": \"AGREED\"}");
		complete(reference, "approve-as-manager", Staff.HEAD, "{\"outcome\": \"AGREED\"}");
		OpenCases.await(() -> this.files.get(reference).clock().answeredOn().isPresent());
		JsonNode pack = read(ask(get(path + "/pack").accept(MediaType.APPLICATION_JSON), Staff.OFFICER));
		assertThat(pack.at("/certificate/documents/0/inspected").asText()).isEqualTo("no residue found");
		assertThat(pack.at("/manifest").toString()).isNotBlank();
		assertThat(ask(get(path + "/pack").accept(MediaType.APPLICATION_PDF), Staff.OFFICER).getContentAsString())
			.startsWith("%PDF");
		assertThat(read(ask(get(path + "/search-certificate"), Staff.OFFICER)).at("/certificate/lines/0/hits").asInt())
			.isEqualTo(1);
		assertThat(ask(get(path + "/search-certificate.pdf"), Staff.OFFICER).getContentAsString()).startsWith("%PDF");
		assertThat(read(ask(get(path + "/search-plan"), Staff.OFFICER)).at("/assets/0/asked").asBoolean()).isTrue();
		assertThat(ask(body(put(path + "/search-plan/file-share"), "{\"asked\":false,\"reason\":\"x\"}"), Staff.OFFICER)
			.getStatus()).isEqualTo(409);
		assertThat(ask(post(path + "/pack/collected"), Staff.OFFICER).getStatus()).isEqualTo(204);
		OpenCases.await(() -> this.files.get(reference).closedAt().isPresent());
	}

	@Test
	void aSystemDecidesWhatACaseAsksAndHasToSayWhy() throws Exception {
		this.cases.catalogued(OpenCases.share(), OpenCases.paper());
		String plan = "/api/cases/" + this.cases.open().reference() + "/search-plan";
		assertThat(ask(body(put(plan + "/paper-archive"), "{\"asked\": false, \"reason\": \" \"}"), Staff.OFFICER)
			.getStatus()).isEqualTo(422);
		assertThat(ask(body(put(plan + "/paper-archive"), "{\"reason\": \"x\"}"), Staff.OFFICER).getStatus())
			.isEqualTo(422);
		assertThat(ask(body(put(plan + "/paper-archive"), "{\"asked\": false, \"reason\": \"Too old\"}"), Staff.OFFICER)
			.getStatus()).isEqualTo(204);
		JsonNode asset = read(ask(get(plan), Staff.OFFICER)).at("/assets/1");
		assertThat(asset.at("/asset").asText()).isEqualTo("paper-archive");
		assertThat(asset.at("/asked").asBoolean()).isFalse();
		assertThat(asset.at("/reason").asText()).isEqualTo("Too old");
		assertThat(asset.at("/decidedBy").asText()).isEqualTo(Staff.OFFICER.username());
		assertThat(ask(get(plan), Staff.RECORDS).getStatus()).isEqualTo(403);
	}

	@Test
	void theRegisterSaysEverythingThatItKnowsOfAnAsset() throws Exception {
		this.cases.catalogued(OpenCases.paper().with(Attribute.FLAGS, IssueFlag.PAPER).with(Attribute.STEWARD, "Ines"));
		JsonNode asset = read(ask(get("/api/catalogue"), Staff.OFFICER)).at("/0");
		assertThat(asset.at("/attributes/flags/0").asText()).isEqualTo("PAPER");
		assertThat(asset.at("/attributes/steward/0").asText()).isEqualTo("Ines");
		assertThat(asset.at("/revision").asInt()).isPositive();
		assertThat(asset.at("/quality").isObject()).isTrue();
	}

	@Test
	void theRegisterShowsNoSettings() throws Exception {
		this.cases.catalogued(OpenCases.share(), OpenCases.paper());
		String register = ask(get("/api/catalogue"), Staff.OFFICER).getContentAsString();
		assertThat(register).contains("file-share", "by hand").doesNotContain("root").doesNotContain("settings");
	}

	@Test
	void theDescriptionListsEveryPath() throws Exception {
		JsonNode paths = read(this.web.perform(get("/v3/api-docs")).andReturn().getResponse()).path("paths");
		Map<String, List<String>> expected = Map.ofEntries(Map.entry("/api/cases", List.of("post")),
				Map.entry("/api/cases/{reference}", List.of("get")),
				Map.entry("/api/cases/{reference}/ticks", List.of("post")),
				Map.entry("/api/cases/{reference}/what-if", List.of("post")),
				Map.entry("/api/cases/{reference}/documents", List.of("get", "post")),
				Map.entry("/api/cases/{reference}/documents/{id}", List.of("get")),
				Map.entry("/api/cases/{reference}/documents/{id}/marks", List.of("put")),
				Map.entry("/api/cases/{reference}/documents/{id}/decision", List.of("put")),
				Map.entry("/api/cases/{reference}/pack", List.of("get")),
				Map.entry("/api/cases/{reference}/search-certificate", List.of("get")),
				Map.entry("/api/cases/{reference}/search-plan", List.of("get")),
				Map.entry("/api/cases/{reference}/search-plan/{asset}", List.of("put")),
				Map.entry("/api/work-items", List.of("get")), Map.entry("/api/work-items/{id}/claim", List.of("post")),
				Map.entry("/api/work-items/{id}/complete", List.of("post")),
				Map.entry("/api/work-items/{id}/form", List.of("get")), Map.entry("/api/catalogue", List.of("get")),
				Map.entry("/api/board", List.of("get")), Map.entry("/api/cost-estimates", List.of("post")));
		expected.forEach((path, methods) -> methods
			.forEach((method) -> assertThat(paths.path(path).has(method)).as(method + " " + path).isTrue()));
	}

	private void complete(String reference, String step, Account who, String values) throws Exception {
		WorkItem item = this.cases.item(reference, step, who);
		assertThat(ask(body(post("/api/work-items/" + item.id() + "/complete"), values), who).getStatus())
			.isEqualTo(204);
	}

	private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request, Account who)
			throws Exception {
		return this.web.perform(request.with(this.staff.as(who))).andReturn().getResponse();
	}

	private static <B extends AbstractMockHttpServletRequestBuilder<B>> B body(B request, String json) {
		return request.contentType(MediaType.APPLICATION_JSON).content(json);
	}

	private JsonNode read(MockHttpServletResponse response) throws Exception {
		assertThat(response.getStatus()).as(response.getContentAsString()).isLessThan(300);
		return this.json.readTree(response.getContentAsString());
	}

	/** The answer is a problem of RFC 9457 that says what is wrong. */
	private JsonNode problem(MockHttpServletResponse response, int status, String type) throws Exception {
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
		assertThat(response.getContentType()).startsWith("application/problem+json");
		JsonNode problem = this.json.readTree(response.getContentAsString());
		assertThat(problem.path("detail").asText()).isNotBlank();
		if (type != null) {
			assertThat(problem.path("type").asText()).isEqualTo("urn:candour:problem:" + type);
		}
		return problem;
	}

}
