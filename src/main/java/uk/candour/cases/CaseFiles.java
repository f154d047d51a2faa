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
import uk.candour.statute.Regime;
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
		return seesCases(who) ? this.rows.findById(reference).filter((file) -> file.isOpenTo(who)) : Optional.empty();
	}

	/** Those of these cases that the account may see, by reference. */
	public Map<String, CaseFile> find(Collection<String> references, Account who) {
		return seesCases(who) ? this.rows.findAllById(references)
			.stream()
			.filter((file) -> file.isOpenTo(who))
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
		return seesCases(who) ? this.rows.open().stream().filter((file) -> file.isOpenTo(who)).toList() : List.of();
	}

	/** Whether there is any case at all. */
	public boolean any() {
		return this.rows.count() > 0;
	}

	/**
	 * Adds what happened to the clocks of a case: of every open question whose law gives
	 * it a meaning. The deadline follows, and proof of identity moves a case on that
	 * waits for it.
	 * @param by username, "requester" or "system"
	 * @throws Refused when it lies in the future or the law gives it no meaning for this
	 * case
	 */
	@Transactional
	public CaseFile tick(String reference, Tick tick, String by) {
		CaseFile file = counted(reference);
		List<Question> open = file.questions().stream().filter(Question::isOpen).toList();
		List<Question> meant = (open.isEmpty() ? file.questions() : open).stream()
			.filter((question) -> means(question, tick))
			.toList();
		if (meant.isEmpty()) {
			throw senseless(file.regime(), tick);
		}
		return add(file, meant, List.of(tick), by);
	}

	/**
	 * Adds what happened to the clock of one question.
	 * @param question as diagrams know it; null for the first
	 * @throws Refused when it lies in the future or the law gives it no meaning
	 */
	@Transactional
	public CaseFile tick(String reference, String question, Tick tick, String by) {
		CaseFile file = counted(reference);
		Question one = file.question(question);
		if (!means(one, tick)) {
			throw senseless(one.regime(), tick);
		}
		return add(file, List.of(one), List.of(tick), by);
	}

	/**
	 * Strikes out a wrong entry of a case's clocks, and enters it with the right date if
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
		CaseFile file = counted(reference);
		CaseFile.Entered wrong = wrong(file, number);
		return add(file, List.of(question(file, wrong)), correction(wrong, right, reason), by);
	}

	/**
	 * The clock of the entry's question as it would be after a correction; nothing is
	 * entered.
	 */
	@Transactional(readOnly = true)
	public StatutoryClock corrected(String reference, int number, LocalDate right) {
		CaseFile file = get(reference);
		CaseFile.Entered wrong = wrong(file, number);
		return sensible(() -> file.clockWith(question(file, wrong), correction(wrong, right, "What if")));
	}

	private static CaseFile.Entered wrong(CaseFile file, int number) {
		return file.entries()
			.stream()
			.filter((entry) -> entry.tick().number() == number && entry.tick().kind() != Tick.Kind.ENTERED_IN_ERROR)
			.findFirst()
			.orElseThrow(() -> new Refused("senseless-tick",
					"There is no entry " + number + " that can be corrected in " + file.reference() + "."));
	}

	private static Question question(CaseFile file, CaseFile.Entered entry) {
		return file.question(String.valueOf(entry.question()));
	}

	private List<Tick> correction(CaseFile.Entered entry, LocalDate right, String reason) {
		Tick wrong = entry.tick();
		Tick strike = new Tick(Tick.Kind.ENTERED_IN_ERROR, today(), reason.strip(), null,
				new Tick.Entry(wrong.kind(), wrong.on(), wrong.number()));
		return (right == null) ? List.of(strike)
				: List.of(strike, new Tick(wrong.kind(), right, wrong.reason(), wrong.until(), null));
	}

	/**
	 * A case whose clocks are about to move, in the caller's transaction: they count by
	 * calendars that nobody changes before it ends.
	 */
	CaseFile counted(String reference) {
		CaseFile file = get(reference);
		file.countBy(this.calendars.settled());
		return file;
	}

	private CaseFile add(CaseFile file, List<Question> meant, List<Tick> further, String by) {
		further.forEach(this::check);
		String before = words(file.dueOn());
		sensible(() -> {
			meant.forEach((question) -> file.add(question, further, this.clock.instant(), by));
			return file;
		});
		for (Tick tick : further) {
			this.trail.record(file.reference(), by, "Clock: " + words(tick),
					(tick.strikes() == null) ? tick.on().toString() : tick.strikes().kind().label() + ' '
							+ tick.strikes().on() + "; the date was " + before + ", is " + words(file.dueOn()));
		}
		deadlineMoved(file);
		boolean proven = further.stream().anyMatch((tick) -> tick.kind() == Tick.Kind.ID_RECEIVED);
		if (proven && file.stage() == Stage.AWAITING_IDENTITY) {
			this.workflow.tell("identity-received", file.reference(), Facts.none());
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

	private void check(Tick tick) {
		if (tick.kind() == Tick.Kind.ENTERED_IN_ERROR && tick.reason().isBlank()) {
			throw new Refused("no-reason", "Say why the entry is wrong: a correction needs a reason.");
		}
		if (tick.on().isAfter(today())) {
			throw new Refused("senseless-tick",
					"The date " + tick.on() + " lies in the future. Enter what happened on the day it happens.");
		}
	}

	private static String words(Optional<LocalDate> due) {
		return due.map(LocalDate::toString).orElse("none");
	}

	private static boolean means(Question question, Tick tick) {
		return Regimes.allowed(question.regime()).contains(tick.kind());
	}

	private static Refused senseless(Regime regime, Tick tick) {
		return new Refused("senseless-tick", "“" + tick.kind().label() + "” has no meaning for a request under "
				+ regime + ", so nothing was entered.");
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
		DataSubject subject = file.subject()
			.orElseThrow(() -> new Refused("nobody-to-know", "This request is not about anybody's data."));
		file.know(subject.with(names, references));
		this.trail.record(reference, by, "Search terms added",
				names.size() + " name(s), " + references.size() + " reference(s)");
	}

	/**
	 * Gives a question to the person who answers for it.
	 * @param username null for nobody
	 */
	@Transactional
	public void give(String reference, String question, String username, String by) {
		get(reference).question(question).own(username);
		this.trail.record(reference, by, "Question " + ((question != null) ? question : "1") + " given",
				(username != null) ? username : "to nobody");
	}

	/** A question that had ended is to be answered once more, as after a review. */
	@Transactional
	public void reopen(String reference, String question, String by) {
		CaseFile file = get(reference);
		file.reopen(file.question(question));
		this.trail.record(reference, by, "Question " + file.question(question).code() + " opened again", "");
		deadlineMoved(file);
	}

	/** Writes down now what has changed, for those who read past the entity manager. */
	void writeDown() {
		this.rows.flush();
	}

	void deadlineMoved(CaseFile file) {
		this.worklist.deadlineMoved(file.reference(), file.dueOn().orElse(null));
	}

	/**
	 * Says how a question ended; the case is then due when the next one is.
	 * @param question as diagrams know it; null for the first
	 */
	@Transactional
	public void conclude(String reference, String question, Outcome outcome, String by) {
		CaseFile file = get(reference);
		file.conclude(file.question(question), outcome, today());
		this.trail.record(reference, by, "Question " + file.question(question).code() + " concluded", outcome.title());
		this.worklist.deadlineMoved(reference, file.dueOn().orElse(null));
	}

	/** Closes a case whose first question is its only one. */
	@Transactional
	public void close(String reference, String by) {
		close(reference, null, by);
	}

	/**
	 * Closes a case in which every question has ended; one that only waits for that to be
	 * said is said to be answered.
	 * @return whether it is closed: not while another question is open
	 */
	@Transactional
	public boolean close(String reference, String question, String by) {
		CaseFile file = get(reference);
		if (file.question(question).isOpen()) {
			file.conclude(file.question(question), Outcome.ANSWERED, today());
		}
		if (file.questions().stream().anyMatch(Question::isOpen)) {
			this.worklist.deadlineMoved(reference, file.dueOn().orElse(null));
			return false;
		}
		file.close(this.clock.instant());
		this.trail.record(reference, by, "Case closed", "");
		return true;
	}

	/**
	 * By when the council itself wants to answer; empty without a target of its own and
	 * while the clock is stopped.
	 */
	public Optional<LocalDate> target(CaseFile file) {
		if (file.dueOn().isEmpty()) {
			return Optional.empty();
		}
		Question next = file.next();
		return this.targets.find(next.regime(), Deadline.LOCAL_RESPONSE, file.receivedOn())
			.flatMap((rule) -> sensible(() -> StatutoryClock.replay(rule, file.ticks(next), calendars()).due()));
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
