package uk.candour.workbench;

import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Family;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.complaints.Actions;
import uk.candour.complaints.ComplaintStage;
import uk.candour.complaints.Point;
import uk.candour.complaints.Points;
import uk.candour.complaints.PromisedAction;
import uk.candour.complaints.Remedies;
import uk.candour.complaints.Remedy;
import uk.candour.disclosure.Packs;
import uk.candour.gathering.Experience;
import uk.candour.gathering.Searches;
import uk.candour.statute.DaySheet;
import uk.candour.statute.StatutoryClock;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

/**
 * The case page: clock, tasks, where it stands, and searches.
 */
@Controller
@RequestMapping("/cases/{reference}")
class CasePage {

	private final OpenCase cases;

	private final Worklist worklist;

	private final Workflow workflow;

	private final Searches searches;

	private final Experience experience;

	private final Packs packs;

	private final Points points;

	private final Remedies remedies;

	private final Actions actions;

	private final Accounts accounts;

	CasePage(OpenCase cases, Worklist worklist, Workflow workflow, Searches searches, Experience experience,
			Packs packs, Points points, Remedies remedies, Actions actions, Accounts accounts) {
		this.cases = cases;
		this.worklist = worklist;
		this.workflow = workflow;
		this.searches = searches;
		this.experience = experience;
		this.packs = packs;
		this.points = points;
		this.remedies = remedies;
		this.actions = actions;
		this.accounts = accounts;
	}

	@GetMapping
	String page(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		Account who = signedIn.account();
		CaseFile file = this.cases.open(reference, who, "case", model);
		LocalDate today = this.cases.today();
		model.addAttribute("file", file);
		model.addAttribute("received", Words.date(file.receivedAt()));
		model.addAttribute("target", this.cases.target(file));
		model.addAttribute("explanations", file.clock().explain());
		model.addAttribute("questions",
				file.questions().stream().map((question) -> question(file, question, today)).toList());
		model.addAttribute("sheet", DaySheet.of(file.clock(), today));
		model.addAttribute("tasks",
				this.worklist.of(reference, who).stream().map((item) -> task(item, today)).toList());
		model.addAttribute("ways", file.questions().stream().map((question) -> way(file, question)).toList());
		model.addAttribute("complaints", complaints(file));
		model.addAttribute("pack", this.packs.newest(reference).orElse(null));
		searches(reference, model);
		return "workbench/case";
	}

	private QuestionLine question(CaseFile file, Question question, LocalDate today) {
		StatutoryClock clock = file.clock(question);
		return new QuestionLine(question.wording(), question.regime().title(),
				question.owner().map(this.accounts::nameOf).orElse("nobody answers for it yet"),
				question.outcome().map(Outcome::title).orElse(null),
				Deadline.of(file.reference(), question.dueOn().orElse(null), today, this.cases.calendars()),
				clock.explain(), DaySheet.of(clock, today));
	}

	/**
	 * Where each question stands; what began before questions had a way of their own has
	 * one.
	 */
	private Way way(CaseFile file, Question question) {
		return new Way(question.number(), question.regime().title(),
				Progress.of(this.workflow.progress(file.reference(), question.item())));
	}

	private List<ComplaintLine> complaints(CaseFile file) {
		List<PromisedAction> promised = this.actions.of(file.reference());
		return file.questions()
			.stream()
			.filter((question) -> Family.COMPLAINT.regimes().contains(question.regime()))
			.map((question) -> complaint(file, question, promised))
			.filter((line) -> !line.points().isEmpty())
			.toList();
	}

	private ComplaintLine complaint(CaseFile file, Question question, List<PromisedAction> promised) {
		ComplaintStage stage = ComplaintStage.of(file, question);
		return new ComplaintLine(question.number(), stage.number(), this.points.of(file, question, stage),
				this.remedies.of(file, question, stage),
				promised.stream().filter((action) -> action.question() == question.number()).toList());
	}

	private Task task(WorkItem item, LocalDate today) {
		return new Task(item.id(), item.name(), "failure".equals(item.step()), item.item(),
				(item.assignee() != null) ? this.accounts.nameOf(item.assignee()) : "Nobody yet",
				Deadline.of(item.caseReference(), item.dueOn(), today, this.cases.calendars()));
	}

	/**
	 * The table of searches alone, asked for every two seconds while some are going on.
	 */
	@GetMapping("/searches")
	String searches(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account());
		searches(reference, model);
		model.addAttribute("reference", reference);
		return "workbench/searches :: searches";
	}

	private void searches(String reference, Model model) {
		List<SearchLine> lines = this.searches.of(reference)
			.stream()
			.map((search) -> SearchLine.of(search, this.experience.isLeftAlone(search.asset())))
			.toList();
		model.addAttribute("reference", reference);
		model.addAttribute("searches", lines);
		model.addAttribute("searchesDone", lines.stream().filter(SearchLine::done).count());
		model.addAttribute("searchesMoving", lines.stream().anyMatch((line) -> !line.done()));
	}

	/** The diagram and what is marked on it, for the script that draws it. */
	@GetMapping("/diagram")
	@ResponseBody
	ResponseEntity<Progress> diagram(@PathVariable String reference, @RequestParam(defaultValue = "1") int question,
			@AuthenticationPrincipal SignedIn signedIn) {
		Question one = this.cases.open(reference, signedIn.account())
			.numbered(question)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.status(HttpStatus.OK)
			.header("Cache-Control", "no-store")
			.body(Progress.of(this.workflow.progress(reference, one.item())));
	}

	/**
	 * A question of the case.
	 *
	 * @param outcome how it ended, or null while it is open
	 */
	record QuestionLine(String wording, String regime, String owner, String outcome, Deadline deadline,
			List<StatutoryClock.Explanation> explanations, DaySheet sheet) {
	}

	/** Where a question stands on the diagram of its family. */
	record Way(int question, String regime, Progress progress) {
	}

	/** A complaint in short. */
	record ComplaintLine(int question, int stage, List<Point> points, List<Remedy> remedies,
			List<PromisedAction> actions) {
	}

	/** An open task of the case. */
	record Task(String id, String name, boolean failed, String item, String taken, Deadline deadline) {
	}

}
