package uk.candour.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Intake;
import uk.candour.correspondence.Language;
import uk.candour.workflow.Refused;

/**
 * Requests that fit on one page: filled in, checked, and sent once. Until then nothing is
 * kept, neither here nor in the browser: what was typed travels with the page.
 */
@Component
class OnePage {

	/** The languages of letters. */
	static final List<Subject.Choice> LANGUAGES = List.of(new Subject.Choice("en", "English", null),
			new Subject.Choice("cy", "Cymraeg (Welsh)", null));

	private final Intake intake;

	private final Drafts drafts;

	private final MessageSource words;

	private final Clock clock;

	OnePage(Intake intake, Drafts drafts, MessageSource words, Clock clock) {
		this.intake = intake;
		this.drafts = drafts;
		this.words = words;
		this.clock = clock;
	}

	/** The page with what was typed. */
	String shown(Typed typed, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("languages", LANGUAGES);
		return "portal/" + typed.page();
	}

	/**
	 * What follows when the page was sent: the page again with what is wrong, or with
	 * what is to be changed, or the answers to check, or the case. The key of the page
	 * makes a second click harmless.
	 * @param then "send" when the answers were checked, "change" when they are not right
	 */
	String take(Typed typed, String then, HttpSession session, Model model) {
		Problems problems = new Problems(this.words);
		problems.when(typed.key().isBlank() || typed.key().length() > 100, "text", "information.stale");
		typed.check(problems, this.clock.instant());
		if ("change".equals(then) || !problems.none()) {
			model.addAttribute("errors", "change".equals(then) ? Map.of() : problems.messages());
			return shown(typed, model);
		}
		model.addAttribute("typed", typed);
		if (!"send".equals(then)) {
			return "portal/check-page";
		}
		try {
			CaseFile file = this.intake.receive(typed.application(this.clock.instant()), List.of(),
					typed.page() + " " + typed.key(), "requester");
			this.drafts.sent(session, Draft.fresh(), file.reference());
			return "redirect:/request/sent";
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
			return shown(typed, model);
		}
	}

	/** The language of a code; empty unless it is one that letters are written in. */
	static Optional<Language> language(String code) {
		return LANGUAGES.stream()
			.map(Subject.Choice::value)
			.filter((known) -> known.equals(code))
			.map(Language::of)
			.findFirst();
	}

	/** In which language somebody wants letters, as the answers to check say it. */
	static String languageTitle(String code) {
		return LANGUAGES.stream()
			.filter((choice) -> choice.value().equals(code))
			.map(Subject.Choice::text)
			.findFirst()
			.orElse("English");
	}

	/** A page as it was typed. */
	interface Typed {

		/** Name of the page, in addresses and templates. */
		String page();

		/** Names this very request. */
		String key();

		/** Notes what is wrong. */
		void check(Problems problems, Instant now);

		/** What was typed, as the page names it, so that it is not lost on the way. */
		Map<String, String> fields();

		/** What was typed, as it is read before it is sent. */
		List<Row> rows();

		/** The request. */
		Application application(Instant now);

	}

	/** A line of the answers to check. */
	record Row(String label, String value) {

		static Row of(String label, String value) {
			return new Row(label, value.isBlank() ? "Not given" : value);
		}

	}

}
