package uk.candour.workbench;

import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import uk.candour.accounts.Account;
import uk.candour.accounts.SignedIn;
import uk.candour.documents.Document;
import uk.candour.redaction.Area;
import uk.candour.review.Marking;
import uk.candour.review.Marks;
import uk.candour.review.PageMark;
import uk.candour.review.Reviews;
import uk.candour.review.Suggestion;
import uk.candour.review.Suggestions;
import uk.candour.review.Withholding;
import uk.candour.workflow.Refused;

/**
 * What the review room's script asks for: every answer is the whole state of the
 * document's marks and suggestions.
 */
@RestController
@RequestMapping("/cases/{reference}/review/{document}")
class MarksDesk {

	private final OpenCase cases;

	private final Reviews reviews;

	private final Marks marks;

	private final Suggestions suggestions;

	MarksDesk(OpenCase cases, Reviews reviews, Marks marks, Suggestions suggestions) {
		this.cases = cases;
		this.reviews = reviews;
		this.marks = marks;
		this.suggestions = suggestions;
	}

	@GetMapping("/marks")
	Desk marks(@PathVariable String reference, @PathVariable UUID document,
			@AuthenticationPrincipal SignedIn signedIn) {
		return desk(reference, document, signedIn.account());
	}

	@PostMapping("/marks")
	Desk mark(@PathVariable String reference, @PathVariable UUID document, @RequestBody Wish wish,
			@AuthenticationPrincipal SignedIn signedIn) {
		this.cases.open(reference, signedIn.account());
		this.marks.mark(reference, document, wish.marking(), signedIn.account());
		return desk(reference, document, signedIn.account());
	}

	@DeleteMapping("/marks/{mark}")
	Desk unmark(@PathVariable String reference, @PathVariable UUID document, @PathVariable UUID mark,
			@AuthenticationPrincipal SignedIn signedIn) {
		this.cases.open(reference, signedIn.account());
		this.marks.unmark(reference, document, mark, signedIn.account());
		return desk(reference, document, signedIn.account());
	}

	/** A suggestion is not followed: its text stays. */
	@PostMapping("/dismissals")
	Desk dismiss(@PathVariable String reference, @PathVariable UUID document, @RequestBody Dismissed dismissed,
			@AuthenticationPrincipal SignedIn signedIn) {
		this.cases.open(reference, signedIn.account());
		this.marks.dismiss(reference, document, dismissed.text(), signedIn.account());
		return desk(reference, document, signedIn.account());
	}

	@ExceptionHandler(Refused.class)
	ProblemDetail refused(Refused refused) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.getMessage());
	}

	private Desk desk(String reference, UUID id, Account who) {
		this.cases.open(reference, who);
		Document finding = this.reviews.item(reference, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.finding();
		return new Desk(this.marks.of(id).stream().map(Placed::of).toList(), this.suggestions.of(reference, finding));
	}

	/** Everything that the room shows beside the pages. */
	record Desk(List<Placed> marks, List<Suggestion> suggestions) {
	}

	/** A mark that is there. */
	record Placed(UUID id, String text, boolean wholeWord, Area area, Withholding withholding, String label) {

		static Placed of(PageMark mark) {
			return new Placed(mark.id(), mark.text(), mark.wholeWord(), mark.area(), mark.withholding(),
					mark.withholding().label());
		}

	}

	/** A mark that somebody wants: a text or an area. */
	record Wish(String text, boolean wholeWord, Area area, Withholding withholding) {

		Marking marking() {
			return new Marking(this.text, false, this.wholeWord, this.area, this.withholding);
		}

	}

	/** The text of a suggestion. */
	record Dismissed(String text) {
	}

}
