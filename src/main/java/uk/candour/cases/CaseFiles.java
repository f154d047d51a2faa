package uk.candour.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.Deadline;
import uk.candour.statute.LocalTargets;
import uk.candour.statute.Regimes;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingCalendars;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

/**
 * All cases. Whoever asks on behalf of a person says which: the answer is then only what
 * that person may see.
 */
@Component
public class CaseFiles {

	private final CaseRows rows;

	private final Worklist worklist;

	private final Workflow workflow;

	private final AuditTrail trail;

	private final Calendars calendars;

	private final LocalTargets targets;

	private final Clock clock;

	CaseFiles(CaseRows rows, Worklist worklist, Workflow workflow, AuditTrail trail, Calendars calendars,
			Targets targets, Clock clock) {
		this.rows = rows;
		this.worklist = worklist;
		this.workflow = workflow;
		this.trail = trail;
		this.calendars = calendars;
		this.targets = targets.local();
		this.clock = clock;
	}

	/** A case, if the account may see it. */
	public Optional<CaseFile> find(String reference, Account who) {
		return seesCases(who) ? this.rows.findById(reference) : Optional.empty();
	}

	/** Those of these cases that the account may see, by reference. */
	public Map<String, CaseFile> find(Collection<String> references, Account who) {
		return seesCases(who) ? this.rows.findAllById(references)
			.stream()
			.collect(Collectors.toMap(CaseFile::reference, Function.identity())) : Map.of();
	}

	/** Owners of systems answer their searches and see no cases. */
	private static boolean seesCases(Account who) {
		return who.roles().stream().anyMatch((role) -> role != Role.OWNER);
	}

	/**
	 * A case, for the house itself.
	 * @throws IllegalArgumentException when there is none of that reference
	 */
	public CaseFile get(String reference) {
		return this.rows.findById(reference)
			.orElseThrow(() -> new IllegalArgumentException("There is no case " + reference));
	}

	/** The case that a requester names together with the address it was opened with. */
	public Optional<CaseFile> of(String reference, String email) {
		return this.rows.findById(reference.strip().toUpperCase(Locale.ROOT))
			.filter((file) -> file.requester().email().strip().equalsIgnoreCase(email.strip()));
	}

	/** Open cases by deadline, those with a stopped clock last. */
	public List<CaseFile> open(Account who) {
		return seesCases(who) ? this.rows.open() : List.of();
	}

	/** Whether there is any case at all. */
	public boolean any() {
		return this.rows.count() > 0;
	}

	/**
	 * Adds what happened to a case's clock; the deadline follows, and proof of identity
	 * moves a case on that waits for it.
	 * @param by username, "requester" or "system"
	 * @throws Refused when it lies in the future or the law gives it no meaning for this
	 * case
	 */
	@Transactional
	public CaseFile tick(String reference, Tick tick, String by) {
		return add(reference, (file) -> List.of(tick), by);
	}

	/**
	 * Strikes out a wrong entry of a case's clock, and enters it with the right date if
	 * it did happen. Both stay on record.
	 * @param number of the entry in the record
	 * @param right when it really happened; null if it never did
	 * @param reason what was wrong
	 * @param by username
	 * @throws Refused when there is no such entry, no reason, or the rest makes no sense
	 * without it
	 */
	@Transactional
	public CaseFile correct(String reference, int number, LocalDate right, String reason, String by) {
		return add(reference, (file) -> correction(file, number, right, reason), by);
	}

	/** The clock as it would be after a correction; nothing is entered. */
	@Transactional(readOnly = true)
	public StatutoryClock corrected(String reference, int number, LocalDate right) {
		CaseFile file = get(reference);
		List<Tick> ticks = correction(file, number, right, "What if");
		return sensible(() -> file.clockWith(ticks));
	}

	private List<Tick> correction(CaseFile file, int number, LocalDate right, String reason) {
		Tick wrong = file.ticks()
			.stream()
			.filter((tick) -> tick.number() == number && tick.kind() != Tick.Kind.ENTERED_IN_ERROR)
			.findFirst()
			.orElseThrow(() -> new Refused("senseless-tick",
					"There is no entry " + number + " that can be corrected in " + file.reference() + "."));
		Tick strike = new Tick(Tick.Kind.ENTERED_IN_ERROR, today(), reason.strip(), null,
				new Tick.Entry(wrong.kind(), wrong.on(), number));
		return (right == null) ? List.of(strike)
				: List.of(strike, new Tick(wrong.kind(), right, wrong.reason(), wrong.until(), null));
	}

	private CaseFile add(String reference, Function<CaseFile, List<Tick>> ticks, String by) {
		CaseFile file = get(reference);
		file.countBy(this.calendars.settled());
		List<Tick> further = ticks.apply(file);
		further.forEach((tick) -> check(file, tick));
		String before = words(file.dueOn());
		sensible(() -> {
			file.add(further, this.clock.instant(), by);
			return file;
		});
		for (Tick tick : further) {
			this.trail.record(reference, by, "Clock: " + words(tick),
					(tick.strikes() == null) ? tick.on().toString() : tick.strikes().kind().label() + ' '
							+ tick.strikes().on() + "; the date was " + before + ", is " + words(file.dueOn()));
		}
		this.worklist.deadlineMoved(reference, file.dueOn().orElse(null));
		boolean proven = further.stream().anyMatch((tick) -> tick.kind() == Tick.Kind.ID_RECEIVED);
		if (proven && file.stage() == Stage.AWAITING_IDENTITY) {
			this.workflow.tell("identity-received", reference, Facts.none());
		}
		return file;
	}

	private static <T> T sensible(Supplier<T> computed) {
		try {
			return computed.get();
		}
		catch (ClockRefusal ex) {
			throw new Refused("senseless-tick", ex.getMessage());
		}
	}

	private static String words(Optional<LocalDate> due) {
		return due.map(LocalDate::toString).orElse("none");
	}

	private void check(CaseFile file, Tick tick) {
		if (!Regimes.allowed(file.regime()).contains(tick.kind())) {
			throw new Refused("senseless-tick", "“" + tick.kind().label() + "” has no meaning for a request under "
					+ file.regime() + ", so nothing was entered.");
		}
		if (tick.kind() == Tick.Kind.ENTERED_IN_ERROR && tick.reason().isBlank()) {
			throw new Refused("no-reason", "Say why the entry is wrong: a correction needs a reason.");
		}
		if (tick.on().isAfter(today())) {
			throw new Refused("senseless-tick",
					"The date " + tick.on() + " lies in the future. Enter what happened on the day it happens.");
		}
	}

	private static String words(Tick tick) {
		return tick.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Moves a case to a stage. */
	@Transactional
	public void moveTo(String reference, Stage stage) {
		get(reference).moveTo(stage);
	}

	/** Adds names or reference numbers to search by. */
	@Transactional
	public void know(String reference, List<String> names, List<String> references, String by) {
		CaseFile file = get(reference);
		file.know(file.subject().with(names, references));
		this.trail.record(reference, by, "Search terms added",
				names.size() + " name(s), " + references.size() + " reference(s)");
	}

	/** Closes a case. */
	@Transactional
	public void close(String reference, String by) {
		get(reference).close(this.clock.instant());
		this.trail.record(reference, by, "Case closed", "");
	}

	/**
	 * By when the council itself wants to answer; empty without a target of its own and
	 * while the clock is stopped.
	 */
	public Optional<LocalDate> target(CaseFile file) {
		if (file.dueOn().isEmpty()) {
			return Optional.empty();
		}
		return this.targets.find(file.regime(), Deadline.LOCAL_RESPONSE, file.receivedOn())
			.flatMap((rule) -> sensible(() -> StatutoryClock.replay(rule, file.ticks(), calendars()).due()));
	}

	/** The working calendars by which the council counts. */
	public WorkingCalendars calendars() {
		return this.calendars.current();
	}

	/** Today in London. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
