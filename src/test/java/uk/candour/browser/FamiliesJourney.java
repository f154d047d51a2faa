package uk.candour.browser;

import java.time.LocalDate;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shorter ways, told as they happen: somebody asks for information, and somebody
 * complains.
 */
final class FamiliesJourney {

	private final Lookout lookout;

	private final String house;

	FamiliesJourney(Browser browser, String house) {
		this.lookout = new Lookout(browser.chromium());
		this.house = house;
	}

	/** Somebody asks in the portal; what is published is answered without a search. */
	void information() {
		String reference = asked();
		Officer amina = new Officer(this.lookout, this.house, "amina", reference);
		amina.openTask("Triage");
		amina.sees("How many boilers");
		amina.choose("What is this question about?", "Information that the council may hold");
		amina.fill("The question, in the requester’s own words", "How many boilers were replaced in 2025?");
		amina.completeInVain("How many systems or teams");
		amina.fill("How many systems or teams may hold it?", "1");
		amina.complete();
		amina.openTask("Check validity");
		amina.check("Yes");
		amina.complete();
		amina.openTask("Check what is held");
		amina.check("It is published already");
		amina.fill("Where is it?", "www.wyke.example/homes-in-figures");
		amina.fill("How do you know?", "The page was read today.");
		amina.complete();
		amina.openTask("Decide on exemptions");
		amina.check("Everything is given");
		amina.fill("The information, or what we hold and what we give", "214 boilers were replaced in 2025.");
		amina.complete();
		amina.openTask("Approve");
		amina.check("Yes, this can go out");
		amina.completeInVain("You had a hand in this answer");
		agree(reference);
		amina.openCase("");
		amina.sees("Given in full");
		amina.look("families-1-information");
		amina.openCase("/letters");
		amina.sees("The information you asked for");
	}

	private String asked() {
		try (BrowserContext window = this.lookout.window(Lookout.DESK, true); Page page = window.newPage()) {
			page.navigate(this.house + "/request/information");
			Lookout.ready(page);
			page.getByLabel("What would you like to know?").fill("How many boilers were replaced in 2025?");
			page.getByLabel("Full name").fill("Idris Vaughan");
			page.getByLabel("E-mail address").fill("idris@home.example");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send request")).click();
			String panel = page.locator(".govuk-panel").innerText();
			return panel.replaceAll("(?s).*(FOI-\\d{4}-\\d{5}).*", "$1");
		}
	}

	/**
	 * Somebody complains on a telephone, without scripts; says too little first and loses
	 * nothing.
	 * @return the reference
	 */
	private String complained() {
		try (BrowserContext window = this.lookout.window(Lookout.TELEPHONE, false); Page page = window.newPage()) {
			page.navigate(this.house + "/");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Complain").setExact(true)).click();
			page.getByLabel("What went wrong?").fill("The mould in my kitchen came back three times.");
			press(page, "Continue");
			assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose what it is about",
					"Enter your full name");
			this.lookout.lookWithoutScripts(page, "portal-complaint-error");
			page.getByLabel("My home or my tenancy").check();
			page.getByLabel("Full name").fill("Carys Brandt");
			page.getByLabel("E-mail address").fill("carys@home.example");
			press(page, "Continue");
			assertThat(page.locator("main").innerText()).contains("came back three times", "My home or my tenancy");
			this.lookout.lookWithoutScripts(page, "portal-complaint-check");
			press(page, "Send");
			this.lookout.lookWithoutScripts(page, "portal-complaint-sent");
			assertThat(page.locator("#acknowledged").innerText()).matches("\\d{1,2} [A-Z][a-z]+ \\d{4}");
			return page.locator(".govuk-panel__body strong").innerText();
		}
	}

	/** The page for corrections, filled in and checked; it is not sent. */
	void correction() {
		try (BrowserContext window = this.lookout.window(Lookout.TELEPHONE, false); Page page = window.newPage()) {
			page.navigate(this.house + "/request/correction");
			this.lookout.lookWithoutScripts(page, "portal-correction");
			page.getByLabel("What is wrong?").fill("You write my name Brand.");
			page.getByLabel("What should stand there?").fill("Brandt");
			page.getByLabel("Full name").fill("Carys Brandt");
			page.getByLabel("E-mail address").fill("carys@home.example");
			press(page, "Continue");
			assertThat(page.locator(".govuk-error-summary").innerText()).contains("Many people share a name");
			page.getByLabel("Address (optional)").fill("4 Ropery Court, Wyke");
			page.getByLabel("Cymraeg (Welsh)").check();
			press(page, "Continue");
			this.lookout.lookWithoutScripts(page, "portal-correction-check");
			press(page, "Change your answers");
			assertThat(page.getByLabel("What should stand there?").inputValue()).isEqualTo("Brandt");
		}
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	/** A complaint that speaks of mould goes from its first reading to its promise. */
	void complaint() {
		String reference = complained();
		Officer amina = new Officer(this.lookout, this.house, "amina", reference);
		amina.openTask("Make the home safe");
		amina.sees("Damp or mould");
		amina.openTask("Accept the complaint");
		amina.check("Yes");
		amina.look("families-2-accept");
		amina.complete();
		amina.openTask("Agree what it is about");
		amina.fill("What is the complaint about?", "The mould came back three times.");
		amina.fill("Which outcomes are sought?", "A lasting repair and an apology");
		amina.fill("The points, one on each line", "The mould came back three times\nNobody called back");
		amina.fill("What are we responsible for?", "The walls and their repair");
		amina.fill("What are we not responsible for?", "How much it costs to heat");
		amina.fill("How was this agreed with the person?", "On the telephone, this morning");
		amina.complete();
		amina.openTask("Investigate");
		amina.fill("What did you look at, and whom did you hear?", "The job records");
		amina.check("Yes: decide on the points");
		amina.complete();
		findings(amina);
		amina.openTask("Decide on each point");
		amina.fill("The decision in short", "You are right about the mould.");
		amina.choose("What was the root cause?", "Quality of work");
		amina.fill("What do we learn from it?", "Walls are measured before they are painted.");
		amina.complete();
		agree(reference);
		amina.openCase("");
		amina.sees("Upheld in part");
		amina.sees("Promised");
		amina.look("families-4-answered");
		amina.openCase("/letters");
		amina.sees("Our answer to your complaint");
		escalate(amina, reference);
	}

	private void findings(Officer amina) {
		amina.openCase("/questions/1/complaint");
		find(amina, 1, "Upheld", "Three visits are on record.");
		find(amina, 2, "Not upheld", "Two calls are on record.");
		amina.choose("What sort of remedy?", "Apology");
		amina.fill("What exactly?", "We are sorry.");
		amina.press("Add the remedy");
		amina.sees("We are sorry.");
		amina.fill("What will be done?", "Line the wall");
		amina.choose("Who does it?", "Amina Farah");
		amina.fill("By when?", LocalDate.now().plusDays(14).toString());
		amina.press("Add the action");
		amina.sees("Line the wall");
		amina.look("families-3-points");
	}

	private static void find(Officer who, int point, String finding, String reason) {
		Page page = who.page();
		page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("What do you find on point " + point + "?"))
			.getByLabel(finding, new Locator.GetByLabelOptions().setExact(true))
			.check();
		page.locator("#reason-" + point).fill(reason);
		who.press("Keep the finding on point " + point);
		who.sees(reason);
	}

	/** Stage 2 is asked for on the page of what happened; it is for somebody else. */
	private static void escalate(Officer amina, String reference) {
		amina.openCase("/happened");
		amina.look("families-5-happened");
		amina.press("Put on record");
		amina.sees("Choose what happened");
		amina.check("They ask for stage 2 of their complaint");
		amina.press("Put on record");
		amina.openTask("Accept the complaint");
		assertThat(amina.page().url()).contains("/work/");
	}

	private void agree(String reference) {
		Officer tomos = new Officer(this.lookout, this.house, "tomos", reference);
		tomos.openTask("Approve");
		tomos.check("Yes, this can go out");
		tomos.complete();
	}

	/** Nothing was wrong on any page. */
	void close() {
		this.lookout.assertContent();
	}

}
