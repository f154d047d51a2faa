package uk.candour.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The faces of the law in a browser: for anybody on a telephone without JavaScript, and
 * for officers at a desk.
 */
@OfficeTest
class LawPagesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private OpenCases cases;

	private String house() {
		return "http://localhost:" + this.port;
	}

	@Test
	void anybodyWorksOutADateOnATelephoneWithoutJavaScript() {
		try (Browser browser = Browser.open()) {
			Lookout lookout = new Lookout(browser.chromium());
			Page page = lookout.window(Lookout.TELEPHONE, false).newPage();
			page.navigate(house() + "/");
			page.getByText("Work out the date for a request or complaint").click();
			press(page, "Continue");
			lookout.lookWithoutScripts(page, "law-1-kind-error");
			page.getByLabel("Information that the council holds", new Page.GetByLabelOptions().setExact(true)).check();
			press(page, "Continue");
			press(page, "Show the date");
			lookout.lookWithoutScripts(page, "law-2-dates-error");
			page.locator("#sent").fill("2");
			page.locator("#sent-month").fill("November");
			page.locator("#sent-year").fill("2020");
			page.getByText("Something has happened since").click();
			page.locator("#clarification-requested").fill("4");
			page.locator("#clarification-requested-month").fill("11");
			page.locator("#clarification-requested-year").fill("2020");
			page.locator("#clarification-received").fill("9");
			page.locator("#clarification-received-month").fill("11");
			page.locator("#clarification-received-year").fill("2020");
			lookout.lookWithoutScripts(page, "law-3-dates");
			press(page, "Show the date");
			assertThat(page.locator("h1").innerText()).matches("The answer is \\d+ working days late");
			assertThat(page.url()).contains("kind=information").doesNotContain("fee-paid");
			lookout.lookWithoutScripts(page, "law-4-answer");
			page.getByText("Change the dates").click();
			assertThat(page.locator("#sent-year").inputValue()).isEqualTo("2020");
			lookout.assertContent();
		}
	}

	@Test
	void anOfficerSeesWhichDaysCountAndTriesWhatWouldMoveThem() {
		String reference = this.cases.open().reference();
		try (Browser browser = Browser.open()) {
			Lookout lookout = new Lookout(browser.chromium());
			Page page = signedIn(lookout);
			page.navigate(house() + "/cases/" + reference);
			page.getByText("Why this date?").click();
			lookout.look(page, "law-5-case");
			page.getByText("What if we ask, or extend?").click();
			page.getByText("We ask for the clarification today").click();
			page.getByText("Why this date?").click();
			assertThat(page.locator("dl").first().innerText()).contains("days later");
			lookout.look(page, "law-6-what-if");
			page.navigate(house() + "/exemptions?q=commercial");
			lookout.look(page, "law-7-exemptions");
			page.navigate(house() + "/cost-estimate?received=2026-11-02&locating=10&redacting=40"
					+ "&related-1=2027-01-29&pounds-1=250");
			lookout.look(page, "law-8-cost");
			lookout.assertContent();
		}
	}

	private Page signedIn(Lookout lookout) {
		BrowserContext window = lookout.window(Lookout.DESK, true);
		Page page = window.newPage();
		page.navigate(house() + "/sign-in");
		page.getByLabel("User name").fill(Staff.OFFICER.username());
		page.getByLabel("Password").fill("wyke");
		press(page, "Sign in");
		page.waitForURL("**/work*");
		return page;
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
	}

}
