package uk.candour.browser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserTests {

	@Test
	void aChromiumIsFoundOrGotAndShowsAPage() {
		try (Browser browser = Browser.open(); var page = browser.chromium().newPage()) {
			page.setContent("<title>Hello</title>");
			assertThat(page.title()).isEqualTo("Hello");
		}
	}

}
