package uk.candour.portal;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

	Complain(OnePage pages) {
		this.pages = pages;
	}

	@ModelAttribute("abouts")
	List<Subject.Choice> abouts() {
		return Arrays.stream(About.values())
			.map((about) -> new Subject.Choice(about.name(), about.title, about.hint))
			.toList();
	}

	@GetMapping
	String page(Model model) {
		return this.pages.shown(new Complaint(UUID.randomUUID().toString(), "", "", "", "", "", "", "", "en"), model);
	}

	@PostMapping
	String send(Complaint typed, @RequestParam(defaultValue = "") String then, HttpSession session, Model model) {
		return this.pages.take(typed, then, session, model);
	}

	/** What a complaint may be about. */
	enum About {

		HOME(Regime.HOUSING_COMPLAINT, "My home or my tenancy",
				"Such as repairs, damp, rent, neighbours, or how we treat you as your landlord"),
		SERVICE(Regime.CORPORATE_COMPLAINT, "Another service of the council",
				"Such as applying for a home, or help with homelessness"),
		DATA(Regime.DP_COMPLAINT, "How the council uses my personal data",
				"Such as data that were shared, lost, wrong, or not given to you");

		private final Regime regime;

		private final String title;

		private final String hint;

		About(Regime regime, String title, String hint) {
			this.regime = regime;
			this.title = title;
			this.hint = hint;
		}

		static Optional<About> of(String name) {
			return Arrays.stream(values()).filter((about) -> about.name().equals(name)).findFirst();
		}

	}

	/**
	 * The page as it was typed.
	 *
	 * @param outcome what would put it right; may be empty
	 * @param address of the home it is about; may be empty
	 */
	record Complaint(String key, String about, String text, String outcome, String address, String name, String email,
			String phone, String language) implements OnePage.Typed {

		Complaint {
			key = or(key);
			about = or(about);
			text = or(text);
			outcome = or(outcome);
			address = or(address);
			name = or(name);
			email = or(email);
			phone = or(phone);
			language = or(language);
		}

		private static String or(String text) {
			return (text != null) ? text.strip() : "";
		}

		@Override
		public String page() {
			return "complaint";
		}

		@Override
		public void check(Problems problems, Instant now) {
			problems.when(About.of(this.about).isEmpty(), "about", "complaint.about.missing");
			problems.when(this.text.isBlank(), "text", "complaint.text.missing");
			problems.when(this.text.length() > 10_000, "text", "complaint.text.long");
			problems.when(this.outcome.length() > 2000, "outcome", "complaint.outcome.long");
			problems.when(this.address.length() > 300, "address", "complaint.address.long");
			problems.when(this.name.isBlank(), "name", "request.name.missing");
			problems.when(this.name.length() > 200, "name", "request.name.long");
			new Draft.Contact(this.email, this.phone).check(problems);
			problems.when(OnePage.language(this.language).isEmpty(), "language", "language.missing");
		}

		@Override
		public Map<String, String> fields() {
			Map<String, String> fields = new LinkedHashMap<>();
			fields.put("key", this.key);
			fields.put("about", this.about);
			fields.put("text", this.text);
			fields.put("outcome", this.outcome);
			fields.put("address", this.address);
			fields.put("name", this.name);
			fields.put("email", this.email);
			fields.put("phone", this.phone);
			fields.put("language", this.language);
			return fields;
		}

		@Override
		public List<OnePage.Row> rows() {
			return List.of(OnePage.Row.of("About", About.of(this.about).map((about) -> about.title).orElse("")),
					OnePage.Row.of("What went wrong", this.text),
					OnePage.Row.of("What would put it right", this.outcome), OnePage.Row.of("Address", this.address),
					OnePage.Row.of("Name", this.name), OnePage.Row.of("E-mail", this.email),
					OnePage.Row.of("Telephone", this.phone),
					OnePage.Row.of("Letters in", OnePage.languageTitle(this.language)));
		}

		@Override
		public Application application(Instant now) {
			StringBuilder words = new StringBuilder(this.text);
			if (!this.outcome.isEmpty()) {
				words.append("\n\nWhat would put it right: ").append(this.outcome);
			}
			if (!this.address.isEmpty()) {
				words.append("\n\nAddress: ").append(this.address);
			}
			return new Application(About.of(this.about).orElseThrow().regime, "portal", now,
					new Requester(this.name, this.email, this.phone, Requester.Answer.DOWNLOAD,
							OnePage.language(this.language).orElseThrow()),
					null, new Scope(null, null, List.of(), words.toString()));
		}

	}

}
