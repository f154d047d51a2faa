package uk.candour.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.accounts.Account;
import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Family;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Intake;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.Letters;
import uk.candour.gathering.Search;
import uk.candour.gathering.Searches;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WhatIf;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

/**
 * Cases over REST: open one, see where it stands, tell its clock what happened.
 */
@RestController
@RequestMapping("/api/cases")
class CasesApi {

	private final Intake intake;

	private final CaseFiles files;

	private final Searches searches;

	private final Worklist worklist;

	private final Letters letters;

	private final Caller caller;

	private final Clock clock;

	CasesApi(Intake intake, CaseFiles files, Searches searches, Worklist worklist, Letters letters, Caller caller,
			Clock clock) {
		this.intake = intake;
		this.files = files;
		this.searches = searches;
		this.worklist = worklist;
		this.letters = letters;
		this.caller = caller;
		this.clock = clock;
	}

	/**
	 * Opens a case; with an Idempotency-Key the same request may safely be sent again.
	 */
	@PostMapping
	ResponseEntity<Opened> open(@RequestHeader(name = "Idempotency-Key", required = false) @Size(max = 200) String key,
			@Valid @RequestBody NewCase request) {
		Account who = this.caller.officer();
		// without a key each call is a request of its own; with one, it is the caller's
		// key
		String onceKey = "api " + who.username() + " " + Objects.requireNonNullElse(key, UUID.randomUUID().toString());
		CaseFile file = this.intake.receive(request.application(this.clock.instant()), List.of(), onceKey,
				who.username());
		return ResponseEntity.created(URI.create("/api/cases/" + file.reference()))
			.body(new Opened(file.reference(), file.dueOn().orElse(null)));
	}

	/** Where a case stands. */
	@GetMapping("/{reference}")
	View view(@PathVariable String reference) {
		Account who = this.caller.officer();
		CaseFile file = this.caller.see(reference);
		return new View(file.reference(), file.regime(), file.stage().title(), file.closedAt().orElse(null),
				ClockView.of(file.clock(), this.files.today()),
				file.questions().stream().map((question) -> QuestionView.of(file, question)).toList(),
				this.searches.of(reference).stream().map(SearchView::of).toList(), this.worklist.of(reference, who),
				this.letters.of(reference));
	}

	/** Tells the clock what happened; the deadline follows. */
	@PostMapping("/{reference}/ticks")
	ClockView tick(@PathVariable String reference, @Valid @RequestBody NewTick tick) {
		Account who = this.caller.officer();
		this.caller.see(reference);
		CaseFile file = this.files.tick(reference, tick.tick(this.files.today()), who.username());
		return ClockView.of(file.clock(), this.files.today());
	}

	/**
	 * What the clock would say if something further happened, now or later. Nothing is
	 * kept.
	 */
	@PostMapping("/{reference}/what-if")
	Prospect whatIf(@PathVariable String reference, @Valid @RequestBody Supposed supposed) {
		this.caller.officer();
		LocalDate today = this.files.today();
		List<Tick> further = supposed.ticks().stream().map((tick) -> tick.tick(today)).toList();
		WhatIf whatIf = WhatIf.of(this.caller.see(reference).clock(), further);
		return new Prospect(ClockView.of(whatIf.now(), today), ClockView.of(whatIf.then(), today),
				whatIf.daysMoved().orElse(null));
	}

	/** A request as another system brings it. */
	record NewCase(@NotNull Regime regime, Instant receivedAt, String channel, @NotNull @Valid NewRequester requester,
			@Valid NewSubject subject, LocalDate from, LocalDate to, List<String> subjects,
			@Size(max = 10_000) String text) {

		@AssertTrue(message = "must not be null: say whose data is asked for")
		@JsonIgnore
		boolean isSubjectGiven() {
			return this.subject != null || (this.regime != null && !Family.needsSubject(this.regime));
		}

		Application application(Instant now) {
			return new Application(this.regime, Objects.requireNonNullElse(this.channel, "api"),
					Objects.requireNonNullElse(this.receivedAt, now), this.requester.requester(),
					(this.subject != null) ? this.subject.subject() : null,
					new Scope(this.from, this.to, list(this.subjects), Objects.requireNonNullElse(this.text, "")));
		}

	}

	/** Who asks. */
	record NewRequester(@NotBlank @Size(max = 200) String name, @NotBlank @Email @Size(max = 254) String email,
			@Size(max = 50) String phone, Requester.Answer answer, Language language) {

		Requester requester() {
			return new Requester(this.name, this.email, Objects.requireNonNullElse(this.phone, ""),
					Objects.requireNonNullElse(this.answer, Requester.Answer.DOWNLOAD), this.language);
		}

	}

	/** About whom. */
	record NewSubject(@NotBlank @Size(max = 200) String name, List<@NotBlank String> formerNames,
			@Past LocalDate dateOfBirth, List<@Valid NewAddress> addresses, List<@NotBlank String> emails,
			List<@NotBlank String> phones, List<@NotBlank String> references) {

		DataSubject subject() {
			return new DataSubject(this.name, list(this.formerNames), this.dateOfBirth,
					list(this.addresses).stream().map(NewAddress::address).toList(), list(this.emails),
					list(this.phones), list(this.references));
		}

	}

	/** An address on one line, and when it was theirs. */
	record NewAddress(@NotBlank @Size(max = 300) String text, LocalDate from, LocalDate to) {

		DataSubject.Address address() {
			return new DataSubject.Address(this.text, this.from, this.to);
		}

	}

	/**
	 * What happened to the clock; without a date, today. A correction names the entry
	 * that it strikes out.
	 */
	record NewTick(@NotNull Tick.Kind kind, LocalDate on, @Size(max = 1000) String reason, LocalDate until,
			Tick.Entry strikes) {

		@AssertTrue(message = "names an entry for a correction, and only for a correction")
		@JsonIgnore
		boolean isStrikesRight() {
			boolean named = this.strikes != null && this.strikes.kind() != null && this.strikes.on() != null;
			return (this.kind == Tick.Kind.ENTERED_IN_ERROR) == named && (named || this.strikes == null);
		}

		Tick tick(LocalDate today) {
			return new Tick(this.kind, Objects.requireNonNullElse(this.on, today),
					Objects.requireNonNullElse(this.reason, ""), this.until, this.strikes);
		}

	}

	/** What might happen, in any order. */
	record Supposed(@NotEmpty @Size(max = 20) List<@NotNull @Valid NewTick> ticks) {
	}

	/**
	 * The clock as it is and as it would be; without a number of days while one is
	 * stopped.
	 */
	record Prospect(ClockView now, ClockView then, Integer daysMoved) {
	}

	/** A case just opened. */
	record Opened(String reference, LocalDate due) {
	}

	/** One question of the case, with its own law, owner, deadline and end. */
	record QuestionView(int number, Regime regime, String text, String owner, LocalDate due, boolean paused,
			Outcome outcome, List<StatutoryClock.Explanation> explanation) {

		static QuestionView of(CaseFile file, Question question) {
			return new QuestionView(question.number(), question.regime(), question.wording(),
					question.owner().orElse(null), question.dueOn().orElse(null), question.isPaused(),
					question.outcome().orElse(null), file.clock(question).explain());
		}

	}

	/** A search and how far it is. */
	record SearchView(String asset, String title, Search.State state, int hits, int rendered, String failure) {

		static SearchView of(Search search) {
			return new SearchView(search.asset(), search.title(), search.state(), search.hits(), search.rendered(),
					search.failure());
		}

	}

	/** A case as a whole. */
	record View(String reference, Regime regime, String stage, Instant closedAt, ClockView clock,
			List<QuestionView> questions, List<SearchView> searches, List<WorkItem> workItems, List<Letter> letters) {
	}

	private static <T> List<T> list(List<T> values) {
		return (values != null) ? values : List.of();
	}

}
