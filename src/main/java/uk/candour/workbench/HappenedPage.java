package uk.candour.workbench;

import java.util.Arrays;
import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Happenings;
import uk.candour.complaints.Escalations;
import uk.candour.complaints.Hazard;
import uk.candour.complaints.Hazards;
import uk.candour.rectification.Corrections;
import uk.candour.workflow.Refused;

/**
 * What befell a case beside the work on it, told by an officer: one page, one choice.
 */
@Controller
@RequestMapping("/cases/{reference}/happened")
class HappenedPage {

	private static final int LONGEST = 10_000;

	private final OpenCase cases;

	private final Happenings happenings;

	private final Escalations escalations;

	private final Hazards hazards;

	private final Corrections corrections;

	private final Accounts accounts;

	HappenedPage(OpenCase cases, Happenings happenings, Escalations escalations, Hazards hazards,
			Corrections corrections, Accounts accounts) {
		this.cases = cases;
		this.happenings = happenings;
		this.escalations = escalations;
		this.hazards = hazards;
		this.corrections = corrections;
		this.accounts = accounts;
	}

	@GetMapping
	String page(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		return shown(this.cases.open(reference, signedIn.account(), "case", model), Told.NOTHING, model);
	}

	private String shown(CaseFile file, Told told, Model model) {
		model.addAttribute("told", told);
		model.addAttribute("whats",
				Arrays.stream(What.values())
					.map((what) -> new FormLines.Choice(what.name(), what.label, what.hint))
					.toList());
		model.addAttribute("questions",
				file.questions()
					.stream()
					.map((question) -> new FormLines.Choice(question.code(),
							question.number() + ". " + question.regime().title(), null))
					.toList());
		model.addAttribute("hazards",
				Arrays.stream(Hazard.values())
					.map((hazard) -> new FormLines.Choice(hazard.name(), hazard.title(), null))
					.toList());
		model.addAttribute("people",
				this.accounts.all()
					.stream()
					.filter((account) -> account.is(Role.OFFICER) || account.is(Role.MANAGER))
					.map((account) -> new FormLines.Choice(account.username(), account.name(), null))
					.toList());
		return "workbench/happened";
	}

	@PostMapping
	String tell(@PathVariable String reference, @RequestParam(defaultValue = "") String what,
			@RequestParam(defaultValue = "1") String question, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String hazard,
			@RequestParam(required = false) List<String> named, @AuthenticationPrincipal SignedIn signedIn, Model model,
			RedirectAttributes after) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "case", model);
		Told told = new Told(what, question, words, to, hazard, (named != null) ? named : List.of());
		try {
			told.check(file);
			tell(file, told, signedIn.account());
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
			return shown(file, told, model);
		}
		after.addFlashAttribute("notice", "It is on record");
		return "redirect:/work?q=" + reference;
	}

	private void tell(CaseFile file, Told told, Account by) {
		String reference = file.reference();
		String question = file.question(told.question()).item();
		switch (What.valueOf(told.what())) {
			case CLARIFIED -> this.happenings.clarified(reference, question, told.words(), by.username());
			case PAID -> this.happenings.paid(reference, question, by.username());
			case REVIEW -> this.happenings.reviewRequested(reference, question, told.words(), by.username());
			case STAGE_2 -> this.escalations.ask(reference, question, told.words(), by.username());
			case STATEMENT -> this.corrections.stated(reference, question, told.words(), by.username());
			case MORE_TIME -> this.happenings.extend(reference, question, told.words(), by.username());
			case WITHDRAWN -> this.happenings.withdraw(reference, question, told.words(), by.username());
			case HAZARD -> this.hazards.report(reference, question, told.hazardOrNull(), told.words(), by.username());
			case REGULATOR -> this.happenings.regulatorAsks(reference, by.username());
			case HANDED_OVER -> this.happenings.handOver(reference, question,
					this.accounts.find(told.to())
						.orElseThrow(() -> new Refused("no-such-account", "Choose who answers for it from now on.")),
					by.username());
			case HOLD -> this.happenings.hold(reference, told.words(), by.username());
			case RESTRICTED -> this.happenings.restrict(reference, told.named(), by);
		}
	}

	/** What may befall a case. */
	enum What {

		CLARIFIED("They said more about a question that waits for it", "Write what they said."),
		PAID("They paid what was asked", null), REVIEW("They ask for an internal review", "Write why, if they say so."),
		STAGE_2("They ask for stage 2 of their complaint", "They need not say why."),
		STATEMENT("They sent a statement about data that were not changed", "Write what they say."),
		MORE_TIME("We need more time for a request for one's own data",
				"Write why it is complex, or which several requests they made: they read it. Two more months, once, if told in the first."),
		WITHDRAWN("They withdrew a question", "Write what they said. Work on it stops."),
		HAZARD("They told of a hazard in a home", "Choose which, and write where. Whoever makes homes safe is told."),
		REGULATOR("A regulator or Ombudsman writes about the case", "What it asks is recorded on its own task."),
		HANDED_OVER("Somebody else answers for a question",
				"Choose who. What the former owner has taken goes to them."),
		HOLD("Nothing of the case may be destroyed", "Write why, such as a claim. A manager lifts the hold."),
		RESTRICTED("Only some people may see the case", "For a manager. Choose them, yourself too; nobody lifts it.");

		private final String label;

		private final String hint;

		What(String label, String hint) {
			this.label = label;
			this.hint = hint;
		}

	}

	/** What was typed. */
	record Told(String what, String question, String words, String to, String hazard, List<String> named) {

		static final Told NOTHING = new Told("", "1", "", "", "", List.of());

		void check(CaseFile file) {
			if (Arrays.stream(What.values()).noneMatch((each) -> each.name().equals(this.what))) {
				throw new Refused("incomplete", "Choose what happened.");
			}
			if (file.questions().stream().noneMatch((each) -> each.code().equals(this.question))) {
				throw new Refused("incomplete", "Choose the question that it is about.");
			}
			if (this.words.length() > LONGEST) {
				throw new Refused("incomplete", "What you write must be 10,000 characters or fewer.");
			}
		}

		Hazard hazardOrNull() {
			return Arrays.stream(Hazard.values())
				.filter((each) -> each.name().equals(this.hazard))
				.findFirst()
				.orElse(null);
		}

	}

}
