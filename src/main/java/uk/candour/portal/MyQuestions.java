package uk.candour.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Happenings;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.complaints.Escalations;
import uk.candour.rectification.Corrections;
import uk.candour.workflow.Refused;

/**
 * What a requester asked, question by question, and what they can do about each: say more
 * when we have asked for it, or ask for a review of the answer.
 */
@Controller
@RequestMapping("/my-request/questions/{number}")
class MyQuestions {

	private static final int LONGEST = 10_000;

	/** Deeds that are nothing without words. */
	private static final Set<String> SAID = Set.of("clarification", "statement");

	private final CaseFiles cases;

	private final Happenings happenings;

	private final Escalations escalations;

	private final Corrections corrections;

	private final PageWords words;

	MyQuestions(CaseFiles cases, Happenings happenings, Escalations escalations, Corrections corrections,
			PageWords words) {
		this.cases = cases;
		this.happenings = happenings;
		this.escalations = escalations;
		this.corrections = corrections;
		this.words = words;
	}

	/** The questions of a case as the tracker shows them. */
	List<Line> of(CaseFile file) {
		return file.questions().stream().map((question) -> line(file, question)).toList();
	}

	private Line line(CaseFile file, Question question) {
		return new Line(question.number(), question.wording(), question.dueOn().orElse(null),
				question.outcome().map(Outcome::name).orElse(null), this.happenings.awaitsClarification(file, question),
				this.happenings.mayBeReviewed(file, question), this.escalations.mayBeAskedFor(file, question),
				this.corrections.awaitsStatement(file, question));
	}

	@PostMapping("/clarification")
	String clarify(@PathVariable int number, @RequestParam Map<String, String> form, HttpSession session,
			RedirectAttributes after) {
		return attempt("clarification", number, form, session, after,
				(reference, question, words) -> this.happenings.clarified(reference, question, words, "requester"));
	}

	@PostMapping("/review")
	String review(@PathVariable int number, @RequestParam Map<String, String> form, HttpSession session,
			RedirectAttributes after) {
		return attempt("review", number, form, session, after, (reference, question, words) -> this.happenings
			.reviewRequested(reference, question, words, "requester"));
	}

	/** They need not say why they are not content with stage 1. */
	@PostMapping("/stage-2")
	String escalate(@PathVariable int number, @RequestParam Map<String, String> form, HttpSession session,
			RedirectAttributes after) {
		return attempt("stage-2", number, form, session, after,
				(reference, question, words) -> this.escalations.ask(reference, question, words, "requester"));
	}

	/** What is to stand beside data that were not changed (UK GDPR Article 16). */
	@PostMapping("/statement")
	String state(@PathVariable int number, @RequestParam Map<String, String> form, HttpSession session,
			RedirectAttributes after) {
		return attempt("statement", number, form, session, after,
				(reference, question, words) -> this.corrections.stated(reference, question, words, "requester"));
	}

	/**
	 * Does what is asked for; on any objection the page comes back with what was typed.
	 * @param deed names the field, with the number of the question, and the words of it
	 */
	private String attempt(String deed, int number, Map<String, String> form, HttpSession session,
			RedirectAttributes after, Deed done) {
		Optional<String> reference = Visitor.of(session);
		if (reference.isEmpty()) {
			return "redirect:/collect";
		}
		String words = form.getOrDefault(deed + "-" + number, "");
		String problem = problem(deed, number, words, reference.get());
		try {
			if (problem == null) {
				done.of(reference.get(), (number == 1) ? null : String.valueOf(number), words);
				after.addFlashAttribute("notice", this.words.say("mine." + deed + ".received"));
				return "redirect:/my-request";
			}
		}
		catch (Refused ex) {
			problem = this.words.say(ex);
		}
		after.addFlashAttribute("problem", problem);
		after.addFlashAttribute("typed", form);
		return "redirect:/my-request";
	}

	/** What stands in the way of a deed, or null. */
	private String problem(String deed, int number, String words, String reference) {
		if (number < 1 || number > this.cases.get(reference).questions().size()) {
			return this.words.say("mine.no-question");
		}
		if (words.isBlank() && SAID.contains(deed)) {
			return this.words.say("mine.missing");
		}
		return (words.length() > LONGEST) ? this.words.say("mine.long") : null;
	}

	/** What is done about a question. */
	@FunctionalInterface
	private interface Deed {

		void of(String reference, String question, String words);

	}

	/**
	 * A question.
	 *
	 * @param due or null while its clock is stopped
	 * @param outcome how it ended, by name, or null while it is open
	 * @param unclear whether we wait for the requester to say more
	 * @param reviewable whether a review may be asked for
	 * @param escalable whether stage 2 of a complaint may be asked for
	 * @param statable whether a statement may be added to data that were not changed
	 */
	record Line(int number, String wording, LocalDate due, String outcome, boolean unclear, boolean reviewable,
			boolean escalable, boolean statable) {

		/** Whether the requester can do anything about it. */
		public boolean answerable() {
			return this.unclear || this.reviewable || this.escalable || this.statable;
		}

	}

}
