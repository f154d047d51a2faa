package uk.candour.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Question;
import uk.candour.complaints.Actions;
import uk.candour.complaints.ComplaintStage;
import uk.candour.complaints.Finding;
import uk.candour.complaints.Points;
import uk.candour.complaints.PromisedAction;
import uk.candour.complaints.Remedies;
import uk.candour.complaints.Remedy;
import uk.candour.workflow.Refused;

/**
 * The page of a complaint: each point with its finding and reason, what puts it right,
 * and what is promised.
 */
@Controller
@RequestMapping("/cases/{reference}/questions/{number}/complaint")
class ComplaintPage {

	private final OpenCase cases;

	private final Points points;

	private final Remedies remedies;

	private final Actions actions;

	private final Accounts accounts;

	ComplaintPage(OpenCase cases, Points points, Remedies remedies, Actions actions, Accounts accounts) {
		this.cases = cases;
		this.points = points;
		this.remedies = remedies;
		this.actions = actions;
		this.accounts = accounts;
	}

	@GetMapping
	String page(@PathVariable String reference, @PathVariable int number, @AuthenticationPrincipal SignedIn signedIn,
			Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "case", model);
		Question question = question(file, number);
		ComplaintStage stage = ComplaintStage.of(file, question);
		model.addAttribute("number", number);
		model.addAttribute("question", question);
		model.addAttribute("stage", stage.number());
		model.addAttribute("open", question.isOpen());
		model.addAttribute("points", this.points.of(file, question, stage));
		model.addAttribute("before",
				(stage == ComplaintStage.SECOND) ? this.points.of(file, question, ComplaintStage.FIRST) : List.of());
		model.addAttribute("remedies", this.remedies.of(file, question, stage));
		model.addAttribute("actions",
				this.actions.of(reference)
					.stream()
					.filter((action) -> action.question() == number)
					.map(this::line)
					.toList());
		model.addAttribute("findings", choices(Finding.values(), Finding::name, Finding::title));
		model.addAttribute("kinds", choices(Remedy.Kind.values(), Remedy.Kind::name, Remedy.Kind::title));
		model.addAttribute("officers",
				this.accounts.all()
					.stream()
					.filter((account) -> account.is(Role.OFFICER) || account.is(Role.MANAGER))
					.map((account) -> new FormLines.Choice(account.username(), account.name(), null))
					.toList());
		return "workbench/complaint";
	}

	private ActionLine line(PromisedAction action) {
		String state = action.isOpen() ? (action.promisedOn().isBefore(this.cases.today()) ? "Overdue" : "Promised")
				: "Done";
		return new ActionLine(action.what(), this.accounts.nameOf(action.owner()), action.promisedOn(), state,
				action.done());
	}

	private static <E> List<FormLines.Choice> choices(E[] values, Function<E, String> name, Function<E, String> title) {
		return Arrays.stream(values)
			.map((value) -> new FormLines.Choice(name.apply(value), title.apply(value), null))
			.toList();
	}

	private static Question question(CaseFile file, int number) {
		return file.numbered(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/points")
	String add(@PathVariable String reference, @PathVariable int number,
			@RequestParam(defaultValue = "") String wording, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes after) {
		return attempt(reference, number, "The point was added", after, signedIn,
				(item, who) -> this.points.add(reference, item, wording, who));
	}

	@PostMapping("/points/{point}")
	String find(@PathVariable String reference, @PathVariable int number, @PathVariable int point,
			@RequestParam(defaultValue = "") String finding, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		return attempt(reference, number, "The finding was kept", after, signedIn,
				(item, who) -> this.points.find(reference, item, point,
						chosen(Finding.values(), finding, "Choose what was found on point " + point + "."), reason,
						who));
	}

	@PostMapping("/remedies")
	String offer(@PathVariable String reference, @PathVariable int number, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String amount,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		return attempt(reference, number, "The remedy was added", after, signedIn,
				(item, who) -> this.remedies.offer(reference, item,
						chosen(Remedy.Kind.values(), kind, "Choose what sort of remedy it is."), words,
						pounds(amount.strip()), who));
	}

	@PostMapping("/remedies/{id}/back")
	String takeBack(@PathVariable String reference, @PathVariable int number, @PathVariable long id,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		return attempt(reference, number, "The remedy was taken back", after, signedIn,
				(item, who) -> this.remedies.takeBack(reference, item, id, who));
	}

	@PostMapping("/actions")
	String promise(@PathVariable String reference, @PathVariable int number,
			@RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String owner,
			@RequestParam(defaultValue = "") String on, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes after) {
		return attempt(reference, number, "The action was added", after, signedIn,
				(item, who) -> this.actions.promise(reference, item, what, owner, day(on.strip()), who));
	}

	private String attempt(String reference, int number, String done, RedirectAttributes after, SignedIn signedIn,
			Deed deed) {
		CaseFile file = this.cases.open(reference, signedIn.account());
		try {
			deed.of(question(file, number).item(), signedIn.account());
			after.addFlashAttribute("notice", done);
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/cases/" + reference + "/questions/" + number + "/complaint";
	}

	private static <E extends Enum<E>> E chosen(E[] values, String name, String otherwise) {
		return Arrays.stream(values)
			.filter((value) -> value.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new Refused("incomplete", otherwise));
	}

	private static BigDecimal pounds(String text) {
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("\\d{1,7}([.]\\d{2})?")) {
			throw new Refused("incomplete", "Write the amount in pounds and pence, such as 150.00.");
		}
		return new BigDecimal(text);
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new Refused("incomplete", "Enter the day by which it will be done, such as 2026-12-11.");
		}
	}

	/** What is done to a complaint. */
	@FunctionalInterface
	private interface Deed {

		void of(String question, Account who);

	}

	/** A promise, as the table shows it. */
	record ActionLine(String what, String owner, LocalDate promisedOn, String state, String done) {
	}

}
