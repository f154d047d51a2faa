package uk.candour.accounts;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import uk.candour.OfficeTest;
import uk.candour.Staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@OfficeTest
class DoorsTests {

	private static final List<Account> PEOPLE = List.of(Staff.OFFICER, Staff.RECORDS, Staff.HEAD, Staff.ADMINISTRATOR,
			Staff.SYSTEM);

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@LocalServerPort
	private int port;

	/** Which of officer, owner, manager, administrator and other systems come in. */
	@ParameterizedTest
	@CsvSource({ "/work, yes yes yes yes no", "/work/none, yes yes yes yes no", "/cases/SAR-1, yes no yes yes no",
			"/catalogue, yes no yes yes no", "/exemptions, yes no yes yes no", "/cost-estimate, yes no yes yes no",
			"/deadline, yes yes yes yes yes", "/board, yes no yes yes no", "/letters, no no yes yes no",
			"/api/work-items, yes yes yes yes yes", "/api/catalogue, yes no yes yes yes",
			"/api/board, yes no yes yes yes", "/, yes yes yes yes yes", "/request, yes yes yes yes yes",
			"/collect, yes yes yes yes yes", "/engine-rest/engine, no no no no no", "/camunda/app/, no no no no no",
			"/actuator/env, no no no no no", "/actuator, no no no no no", "/h2-console, no no no no no" })
	void whoMayComeIn(String path, String answers) throws Exception {
		String[] may = answers.split(" ");
		for (int i = 0; i < may.length; i++) {
			int status = this.web.perform(get(path).with(this.staff.as(PEOPLE.get(i))))
				.andReturn()
				.getResponse()
				.getStatus();
			assertThat(status).as(PEOPLE.get(i).name() + " at " + path)
				.satisfies("yes".equals(may[i]) ? (given) -> assertThat(given).isNotIn(401, 403)
						: (given) -> assertThat(given).isIn(401, 403, 404));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/work", "/cases/SAR-1", "/catalogue", "/exemptions", "/cost-estimate", "/board",
			"/engine-rest/engine", "/camunda/app/", "/actuator/env" })
	void aStrangerIsSentToTheSignInPage(String path) throws Exception {
		MvcResult result = this.web.perform(get(path)).andReturn();
		assertThat(result.getResponse().getStatus()).isEqualTo(302);
		assertThat(result.getResponse().getRedirectedUrl()).endsWith("/sign-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/work-items", "/api/catalogue", "/api/board", "/api/cases/SAR-1" })
	void aStrangerGetsNothingFromTheApi(String path) throws Exception {
		assertThat(this.web.perform(get(path)).andReturn().getResponse().getStatus()).isIn(401, 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/request", "/collect", "/accessibility", "/privacy", "/cookies",
			"/actuator/health" })
	void everybodyMayReadThePublicPages(String path) throws Exception {
		assertThat(this.web.perform(get(path)).andReturn().getResponse().getStatus()).isLessThan(400);
	}

	@Test
	void whoeverKnowsTheWordComesInInAnyCaseAndGetsANewSession() throws Exception {
		CookieManager cookies = new CookieManager();
		HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
		URI page = URI.create("http://localhost:" + this.port + "/sign-in");
		String form = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()).body();
		Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
		assertThat(token.find()).isTrue();
		String before = session(cookies);
		HttpResponse<Void> in = browser.send(HttpRequest.newBuilder(page)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("username=Adwoa.Mensah&password=wyke&_csrf="
					+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
			.build(), HttpResponse.BodyHandlers.discarding());
		assertThat(in.headers().firstValue("Location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/work"));
		assertThat(in.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
		assertThat(session(cookies)).isNotEqualTo(before);
	}

	private static String session(CookieManager cookies) {
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("CANDOUR"))
			.findFirst()
			.map(HttpCookie::getValue)
			.orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "adwoa.mensah, wrong", "nobody, wyke", "'', ''" })
	void aWrongWordAndAnUnknownNameGetTheSameAnswer(String username, String password) throws Exception {
		this.web.perform(post("/sign-in").param("username", username).param("password", password).with(csrf()))
			.andExpect(redirectedUrl("/sign-in?wrong"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/sign-in", "/collect", "/collect/code", "/work/1/claim", "/work/1/complete", "/sign-out" })
	void aFormWithoutItsTokenIsRefused(String path) throws Exception {
		this.web.perform(post(path).with(this.staff.as(Staff.OFFICER))).andExpect(status().isForbidden());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/request", "/work", "/api/board" })
	void noPageRunsAnInlineScriptOrStandsInAFrame(String path) throws Exception {
		MvcResult page = this.web.perform(get(path).secure(true).with(this.staff.as(Staff.OFFICER))).andReturn();
		String policy = page.getResponse().getHeader("Content-Security-Policy");
		assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe")
			.doesNotContain("*");
		assertThat(page.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
		assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(page.getResponse().getHeader("Strict-Transport-Security")).contains("max-age");
		assertThat(page.getResponse().getContentAsString()).doesNotContain("<script>")
			.doesNotContain(" style=\"")
			.doesNotContain("onclick=");
	}

}
