package uk.candour.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.accounts.Account;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Question;
import uk.candour.complaints.Actions;
import uk.candour.complaints.ComplaintStage;
import uk.candour.complaints.Escalations;
import uk.candour.complaints.Finding;
import uk.candour.complaints.Hazard;
import uk.candour.complaints.Hazards;
import uk.candour.complaints.Points;
import uk.candour.complaints.PromisedAction;
import uk.candour.complaints.Remedies;
import uk.candour.complaints.Remedy;

/**
 * A complaint over REST: its points and findings, what puts it right, what is promised,
 * and how it goes on to stage 2.
 */
@RestController
@RequestMapping("/api/cases/{reference}/questions/{number}")
class ComplaintsApi {

	private final Points points;

	private final Remedies remedies;

	private final Actions actions;

	private final Escalations escalations;

	private final Hazards hazards;

	private final Caller caller;

	ComplaintsApi(Points points, Remedies remedies, Actions actions, Escalations escalations, Hazards hazards,
			Caller caller) {
		this.points = points;
		this.remedies = remedies;
		this.actions = actions;
		this.escalations = escalations;
		this.hazards = hazards;
		this.caller = caller;
	}

	/** The complaint at the stage where it is. */
	@GetMapping("/complaint")
	View view(@PathVariable String reference, @PathVariable int number) {
		CaseFile file = this.caller.see(reference);
		Question question = file.question(this.caller.question(reference, number));
		ComplaintStage stage = ComplaintStage.of(file, question);
		return new View(stage.number(),
				this.points.of(file, question, stage)
					.stream()
					.map((point) -> new PointView(point.number(), point.wording(), point.finding().orElse(null),
							point.reason()))
					.toList(),
				this.remedies.of(file, question, stage),
				this.actions.of(reference).stream().filter((action) -> action.question() == number).toList(),
				this.escalations.mayBeAskedFor(file, question));
	}

	/** Adds a point. */
	@PostMapping("/complaint/points")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void add(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody NewPoint point) {
		this.points.add(reference, this.caller.question(reference, number), point.wording(), officer());
	}

	/** Finds on a point. */
	@PutMapping("/complaint/points/{point}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void find(@PathVariable String reference, @PathVariable int number, @PathVariable int point,
			@Valid @RequestBody NewFinding finding) {
		this.points.find(reference, this.caller.question(reference, number), point, finding.finding(), finding.reason(),
				officer());
	}

	/** Offers a remedy. */
	@PostMapping("/complaint/remedies")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void offer(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody NewRemedy remedy) {
		this.remedies.offer(reference, this.caller.question(reference, number), remedy.kind(), remedy.words(),
				remedy.amount(), officer());
	}

	/** Takes back a remedy that the person has not been offered yet. */
	@DeleteMapping("/complaint/remedies/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void takeBack(@PathVariable String reference, @PathVariable int number, @PathVariable long id) {
		this.remedies.takeBack(reference, this.caller.question(reference, number), id, officer());
	}

	/** Promises an action. */
	@PostMapping("/complaint/actions")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void promise(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody NewAction action) {
		this.actions.promise(reference, this.caller.question(reference, number), action.what(), action.owner(),
				action.on(), officer());
	}

	/** The person asks for stage 2. */
	@PostMapping("/stage-2")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void escalate(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody Escalation words) {
		this.escalations.ask(reference, this.caller.question(reference, number), words.words(), officer().username());
	}

	/** A hazard is reported. */
	@PostMapping("/hazard")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void hazard(@PathVariable String reference, @PathVariable int number, @Valid @RequestBody NewHazard hazard) {
		this.hazards.report(reference, this.caller.question(reference, number), hazard.hazard(), hazard.where(),
				officer().username());
	}

	private Account officer() {
		return this.caller.officer();
	}

	/** A point of the complaint. */
	record NewPoint(@NotBlank @Size(max = 4000) String wording) {
	}

	/** What is found on a point. */
	record NewFinding(@NotNull Finding finding, @NotBlank @Size(max = 4000) String reason) {
	}

	/** What puts it right; an amount for a payment only. */
	record NewRemedy(@NotNull Remedy.Kind kind, @NotBlank @Size(max = 4000) String words, BigDecimal amount) {
	}

	/** What is promised, who does it, by when. */
	record NewAction(@NotBlank @Size(max = 4000) String what, @NotBlank @Size(max = 100) String owner,
			@NotNull LocalDate on) {
	}

	/** What was said by whoever asks for stage 2; they need say nothing. */
	record Escalation(@Size(max = 10_000) String words) {
	}

	/** What may hurt somebody, and where. */
	record NewHazard(@NotNull Hazard hazard, @NotBlank @Size(max = 4000) String where) {
	}

	/** A point and what was found on it; null until then. */
	record PointView(int number, String wording, Finding finding, String reason) {
	}

	/** The complaint at its stage, and whether stage 2 may be asked for. */
	record View(int stage, List<PointView> points, List<Remedy> remedies, List<PromisedAction> actions,
			boolean mayBeEscalated) {
	}

}
