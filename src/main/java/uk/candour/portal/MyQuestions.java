package uk.candour.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

	private final CaseFiles cases;

	private final Happenings happenings;

	private final Escalations escalations;

	private final Corrections corrections;

	MyQuestions(CaseFiles cases, Happenings happenings, Escalations escalations, Corrections corrections) {
		this.cases = cases;
		this.happenings = happenings;
		this.escalations = escalations;
		this.corrections = corrections;
	}

	/** The questions of a case as the tracker shows them. */
	List<Line> of(CaseFile file) {
		return file.questions().stream().map((question) -> line(file, question)).toList();
	}

	private Line line(CaseFile file, Question question) {
		return new Line(question.number(), question.wording(), question.dueOn().orElse(null),
				question.outcome().map(Outcome::title).orElse(null),
				this.happenings.awaitsClarification(file, question), this.happenings.mayBeReviewed(file, question),
				this.escalations.mayBeAskedFor(file, question), this.corrections.awaitsStatement(file, question));
	}

	@PostMapping("/clarification")
	String clarify(@PathVariable int number, @RequestParam String words, HttpSession session,
			RedirectAttributes after) {
		return attempt(number, words, session, after, "We have received what you told us",
				(reference, question) -> this.happenings.clarified(reference, question, words, "requester"));
	}

	@PostMapping("/review")
	String review(@PathVariable int number, @RequestParam String words, HttpSession session, RedirectAttributes after) {
		return attempt(number, words, session, after, "Somebody else will look at our answer again",
				(reference, question) -> this.happenings.reviewRequested(reference, question, words, "requester"));
	}

	/** They need not say why they are not content with stage 1. */
	@PostMapping("/stage-2")
	String escalate(@PathVariable int number, @RequestParam(defaultValue = "") String words, HttpSession session,
			RedirectAttributes after) {
		return attempt(number, words, session, after, "Somebody else will look at your complaint again",
				(reference, question) -> this.escalations.ask(reference, question, words, "requester"));
	}

	/** What is to stand beside data that were not changed (UK GDPR Article 16). */
	@PostMapping("/statement")
	String state(@PathVariable int number, @RequestParam(defaultValue = "") String words, HttpSession session,
			RedirectAttributes after) {
		return attempt(number, words, session, after, "Your statement will stand beside the data",
				(reference, question) -> this.corrections.stated(reference, question, words, "requester"));
	}

	private String attempt(int number, String words, HttpSession session, RedirectAttributes after, String done,
			Deed deed) {
		Optional<String> reference = Visitor.of(session);
		if (reference.isEmpty()) {
			return "redirect:/collect";
		}
		try {
			if (words.length() > LONGEST) {
				throw new Refused("too-long", "What you write must be 10,000 characters or fewer.");
			}
			if (number < 1 || number > this.cases.get(reference.get()).questions().size()) {
				throw new Refused("no-such-question", "Your request has no such question.");
			}
			deed.of(reference.get(), (number == 1) ? null : String.valueOf(number));
			after.addFlashAttribute("notice", done);
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/my-request";
	}

	/** What is done about a question. */
	@FunctionalInterface
	private interface Deed {

		void of(String reference, String question);

	}

	/**
	 * A question.
	 *
	 * @param due or null while its clock is stopped
	 * @param outcome how it ended, or null while it is open
	 * @param unclear whether we wait for the requester to say more
	 * @param reviewable whether a review may be asked for
	 * @param escalable whether stage 2 of a complaint may be asked for
	 * @param statable whether a statement may be added to data that were not changed
	 */
	record Line(int number, String wording, LocalDate due, String outcome, boolean unclear, boolean reviewable,
			boolean escalable, boolean statable) {
	}

}
