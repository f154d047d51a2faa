package uk.candour.portal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import uk.candour.cases.Intake;
import uk.candour.cases.Proof;
import uk.candour.cases.Requester.Answer;
import uk.candour.portal.Draft.Identity;
import uk.candour.portal.Draft.Wanted;
import uk.candour.workflow.Refused;

/**
 * The second part of a request: what is wanted, how, and proof of who asks.
 */
@Controller
@RequestMapping("/request")
class AboutRequest {

	private final Drafts drafts;

	private final Intake intake;

	private final PageWords words;

	private final Clock clock;

	AboutRequest(Drafts drafts, Intake intake, PageWords words, Clock clock) {
		this.drafts = drafts;
		this.intake = intake;
		this.words = words;
		this.clock = clock;
	}

	/** Whether the page was opened from the answers being checked. */
	@ModelAttribute("changing")
	boolean changing(@RequestParam(required = false) String change) {
		return change != null;
	}

	@ModelAttribute("draft")
	Draft draft(HttpSession session) {
		return this.drafts.of(session);
	}

	@ModelAttribute
	void choices(Model model) {
		model.addAttribute("subjects", Subject.choices(this.words));
		model.addAttribute("answers",
				Arrays.stream(Answer.values())
					.map((answer) -> this.words.choice(answer.name(), "answer." + answer))
					.toList());
		model.addAttribute("proofs",
				Stream.of("now", "later").map((when) -> this.words.choice(when, "proof." + when)).toList());
		model.addAttribute("languages", this.words.languages());
		model.addAttribute("pageLanguage", PageWords.language().code());
	}

	@GetMapping("/wanted")
	String wanted() {
		return "portal/wanted";
	}

	@PostMapping("/wanted")
	String wanted(@RequestParam(name = "subjects", defaultValue = "") List<String> codes,
			@RequestParam Map<String, String> form, HttpSession session, Model model) {
		List<String> known = Arrays.stream(Subject.values()).map(Subject::name).filter(codes::contains).toList();
		Wanted wanted = new Wanted(DateParts.of(form, "from"), DateParts.of(form, "to"), known,
				form.getOrDefault("text", "").strip(), form.getOrDefault("references", "").strip());
		Problems problems = new Problems(this.words);
		wanted.check(problems, LocalDate.now(this.clock));
		keep(session, model, draft(session).with(wanted));
		return Step.next(problems, form, Step.WANTED, model);
	}

	@GetMapping("/answer")
	String answer() {
		return "portal/answer";
	}

	@PostMapping("/answer")
	String answer(@RequestParam Map<String, String> form, HttpSession session, Model model) {
		Answer answer = Arrays.stream(Answer.values())
			.filter((known) -> known.name().equals(form.get("answer")))
			.findFirst()
			.orElse(null);
		Problems problems = new Problems(this.words);
		String language = OnePage.lettersIn(form);
		problems.when(answer == null, "answer", "request.answer.missing");
		problems.when(OnePage.language(language).isEmpty(), "language", "language.missing");
		keep(session, model, draft(session).with(answer, language));
		return Step.next(problems, form, Step.ANSWER, model);
	}

	@GetMapping("/proof")
	String proof() {
		return "portal/proof";
	}

	@PostMapping("/proof")
	String proof(@RequestParam Map<String, String> form, @RequestParam(required = false) MultipartFile file,
			HttpSession session, Model model) throws IOException {
		String when = "now".equals(form.get("proof")) || "later".equals(form.get("proof")) ? form.get("proof") : "";
		Identity identity = new Identity(when, draft(session).proof().fileName());
		Problems problems = new Problems(this.words);
		if ("now".equals(when) && file != null && !file.isEmpty()) {
			identity = taken(file, identity, session, problems);
		}
		identity.check(problems);
		keep(session, model, draft(session).with(identity));
		return Step.next(problems, form, Step.PROOF, model);
	}

	private Identity taken(MultipartFile file, Identity before, HttpSession session, Problems problems)
			throws IOException {
		String name = plain(file.getOriginalFilename());
		try {
			this.intake.check(new Proof(name, file.getBytes()));
			this.drafts.keepFile(session, file.getBytes());
			return new Identity("now", name);
		}
		catch (Refused ex) {
			problems.say("file", this.words.say(ex));
			return before;
		}
	}

	/** The last part of a file name, without what no file name needs. */
	static String plain(String name) {
		String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}]", "").strip();
		return last.isEmpty() ? "proof" : last.substring(Math.max(0, last.length() - 100));
	}

	private void keep(HttpSession session, Model model, Draft draft) {
		this.drafts.keep(session, draft);
		model.addAttribute("draft", draft);
	}

}
