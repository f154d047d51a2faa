package uk.candour.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.servlet.http.Cookie;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Intake;
import uk.candour.cases.Outcome;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.cases.Stage;
import uk.candour.cases.UnusableProof;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Words;
import uk.candour.statute.ComplaintRoutes;
import uk.candour.statute.Regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * The portal in Welsh: every page that the public can meet, how a visitor comes to it,
 * and what it changes for their case.
 */
@OfficeTest
class WelshPagesTests {

	private static final Pattern CODE = Pattern.compile("Eich cod yw (\\d{6})");

	private static final String SENT = "&sent-day=2&sent-month=Tachwedd&sent-year=2020";

	@Autowired
	private MockMvc web;

	@Autowired
	private CaseFiles files;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Intake intake;

	@Autowired
	private Words words;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private final String email = "mair-" + UUID.randomUUID() + "@cartref.example";

	private String browser = "cy,en;q=0.5";

	private Cookie cookie;

	private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
		if (this.cookie != null) {
			request.cookie(this.cookie);
		}
		MockHttpServletResponse response = this.web
			.perform(request.header("Accept-Language", this.browser).with(csrf()))
			.andReturn()
			.getResponse();
		response.setCharacterEncoding("UTF-8");
		Cookie set = response.getCookie("CANDOUR");
		this.cookie = (set != null) ? set : this.cookie;
		return response;
	}

	private static MockHttpServletRequestBuilder post(String address, Map<String, String> form) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address);
		form.forEach(request::param);
		return request;
	}

	/** A page, which must be in Welsh throughout. */
	private Document welsh(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse response = ask(request);
		assertThat(response.getStatus()).isIn(200, 413);
		Document page = Jsoup.parse(response.getContentAsString());
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("cy");
		assertThat(WelshReading.english(response.getContentAsString())).isEmpty();
		return page;
	}

	private static String errors(Document page) {
		return page.select(".govuk-error-summary").text();
	}

	@Test
	void englishThatIsLeftOnAPageIsFound() throws Exception {
		this.browser = "en-GB";
		assertThat(WelshReading.english(ask(get("/")).getContentAsString())).hasSizeGreaterThan(20);
		assertThat(WelshReading.english("<title>Cwcis</title><nav aria-label='Back'></nav><p lang='en'>Back</p>"))
			.containsExactly("Back");
		assertThat(WelshReading.english("<p>We must reply by 3 March 2027.</p>")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/accessibility", "/privacy", "/cookies", "/deadline", "/deadline?go=on",
			"/deadline?kind=information", "/deadline?kind=information&show=date", "/deadline?kind=information" + SENT,
			"/deadline?kind=information&show=date" + SENT,
			"/deadline?kind=information&show=date&answered-day=3&answered-month=12&answered-year=2020" + SENT,
			"/deadline?kind=environment&show=date&charge-paid-day=3&charge-paid-month=11&charge-paid-year=2020" + SENT,
			"/deadline?kind=own-data&show=date&id-requested-day=3&id-requested-month=11&id-requested-year=2020" + SENT,
			"/request/you", "/request/addresses", "/request/contact", "/request/wanted", "/request/answer",
			"/request/proof", "/request/information", "/request/complaint", "/request/correction", "/request/too-large",
			"/collect" })
	void aPageThatIsOpenedIsInWelsh(String address) throws Exception {
		welsh(get(URI.create(address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "you", "contact", "wanted", "answer", "information", "complaint", "correction" })
	void whatIsMissingIsSaidInWelsh(String page) throws Exception {
		assertThat(errors(welsh(post("/request/" + page, Map.of("key", "k"))))).startsWith("Mae problem");
	}

	@Test
	void everyKindOfDateHasWelshWords() throws Exception {
		for (Asked asked : Asked.values()) {
			welsh(get("/deadline?kind=" + asked.code()));
			String today = this.files.today().toString();
			welsh(get("/deadline?kind=" + asked.code() + "&show=date&sent-year=" + today.substring(0, 4)
					+ "&sent-month=" + today.substring(5, 7) + "&sent-day=" + today.substring(8)));
		}
	}

	@Test
	void aLateAnswerIsReckonedInWelshAndItsDerivationSaysThatItIsEnglish() throws Exception {
		Document page = welsh(get(URI.create("/deadline?kind=information&show=date" + SENT)));
		assertThat(page.select("h1").text()).matches("Roedd yr ateb i fod i ddod \\d[\\d,]* diwrnod gwaith yn ôl");
		assertThat(page.text()).contains("Deddf Rhyddid Gwybodaeth 2000, adran 50",
				"Y diwrnod olaf oedd 1 Rhagfyr 2020.", "Mae’r cyfrifiad hwn yn Saesneg");
		assertThat(page.select("ol[lang=en] li")).hasSizeGreaterThan(1);
		assertThat(page.select("caption").eachText()).containsExactly("Tachwedd 2020", "Rhagfyr 2020");
	}

	@Test
	void theWayThroughARequestIsInWelshAndSoIsTheCase() throws Exception {
		assertThat(errors(welsh(post("/request/you", Map.of("name", ""))))).contains("Rhowch eich enw llawn");
		ask(post("/request/you",
				Map.of("name", "Mair Llwyd", "birth-day", "3", "birth-month", "Mehefin", "birth-year", "1980")));
		ask(post("/request/addresses", Map.of("address-0", "1 Heol y Bont", "from-0", "2015", "to-0", "")));
		ask(post("/request/contact", Map.of("email", this.email, "phone", "")));
		ask(post("/request/wanted", Map.of("subjects", "REPAIRS", "text", "Y to")));
		assertThat(welsh(get("/request/answer")).select("input[name=language][checked]").val()).isEqualTo("cy");
		ask(post("/request/answer", Map.of("answer", "DOWNLOAD", "language", "cy")));
		Document broken = welsh(multipart("/request/proof").file("file", "torn".getBytes()).param("proof", "now"));
		assertThat(errors(broken)).startsWith("Mae problem");
		assertThat(errors(welsh(post("/request/proof", Map.of("proof", ""))))).startsWith("Mae problem");
		ask(post("/request/proof", Map.of("proof", "later")));
		Document check = welsh(get("/request/check"));
		assertThat(check.text()).contains("3 Mehefin 1980", "2015 hyd nawr", "Atgyweiriadau", "Cymraeg");
		ask(post("/request/check", Map.of("key", check.select("main input[name=key]").val())));
		Document sent = welsh(get("/request/sent"));
		CaseFile file = this.files.get(sent.select(".govuk-panel strong").text());
		assertThat(sent.text()).contains("Cais wedi’i anfon", Language.WELSH.write(file.dueOn().orElseThrow()),
				"Pam y dyddiad hwn?");
		assertThat(file.language()).isEqualTo(Language.WELSH);
		// what officers read and search by is in their language
		assertThat(file.scope().subjects()).containsExactly("Repairs");
		assertThat(mails()).singleElement(STRING)
			.contains("Rydym wedi derbyn eich cais am eich data personol",
					"Rhaid i ni ateb erbyn " + Language.WELSH.write(file.dueOn().orElseThrow()))
			.satisfies((mail) -> assertThat(WelshReading.english(mail)).isEmpty());
	}

	@Test
	void whoComesInWithACodeIsReceivedInTheLanguageOfTheirCase() throws Exception {
		this.browser = "en-GB";
		CaseFile file = this.intake.receive(OpenCases.application(
				new Requester("Mair Llwyd", this.email, "", Requester.Answer.DOWNLOAD, Language.WELSH), Instant.now()),
				List.of(), UUID.randomUUID().toString(), "requester");
		assertThat(ask(get("/collect")).getContentAsString()).contains("Reference number");
		ask(post("/collect", Map.of("reference", file.reference(), "email", this.email)));
		ask(post("/collect/code", Map.of("code", code())));
		Document page = welsh(get("/my-request"));
		assertThat(page.select("h1").text()).isIn(stages());
		assertThat(page.text()).contains("Rhaid i ni ateb erbyn", "Derbyniasom eich cais", "Llythyrau gennym ni");
		this.cases.complete(file.reference(), "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		Document waiting = welsh(get("/my-request"));
		assertThat(waiting.select("h1").text()).isEqualTo("Mae angen prawf o bwy ydych chi arnom");
		ask(multipart("/my-request/proof").file("file", "torn".getBytes()));
		assertThat(errors(welsh(get("/my-request")))).contains("Mae problem");
		assertThat(mails()).anySatisfy((mail) -> assertThat(mail).contains("mae angen prawf o bwy ydych chi arnom"));
		// the choice outlives the visit
		ask(post("/collect/sign-out", Map.of()));
		welsh(get("/collect"));
		assertThat(errors(welsh(post("/collect", Map.of())))).contains("Rhowch eich cyfeirnod");
		ask(post("/collect", Map.of("reference", file.reference(), "email", this.email)));
		assertThat(errors(welsh(post("/collect/code", Map.of("code", "1"))))).contains("Nid yw’r cod yn gywir");
	}

	private List<String> stages() {
		return Arrays.stream(Stage.values()).map((stage) -> this.words.say(Language.WELSH, "stage." + stage)).toList();
	}

	@Test
	void everyNameThatThePublicIsToldHasItsWords() {
		assertThat(Arrays.stream(Stage.values()).map((stage) -> "stage." + stage)).allMatch(this.words::know);
		assertThat(Arrays.stream(Outcome.values()).map((outcome) -> "outcome." + outcome)).allMatch(this.words::know);
		assertThat(Arrays.stream(Subject.values()).map((one) -> "subject." + one)).allMatch(this.words::know);
		assertThat(Arrays.stream(Asked.values()).map(Asked::key)).allMatch(this.words::know);
		assertThat(Arrays.stream(Asked.values()).map((asked) -> "deadline.late." + asked.regime()))
			.allMatch(this.words::know);
		assertThat(Arrays.stream(ComplaintRoutes.Turn.values()).map((turn) -> "route." + turn))
			.allMatch(this.words::know);
		assertThat(Arrays.stream(Asked.values())
			.flatMap((asked) -> ComplaintRoutes.after(asked.regime(), this.files.today()).stream())
			.map(DeadlinePage::law)).allMatch(this.words::know);
		assertThat(Arrays.stream(UnusableProof.Reason.values()).map((reason) -> "proof.refused." + reason))
			.allMatch(this.words::know);
		assertThat(this.words.know("stage.NO_SUCH_STAGE")).isFalse();
	}

	@Test
	void theFirstVisitFollowsTheBrowserAndThenTheVisitor() throws Exception {
		for (String other : List.of("en-GB,en;q=0.9,cy;q=0.8", "fr", "en-US")) {
			this.browser = other;
			Document page = Jsoup.parse(ask(get("/")).getContentAsString());
			assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en-GB");
			assertThat(page.select(".govuk-back-link")).isEmpty();
			assertThat(page.select("header a[hreflang=cy][lang=cy]").attr("href")).isEqualTo("?lang=cy");
		}
		MockHttpServletResponse chosen = ask(get(URI.create("/deadline?kind=information&sent-day=2&lang=cy")));
		assertThat(chosen.getRedirectedUrl()).isEqualTo("/deadline?kind=information&sent-day=2");
		assertThat(this.cookie).isNotNull();
		Document page = welsh(get(URI.create("/deadline?kind=information&show=date" + SENT)));
		assertThat(page.select(".govuk-back-link").text()).isEqualTo("Yn ôl");
		assertThat(page.select("header a[hreflang=en][lang=en]").text()).isEqualTo("English");
		assertThat(page.select("header a[hreflang=en]").attr("href"))
			.isEqualTo("?kind=information&show=date" + SENT + "&lang=en");
		ask(get("/?lang=nonsense"));
		welsh(get("/"));
		this.browser = "cy";
		ask(get("/?lang=en"));
		assertThat(ask(get("/")).getContentAsString()).contains("lang=\"en-GB\"");
	}

	@Test
	void anotherLanguageKeepsWhatWasTypedAndThePage() throws Exception {
		this.browser = "en-GB";
		Map<String, String> complaint = Map.of("key", "welsh " + UUID.randomUUID(), "text", "Mae’r ffenestr yn gollwng",
				"about", "HOME", "language", "en", "into", "cy", "then", "send");
		Document form = welsh(post("/request/complaint", complaint));
		assertThat(form.select("#text").val()).isEqualTo("Mae’r ffenestr yn gollwng");
		assertThat(form.select("input[name=about][checked]").val()).isEqualTo("HOME");
		assertThat(form.select("input[name=language][checked]").val()).isEqualTo("cy");
		assertThat(form.select("input[name=key]").val()).isEqualTo(complaint.get("key"));
		assertThat(errors(form)).isEmpty();
		assertThat(form.select("header button[form=typed][name=into]").text()).isEqualTo("English");
		// pressing Enter in a field goes on, and does not change the language
		assertThat(form.select("button[form=typed], #typed button").first().hasAttr("name")).isFalse();
		assertThat(this.jdbc.sql("select count(*) from case_file where once_key like :key")
			.param("key", "%" + complaint.get("key"))
			.query(Integer.class)
			.single()).isZero();
		ask(post("/request/you", Map.of("name", "Mair Llwyd", "birth-day", "40", "into", "cy", "change", "true")));
		Document you = welsh(get("/request/you"));
		assertThat(you.select("#name").val()).isEqualTo("Mair Llwyd");
		assertThat(you.select("#birth").val()).isEqualTo("40");
		assertThat(errors(you)).isEmpty();
		Document collect = welsh(post("/collect", Map.of("reference", "SAR-1", "email", "", "into", "cy")));
		assertThat(collect.select("#reference").val()).isEqualTo("SAR-1");
		assertThat(errors(collect)).isEmpty();
		Document kinds = welsh(get("/deadline?go=on&kind=own-data&into=cy"));
		assertThat(kinds.select("input[name=kind][checked]").val()).isEqualTo("own-data");
		Document dates = welsh(get("/deadline?kind=own-data&show=date&sent-day=2&sent-month=&sent-year=&into=cy"));
		assertThat(dates.select("#sent").val()).isEqualTo("2");
		assertThat(errors(dates)).isEmpty();
	}

	@Test
	void theAnswersToCheckStayWhenTheLanguageChanges() throws Exception {
		Map<String, String> correction = Map.of("key", UUID.randomUUID().toString(), "text", "Read", "right", "Reed",
				"name", "Tom Reed", "email", this.email, "references", "T-1", "language", "cy");
		Document check = welsh(post("/request/correction", correction));
		assertThat(check.select("h1").text()).isEqualTo("Gwirio eich atebion");
		MockHttpServletRequestBuilder again = post("/request/correction", Map.of("into", "en"));
		check.select("main form input[name]").forEach((field) -> again.param(field.attr("name"), field.val()));
		Document english = Jsoup.parse(ask(again).getContentAsString());
		assertThat(english.select("h1").text()).isEqualTo("Check your answers");
		assertThat(english.select("main").text()).contains("Reed", "Letters in English");
	}

	@Test
	void whatWasWrittenAboutAQuestionIsNotLostToARefusalOrAnotherLanguage() throws Exception {
		CaseFile file = this.intake.receive(
				new Application(Regime.FOI, "portal", Instant.now(),
						new Requester("Mair Llwyd", this.email, "", Requester.Answer.DOWNLOAD, Language.WELSH), null,
						new Scope(null, null, List.of(), "Faint o dai?")),
				List.of(), UUID.randomUUID().toString(), "requester");
		ask(post("/collect", Map.of("reference", file.reference(), "email", this.email)));
		ask(post("/collect/code", Map.of("code", code())));
		ask(post("/my-request/questions/1/review", Map.of("review-1", "Nid yw’n ddigon")));
		assertThat(errors(welsh(get("/my-request")))).contains("Ni ellir gwneud hyn nawr");
		ask(post("/my-request/questions/9/review", Map.of("review-9", "Pam?")));
		assertThat(errors(welsh(get("/my-request")))).contains("Nid oes cwestiwn o’r fath");
		ask(post("/my-request/questions/1/clarification", Map.of("clarification-1", " ")));
		assertThat(errors(welsh(get("/my-request")))).contains("Ysgrifennwch rywbeth");
		assertThat(ask(post("/my-request", Map.of("review-1", "Pam?", "into", "en"))).getRedirectedUrl())
			.isEqualTo("/my-request");
		assertThat(ask(get("/my-request")).getContentAsString()).contains("We must reply by");
	}

	@Test
	void errorsAreInWelshAndPagesOfStaffStayEnglish() throws Exception {
		HttpResponse<String> lost = real("/request/nonsense");
		assertThat(lost.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(lost.body()).select("h1").text()).isEqualTo("Heb ddod o hyd i’r dudalen");
		assertThat(WelshReading.english(lost.body())).isEmpty();
		HttpResponse<String> refused = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address("/collect"))
				.header("Accept-Language", "cy")
				.header("Accept", "text/html")
				.POST(HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(Jsoup.parse(refused.body()).select("h1").text()).isEqualTo("Ni allwch weld y dudalen hon");
		assertThat(WelshReading.english(refused.body())).isEmpty();
		Document staff = Jsoup.parse(real("/sign-in").body());
		assertThat(staff.selectFirst("html").attr("lang")).isEqualTo("en-GB");
		assertThat(staff.text()).contains("Skip to main content").doesNotContain("Cymraeg");
		Document owner = Jsoup.parse(real("/owner/" + "x".repeat(43)).body());
		assertThat(owner.selectFirst("html").attr("lang")).isEqualTo("en-GB");
		assertThat(owner.text()).contains("This link does not work").doesNotContain("Cymraeg");
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private HttpResponse<String> real(String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address(path))
				.header("Accept-Language", "cy")
				.header("Accept", "text/html")
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private List<String> mails() {
		return this.jdbc.sql("select body from outgoing where recipient = :email and not secret order by queued_at")
			.param("email", this.email)
			.query(String.class)
			.list();
	}

	private String code() {
		return OpenCases.await(Duration.ofSeconds(20),
				() -> Arrays.stream(Neighbourhood.POST.getReceivedMessages())
					.map(this::text)
					.map(CODE::matcher)
					.filter(Matcher::find)
					.map((found) -> found.group(1))
					.findFirst()
					.orElse(null));
	}

	private String text(Message message) {
		try {
			return message.getAllRecipients()[0].toString().equals(this.email) ? message.getContent().toString() : "";
		}
		catch (MessagingException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
