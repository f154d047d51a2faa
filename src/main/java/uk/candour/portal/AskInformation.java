package uk.candour.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.cases.Application;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.statute.Regime;

/**
 * Where anybody asks for information that is not about themselves, on one page that is
 * sent at once: a name, an address for the answer and a description are all that the law
 * wants (FOIA s.8).
 */
@Controller
@RequestMapping("/request/information")
class AskInformation {

	private final OnePage pages;

	AskInformation(OnePage pages) {
		this.pages = pages;
	}

	@GetMapping
	String page(Model model) {
		return this.pages.shown(new Wish(Map.of()), model);
	}

	@PostMapping
	String send(@RequestParam Map<String, String> form, HttpSession session, Model model) {
		return this.pages.take(new Wish(form), "send", session, model);
	}

	@PostMapping(params = PageLanguage.FORM)
	String inOtherWords(@RequestParam Map<String, String> form, Model model) {
		return this.pages.inOtherWords(new Wish(form), form, model);
	}

	/** The page as it was typed. */
	static final class Wish extends OnePage.Typed {

		Wish(Map<String, String> form) {
			super(List.of("text", "name", "email"), form);
		}

		@Override
		public String page() {
			return "information";
		}

		@Override
		void check(Problems problems, Instant now) {
			problems.when(get("text").isBlank(), "text", "information.text.missing");
			problems.when(get("text").length() > 10_000, "text", "information.text.long");
			problems.when(get("name").isBlank(), "name", "request.name.missing");
			problems.when(get("name").length() > 200, "name", "request.name.long");
			new Draft.Contact(get("email"), "").check(problems);
			problems.when(language().isEmpty(), "language", "language.missing");
		}

		@Override
		Application application(PageWords words, Instant now) {
			return new Application(Regime.FOI, "portal", now,
					new Requester(get("name"), get("email"), "", Requester.Answer.DOWNLOAD, language().orElseThrow()),
					null, new Scope(null, null, List.of(), get("text")));
		}

	}

}
