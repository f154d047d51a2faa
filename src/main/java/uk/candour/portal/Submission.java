package uk.candour.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Family;
import uk.candour.cases.Intake;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.correspondence.Language;
import uk.candour.statute.DaySheet;
import uk.candour.statute.Deadline;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;

/**
 * The last part of a request: the answers are checked and sent, once.
 */
@Controller
@RequestMapping("/request")
class Submission {

	private static final Set<Deadline> ACKNOWLEDGED = Set.of(Deadline.ACKNOWLEDGE, Deadline.STAGE1_ACK);

	private final Drafts drafts;

	private final Intake intake;

	private final CaseFiles cases;

	private final PageWords words;

	private final Clock clock;

	Submission(Drafts drafts, Intake intake, CaseFiles cases, PageWords words, Clock clock) {
		this.drafts = drafts;
		this.intake = intake;
		this.cases = cases;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/check")
	String check(HttpSession session, Model model) {
		Draft draft = this.drafts.of(session);
		return unfinished(draft).map((step) -> "redirect:/request/" + step.page()).orElseGet(() -> shown(draft, model));
	}

	private Optional<Step> unfinished(Draft draft) {
		return Arrays.stream(Step.values()).filter((step) -> step != Step.CHECK).filter((step) -> {
			Problems problems = new Problems(this.words);
			step.check(draft, problems, today());
			return !problems.none();
		}).findFirst();
	}

	private String shown(Draft draft, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("subjectTitles", Subject.titles(draft.wanted().subjects(), this.words::say));
		model.addAttribute("answerTitle", this.words.say("answer." + draft.answer()));
		model.addAttribute("languageTitle", this.words.say("language." + draft.language()));
		return "portal/check";
	}

	/** Sends the request; the key of the form makes a second click harmless. */
	@PostMapping("/check")
	String send(@RequestParam String key, HttpSession session, Model model) {
		if (this.drafts.sent(session, key).isPresent()) {
			return "redirect:/request/sent";
		}
		Draft draft = this.drafts.of(session);
		Problems problems = new Problems(this.words);
		Step.CHECK.check(draft, problems, today());
		if (unfinished(draft).isPresent() || !problems.none()) {
			model.addAttribute("errors", problems.messages());
			return problems.none() ? "redirect:/request/check" : shown(draft, model);
		}
		try {
			CaseFile file = this.intake.receive(application(draft), this.drafts.proof(session).stream().toList(),
					draft.key(), "requester");
			this.drafts.sent(session, draft, file.reference());
			return "redirect:/request/sent";
		}
		catch (Refused ex) {
			model.addAttribute("problem", this.words.say(ex));
			return shown(draft, model);
		}
	}

	@GetMapping("/sent")
	String sent(HttpSession session, Model model) {
		Optional<String> reference = this.drafts.sent(session, (String) null);
		if (reference.isEmpty()) {
			return "redirect:/";
		}
		CaseFile file = this.cases.get(reference.get());
		model.addAttribute("heading",
				this.words.say((Family.of(file.regime()) == Family.COMPLAINT) ? "sent.title.complaint" : "sent.title"));
		model.addAttribute("acknowledged", acknowledgedBy(file));
		model.addAttribute("reference", file.reference());
		model.addAttribute("email", file.requester().email());
		model.addAttribute("due", file.dueOn().orElse(null));
		model.addAttribute("explanations", file.clock().explain());
		model.addAttribute("sheet", DaySheet.of(file.clock(), this.cases.today()));
		return "portal/sent";
	}

	/**
	 * The last day for saying that it has come, where a law or code sets one; or null.
	 */
	private static LocalDate acknowledgedBy(CaseFile file) {
		return file.clocks(file.next())
			.stream()
			.filter((clock) -> ACKNOWLEDGED.contains(clock.rule().deadline()))
			.flatMap((clock) -> clock.due().stream())
			.findFirst()
			.orElse(null);
	}

	private Application application(Draft draft) {
		Draft.You you = draft.you();
		Draft.Contact contact = draft.contact();
		Draft.Wanted wanted = draft.wanted();
		List<String> phones = contact.phone().isBlank() ? List.of() : List.of(contact.phone());
		Requester requester = new Requester(you.name(), contact.email(), contact.phone(), draft.answer(),
				OnePage.language(draft.language()).orElse(null));
		DataSubject subject = new DataSubject(you.name(), you.formerNameList(), you.birth().date().orElse(null),
				draft.livedAt().stream().map(Submission::address).toList(), List.of(contact.email()), phones,
				wanted.referenceList());
		Scope scope = new Scope(wanted.from().date().orElse(null), wanted.to().date().orElse(null),
				Subject.titles(wanted.subjects(), (key) -> this.words.record(Language.ENGLISH, key)), wanted.text());
		return new Application(Regime.SAR, "portal", this.clock.instant(), requester, subject, scope);
	}

	/** A year that somebody remembers means all of it. */
	private static DataSubject.Address address(Draft.Place place) {
		return new DataSubject.Address(place.oneLine(), place.fromYear().map((year) -> year.atDay(1)).orElse(null),
				place.toYear().map(Submission::lastDay).orElse(null));
	}

	private static LocalDate lastDay(Year year) {
		return year.atMonthDay(MonthDay.of(12, 31));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
