package uk.candour.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.gathering.SearchCertificate;
import uk.candour.gathering.SearchCertificates;
import uk.candour.gathering.SearchPlan;
import uk.candour.gathering.SearchPlans;
import uk.candour.workflow.Refused;

/**
 * What a case asks of whom: the plan before, which officers change, and the certificate
 * after.
 */
@Controller
@RequestMapping("/cases/{reference}")
class SearchPlanPage {

	private final OpenCase cases;

	private final SearchPlans plans;

	private final SearchCertificates certificates;

	private final LetterSheet sheet;

	private final Accounts accounts;

	SearchPlanPage(OpenCase cases, SearchPlans plans, SearchCertificates certificates, LetterSheet sheet,
			Accounts accounts) {
		this.cases = cases;
		this.plans = plans;
		this.certificates = certificates;
		this.sheet = sheet;
		this.accounts = accounts;
	}

	@GetMapping("/search-plan")
	String plan(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "plan", model);
		SearchPlan plan = this.plans.of(reference);
		model.addAttribute("asked", lines(plan.asked()));
		model.addAttribute("leftOut", lines(plan.leftOut()));
		model.addAttribute("begun", plan.begun());
		model.addAttribute("open", this.plans.isOpen(file));
		model.addAttribute("person", file.subject().isPresent());
		return "workbench/search-plan";
	}

	private List<Line> lines(List<SearchPlan.Line> lines) {
		return lines.stream()
			.map((line) -> new Line(line.asset(), line.title(), line.reason(),
					line.isByOfficer() ? this.accounts.nameOf(line.by()) : "The catalogue",
					(line.search() != null) ? line.search().state().title() : null))
			.toList();
	}

	@PostMapping("/search-plan/{asset}")
	String decide(@PathVariable String reference, @PathVariable String asset, @RequestParam boolean asked,
			@RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes after) {
		this.cases.open(reference, signedIn.account());
		try {
			this.plans.decide(reference, asset, asked, reason, signedIn.account().username());
			after.addFlashAttribute("notice", "The plan was changed");
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
			after.addFlashAttribute("typed", reason);
			after.addFlashAttribute("typedFor", asset);
		}
		return "redirect:/cases/{reference}/search-plan";
	}

	@GetMapping("/search-certificate")
	String certificate(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "certificate", model);
		SearchCertificate certificate = this.certificates.of(reference);
		model.addAttribute("certificate", certificate);
		model.addAttribute("names",
				certificate.lines()
					.stream()
					.map((line) -> new Names(who(line.decidedBy(), "The catalogue"), who(line.by(), "By machine"),
							Words.time(line.startedAt()), Words.time(line.finishedAt())))
					.toList());
		// section 12 counts what it takes to locate
		model.addAttribute("hours", (file.subject().isEmpty() && certificate.minutes() > 0)
				? String.format(Locale.UK, "%.2f", certificate.minutes() / 60.0) : null);
		model.addAttribute("received", file.receivedOn());
		return "workbench/search-certificate";
	}

	private String who(String username, String machine) {
		if (username == null) {
			return "";
		}
		return "system".equals(username) ? machine : this.accounts.nameOf(username);
	}

	@GetMapping("/search-certificate.pdf")
	void pdf(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, HttpServletResponse response)
			throws IOException {
		this.cases.open(reference, signedIn.account());
		this.sheet.show(response, "search-certificate-" + reference + ".pdf",
				(target) -> this.certificates.write(reference, target));
	}

	/** An asset of the plan; state is null before its search. */
	record Line(String asset, String title, String reason, String by, String state) {
	}

	/** Who decided and searched, by name. */
	record Names(String decided, String searched, String from, String to) {
	}

}
