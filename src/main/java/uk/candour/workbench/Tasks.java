package uk.candour.workbench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.HolidayBook;
import uk.candour.catalogue.AssetReviews;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

/**
 * The list that officers live in: what there is to do, by deadline.
 */
@Controller
class Tasks {

	private static final int PAGE = 25;

	private final Worklist worklist;

	private final CaseFiles cases;

	private final Accounts accounts;

	private final HolidayBook holidays;

	Tasks(Worklist worklist, CaseFiles cases, Accounts accounts, HolidayBook holidays) {
		this.worklist = worklist;
		this.cases = cases;
		this.accounts = accounts;
		this.holidays = holidays;
	}

	@GetMapping("/work")
	String list(@AuthenticationPrincipal SignedIn signedIn, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) String after,
			Model model) {
		Account who = signedIn.account();
		String text = q.isBlank() ? null : q.strip();
		Worklist.Page page = this.worklist.page(who, mine, text, after, PAGE);
		Map<String, String> names = new HashMap<>();
		LocalDate today = this.cases.today();
		Map<String, CaseFile> files = this.cases.find(page.items().stream().map(WorkItem::caseReference).toList(), who);
		model.addAttribute("rows",
				page.items().stream().map((item) -> row(item, files.get(item.caseReference()), names, today)).toList());
		model.addAttribute("holidays", this.holidays.news().filter((news) -> Viewer.View.seesCases(who)).orElse(null));
		model.addAttribute("total", page.total());
		model.addAttribute("q", q);
		model.addAttribute("mine", mine);
		model.addAttribute("first", (after != null) ? address(q, mine, null) : null);
		model.addAttribute("next", (page.next() != null) ? address(q, mine, page.next()) : null);
		return "workbench/tasks";
	}

	private static String address(String q, boolean mine, String after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/work");
		if (!q.isBlank()) {
			address.queryParam("q", "{q}");
		}
		if (mine) {
			address.queryParam("mine", true);
		}
		if (after != null) {
			address.queryParam("after", "{after}");
		}
		return address.encode().buildAndExpand(Map.of("q", q, "after", (after != null) ? after : "")).toUriString();
	}

	private Row row(WorkItem item, CaseFile file, Map<String, String> names, LocalDate today) {
		String about = (file != null) ? file.name() : "";
		String taken = (item.assignee() == null) ? "Nobody yet"
				: names.computeIfAbsent(item.assignee(), this.accounts::nameOf);
		return new Row(item.id(), item.caseReference(), place(item.caseReference()), about, item.name(),
				"failure".equals(item.step()), taken,
				Deadline.of(item.caseReference(), item.dueOn(), today, this.cases.calendars()));
	}

	/** Where what a task is about can be read: a case, or an asset of the catalogue. */
	static String place(String reference) {
		return AssetReviews.asset(reference).map((code) -> "/catalogue/" + code).orElse("/cases/" + reference);
	}

	/**
	 * A line of the list.
	 *
	 * @param place address of the case or asset
	 * @param about whose case; empty for people who may not know
	 * @param taken name of who has taken it
	 */
	record Row(String id, String reference, String place, String about, String name, boolean failed, String taken,
			Deadline deadline) {
	}

}
