package uk.candour.browser;

import java.util.function.BooleanSupplier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody of the council at a desk, signed in. */
final class Officer {

	private final Lookout lookout;

	private final BrowserContext window;

	private final Page page;

	private final String house;

	private final String reference;

	Officer(Lookout lookout, String house, String username, String reference) {
		this.lookout = lookout;
		this.house = house;
		this.reference = reference;
		this.window = lookout.window(Lookout.DESK, true);
		this.page = this.window.newPage();
		this.page.navigate(house + "/sign-in");
		this.page.getByLabel("User name").fill(username);
		this.page.getByLabel("Password").fill("wyke-demo");
		press("Sign in");
		this.page.waitForURL("**/work*");
	}

	Page page() {
		return this.page;
	}

	void look(String name) {
		this.lookout.look(this.page, name);
	}

	/** Opens a page of the case: "" for the case page, or "/documents" and the like. */
	void openCase(String part) {
		this.page.navigate(this.house + "/cases/" + this.reference + part);
		Lookout.ready(this.page);
	}

	void open(String path) {
		this.page.navigate(this.house + path);
		Lookout.ready(this.page);
	}

	/** Opens a task of the case from the list, as soon as it is there. */
	void openTask(String name) {
		Locator task = this.page.locator("tr")
			.filter(new Locator.FilterOptions().setHasText(this.reference))
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
		until(name + " is on the list", () -> {
			this.page.navigate(this.house + "/work?q=" + this.reference);
			return task.count() > 0;
		});
		task.first().click();
		assertThat(this.page.locator("h1")).hasText(name);
		Lookout.ready(this.page);
	}

	/** Waits for something that happens in the background. */
	void until(String what, BooleanSupplier there) {
		for (int tries = 0; tries < 300; tries++) {
			if (there.getAsBoolean()) {
				return;
			}
			this.page.waitForTimeout(1000);
		}
		throw new AssertionError("Waited in vain: " + what + "\n" + this.page.locator("main").innerText());
	}

	void check(String label) {
		this.page.getByLabel(label).check();
	}

	void fill(String label, String text) {
		this.page.getByLabel(label).fill(text);
	}

	void choose(String label, String option) {
		this.page.getByLabel(label).selectOption(option);
	}

	void upload(String name, byte[] content) {
		this.page.locator("#upload").setInputFiles(new FilePayload(name, "application/pdf", content));
		press("Upload");
	}

	void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	/** Completes the task that is open, and expects that it is taken. */
	void complete() {
		press("Complete task");
		assertThat(this.page.locator(".govuk-notification-banner")).containsText("Done");
		Lookout.ready(this.page);
	}

	/** Completes the task that is open, and expects an objection. */
	void completeInVain(String objection) {
		press("Complete task");
		assertThat(this.page.locator(".govuk-error-summary")).containsText(objection);
		Lookout.ready(this.page);
	}

	/** Turns a long list to its last page. */
	void turnToTheEnd() {
		while (this.page.locator("a[rel=next]").count() > 0) {
			String before = this.page.url();
			this.page.locator("a[rel=next]").click();
			this.page.waitForURL((url) -> !url.equals(before));
			Lookout.ready(this.page);
		}
	}

	void sees(String text) {
		assertThat(this.page.locator("main")).containsText(text);
	}

}
