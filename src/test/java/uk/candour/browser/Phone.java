package uk.candour.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The requester: a telephone, and no JavaScript. */
final class Phone {

	static final String EMAIL = "danielle.okafor@example.org";

	private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");

	private final Lookout lookout;

	private final BrowserContext window;

	private final Page page;

	private final String house;

	Phone(Lookout lookout, String house) {
		this.lookout = lookout;
		this.house = house;
		this.window = lookout.window(Lookout.TELEPHONE, false);
		this.page = this.window.newPage();
	}

	/**
	 * Fills in the pages about who asks; says nothing first and is told what is missing.
	 */
	void sayWho() {
		this.page.navigate(this.house + "/");
		look("portal-1-start");
		press(AriaRole.BUTTON, "Start now");
		press(AriaRole.BUTTON, "Continue");
		problem("Enter your full name");
		look("portal-2-you-error");
		fill("Full name", "Danielle Okafor");
		fill("Other names you have used (optional)", "Danielle Mensah");
		fill("Day", "14");
		fill("Month", "March");
		fill("Year", "1986");
		press(AriaRole.BUTTON, "Continue");
		fill("Address", "12 Fossdyke Walk\nWyke\nWY4 2QT");
		fill("Year you moved in", "2019");
		look("portal-3-addresses");
		press(AriaRole.BUTTON, "Add another address");
		this.page.locator("#address-1").fill("3 Ropery Court, Wyke");
		this.page.locator("#from-1").fill("2014");
		this.page.locator("#to-1").fill("2019");
		press(AriaRole.BUTTON, "Continue");
		fill("E-mail address", EMAIL);
		fill("Telephone number (optional)", "07700 900914");
		look("portal-4-contact");
		press(AriaRole.BUTTON, "Continue");
	}

	/** Says what is wanted, and how. */
	void sayWhat() {
		this.page.getByLabel("Everything that the housing service holds about me").check();
		fill("In your own words (optional)", "Everything since I moved in, and about the mould.");
		look("portal-5-wanted");
		press(AriaRole.BUTTON, "Continue");
		this.page.getByLabel("Download it here").check();
		look("portal-6-answer");
		press(AriaRole.BUTTON, "Continue");
	}

	/** Uploads a broken file, is told so, loses nothing, and uploads a good one. */
	void proveWho(byte[] licence) {
		this.page.getByLabel("Upload a photo or scan now").check();
		upload("driving-licence.pdf", "application/pdf", "%PDF-1.7 torn in half".getBytes(StandardCharsets.US_ASCII));
		press(AriaRole.BUTTON, "Continue");
		assertThat(this.page.locator("#file-error")).containsText("damaged");
		assertThat(this.page.getByLabel("Upload a photo or scan now")).isChecked();
		look("portal-7-proof-error");
		upload("driving-licence.png", "image/png", licence);
		press(AriaRole.BUTTON, "Continue");
	}

	/**
	 * Checks the answers and sends them.
	 * @return the reference
	 */
	String send() {
		assertThat(this.page.locator("main")).containsText("14 March 1986");
		assertThat(this.page.locator("main")).containsText("12 Fossdyke Walk, Wyke, WY4 2QT");
		assertThat(this.page.locator("main")).containsText("Danielle Mensah");
		assertThat(this.page.locator("main")).containsText("driving-licence.png");
		look("portal-8-check");
		press(AriaRole.BUTTON, "Send request");
		look("portal-9-sent");
		return this.page.locator(".govuk-panel__body strong").innerText();
	}

	/** The due date, in words. */
	String due() {
		return this.page.locator("#due").innerText();
	}

	/** Asks for a code, types a wrong one, then the right one. */
	void signIn(String reference) {
		this.page.navigate(this.house + "/collect");
		fill("Reference number", reference);
		fill("E-mail address", EMAIL);
		look("portal-10-collect");
		press(AriaRole.BUTTON, "Send me a code");
		fill("Code", "12");
		press(AriaRole.BUTTON, "Continue");
		problem("The code is not right");
		look("portal-11-code-error");
		fill("Code", code(reference));
		press(AriaRole.BUTTON, "Continue");
		assertThat(this.page.locator("h1")).hasText("Your answer is ready");
		assertThat(this.page.locator(".moj-timeline__title").first()).hasText("We sent our answer");
		look("portal-12-my-request");
	}

	private String code(String reference) {
		try (Page mail = this.window.newPage()) {
			Locator letter = mail.locator("article")
				.filter(new Locator.FilterOptions().setHasText("Your code for " + reference));
			for (int tries = 0; tries < 60; tries++) {
				mail.navigate(this.house + "/demo/mail");
				if (letter.count() > 0) {
					Matcher code = CODE.matcher(letter.first().innerText());
					assertThat(code.find()).isTrue();
					return code.group(1);
				}
				mail.waitForTimeout(1000);
			}
		}
		throw new AssertionError("No code came for " + reference);
	}

	/** Downloads the answer. */
	Path download(Path folder) {
		Download download = this.page.waitForDownload(() -> press(AriaRole.BUTTON, "Download your answer (PDF)"));
		Path file = folder.resolve(download.suggestedFilename());
		download.saveAs(file);
		return file;
	}

	/** Looks again at where the request is. */
	String standing() {
		this.page.navigate(this.house + "/my-request");
		return this.page.locator("h1").innerText();
	}

	private void look(String name) {
		this.lookout.lookWithoutScripts(this.page, name);
	}

	private void problem(String words) {
		assertThat(this.page.locator(".govuk-error-summary")).containsText(words);
	}

	private void fill(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
	}

	private void press(AriaRole role, String name) {
		this.page.getByRole(role, new Page.GetByRoleOptions().setName(name)).last().click();
	}

	private void upload(String name, String type, byte[] content) {
		this.page.locator("#file").setInputFiles(new FilePayload(name, type, content));
	}

}
