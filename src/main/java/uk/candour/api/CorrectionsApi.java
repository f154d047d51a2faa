package uk.candour.api;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.cases.CaseFile;
import uk.candour.rectification.Copies;
import uk.candour.rectification.Copy;
import uk.candour.rectification.Corrections;

/**
 * A correction over REST: the copies and what was read back in each, and the statement of
 * the person when nothing was changed.
 */
@RestController
@RequestMapping("/api/cases/{reference}/questions/{number}")
class CorrectionsApi {

	private final Copies copies;

	private final Corrections corrections;

	private final Caller caller;

	CorrectionsApi(Copies copies, Corrections corrections, Caller caller) {
		this.copies = copies;
		this.corrections = corrections;
		this.caller = caller;
	}

	/** Every copy of the contested data. */
	@GetMapping("/copies")
	List<Copy> copies(@PathVariable String reference, @PathVariable int number) {
		CaseFile file = this.caller.see(reference);
		return this.copies.of(reference, file.question(this.caller.question(reference, number)));
	}

	/** The person sends a statement that is to stand beside the data. */
	@PostMapping("/statement")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stated(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody Statement statement) {
		this.corrections.stated(reference, this.caller.question(reference, number), statement.words(),
				this.caller.officer().username());
	}

	/** What the person says about data that were not changed. */
	record Statement(@NotBlank @Size(max = 10_000) String words) {
	}

}
