package uk.candour.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.cases.CaseFiles;
import uk.candour.correspondence.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mair Llwyd asks in Welsh: from an English first page on a telephone without JavaScript
 * to the page of her request, and with JavaScript about her home.
 */
@OfficeTest
class WelshPortalTests {

	private static final Pattern CODE = Pattern.compile("Eich cod yw (\\d{6})");

	@LocalServerPort
	private int port;

	@Autowired
	private CaseFiles files;

	private final String email = "mair-" + UUID.randomUUID() + "@cartref.example";

	private Page page;

	private Lookout lookout;

	private String house() {
		return "http://localhost:" + this.port;
	}

	@Test
	void aRequestIsMadeAndFollowedInWelshOnATelephoneWithoutJavaScript() {
		try (Browser browser = Browser.open()) {
			this.lookout = new Lookout(browser.chromium());
			this.page = this.lookout.window(Lookout.TELEPHONE, false).newPage();
			this.page.navigate(house() + "/");
			this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cymraeg")).click();
			assertThat(this.page.locator("html")).hasAttribute("lang", "cy");
			assertThat(this.page.url()).isEqualTo(house() + "/");
			look("cy-1-start");
			String reference = asks();
			assertThat(this.files.get(reference).language()).isEqualTo(Language.WELSH);
			follows(reference);
			this.lookout.assertContent();
		}
	}

	private String asks() {
		press("Dechrau nawr");
		press("Parhau");
		assertThat(this.page.locator(".govuk-error-summary")).containsText("Rhowch eich enw llawn");
		look("cy-2-you-error");
		fill("name", "Mair Llwyd");
		fill("birth", "3");
		fill("birth-month", "Mehefin");
		fill("birth-year", "1980");
		// Enter goes on: it does not change the language
		this.page.locator("#birth-year").press("Enter");
		assertThat(this.page.locator("h1")).hasText("Ble rydych yn byw ac wedi byw");
		fill("address-0", "1 Heol y Bont");
		press("Ychwanegu cyfeiriad arall");
		look("cy-3-addresses");
		press("Parhau");
		fill("email", this.email);
		look("cy-4-contact");
		press("Parhau");
		this.page.getByLabel("Atgyweiriadau").check();
		fill("text", "Popeth am y lleithder");
		// there and back again, and nothing typed is lost
		press("English");
		assertThat(this.page.locator("h1")).hasText("What you would like to see");
		assertThat(this.page.locator("#text")).hasValue("Popeth am y lleithder");
		assertThat(this.page.getByLabel("Repairs")).isChecked();
		press("Cymraeg");
		assertThat(this.page.locator("#text")).hasValue("Popeth am y lleithder");
		look("cy-5-wanted");
		press("Parhau");
		this.page.getByLabel("I’w lawrlwytho yma").check();
		assertThat(this.page.locator("#language-2")).isChecked();
		look("cy-6-answer");
		press("Parhau");
		this.page.getByLabel("Ei anfon yn nes ymlaen").check();
		look("cy-7-proof");
		press("Parhau");
		assertThat(this.page.locator("main")).containsText("3 Mehefin 1980");
		look("cy-8-check");
		press("Anfon y cais");
		look("cy-9-sent");
		return this.page.locator(".govuk-panel__body strong").innerText();
	}

	private void follows(String reference) {
		this.page.navigate(house() + "/collect");
		fill("reference", reference);
		fill("email", this.email);
		look("cy-10-collect");
		press("Anfonwch god ataf");
		look("cy-11-code");
		fill("code", code());
		press("Parhau");
		assertThat(this.page.locator(".moj-timeline__title").last()).hasText("Derbyniasom eich cais");
		look("cy-12-my-request");
		press("Allgofnodi");
		assertThat(this.page.locator("html")).hasAttribute("lang", "cy");
	}

	@Test
	void aComplaintAndADateTurnIntoWelshWithWhatWasTyped() {
		try (Browser browser = Browser.open()) {
			this.lookout = new Lookout(browser.chromium());
			this.page = this.lookout.window(Lookout.DESK, true).newPage();
			this.page.navigate(house() + "/request/complaint");
			this.page.getByLabel("My home or my tenancy").check();
			fill("text", "Mae’r to yn gollwng");
			press("Cymraeg");
			assertThat(this.page.locator("#text")).hasValue("Mae’r to yn gollwng");
			assertThat(this.page.getByLabel("Fy nghartref neu fy nhenantiaeth")).isChecked();
			press("Parhau");
			this.lookout.look(this.page, "cy-13-complaint-error");
			fill("name", "Mair Llwyd");
			fill("email", this.email);
			press("Parhau");
			this.lookout.look(this.page, "cy-14-complaint-check");
			dates();
			for (String notice : new String[] { "accessibility", "privacy", "cookies", "request/information",
					"request/correction" }) {
				this.page.navigate(house() + "/" + notice);
				this.lookout.look(this.page, "cy-18-" + notice.replace('/', '-'));
			}
			this.lookout.assertContent();
		}
	}

	private void dates() {
		this.page.navigate(house() + "/deadline");
		this.page.getByLabel("Gwybodaeth y mae’r cyngor yn ei dal").check();
		press("English");
		assertThat(this.page.getByLabel("Information that the council holds")).isChecked();
		press("Cymraeg");
		this.lookout.look(this.page, "cy-15-deadline-kind");
		press("Parhau");
		fill("sent", "2");
		fill("sent-month", "Tachwedd");
		press("English");
		assertThat(this.page.locator("#sent-month")).hasValue("Tachwedd");
		assertThat(this.page.locator(".govuk-error-summary")).hasCount(0);
		press("Cymraeg");
		fill("sent-year", "2020");
		this.lookout.look(this.page, "cy-16-deadline-dates");
		this.page.locator("#sent-year").press("Enter");
		assertThat(this.page.locator("h1")).containsText("diwrnod gwaith yn ôl");
		this.lookout.look(this.page, "cy-17-deadline-answer");
	}

	private void look(String name) {
		this.lookout.lookWithoutScripts(this.page, name);
	}

	private void fill(String id, String text) {
		this.page.locator("#" + id).fill(text);
	}

	private void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private String code() {
		return OpenCases.await(Duration.ofSeconds(20),
				() -> Arrays.stream(Neighbourhood.POST.getReceivedMessages())
					.map(this::words)
					.map(CODE::matcher)
					.filter(Matcher::find)
					.map((found) -> found.group(1))
					.findFirst()
					.orElse(null));
	}

	private String words(MimeMessage message) {
		try {
			return message.getAllRecipients()[0].toString().equals(this.email) ? message.getContent().toString() : "";
		}
		catch (MessagingException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
