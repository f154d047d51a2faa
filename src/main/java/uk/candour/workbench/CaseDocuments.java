package uk.candour.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import uk.candour.accounts.SignedIn;
import uk.candour.catalogue.Catalogue;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.review.Reviews;
import uk.candour.workflow.Refused;

/**
 * What was found for a case, and what of it belongs to the answer.
 */
@Controller
@RequestMapping("/cases/{reference}")
class CaseDocuments {

	/** Documents on one page. */
	private static final int LINES = 100;

	private final OpenCase cases;

	private final Reviews reviews;

	private final Documents documents;

	private final Catalogue catalogue;

	CaseDocuments(OpenCase cases, Reviews reviews, Documents documents, Catalogue catalogue) {
		this.cases = cases;
		this.reviews = reviews;
		this.documents = documents;
		this.catalogue = catalogue;
	}

	@GetMapping("/documents")
	String page(@PathVariable String reference, @RequestParam(defaultValue = "1") int page,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "documents", model);
		Map<String, String> titles = new HashMap<>();
		this.catalogue.all().forEach((asset) -> titles.put(asset.code(), asset.title()));
		List<Line> lines = this.reviews.items(reference)
			.stream()
			.map((item) -> line(item, titles))
			.sorted(Comparator.comparing(Line::source).thenComparing(Line::title))
			.toList();
		long before = LINES * (Math.max(page, 1) - 1L);
		model.addAttribute("lines", lines.stream().skip(before).limit(LINES).toList());
		model.addAttribute("total", lines.size());
		model.addAttribute("page", page);
		model.addAttribute("first", (before > 0) ? address(reference, 1) : null);
		model.addAttribute("next", (before + LINES < lines.size()) ? address(reference, Math.max(page, 1) + 1) : null);
		model.addAttribute("decided", lines.stream().filter((line) -> !line.decision().isEmpty()).count());
		model.addAttribute("included", lines.stream().filter((line) -> "in".equals(line.decision())).count());
		return "workbench/documents";
	}

	private static String address(String reference, int page) {
		return "/cases/" + reference + "/documents" + ((page > 1) ? "?page=" + page : "");
	}

	private static Line line(Reviews.Item item, Map<String, String> titles) {
		Document finding = item.finding();
		String decision = item.choice().map((choice) -> choice.included() ? "in" : "out").orElse("");
		return new Line(finding.getId().toString(), finding.name(),
				titles.getOrDefault(finding.origin(), (finding.origin() != null) ? finding.origin() : "Uploaded"),
				Words.date(finding.madeAt()), finding.why(), item.isReadable(), item.trouble(),
				item.isReadable() ? item.pages().pages() : null, decision,
				item.choice().map(Reviews.Choice::reason).orElse(""), item.marks(), item.read());
	}

	/**
	 * Decides about the documents that were ticked: all belong, or all are left out for
	 * one reason.
	 */
	@PostMapping("/documents")
	String choose(@PathVariable String reference, @RequestParam String action,
			@RequestParam(defaultValue = "") List<UUID> document, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes after) {
		Account who = signedIn.account();
		this.cases.open(reference, who);
		boolean include = "include".equals(action);
		int done = 0;
		Set<String> objections = new HashSet<>();
		for (UUID each : document) {
			try {
				this.reviews.choose(reference, each, include, reason, who);
				done++;
			}
			catch (Refused ex) {
				objections.add(ex.getMessage());
			}
		}
		if (document.isEmpty()) {
			objections.add("Tick the documents that you want to decide about.");
		}
		if (done > 0) {
			after.addFlashAttribute("notice", done + (include ? " included" : " left out"));
		}
		if (!objections.isEmpty()) {
			after.addFlashAttribute("problem", String.join(" ", objections));
		}
		return "redirect:" + address(reference, page);
	}

	/** A file of the case, as it came. */
	@GetMapping("/files/{id}")
	void file(@PathVariable String reference, @PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn,
			HttpServletResponse response) throws IOException {
		this.cases.open(reference, signedIn.account());
		Document document = this.documents.find(reference, id).orElseThrow(CaseDocuments::notThere);
		send(document, true, response);
	}

	/** A finding as pages. */
	@GetMapping("/files/{id}/pages.pdf")
	void pages(@PathVariable String reference, @PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn,
			HttpServletResponse response) throws IOException {
		this.cases.open(reference, signedIn.account());
		Document pages = this.documents.find(reference, id)
			.flatMap((finding) -> this.documents.form(finding.getId(), Document.Kind.RENDITION))
			.filter((rendition) -> rendition.pages() != null)
			.orElseThrow(CaseDocuments::notThere);
		send(pages, false, response);
	}

	private void send(Document document, boolean attached, HttpServletResponse response) throws IOException {
		try (InputStream content = this.documents.open(document)) {
			// what came from outside is never shown as a page of ours
			response.setContentType(attached ? "application/octet-stream" : "application/pdf");
			response.setContentLengthLong(document.size());
			ContentDisposition.Builder disposition = attached ? ContentDisposition.attachment()
					: ContentDisposition.inline();
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(document.name(), StandardCharsets.UTF_8).build().toString());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			content.transferTo(response.getOutputStream());
		}
	}

	private static ResponseStatusException notThere() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * A finding on the list.
	 *
	 * @param made when it was made in its system, or empty
	 * @param trouble why it cannot be shown, or what does not show; may be empty
	 * @param pages how many, or null
	 * @param decision "in", "out" or empty
	 */
	record Line(String id, String title, String source, String made, String why, boolean readable, String trouble,
			Integer pages, String decision, String reason, int marks, boolean read) {
	}

}
