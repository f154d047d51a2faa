package uk.candour.api;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.accounts.Accounts;
import uk.candour.accounts.Account;
import uk.candour.cases.Happenings;
import uk.candour.workflow.Refused;

/**
 * What befalls a case, over REST: what the requester says or pays, a withdrawal, a change
 * of hands, a hold, a restriction, a letter of the regulator.
 */
@RestController
@RequestMapping("/api/cases/{reference}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class HappeningsApi {

	private final Happenings happenings;

	private final Accounts accounts;

	private final Caller caller;

	HappeningsApi(Happenings happenings, Accounts accounts, Caller caller) {
		this.happenings = happenings;
		this.accounts = accounts;
		this.caller = caller;
	}

	/** The requester said more about a question that waits for it. */
	@PostMapping("/questions/{number}/clarification")
	void clarified(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody Words words) {
		this.happenings.clarified(reference, this.caller.question(reference, number), words.words(),
				who(reference).username());
	}

	/** The requester paid what was asked for a question. */
	@PostMapping("/questions/{number}/payment")
	void paid(@PathVariable String reference, @PathVariable int number) {
		this.happenings.paid(reference, this.caller.question(reference, number), who(reference).username());
	}

	/** A request for one's own data takes longer; the requester is told why. */
	@PostMapping("/questions/{number}/more-time")
	void extended(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody Words words) {
		this.happenings.extend(reference, this.caller.question(reference, number), words.words(),
				who(reference).username());
	}

	/** The requester withdrew a question. */
	@PostMapping("/questions/{number}/withdrawal")
	void withdrawn(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody Words words) {
		this.happenings.withdraw(reference, this.caller.question(reference, number), words.words(),
				who(reference).username());
	}

	/** The requester asks for an internal review of the answer. */
	@PostMapping("/questions/{number}/review")
	void review(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody Words words) {
		this.happenings.reviewRequested(reference, this.caller.question(reference, number), words.words(),
				who(reference).username());
	}

	/** Somebody else answers for a question from now on. */
	@PostMapping("/questions/{number}/owner")
	void handOver(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody NewOwner owner) {
		String question = this.caller.question(reference, number);
		Account to = this.accounts.find(owner.username())
			.orElseThrow(() -> new Refused("no-such-account", "There is nobody called “" + owner.username() + "”."));
		this.happenings.handOver(reference, question, to, who(reference).username());
	}

	/** Nothing of the case may be destroyed. */
	@PostMapping("/hold")
	void hold(@PathVariable String reference, @Valid @RequestBody Words words) {
		this.happenings.hold(reference, words.words(), who(reference).username());
	}

	/** Only those who are named may see the case; nobody named opens it again. */
	@PostMapping("/restriction")
	void restrict(@PathVariable String reference, @Valid @RequestBody Restriction restriction) {
		this.happenings.restrict(reference, restriction.named(), who(reference));
	}

	/** A regulator has asked about the case. */
	@PostMapping("/regulator")
	void regulator(@PathVariable String reference) {
		this.happenings.regulatorAsks(reference, who(reference).username());
	}

	private Account who(String reference) {
		this.caller.see(reference);
		return this.caller.officer();
	}

	/** What somebody said, or why. */
	record Words(@NotBlank @Size(max = 10_000) String words) {
	}

	/** Who answers for a question from now on. */
	record NewOwner(@NotBlank @Size(max = 100) String username) {
	}

	/** Who alone may see a case. */
	record Restriction(@NotNull @Size(max = 50) List<@NotBlank String> named) {
	}

}
