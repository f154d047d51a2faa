package uk.candour.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The review room, with one document on it. */
final class Desk {

	private static final String GO_ON = "I have read every page: go on";

	private final Page page;

	Desk(Page page) {
		this.page = page;
		ready();
	}

	private void ready() {
		this.page.locator("[data-room][data-ready=true]").waitFor();
		this.page.locator(".page canvas").first().waitFor();
	}

	String title() {
		return this.page.locator("h1").innerText();
	}

	/** The pages as they are before anything is taken out of them. */
	Path original(Path file) throws IOException {
		String address = this.page.locator("[data-room]").getAttribute("data-pages");
		String house = URI.create(this.page.url()).resolve("/").toString();
		return Files.write(file, this.page.request().get(house + address.substring(1)).body());
	}

	/**
	 * Goes through the suggestions: marks those that tell of others, keeps one that does
	 * not.
	 * @return how many were marked
	 */
	int follow(Predicate<String> aboutOthers) {
		int marked = 0;
		boolean kept = false;
		int at = 0;
		while (at < suggestions().count()) {
			int before = suggestions().count();
			String text = suggestions().nth(at).locator("strong").innerText();
			if (aboutOthers.test(text)) {
				press(suggestions().nth(at), "Mark");
				marked++;
			}
			else if (!kept) {
				press(suggestions().nth(at), "Keep");
				kept = true;
			}
			else {
				at++;
				continue;
			}
			assertThat(this.page.locator("[data-count=suggestions]")).hasText("(" + (before - 1) + ")");
		}
		return marked;
	}

	private Locator suggestions() {
		return this.page.locator("[data-list=suggestions] > li");
	}

	private static void press(Locator line, String button) {
		line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
	}

	/** Marks a word by selecting it on the page, as with a double click. */
	void select(String word) {
		int before = marks();
		Map<String, Object> place = place(word);
		this.page.mouse()
			.dblclick(number(place, "x") + number(place, "width") / 2,
					number(place, "y") + number(place, "height") / 2);
		this.page.locator("[data-tool=text]").click();
		assertThat(this.page.locator("[data-count=marks]")).hasText("(" + (before + 1) + ")");
		assertThat(this.page.locator("[data-list=marks]")).containsText(word);
	}

	/** Marks what stands around a word by drawing a box. */
	void draw(String word) {
		int before = marks();
		this.page.locator("[data-tool=draw]").click();
		Map<String, Object> place = place(word);
		this.page.mouse().move(number(place, "x") - 20, number(place, "y") - 2);
		this.page.mouse().down();
		this.page.mouse()
			.move(number(place, "x") + number(place, "width") + 40, number(place, "y") + number(place, "height") + 2,
					new Mouse.MoveOptions().setSteps(4));
		this.page.mouse().up();
		assertThat(this.page.locator("[data-count=marks]")).hasText("(" + (before + 1) + ")");
		assertThat(this.page.locator("[data-list=marks]")).containsText("Box on page 1");
		this.page.locator("[data-tool=draw]").click();
	}

	/** Marks all of a page that is only a picture, by drawing a box over it. */
	void cover() {
		int before = marks();
		// tall enough to show the whole page at once
		this.page.setViewportSize(Lookout.DESK, 1800);
		this.page.locator("[data-tool=draw]").click();
		BoundingBox sheet = this.page.locator(".page").first().boundingBox();
		this.page.mouse().move(sheet.x + 6, sheet.y + 6);
		this.page.mouse().down();
		this.page.mouse()
			.move(sheet.x + sheet.width - 6, sheet.y + sheet.height - 6, new Mouse.MoveOptions().setSteps(4));
		this.page.mouse().up();
		assertThat(this.page.locator("[data-count=marks]")).hasText("(" + (before + 1) + ")");
		this.page.setViewportSize(Lookout.DESK, 900);
	}

	/** Where a word is on the screen, after bringing it there. */
	@SuppressWarnings("unchecked")
	private Map<String, Object> place(String word) {
		Object place = this.page.evaluate("""
				(word) => {
				  const walker = document.createTreeWalker(document.querySelector('.textLayer'), NodeFilter.SHOW_TEXT)
				  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				    const at = node.data.indexOf(word)
				    if (at >= 0) {
				      const range = document.createRange()
				      range.setStart(node, at)
				      range.setEnd(node, at + word.length)
				      node.parentElement.scrollIntoView({ block: 'center' })
				      const { x, y, width, height } = range.getBoundingClientRect()
				      return { x, y, width, height }
				    }
				  }
				  return null
				}""", word);
		assertThat(place).as("%s on the page of %s", word, title()).isNotNull();
		return (Map<String, Object>) place;
	}

	int marks() {
		return Integer.parseInt(this.page.locator("[data-count=marks]").innerText().replaceAll("\\D", ""));
	}

	/**
	 * Says that every page was read.
	 * @return whether another document is open now
	 */
	boolean goOn() {
		String before = this.page.url();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(GO_ON)).click();
		this.page.waitForURL((url) -> !url.equals(before));
		boolean more = this.page.locator("[data-room]").count() > 0;
		if (more) {
			ready();
		}
		return more;
	}

	private static double number(Map<String, Object> place, String side) {
		return ((Number) place.get(side)).doubleValue();
	}

}
