package uk.candour.portal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Intake;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;

/**
 * Where anybody asks for information that is not about themselves, on one page: a name,
 * an address for the answer and a description are all that the law wants (FOIA s.8).
 */
@Controller
@RequestMapping("/request/information")
class AskInformation {

	private final Intake intake;

	private final Drafts drafts;

	private final MessageSource words;

	private final Clock clock;

	AskInformation(Intake intake, Drafts drafts, MessageSource words, Clock clock) {
		this.intake = intake;
		this.drafts = drafts;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String page(Model model) {
		return shown(new Typed("", "", "", "en", UUID.randomUUID().toString()), model);
	}

	/** Sends the request; the key of the form makes a second click harmless. */
	@PostMapping
	String send(Typed typed, HttpSession session, Model model) {
		Problems problems = new Problems(this.words);
		typed.check(problems);
		if (!problems.none()) {
			model.addAttribute("errors", problems.messages());
			return shown(typed, model);
		}
		try {
			CaseFile file = this.intake.receive(application(typed), List.of(), "information " + typed.key(),
					"requester");
			this.drafts.sent(session, Draft.fresh(), file.reference());
			return "redirect:/request/sent";
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
			return shown(typed, model);
		}
	}

	private Application application(Typed typed) {
		Requester requester = new Requester(typed.name().strip(), typed.email().strip(), "", Requester.Answer.DOWNLOAD,
				OnePage.language(typed.language()).orElse(null));
		return new Application(Regime.FOI, "portal", this.clock.instant(), requester, null,
				new Scope(null, null, List.of(), typed.text().strip()));
	}

	private static String shown(Typed typed, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("languages", OnePage.LANGUAGES);
		return "portal/information";
	}

	/**
	 * The page as it was typed.
	 *
	 * @param language code of the language of letters
	 * @param key names this very request
	 */
	record Typed(String name, String email, String text, String language, String key) {

		Typed {
			name = (name != null) ? name : "";
			email = (email != null) ? email : "";
			text = (text != null) ? text : "";
			language = OnePage.language(language).isPresent() ? language : "en";
			key = (key != null && key.length() <= 100) ? key : "";
		}

		void check(Problems problems) {
			problems.when(this.key.isBlank(), "text", "information.stale");
			problems.when(this.text.isBlank(), "text", "information.text.missing");
			problems.when(this.text.length() > 10_000, "text", "information.text.long");
			problems.when(this.name.isBlank(), "name", "request.name.missing");
			problems.when(this.name.length() > 200, "name", "request.name.long");
			new Draft.Contact(this.email, "").check(problems);
		}

	}

}
