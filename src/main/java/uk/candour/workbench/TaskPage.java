package uk.candour.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.gathering.Searches;
import uk.candour.workflow.Form;
import uk.candour.workflow.Forms;
import uk.candour.workflow.InvalidForm;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

/**
 * One thing to do: why it is here, what helps, and its form.
 */
@Controller
@RequestMapping("/work/{id}")
class TaskPage {

	private static final String SEARCH = "search-by-hand";

	private final Worklist worklist;

	private final Forms forms;

	private final Searches searches;

	private final Documents documents;

	private final Catalogue catalogue;

	private final CaseFiles cases;

	private final Accounts accounts;

	TaskPage(Worklist worklist, Forms forms, Searches searches, Documents documents, Catalogue catalogue,
			CaseFiles cases, Accounts accounts) {
		this.worklist = worklist;
		this.forms = forms;
		this.searches = searches;
		this.documents = documents;
		this.catalogue = catalogue;
		this.cases = cases;
		this.accounts = accounts;
	}

	@GetMapping
	String show(@PathVariable String id, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		WorkItem item = this.worklist.find(id, signedIn.account())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return shown(item, signedIn.account(), new LinkedMultiValueMap<>(), model);
	}

	private String shown(WorkItem item, Account who, MultiValueMap<String, String> typed, Model model) {
		boolean others = item.assignee() != null && !item.assignee().equals(who.username());
		model.addAttribute("item", item);
		model.addAttribute("deadline",
				Deadline.of(item.caseReference(), item.dueOn(), this.cases.today(), this.cases.calendars()));
		model.addAttribute("place", Tasks.place(item.caseReference()));
		model.addAttribute("others", others);
		model.addAttribute("taken", this.accounts.nameOf(item.assignee()));
		model.addAttribute("failed", "failure".equals(item.step()));
		model.addAttribute("asset", (item.item() != null)
				? this.catalogue.find(item.item()).map(Asset::title).orElse("question " + item.item()) : null);
		model.addAttribute("lines",
				(item.form() != null) ? FormLines.of(this.forms.form(item.form()), typed) : List.of());
		model.addAttribute("uploads", uploads(item));
		model.addAttribute("wanted", wanted(item));
		model.addAttribute("evidence", evidence(item, who));
		return "workbench/task";
	}

	/**
	 * Whom and what to look for. Owners of systems see no cases: this is all that they
	 * need of one, and only while the search is theirs to do.
	 */
	private CaseFile wanted(WorkItem item) {
		return SEARCH.equals(item.step()) ? this.cases.get(item.caseReference()) : null;
	}

	/** What the owner of a system has uploaded for a search by hand. */
	private List<Document> uploads(WorkItem item) {
		if (!SEARCH.equals(item.step())) {
			return List.of();
		}
		return this.documents.of(item.caseReference(), Document.Kind.FINDING)
			.stream()
			.filter((document) -> item.item().equals(document.origin()))
			.toList();
	}

	private List<Document> evidence(WorkItem item, Account who) {
		boolean wanted = "verify-identity".equals(item.step()) && Viewer.View.seesCases(who);
		return wanted ? this.documents.of(item.caseReference(), Document.Kind.EVIDENCE) : List.of();
	}

	@PostMapping("/claim")
	String claim(@PathVariable String id, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		return attempt(after, "redirect:/work/" + id, () -> this.worklist.claim(id, signedIn.account()));
	}

	@PostMapping("/release")
	String release(@PathVariable String id, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		return attempt(after, "redirect:/work/" + id, () -> this.worklist.release(id, signedIn.account()));
	}

	@PostMapping("/retry")
	String retry(@PathVariable String id, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		return attempt(after, "redirect:/work", () -> {
			this.worklist.retry(id, signedIn.account());
			after.addFlashAttribute("notice", "It is being tried again");
		});
	}

	/** Keeps a file that the owner of a system found. */
	@PostMapping("/upload")
	String upload(@PathVariable String id, @RequestParam("file") List<MultipartFile> files,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) throws IOException {
		WorkItem item = this.worklist.find(id, signedIn.account())
			.filter((found) -> SEARCH.equals(found.step()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		try {
			for (MultipartFile file : files) {
				this.searches.upload(item, plain(file.getOriginalFilename()), file.getBytes(), signedIn.account());
			}
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/work/" + id;
	}

	private static String plain(String name) {
		String last = (name == null) ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
		return last.isEmpty() ? "file" : last;
	}

	/** Completes the task; on any objection the form comes back as it was typed. */
	@PostMapping("/complete")
	String complete(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed,
			@AuthenticationPrincipal SignedIn signedIn, Model model, RedirectAttributes after) {
		Account who = signedIn.account();
		WorkItem item = this.worklist.find(id, who).orElse(null);
		if (item == null) {
			after.addFlashAttribute("problem", "This task is no longer on your list. It may have been done already.");
			return "redirect:/work";
		}
		try {
			this.worklist.complete(id, values(item, typed), who);
		}
		catch (InvalidForm ex) {
			model.addAttribute("errors", ex.errors());
			return shown(item, who, typed, model);
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
			return shown(item, who, typed, model);
		}
		after.addFlashAttribute("notice", "Done: " + item.name());
		return Viewer.View.seesCases(who) ? "redirect:" + Tasks.place(item.caseReference()) : "redirect:/work";
	}

	private Map<String, Object> values(WorkItem item, MultiValueMap<String, String> typed) {
		if (item.form() == null) {
			String note = typed.getFirst("note");
			return Map.of("note", (note != null) ? note : "");
		}
		Form form = this.forms.form(item.form());
		return FormLines.values(form, typed);
	}

	private static String attempt(RedirectAttributes after, String where, Runnable act) {
		try {
			act.run();
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return where;
	}

}
