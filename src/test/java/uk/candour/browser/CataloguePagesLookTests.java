package uk.candour.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.DataCategory;
import uk.candour.catalogue.Identifier;
import uk.candour.catalogue.IssueFlag;
import uk.candour.catalogue.Topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The register, the plan of a case's searches and their certificate at a desk. */
@OfficeTest
class CataloguePagesLookTests {

	@LocalServerPort
	private int port;

	@Autowired
	private OpenCases cases;

	@Test
	void theRegisterIsReadWrittenLoadedAndSearchedWith() {
		this.cases.catalogued(
				OpenCases.share()
					.with(Attribute.DATA, DataCategory.IDENTITY, DataCategory.HEALTH)
					.with(Attribute.FLAGS, IssueFlag.NO_NAMING, IssueFlag.HARD_TO_FIND)
					.with(Attribute.NEEDS, Identifier.NAME)
					.with(Attribute.GIVES, Identifier.TENANCY_NUMBER),
				OpenCases.paper()
					.with(Attribute.REVIEW_ON, "2026-01-31")
					.with(Attribute.TOPICS, Topic.TENANCY)
					.with(Attribute.NEEDS, Identifier.TENANCY_NUMBER),
				new Asset("survey", "Survey of roofs", OpenCases.paper().entry(), OpenCases.paper().processing(),
						new Asset.Search(null, Map.of(), false))
					.with(Attribute.NOT_SEARCHED, "It holds nothing about people"));
		String reference = this.cases.open().reference();
		try (Browser browser = Browser.open()) {
			Lookout lookout = new Lookout(browser.chromium());
			Page page = signedIn(lookout, Staff.OFFICER);
			page.navigate(house() + "/catalogue");
			lookout.look(page, "catalogue-1-register");
			page.navigate(house() + "/catalogue/identifiers");
			lookout.look(page, "catalogue-2-identifiers");
			change(page, lookout);
			load(page, lookout);
			page.navigate(house() + "/cases/" + reference + "/search-plan");
			lookout.look(page, "catalogue-7-plan");
			page.locator("#reason-survey").fill("She was asked about her roof");
			page.locator("tr:has(#reason-survey) button").click();
			assertThat(page.locator("#asked").innerText()).isEqualTo("Asked (3)");
			this.cases.admit(reference);
			OpenCases.await(() -> this.cases.has(reference, "search-by-hand"));
			page.navigate(house() + "/cases/" + reference + "/search-certificate");
			assertThat(page.locator("table").first().innerText()).contains("She was asked about her roof");
			lookout.look(page, "catalogue-8-certificate");
			lookout.assertContent();
		}
	}

	@Test
	void aConnectorIsSetUpFieldByFieldAndTried() {
		this.cases.catalogued(OpenCases.share());
		try (Browser browser = Browser.open()) {
			Lookout lookout = new Lookout(browser.chromium());
			Page page = signedIn(lookout, Staff.ADMINISTRATOR);
			page.navigate(house() + "/catalogue/file-share/connector");
			page.locator("#max-depth").fill("many");
			page.locator("#name").fill("Maria Okafor");
			press(page, "Try it");
			assertThat(page.locator("#max-depth-error").innerText()).contains("whole number");
			lookout.look(page, "connector-1-wrong");
			page.locator("#max-depth").fill("3");
			press(page, "Try it");
			lookout.look(page, "connector-2-tried");
			assertThat(page.locator("main").innerText()).contains("What the trial brought", "Nothing was kept");
			page.locator("#kind").selectOption("jdbc");
			press(page, "Choose this kind");
			page.locator("#url").waitFor();
			lookout.look(page, "connector-3-database");
			lookout.assertContent();
		}
	}

	@Test
	void anOwnerWithoutAnAccountAnswersOnATelephoneWithoutScripts() {
		String owner = "look-" + System.nanoTime() + "@boxes.example";
		this.cases.catalogued(OpenCases.paper().with(Attribute.OWNER_EMAIL, owner));
		this.cases.searching();
		try (Browser browser = Browser.open()) {
			Lookout lookout = new Lookout(browser.chromium());
			Page page = lookout.window(Lookout.TELEPHONE, false).newPage();
			page.navigate(house() + mailed(owner, "(/owner/[\\w-]{43})"));
			lookout.lookWithoutScripts(page, "owner-1-link");
			press(page, "Send me a code");
			page.locator("#code").fill(mailed(owner, "code is (\\d{6})"));
			lookout.lookWithoutScripts(page, "owner-2-code");
			press(page, "Continue");
			page.locator("#searched").fill("Boxes 1 to 9");
			press(page, "Finish");
			lookout.lookWithoutScripts(page, "owner-3-search");
			page.getByLabel("Nothing is held").check();
			page.locator("#minutes").fill("20");
			press(page, "Finish");
			page.getByText("Thank you").first().waitFor();
			lookout.lookWithoutScripts(page, "owner-4-done");
			lookout.assertContent();
		}
	}

	private static String mailed(String to, String pattern) {
		return OpenCases.await(Duration.ofSeconds(20),
				() -> Arrays.stream(Neighbourhood.POST.getReceivedMessages())
					.map((message) -> words(message, to))
					.map(Pattern.compile(pattern)::matcher)
					.filter(Matcher::find)
					.map((found) -> found.group(1))
					.findFirst()
					.orElse(null));
	}

	private static String words(MimeMessage message, String to) {
		try {
			return message.getAllRecipients()[0].toString().equals(to) ? message.getContent().toString() : "";
		}
		catch (MessagingException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private void change(Page page, Lookout lookout) {
		page.navigate(house() + "/catalogue/file-share/edit");
		page.locator("#title").fill("");
		press(page, "Save");
		lookout.look(page, "catalogue-3-form");
		page.locator("#title").fill("Housing share");
		page.getByLabel("Public task").check();
		page.getByLabel("Substantial public interest").check();
		page.locator("#why").fill("It was renamed");
		press(page, "Save");
		page.waitForURL("**/catalogue/file-share");
		lookout.look(page, "catalogue-4-asset");
		page.getByText("History (").click();
		lookout.look(page, "catalogue-5-history");
	}

	private void load(Page page, Lookout lookout) {
		page.navigate(house() + "/catalogue/import");
		page.locator("#file")
			.setInputFiles(new FilePayload("register.csv", "text/csv",
					"Code,Name,Then\npaper-archive,Paper store,Destroy\nsheds,Sheds,Burn\n".getBytes(UTF_8)));
		press(page, "Show what it would do");
		lookout.look(page, "catalogue-6-trial");
	}

	private String house() {
		return "http://localhost:" + this.port;
	}

	private Page signedIn(Lookout lookout, Account who) {
		Page page = lookout.window(Lookout.DESK, true).newPage();
		page.navigate(house() + "/sign-in");
		page.getByLabel("User name").fill(who.username());
		page.getByLabel("Password").fill("wyke");
		press(page, "Sign in");
		page.waitForURL("**/work*");
		return page;
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
