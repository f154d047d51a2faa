package uk.candour.api;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.accounts.Account;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.statute.StatutoryClock;

/**
 * The entries of a case's clock over REST: read them, and correct one that is wrong.
 */
@RestController
@RequestMapping("/api/cases/{reference}/ticks")
class TicksApi {

	private final CaseFiles files;

	private final Caller caller;

	TicksApi(CaseFiles files, Caller caller) {
		this.files = files;
		this.caller = caller;
	}

	/** What happened, numbered, with who entered it and when. */
	@GetMapping
	List<CaseFile.Entered> ticks(@PathVariable String reference) {
		return this.caller.see(reference).entries();
	}

	/**
	 * Strikes out a wrong entry and, where it did happen, enters it with the right date.
	 * @param preview whether to say only what the clock would be
	 */
	@PostMapping("/{number}/correction")
	Corrected correct(@PathVariable String reference, @PathVariable int number,
			@RequestParam(defaultValue = "false") boolean preview, @Valid @RequestBody Correction correction) {
		Account who = this.caller.officer();
		LocalDate before = this.caller.see(reference).dueOn().orElse(null);
		StatutoryClock after = preview ? this.files.corrected(reference, number, correction.right())
				: this.files.correct(reference, number, correction.right(), correction.reason(), who.username())
					.clock();
		return new Corrected(before, ClockView.of(after, this.files.today()));
	}

	/**
	 * Why an entry is wrong.
	 *
	 * @param reason in a sentence
	 * @param right when it really happened; null if it never did
	 */
	record Correction(@NotBlank @Size(max = 1000) String reason, LocalDate right) {
	}

	/**
	 * The date before a correction, null while the clock was stopped, and the clock after
	 * it.
	 */
	record Corrected(LocalDate before, ClockView after) {
	}

}
