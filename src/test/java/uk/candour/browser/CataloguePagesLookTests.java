package uk.candour.browser;

import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
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
			Page page = signedIn(lookout);
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

	private Page signedIn(Lookout lookout) {
		Page page = lookout.window(Lookout.DESK, true).newPage();
		page.navigate(house() + "/sign-in");
		page.getByLabel("User name").fill(Staff.OFFICER.username());
		page.getByLabel("Password").fill("wyke");
		press(page, "Sign in");
		page.waitForURL("**/work*");
		return page;
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
