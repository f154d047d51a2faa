package uk.candour.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import org.assertj.core.api.SoftAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Watches every page of a test: console errors (a breach of the Content Security Policy
 * is one), failed answers of the server, accessibility, and what does not fit on a small
 * screen. Takes a picture of each page at the width of a desk and of a telephone.
 */
final class Lookout {

	static final int DESK = 1280;

	static final int TELEPHONE = 375;

	private static final int SMALLEST = 320;

	private static final Path PICTURES = Path.of("target/screenshots");

	private static final List<String> GRAVE = List.of("serious", "critical");

	private final com.microsoft.playwright.Browser browser;

	private final Set<String> complaints = new CopyOnWriteArraySet<>();

	private final SoftAssertions findings = new SoftAssertions();

	/** Shows with scripts what others show without. */
	private Page scripted;

	Lookout(com.microsoft.playwright.Browser browser) {
		this.browser = browser;
	}

	/** A browser window of somebody's own, watched. */
	BrowserContext window(int width, boolean scripts) {
		BrowserContext window = this.browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
			.setViewportSize(width, (width < 500) ? 740 : 900)
			.setLocale("en-GB")
			.setTimezoneId("Europe/London")
			.setJavaScriptEnabled(scripts));
		window.setDefaultTimeout(60_000);
		window.onConsoleMessage((message) -> {
			if ("error".equals(message.type())) {
				complain(message.page(), message.text());
			}
		});
		window.onWebError((error) -> complain(error.page(), error.error()));
		window.onResponse(this::hear);
		return window;
	}

	private void complain(Page page, String text) {
		this.complaints.add(page.url() + ": " + text.lines().findFirst().orElse(""));
	}

	private void hear(Response response) {
		if (response.status() >= 400) {
			this.complaints.add(response.request().method() + " " + response.url() + ": " + response.status());
		}
	}

	/** Looks at a page that needs no scripts: at the same page in a window with them. */
	void lookWithoutScripts(Page page, String name) {
		picture(page, name, TELEPHONE);
		String html = page.content();
		if (this.scripted == null) {
			this.scripted = window(DESK, true).newPage();
		}
		Page same = this.scripted;
		same.route(page.url(), (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html)));
		same.navigate(page.url());
		ready(same);
		picture(same, name, DESK);
		judge(same, name);
		same.unroute(page.url());
	}

	/** Looks at a page as it is, and leaves it as wide as it was. */
	void look(Page page, String name) {
		ready(page);
		drawn(page);
		picture(page, name, DESK);
		page.setViewportSize(TELEPHONE, 740);
		picture(page, name, TELEPHONE);
		judge(page, name);
		page.setViewportSize(DESK, 900);
	}

	/** Waits until the page's scripts have done what they do at its start. */
	static void ready(Page page) {
		page.locator("html[data-ready=true]").waitFor();
	}

	/** A diagram is drawn when it comes into view. */
	private static void drawn(Page page) {
		Locator diagram = page.locator("[data-diagram]");
		if (diagram.count() > 0) {
			diagram.scrollIntoViewIfNeeded();
			page.locator("[data-diagram][data-drawn=true]").waitFor();
			page.evaluate("window.scrollTo(0, 0)");
		}
	}

	private static void picture(Page page, String name, int width) {
		page.screenshot(
				new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")).setFullPage(true));
	}

	private void judge(Page page, String name) {
		page.setViewportSize(SMALLEST, 740);
		int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
		int seen = ((Number) page.evaluate("window.innerWidth")).intValue();
		this.findings.assertThat(width)
			.as("%s at %d pixels scrolls sideways because of %s", name, SMALLEST, widest(page))
			.isLessThanOrEqualTo(seen);
		page.setViewportSize(DESK, 900);
		// no page here has frames, which alone would need a page of their own to be
		// judged
		List<String> violations = new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> GRAVE.contains(rule.getImpact()))
			.map(Lookout::words)
			.toList();
		this.findings.assertThat(violations).as("accessibility of %s", name).isEmpty();
	}

	private static Object widest(Page page) {
		return page.evaluate("""
				[...document.querySelectorAll('body *')]
				  .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
				  .slice(0, 5).map((one) => one.tagName + '.' + one.className).join(' ')""");
	}

	private static String words(Rule rule) {
		List<Object> places = new ArrayList<>();
		rule.getNodes().forEach((node) -> places.add(node.getTarget()));
		return rule.getId() + ": " + rule.getHelp() + " at " + places;
	}

	/** Nothing was wrong on any page. */
	void assertContent() {
		this.findings.assertAll();
		assertThat(this.complaints).as("errors in the browser's console and of the server").isEmpty();
	}

}
