package uk.candour.portal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.cases.Application;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.correspondence.Language;
import uk.candour.statute.Regime;

/**
 * Where anybody complains, on one page. No words make it a complaint but that somebody is
 * dissatisfied (Housing Ombudsman Code 1.2); which law it goes under follows from what it
 * is about, and an officer may read it otherwise.
 */
@Controller
@RequestMapping("/request/complaint")
class Complain {

	private final OnePage pages;

	private final PageWords words;

	Complain(OnePage pages, PageWords words) {
		this.pages = pages;
		this.words = words;
	}

	@ModelAttribute("abouts")
	List<Subject.Choice> abouts() {
		return Arrays.stream(About.values()).map((about) -> this.words.choice(about.name(), about.key())).toList();
	}

	@GetMapping
	String page(Model model) {
		return this.pages.shown(new Complaint(Map.of()), model);
	}

	@PostMapping
	String send(@RequestParam Map<String, String> form, @RequestParam(defaultValue = "") String then,
			HttpSession session, Model model) {
		return this.pages.take(new Complaint(form), then, session, model);
	}

	@PostMapping(params = PageLanguage.FORM)
	String inOtherWords(@RequestParam Map<String, String> form, Model model) {
		return this.pages.inOtherWords(new Complaint(form), form, model);
	}

	/** What a complaint may be about. */
	enum About {

		HOME(Regime.HOUSING_COMPLAINT), SERVICE(Regime.CORPORATE_COMPLAINT), DATA(Regime.DP_COMPLAINT);

		private final Regime regime;

		About(Regime regime) {
			this.regime = regime;
		}

		private String key() {
			return "complaint.about." + name();
		}

		static Optional<About> of(String name) {
			return Arrays.stream(values()).filter((about) -> about.name().equals(name)).findFirst();
		}

	}

	/** The page as it was typed. */
	static final class Complaint extends OnePage.Typed {

		Complaint(Map<String, String> form) {
			super(List.of("about", "text", "outcome", "address", "name", "email", "phone"), form);
		}

		private Optional<About> about() {
			return About.of(get("about"));
		}

		@Override
		public String page() {
			return "complaint";
		}

		@Override
		void check(Problems problems, Instant now) {
			problems.when(about().isEmpty(), "about", "complaint.about.missing");
			problems.when(get("text").isBlank(), "text", "complaint.text.missing");
			problems.when(get("text").length() > 10_000, "text", "complaint.text.long");
			problems.when(get("outcome").length() > 2000, "outcome", "complaint.outcome.long");
			problems.when(get("address").length() > 300, "address", "complaint.address.long");
			problems.when(get("name").isBlank(), "name", "request.name.missing");
			problems.when(get("name").length() > 200, "name", "request.name.long");
			new Draft.Contact(get("email"), get("phone")).check(problems);
			problems.when(language().isEmpty(), "language", "language.missing");
		}

		@Override
		List<OnePage.Row> rows(PageWords words) {
			return List.of(new OnePage.Row("row.about", about().map(About::key).map(words::say).orElse("")),
					row("complaint.row.text", "text"), row("complaint.row.outcome", "outcome"),
					row("row.address", "address"), row("row.name", "name"), row("row.email", "email"),
					row("row.phone", "phone"), languageRow(words));
		}

		@Override
		Application application(PageWords words, Instant now) {
			Language language = language().orElseThrow();
			StringBuilder asked = new StringBuilder(get("text"));
			if (!get("outcome").isEmpty()) {
				asked.append("\n\n" + words.record(language, "complaint.row.outcome") + ": ").append(get("outcome"));
			}
			if (!get("address").isEmpty()) {
				asked.append("\n\n" + words.record(language, "row.address") + ": ").append(get("address"));
			}
			return new Application(about().orElseThrow().regime, "portal", now,
					new Requester(get("name"), get("email"), get("phone"), Requester.Answer.DOWNLOAD, language), null,
					new Scope(null, null, List.of(), asked.toString()));
		}

	}

}
