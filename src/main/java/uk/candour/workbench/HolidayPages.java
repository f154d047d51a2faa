package uk.candour.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.HolidayBook;
import uk.candour.cases.HolidayChange;
import uk.candour.cases.HolidayRevision;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.HolidayFile;
import uk.candour.statute.Part;
import uk.candour.workflow.Refused;

/**
 * Where an administrator enters bank holidays, and sees whose date moves before it does.
 */
@Controller
@RequestMapping("/bank-holidays")
class HolidayPages {

	private static final List<Choice> PARTS = Arrays.stream(Part.values())
		.map((part) -> new Choice(part.name(), part.title(), null))
		.toList();

	private final HolidayBook book;

	private final Accounts accounts;

	HolidayPages(HolidayBook book, Accounts accounts) {
		this.book = book;
		this.accounts = accounts;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("parts", PARTS);
		model.addAttribute("revisions", this.book.revisions().stream().map(this::line).toList());
		return "workbench/bank-holidays";
	}

	@PostMapping("/day")
	String day(@RequestParam Map<String, String> form, @RequestParam(defaultValue = "") List<Part> in,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		model.addAttribute("typed", form);
		model.addAttribute("on", Map.of("day", form.getOrDefault("on-day", ""), "month",
				form.getOrDefault("on-month", ""), "year", form.getOrDefault("on-year", "")));
		model.addAttribute("in", in.stream().map(Part::name).toList());
		return shown(() -> Proposal.of(form, in), signedIn, model);
	}

	@PostMapping("/file")
	String file(@RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn signedIn, Model model)
			throws IOException {
		String json = new String(file.getBytes(), StandardCharsets.UTF_8);
		return shown(() -> new Proposal(this.book.changes(HolidayFile.read(json))), signedIn, model);
	}

	/** A day that was entered is to be no holiday any more. */
	@PostMapping("/withdrawal")
	String withdrawal(@RequestParam long revision, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		return shown(() -> new Proposal(one(revision).changes()
			.stream()
			.map((change) -> new HolidayChange(change.holiday(), !change.withdrawn()))
			.toList()), signedIn, model);
	}

	/**
	 * The changes and whose date they move, to be confirmed; or the form with what is
	 * wrong.
	 */
	private String shown(Supplier<Proposal> proposal, SignedIn signedIn, Model model) {
		try {
			Proposal proposed = proposal.get();
			model.addAttribute("moved", this.book.preview(proposed.changes(), signedIn.account()));
			model.addAttribute("changes", proposed.changes());
			model.addAttribute("proposal", proposed.text());
			return "workbench/bank-holidays-confirm";
		}
		catch (Refused | ClockRefusal ex) {
			Map<String, String> errors = new HashMap<>();
			errors.put(field(ex, model), ex.getMessage());
			model.addAttribute("errors", errors);
			return list(model);
		}
	}

	private static String field(RuntimeException wrong, Model model) {
		if (wrong instanceof Refused refused && List.of("title", "parts").contains(refused.code())) {
			return refused.code();
		}
		return model.containsAttribute("typed") ? "on" : "file";
	}

	@PostMapping
	String enter(@RequestParam String proposal, @RequestParam String reason, @AuthenticationPrincipal SignedIn signedIn,
			Model model, RedirectAttributes after) {
		Proposal proposed = Proposal.of(proposal);
		if (reason.isBlank()) {
			model.addAttribute("errors", Map.of("reason", "Say where the change was announced, or why it is made."));
			return shown(() -> proposed, signedIn, model);
		}
		try {
			long id = this.book.enter(proposed.changes(), reason, signedIn.account());
			after.addFlashAttribute("notice", "Entered. Open cases are being recomputed, and people are told.");
			return "redirect:/bank-holidays/" + id;
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
			return "redirect:/bank-holidays";
		}
	}

	@GetMapping("/{revision}")
	String one(@PathVariable long revision, Model model) {
		model.addAttribute("line", line(one(revision)));
		model.addAttribute("moved", this.book.moved(revision));
		return "workbench/bank-holidays-one";
	}

	private HolidayRevision one(long revision) {
		return this.book.revision(revision).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Line line(HolidayRevision revision) {
		return new Line(revision.id(), revision.changes(), revision.reason(), Words.time(revision.at()),
				this.accounts.nameOf(revision.by()), revision.done(), revision.moved());
	}

	/** A choice of a form. */
	record Choice(String value, String text, String hint) {
	}

	/** A revision as the list shows it. */
	record Line(long id, List<HolidayChange> changes, String reason, String at, String by, boolean done, long moved) {
	}

}
