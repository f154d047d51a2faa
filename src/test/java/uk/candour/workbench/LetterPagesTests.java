package uk.candour.workbench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseLetters;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.LetterText;
import uk.candour.correspondence.LetterTexts;
import uk.candour.correspondence.UnusableText;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** How a council changes what its letters say. */
@OfficeTest
class LetterPagesTests {

	private static final LetterKind KIND = LetterKind.B2;

	private static final String PAGE = "/letters/b2/en";

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private LetterTexts texts;

	@Autowired
	private CaseLetters letters;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Documents documents;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void backToTheShippedText() {
		if (!current().shipped()) {
			this.texts.goBack(KIND, Language.ENGLISH, current().version(), Staff.HEAD);
		}
	}

	@Test
	void aManagerSeesEveryLetterAndWhatItMustSay() throws Exception {
		this.web.perform(get("/letters").with(this.staff.as(Staff.HEAD)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Our final answer to your complaint")));
		this.web.perform(get("/letters/l12-foi/cy").with(this.staff.as(Staff.ADMINISTRATOR)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("FOIA s.17(1)(b)")))
			.andExpect(content().string(containsString("Budd y cyhoedd: {{public-interest}}")));
		this.web.perform(get("/letters/x1/en").with(this.staff.as(Staff.HEAD))).andExpect(status().isNotFound());
		this.web.perform(get("/letters/b2/fr").with(this.staff.as(Staff.HEAD))).andExpect(status().isNotFound());
	}

	@Test
	void aChangedTextIsThatOfLettersToComeAndIssuedOnesStayAsTheyAre() throws Exception {
		CaseFile file = this.cases.open();
		String before = issued(file, "first");
		int read = current().version();
		save(own("Our new opening times are on our page."), read, Staff.HEAD).andExpect(redirectedUrl(PAGE));
		assertThat(current().text()).contains("new opening times");
		assertThat(current().savedBy()).isEqualTo(Staff.HEAD.username());
		assertThat(issued(file, "second")).isNotEqualTo(before);
		assertThat(this.documents.of(file.reference(), Document.Kind.LETTER)).extracting(Document::sha256)
			.contains(before);
		assertThat(this.trail.of(file.reference())).anyMatch((entry) -> entry.action().equals("Letter issued")
				&& entry.details().endsWith("text version " + (read + 1)));
		assertThat(this.trail.of("office")).anyMatch((entry) -> entry.action().equals("Letter text changed"));
		this.web
			.perform(post(PAGE + "/shipped").with(csrf())
				.with(this.staff.as(Staff.HEAD))
				.param("read", String.valueOf(read + 1)))
			.andExpect(redirectedUrl(PAGE));
		assertThat(current().shipped()).isTrue();
		assertThat(this.texts.versions(KIND, Language.ENGLISH)).hasSize(read + 3);
	}

	@Test
	void whoeverSavesSecondIsToldAndLosesNothing() throws Exception {
		int read = current().version();
		save(own("First."), read, Staff.HEAD).andExpect(redirectedUrl(PAGE));
		save(own("Second."), read, Staff.ADMINISTRATOR).andExpect(status().isOk())
			.andExpect(content().string(containsString("While you were writing, Ada Holt saved version " + (read + 1))))
			.andExpect(content().string(containsString("Second.")));
		assertThat(current().text()).contains("First.").doesNotContain("Second.");
		save(own("Second."), read + 1, Staff.ADMINISTRATOR).andExpect(redirectedUrl(PAGE));
	}

	@Test
	void ofManyWhoSaveAtOnceOneIsHeard() throws Exception {
		int read = current().version();
		ExecutorService people = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Boolean>> saves = IntStream.range(0, 8).mapToObj((number) -> (Callable<Boolean>) () -> {
				try {
					this.texts.change(KIND, Language.ENGLISH, own("Number " + number), read, Staff.HEAD);
					return true;
				}
				catch (Refused ex) {
					assertThat(ex.code()).isEqualTo("changed-meanwhile");
					return false;
				}
			}).toList();
			int heard = 0;
			for (Future<Boolean> save : people.invokeAll(saves)) {
				heard += save.get() ? 1 : 0;
			}
			assertThat(heard).isEqualTo(1);
			assertThat(current().version()).isEqualTo(read + 1);
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void aHostileTextIsNotSavedAndThePageSaysWhy() throws Exception {
		int read = current().version();
		save(own("${T(java.lang.Runtime).getRuntime()} <script>x</script>"), read, Staff.HEAD)
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("looks like program code")))
			.andExpect(content().string(containsString("The tag &lt;script&gt; cannot be used")))
			.andExpect(content().string(not(containsString("<script>x</script>"))));
		save(current().text().replace("data-element=\"clock\"", ""), read, Staff.HEAD).andExpect(
				content().string(containsString("that the time starts when the proof arrives (UK GDPR Art 12A(2))")));
		save("x".repeat(1_500_000), read, Staff.HEAD).andExpect(content().string(containsString("too long")));
		assertThat(current().version()).isEqualTo(read);
	}

	@Test
	void aPreviewIsAPdfAndKeepsNothing() throws Exception {
		int read = current().version();
		preview(own("Look at me.")).andExpect(content().contentType("application/pdf"))
			.andExpect(content().string(startsWith("%PDF")));
		preview(own("<b>no</b>")).andExpect(content().string(containsString("The tag &lt;b&gt; cannot be used")));
		assertThat(current().version()).isEqualTo(read);
	}

	@Test
	void onlyManagersAndAdministratorsChangeTexts() throws Exception {
		save(own("x"), current().version(), Staff.OFFICER).andExpect(status().isForbidden());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.texts.change(KIND, Language.ENGLISH, own("x"), current().version(), Staff.OFFICER));
		assertThatExceptionOfType(UnusableText.class)
			.isThrownBy(() -> this.texts.change(KIND, Language.ENGLISH, "x", current().version(), Staff.ADMINISTRATOR));
	}

	@Test
	void versionsAreOnlyEverAdded() {
		this.texts.change(KIND, Language.ENGLISH, own("x"), current().version(), Staff.HEAD);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update letter_text set text = 'y'").update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from letter_text").update());
	}

	private String issued(CaseFile file, String key) {
		this.letters.write(file.reference(), KIND, Language.ENGLISH, Map.of("note", "Nothing."), key, Staff.OFFICER);
		return this.documents.of(file.reference(), Document.Kind.LETTER)
			.stream()
			.filter((document) -> document.name().startsWith(KIND.title()))
			.reduce((first, second) -> second)
			.map(Document::sha256)
			.orElseThrow();
	}

	private LetterText current() {
		return this.texts.current(KIND, Language.ENGLISH);
	}

	private String own(String sentence) {
		List<LetterText> versions = this.texts.versions(KIND, Language.ENGLISH);
		return versions.get(versions.size() - 1).text() + "<p>" + sentence + "</p>";
	}

	private ResultActions save(String text, int read, Account who) throws Exception {
		return this.web.perform(post(PAGE).with(csrf())
			.with(this.staff.as(who))
			.param("text", text)
			.param("read", String.valueOf(read)));
	}

	private ResultActions preview(String text) throws Exception {
		return this.web
			.perform(post(PAGE + "/preview").with(csrf()).with(this.staff.as(Staff.HEAD)).param("text", text));
	}

}
