package uk.candour.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

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

import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;

/**
 * The entries of a case's clock, and how a wrong one is corrected: first the difference,
 * then the reason.
 */
@Controller
@RequestMapping("/cases/{reference}/entries")
class EntryPages {

	private final OpenCase cases;

	private final CaseFiles files;

	private final Accounts accounts;

	EntryPages(OpenCase cases, CaseFiles files, Accounts accounts) {
		this.cases = cases;
		this.files = files;
		this.accounts = accounts;
	}

	@GetMapping
	String list(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "case", model);
		List<Tick> ticks = file.ticks();
		model.addAttribute("entries", file.entries().stream().map((entry) -> line(entry, ticks)).toList());
		return "workbench/entries";
	}

	private Line line(CaseFile.Entered entry, List<Tick> ticks) {
		Tick tick = entry.tick();
		boolean struck = ticks.stream().anyMatch((other) -> other.strikes() != null && other.strikes().is(tick));
		String what = (tick.strikes() == null) ? tick.kind().label()
				: tick.kind().label() + ": " + tick.strikes().kind().label() + ", " + Words.date(tick.strikes().on());
		String by = "requester".equals(entry.by()) ? "The requester"
				: "system".equals(entry.by()) ? "The system" : this.accounts.nameOf(entry.by());
		return new Line(tick.number(), what, Words.date(tick.on()), tick.reason(), Words.time(entry.at()) + ", " + by,
				struck, !struck && tick.strikes() == null);
	}

	/** The entry, what its correction would change, and the question why. */
	@GetMapping("/{number}")
	String one(@PathVariable String reference, @PathVariable int number, @RequestParam(defaultValue = "") String right,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "case", model);
		CaseFile.Entered entry = file.entries()
			.stream()
			.filter((each) -> each.tick().number() == number)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("entry", line(entry, file.ticks()));
		model.addAttribute("right", right);
		model.addAttribute("before", Difference.of(file.clock(file.question(String.valueOf(entry.question())))));
		try {
			model.addAttribute("after", Difference.of(this.files.corrected(reference, number, date(right))));
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
		}
		return "workbench/entry";
	}

	@PostMapping("/{number}")
	String correct(@PathVariable String reference, @PathVariable int number,
			@RequestParam(defaultValue = "") String right, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		this.cases.open(reference, signedIn.account());
		try {
			this.files.correct(reference, number, date(right), reason, signedIn.account().username());
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
			after.addAttribute("right", right);
			return "redirect:/cases/{reference}/entries/{number}";
		}
		after.addFlashAttribute("notice", "The entry was corrected. Both stay on record.");
		return "redirect:/cases/{reference}";
	}

	/** Null when nothing was typed. */
	private static LocalDate date(String right) {
		try {
			return right.isBlank() ? null : LocalDate.parse(right.strip());
		}
		catch (DateTimeException ex) {
			throw new Refused("no-date",
					"“" + right + "” is not a date. Enter it as in 2026-11-23, or leave it empty.");
		}
	}

	/**
	 * An entry as the page shows it.
	 *
	 * @param mayCorrect whether it still stands
	 */
	record Line(int number, String what, String on, String reason, String entered, boolean struck, boolean mayCorrect) {
	}

	/** A clock in two lines: its date, and why. */
	record Difference(String due, String why) {

		static Difference of(StatutoryClock clock) {
			List<StatutoryClock.Explanation> steps = clock.explain();
			return new Difference(clock.due().map(Words::date).orElse("No date: the clock is stopped"),
					steps.get(steps.size() - 1).sentence());
		}

	}

}
