package uk.candour.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Stage;
import uk.candour.review.Marks;
import uk.candour.review.Reviews;
import uk.candour.review.SecondReadings;
import uk.candour.review.Withholding;
import uk.candour.workbench.FormLines.Choice;
import uk.candour.workflow.Refused;

/**
 * The room in which pages are read and marked, document by document. While the case is
 * elsewhere, and for the second reader, it shows the marks and changes nothing.
 */
@Controller
@RequestMapping("/cases/{reference}/review")
class ReviewRoom {

	private static final Set<Stage> OPEN = EnumSet.of(Stage.CHOOSING, Stage.REVIEWING);

	private final OpenCase cases;

	private final Reviews reviews;

	private final SecondReadings secondReadings;

	private final Marks marks;

	ReviewRoom(OpenCase cases, Reviews reviews, SecondReadings secondReadings, Marks marks) {
		this.cases = cases;
		this.reviews = reviews;
		this.secondReadings = secondReadings;
		this.marks = marks;
	}

	/** The documents that belong to the answer, and how far each is. */
	@GetMapping
	String list(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "review", model);
		List<Line> lines = included(reference).stream()
			.map((item) -> new Line(item.finding().getId(), item.finding().name(), item.pages().pages(), item.marks(),
					item.read()))
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("read", lines.stream().filter(Line::read).count());
		model.addAttribute("authors", this.secondReadings.authors(reference));
		return "workbench/review";
	}

	@GetMapping("/{document}")
	String room(@PathVariable String reference, @PathVariable UUID document, @AuthenticationPrincipal SignedIn signedIn,
			Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "review", model);
		Reviews.Item item = this.reviews.item(reference, document)
			.filter(Reviews.Item::isReadable)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<UUID> order = order(reference, document);
		int at = order.indexOf(document);
		model.addAttribute("document", document);
		model.addAttribute("name", item.finding().name());
		model.addAttribute("trouble", item.trouble());
		model.addAttribute("read", item.read());
		model.addAttribute("included", item.isIncluded());
		model.addAttribute("number", at + 1);
		model.addAttribute("of", order.size());
		model.addAttribute("previous", (at > 0) ? order.get(at - 1) : null);
		model.addAttribute("next", (at + 1 < order.size()) ? order.get(at + 1) : null);
		model.addAttribute("open", OPEN.contains(file.stage()));
		model.addAttribute("reasons", reasons());
		return "workbench/room";
	}

	/** Says that every page was read, and goes on to the next that was not. */
	@PostMapping("/{document}/read")
	String read(@PathVariable String reference, @PathVariable UUID document, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes after) {
		this.cases.open(reference, signedIn.account());
		try {
			this.marks.read(reference, document, signedIn.account());
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
			return "redirect:/cases/" + reference + "/review/" + document;
		}
		List<Reviews.Item> unread = included(reference).stream().filter((item) -> !item.read()).toList();
		if (unread.isEmpty()) {
			after.addFlashAttribute("notice", "Every document has been read");
			return "redirect:/cases/" + reference + "/review";
		}
		return "redirect:/cases/" + reference + "/review/" + unread.get(0).finding().getId();
	}

	private List<Reviews.Item> included(String reference) {
		return this.reviews.items(reference).stream().filter((item) -> item.isIncluded() && item.isReadable()).toList();
	}

	/** The documents to leaf through: those that belong, and the one being looked at. */
	private List<UUID> order(String reference, UUID document) {
		List<UUID> order = new ArrayList<>(included(reference).stream().map((item) -> item.finding().getId()).toList());
		if (!order.contains(document)) {
			order.add(0, document);
		}
		return order;
	}

	private static List<Choice> reasons() {
		return Arrays.stream(Withholding.values())
			.map((reason) -> new Choice(reason.name(), reason.title() + " (" + reason.label() + "): " + reason.test(),
					null))
			.toList();
	}

	/** A document on the list. */
	record Line(UUID id, String title, Integer pages, int marks, boolean read) {
	}

}
