package uk.candour.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job, told as it happens. Danielle Okafor asks for what is held about her; it
 * tells of Patricia Lyle, who lives next door. Each method is a part of the way and
 * leaves the case where the next one takes it up.
 */
final class Journey {

	/** What tells of somebody else, in small letters. */
	private static final List<String> ABOUT_OTHERS = List.of("lyle", "patricia", "07700 900927", "07700900927",
			"01632 960927", "14 fossdyke", "ilkeston");

	private static final String SCAN = "ASB-24-0317 letter from Mrs Lyle about Danielle Okafor.pdf";

	/** What belongs to the answer: a piece of each system and each kind of file. */
	private static final List<String> BELONGS = List.of("ASB-24-0317 case summary.pdf",
			"ASB-24-0317 diary sheets Okafor Lyle.xlsx", "Interview record Okafor 2024-03-11.docx", SCAN,
			"Transfer request Okafor.eml", "Tenancy file Mensah 2014.pdf",
			"Anti-social behaviour case ASB-24-0317.html", "Contact note: Noise complaint received.html",
			"Contact note: First interview.html", "Contact note: Mould getting worse.html",
			"Person record Danielle Okafor.html", "Benefit letter Okafor 2024.jpg", "Noise from number 12.eml",
			"SR-241182 fence 12/14 Fossdyke Walk.eml", "Index card Ropery Court.pdf",
			"Fence panels between 12 and 14 (SR-241182).html", "Mould back in small bedroom (SR-261806).html");

	private final Lookout lookout;

	private final String house;

	private final Path folder;

	private final Phone danielle;

	private Officer amina;

	private String reference;

	Journey(Browser browser, String house, Path folder) {
		this.lookout = new Lookout(browser.chromium());
		this.house = house;
		this.folder = folder;
		this.danielle = new Phone(this.lookout, house);
	}

	String reference() {
		return this.reference;
	}

	/** The requester sends the request from a telephone. */
	void ask() throws IOException {
		this.danielle.sayWho();
		this.danielle.sayWhat();
		this.danielle.proveWho(Papers.licence());
		this.reference = this.danielle.send();
		assertThat(this.reference).matches("SAR-\\d{4}-\\d{5}");
		assertThat(this.danielle.due()).matches("\\d{1,2} [A-Z][a-z]+ \\d{4}");
	}

	/** Identity is checked, and every system is searched: one of them by a person. */
	void gather() throws IOException {
		this.amina = staff("amina");
		this.amina.look("work-1-tasks");
		identify();
		searchesMove();
		searchByHand();
		this.amina.openTask("Choose documents");
		this.amina.openCase("");
		this.amina.sees("5 of 5 systems done");
		this.amina.look("work-5-case");
	}

	private Officer staff(String username) {
		return new Officer(this.lookout, this.house, username, this.reference);
	}

	private void identify() {
		this.amina.openTask("Verify identity");
		this.amina.sees("driving-licence.png");
		this.amina.completeInVain("Is it clear who is asking?");
		this.amina.check("Yes, identity has been proven");
		this.amina.choose("How was identity checked?", "Documents that were sent with the request");
		this.amina.look("work-2-verify-identity");
		this.amina.complete();
		this.amina.openTask("Assess the request");
		this.amina.check("We ask which data they mean");
		this.amina.completeInVain("Say what you need to know");
		this.amina.check("We search");
		this.amina.look("work-2-assess");
		this.amina.complete();
	}

	/** The table of searches changes on the open page, without a reload. */
	private void searchesMove() {
		Page page = this.amina.page();
		page.evaluate("document.body.dataset.visit = 'this one'");
		this.amina.sees("0 of 5 systems done");
		this.amina.look("work-3-searching");
		this.amina.until("all systems but the archive are done",
				() -> page.locator("#searches").innerText().contains("4 of 5 systems done"));
		assertThat(page.locator("body").getAttribute("data-visit")).isEqualTo("this one");
	}

	private void searchByHand() throws IOException {
		Officer harpreet = staff("harpreet");
		harpreet.openTask("Search by hand");
		harpreet.sees("Danielle Mensah");
		harpreet.upload("Index card Ropery Court.pdf", Papers.indexCard());
		harpreet.sees("Index card Ropery Court.pdf");
		harpreet.check("Something: it has been uploaded");
		harpreet.fill("How many minutes did it take?", "25");
		harpreet.completeInVain("What was searched");
		assertThat(harpreet.page().getByLabel("How many minutes did it take?").inputValue()).isEqualTo("25");
		harpreet.fill("What was searched, and for what?", "Index cards of Fossdyke Walk and Ropery Court.");
		harpreet.look("work-4-search-by-hand");
		harpreet.complete();
	}

	/** Every page is read, and marked where it tells of others. */
	void review() throws IOException, InterruptedException {
		this.amina.openCase("/review");
		this.amina.look("work-7-review");
		this.amina.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(BELONGS.get(0))).click();
		Desk desk = new Desk(this.amina.page());
		assertThat(PackReading.of(desk.original(this.folder.resolve("original.pdf"))).get("PDFBox")).contains("lyle",
				"07700 900927", "november 1951");
		int marked = desk.follow(Journey::tellsOfOthers);
		desk.select("Lyle");
		desk.draw("November");
		this.amina.look("work-8-room");
		while (desk.goOn()) {
			marked += desk.follow(Journey::tellsOfOthers);
			if (SCAN.equals(desk.title())) {
				Map<String, String> readings = PackReading.of(desk.original(this.folder.resolve("scan.pdf")));
				assertThat(readings.getOrDefault("pictures", "lyle")).contains("lyle");
				desk.cover();
			}
		}
		assertThat(marked).as("suggestions that were followed").isGreaterThan(5);
		this.amina.sees("Every document has been read");
		reviewed();
	}

	private void reviewed() {
		this.amina.openTask("Review pages");
		this.amina.completeInVain("I have read every page");
		this.amina.check("I have read every page and marked what must not be disclosed");
		this.amina.complete();
	}

	/** What belongs to the answer is chosen; the rest is left out, with a reason. */
	void choose() {
		this.amina.openCase("/documents");
		tick(BELONGS);
		this.amina.press("Include ticked");
		this.amina.sees(BELONGS.size() + " included");
		this.amina.page().getByLabel("Tick all").check();
		for (String title : BELONGS) {
			box(title).uncheck();
		}
		this.amina.press("Leave out ticked");
		this.amina.sees("Say why");
		this.amina.page().getByLabel("Tick all").check();
		for (String title : BELONGS) {
			box(title).uncheck();
		}
		this.amina.fill("Why the ticked documents are left out", "Not about what was asked for");
		this.amina.press("Leave out ticked");
		this.amina.sees("Left out");
		this.amina.look("work-6-documents");
		this.amina.openTask("Choose documents");
		this.amina.check("Documents: their pages are reviewed next");
		this.amina.complete();
	}

	private void tick(List<String> titles) {
		titles.forEach((title) -> box(title).check());
	}

	private Locator box(String title) {
		return this.amina.page().getByLabel("Choose " + title, new Page.GetByLabelOptions().setExact(true));
	}

	private static boolean tellsOfOthers(String suggestion) {
		String text = suggestion.toLowerCase(Locale.UK);
		return ABOUT_OTHERS.stream().anyMatch(text::contains);
	}

	/** The second reader is another person; then the pack is made and released. */
	void agree() {
		this.amina.openTask("Second reading");
		this.amina.check("Yes, this can go out");
		this.amina.completeInVain("somebody else has to be its second reader");
		Officer tomos = staff("tomos");
		tomos.openCase("/review");
		tomos.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(BELONGS.get(0))).click();
		new Desk(tomos.page());
		tomos.sees("They cannot be changed");
		tomos.openTask("Second reading");
		tomos.look("work-9-second-reading");
		tomos.check("Yes, this can go out");
		tomos.complete();
		signOff();
		this.amina.until("the pack is released", () -> {
			this.amina.openCase("");
			return this.amina.page().locator("main").innerText().contains("· Released");
		});
		this.amina.look("work-11-case-released");
	}

	/** Something is withheld, so a manager signs off. */
	private void signOff() {
		Officer beth = staff("beth");
		beth.openTask("Approve as manager");
		beth.sees("document(s) go out");
		beth.check("Yes, this can go out");
		beth.look("work-9-sign-off");
		beth.complete();
		beth.open("/board");
		beth.sees(this.reference);
		beth.look("work-10-board");
	}

	/** The requester signs in with a code, takes the pack, and reads it. */
	void collect() throws IOException, InterruptedException {
		this.danielle.signIn(this.reference);
		Path pack = this.danielle.download(this.folder);
		Map<String, String> readings = PackReading.of(pack);
		assertThat(readings).containsKeys("PDFBox", "streams");
		readings.forEach((way, text) -> {
			assertThat(ABOUT_OTHERS).as("left in the pack, read by %s", way).noneMatch(text::contains);
			assertThat(text).as("what the drawn box covers, read by %s", way).doesNotContain("november 1951");
		});
		readings.keySet().removeAll(List.of("streams", "pictures"));
		readings.forEach((way, text) -> assertThat(text).as(way)
			.contains("danielle okafor", "danielle mensah", "12 fossdyke walk", "07700 900914", "mould"));
	}

	/** The case is closed, and nothing was wrong on any page. */
	void close() {
		this.amina.until("the case is closed", () -> {
			this.amina.openCase("");
			return this.amina.page().locator("main").innerText().contains("Closed");
		});
		this.amina.openCase("/letters");
		this.amina.look("work-12-letters");
		this.amina.openCase("/trail");
		this.amina.turnToTheEnd();
		this.amina.sees("Pack downloaded");
		this.amina.look("work-13-trail");
		this.amina.open("/catalogue");
		this.amina.look("work-14-catalogue");
		assertThat(this.danielle.standing()).isEqualTo("Your request is closed");
		this.lookout.assertContent();
	}

}
