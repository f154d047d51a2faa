package uk.candour.portal;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.catalogue.Attribute;
import uk.candour.gathering.Search;
import uk.candour.gathering.Searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The owner of a system, who has no account, answers a search by the link of a message.
 */
@OfficeTest
class OwnerPageTests {

	private static final Pattern LINK = Pattern.compile("https://requests\\.wyke\\.example(/owner/[\\w-]{43})\\s");

	private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");

	@Autowired
	private MockMvc web;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Searches searches;

	@Autowired
	private Staff staff;

	@Autowired
	private JdbcClient jdbc;

	private String reference;

	private String owner;

	private String link;

	@BeforeEach
	void aSearchWaits() {
		this.owner = "archive-" + System.nanoTime() + "@boxes.example";
		this.cases.catalogued(OpenCases.paper().with(Attribute.OWNER_EMAIL, this.owner));
		this.reference = this.cases.searching().reference();
		this.link = mailed(LINK, 1);
	}

	/** What the newest of so many messages to the owner says at a place. */
	private String mailed(Pattern place, int messages) {
		return OpenCases.await(java.time.Duration.ofSeconds(20), () -> {
			String[] found = Arrays.stream(Neighbourhood.POST.getReceivedMessages())
				.filter(this::isToOwner)
				.map(OwnerPageTests::text)
				.map(place::matcher)
				.filter(Matcher::find)
				.map((matcher) -> matcher.group(1))
				.toArray(String[]::new);
			return (found.length >= messages) ? found[found.length - 1] : null;
		});
	}

	private boolean isToOwner(Message message) {
		try {
			return message.getAllRecipients()[0].toString().equals(this.owner);
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String text(Message message) {
		try {
			assertThat(message.getSubject()).doesNotContain("Okafor");
			String text = message.getContent().toString();
			assertThat(text).doesNotContain("Okafor");
			return text;
		}
		catch (MessagingException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private MvcResult ask(MockHttpServletRequestBuilder request, Visit visit) throws Exception {
		if (visit.cookie != null) {
			request.cookie(visit.cookie);
		}
		MvcResult result = this.web.perform(request.with(csrf())).andReturn();
		Cookie set = result.getResponse().getCookie("CANDOUR");
		visit.cookie = (set != null) ? set : visit.cookie;
		return result;
	}

	private static Document page(MvcResult result) throws Exception {
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private Search search() {
		return this.searches.of(this.reference).get(0);
	}

	private Visit entered(int messages) throws Exception {
		Visit session = new Visit();
		ask(post(this.link), session);
		MvcResult opened = ask(post("/owner/code").param("code", mailed(CODE, messages)), session);
		assertThat(opened.getResponse().getRedirectedUrl()).isEqualTo("/owner/search");
		return session;
	}

	@Test
	void whoReadsTheMailOfTheAddressSendsWhatIsHeldAndFinishes() throws Exception {
		Document first = page(ask(get(this.link), new Visit()));
		assertThat(first.text()).contains("Paper archive", this.reference, "Answer by", "a•••@boxes.example")
			.doesNotContain("Okafor");
		Visit session = entered(1);
		Document form = page(ask(get("/owner/search"), session));
		assertThat(form.text()).contains("Maria Okafor", "17 May 1980", "Nothing has been sent yet");
		// what was said is kept when something is missing
		Document missing = page(
				ask(post("/owner/search").param("outcome", "FOUND").param("searched", "Boxes 1 to 9"), session));
		assertThat(missing.select(".govuk-error-summary").text()).isNotEmpty();
		assertThat(missing.select("textarea[name=searched]").text()).isEqualTo("Boxes 1 to 9");
		Document contradiction = page(ask(answer("FOUND"), session));
		assertThat(contradiction.text()).contains("Upload it first");
		ask(multipart("/owner/search/files")
			.file(new MockMultipartFile("file", "..\\..\\<b>Box 7<\u0000b>.txt", "text/html", "Dear Maria".getBytes())),
				session);
		Document sent = page(ask(get("/owner/search"), session));
		assertThat(sent.select("main li").text()).isEqualTo("<b>Box 7<b>.txt");
		assertThat(page(ask(answer("FOUND"), session)).text()).contains("Thank you");
		OpenCases.await(() -> search().state() == Search.State.DONE);
		assertThat(search().searchedBy()).isEqualTo("owner of paper-archive (by link)");
		assertThat(search().minutes()).isEqualTo(15);
		assertThat(search().hits()).isOne();
		// the link is used up, and so is what the session knew
		MvcResult again = ask(get(this.link), new Visit());
		assertThat(again.getResponse().getStatus()).isEqualTo(410);
		assertThat(page(again).text()).contains("nothing left to do").doesNotContain("Okafor");
		assertThat(ask(get("/owner/search"), session).getResponse().getStatus()).isEqualTo(404);
	}

	private static MockHttpServletRequestBuilder answer(String outcome) {
		return post("/owner/search").param("outcome", outcome).param("searched", "Boxes 1 to 9").param("minutes", "15");
	}

	@Test
	void anEmptyFileIsRefusedAndANilReturnIsAnAnswer() throws Exception {
		Visit session = entered(1);
		MvcResult refused = ask(
				multipart("/owner/search/files").file(new MockMultipartFile("file", "a.pdf", null, new byte[0])),
				session);
		assertThat(refused.getFlashMap().get("problem")).asString().contains("a.pdf", "empty");
		assertThat(page(ask(answer("NOTHING_HELD"), session)).text()).contains("Thank you");
		OpenCases.await(() -> search().state() == Search.State.DONE);
		assertThat(search().hits()).isZero();
		// done twice, from a page that was still open elsewhere
		assertThat(ask(answer("NOTHING_HELD"), session).getResponse().getStatus()).isEqualTo(404);
	}

	@Test
	void withoutTheCodeNothingIsShownAndAGuessedOneDies() throws Exception {
		Visit session = new Visit();
		assertThat(ask(get("/owner/search"), session).getResponse().getStatus()).isEqualTo(404);
		assertThat(ask(get("/owner/code"), session).getResponse().getStatus()).isEqualTo(404);
		ask(post(this.link), session);
		String code = mailed(CODE, 1);
		String wrong = code.equals("000000") ? "000001" : "000000";
		for (int guess = 0; guess < 5; guess++) {
			assertThat(page(ask(post("/owner/code").param("code", wrong), session)).text()).contains("not right");
		}
		assertThat(page(ask(post("/owner/code").param("code", code), session)).text()).contains("not right");
		assertThat(ask(get("/owner/search"), session).getResponse().getStatus()).isEqualTo(404);
		// a new code opens it, and then no more than five are sent in an hour
		entered(2);
		for (int more = 0; more < 5; more++) {
			ask(post(this.link), session);
		}
		assertThat(this.jdbc.sql("select count(*) from outgoing where recipient = :owner and subject like 'Your code%'")
			.param("owner", this.owner)
			.query(Integer.class)
			.single()).isEqualTo(5);
	}

	@Test
	void anOldLinkAndOneThatNeverWasSaySoPlainly() throws Exception {
		Visit session = entered(1);
		this.jdbc.sql("update owner_link set expires_at = now() - interval '1 day' where email = :owner")
			.param("owner", this.owner)
			.update();
		MvcResult old = ask(get(this.link), new Visit());
		assertThat(old.getResponse().getStatus()).isEqualTo(410);
		assertThat(page(old).text()).contains("too old", "later message");
		assertThat(ask(get("/owner/search"), session).getResponse().getStatus()).isEqualTo(410);
		assertThat(ask(post(this.link), session).getResponse().getStatus()).isEqualTo(410);
		MvcResult never = ask(get("/owner/" + "x".repeat(43)), new Visit());
		assertThat(never.getResponse().getStatus()).isEqualTo(404);
		assertThat(page(never).text()).contains("does not work");
	}

	@Test
	void neitherLinkNorCodeIsKeptAndASafeWayOfThePersonDoesNotHoldThemBack() throws Exception {
		this.web.perform(post("/cases/" + this.reference + "/circumstances").param("danger", "true")
			.param("safeWay", "Through the refuge")
			.with(csrf())
			.with(this.staff.as(Staff.OFFICER)));
		entered(1);
		OpenCases
			.await(() -> this.jdbc.sql("select count(*) from outgoing where recipient = :owner and sent_at is null")
				.param("owner", this.owner)
				.query(Integer.class)
				.single() == 0);
		assertThat(this.jdbc.sql("select body from outgoing where recipient = :owner")
			.param("owner", this.owner)
			.query(String.class)
			.list()).hasSize(2).containsOnly("");
		assertThat(this.jdbc.sql("select count(*) from owner_link where token_hash = :token")
			.param("token", this.link.substring("/owner/".length()))
			.query(Integer.class)
			.single()).isZero();
	}

	/** What a browser keeps from page to page. */
	private static final class Visit {

		private Cookie cookie;

	}

}
