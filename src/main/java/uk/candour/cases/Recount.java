package uk.candour.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.OpenClocks.OpenClock;
import uk.candour.cases.OpenClocks.Recounted;
import uk.candour.correspondence.Addressee;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Notices;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.WorkingCalendars;
import uk.candour.workflow.Worklist;

/**
 * Brings the stored dates of open cases up to a revision of the holidays, some thousands
 * in a transaction. What was done is remembered with it, so any node may go on after a
 * kill, and nobody is told twice.
 */
@Component
class Recount {

	private static final int AT_ONCE = 10_000;

	private final OpenClocks clocks;

	private final Calendars calendars;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final JdbcTemplate rows;

	private final AuditTrail trail;

	private final Worklist worklist;

	private final Notices notices;

	private final Clock clock;

	Recount(OpenClocks clocks, Calendars calendars, TransactionTemplate transaction, JdbcClient jdbc, JdbcTemplate rows,
			AuditTrail trail, Worklist worklist, Notices notices, Clock clock) {
		this.clocks = clocks;
		this.calendars = calendars;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.rows = rows;
		this.trail = trail;
		this.worklist = worklist;
		this.notices = notices;
		this.clock = clock;
	}

	/** Works off what waits. Any number of nodes may do so: each batch has one worker. */
	@Scheduled(fixedDelayString = "${candour.recount.every:1000}")
	void run() {
		while (step(AT_ONCE)) {
			// the next batch
		}
	}

	/**
	 * One batch of the oldest revision that is not through.
	 * @param most how many cases at most
	 * @return whether there was anything to do
	 */
	boolean step(int most) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> batch(most)));
	}

	private boolean batch(int most) {
		Optional<Place> place = place();
		if (place.isEmpty()) {
			return false;
		}
		WorkingCalendars settled = this.calendars.settled();
		List<OpenClock> next = this.clocks.next(place.get().countedTo(), place.get().from(), most);
		if (next.isEmpty()) {
			finish(place.get().revision());
			return true;
		}
		List<String> moved = new ArrayList<>();
		next.forEach((clock) -> look(clock, settled).ifPresent((now) -> moved.add(clock.reference())));
		if (!moved.isEmpty()) {
			move(place.get().revision(), moved, settled);
		}
		this.jdbc.sql("update holiday_recount set counted_to = :to where revision_id = :revision")
			.param("to", next.get(next.size() - 1).reference())
			.param("revision", place.get().revision())
			.update();
		return true;
	}

	/** A case in which something moves. One that cannot be computed becomes a task. */
	private Optional<Recounted> look(OpenClock stored, WorkingCalendars settled) {
		try {
			return stored.movedBy(settled);
		}
		catch (ClockRefusal ex) {
			this.worklist.raise(stored.reference(), "deadline-unknown", "The deadline cannot be computed",
					"The stored date stays as it was. " + ex.getMessage(), "officer");
			return Optional.empty();
		}
	}

	private Optional<Place> place() {
		return this.jdbc.sql("""
				select revision_id, counted_to,
				       (select min(on_day) from holiday_entry e where e.revision_id = r.revision_id)
				from holiday_recount r where done_at is null
				order by revision_id limit 1 for update skip locked""")
			.query((row, number) -> new Place(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class)))
			.optional();
	}

	/** Looks again under lock: what somebody entered meanwhile is counted too. */
	private void move(long revision, List<String> references, WorkingCalendars settled) {
		this.jdbc.sql("select 1 from case_file where reference = any (:references) order by reference for update")
			.param("references", references.toArray(String[]::new))
			.query((row, number) -> null)
			.list();
		List<Change> changes = new ArrayList<>();
		for (OpenClock stored : this.clocks.of(references)) {
			look(stored, settled).ifPresent((now) -> changes.add(new Change(stored, now)));
		}
		store(revision, changes);
		tell(revision, changes.stream().filter(Change::isMoved).toList());
	}

	private void store(long revision, List<Change> changes) {
		List<Change> moved = changes.stream().filter(Change::isMoved).toList();
		Object[] references = moved.stream().map((change) -> change.stored().reference()).toArray(String[]::new);
		Object[] was = moved.stream().map((change) -> text(change.stored().due())).toArray(String[]::new);
		Object[] now = moved.stream().map((change) -> text(change.now().due())).toArray(String[]::new);
		Object[] paused = moved.stream().map((change) -> change.now().isPaused()).toArray(Boolean[]::new);
		// the version moves on: whoever holds one of these cases open must read it again
		this.rows.update("""
				update case_file c set due_on = m.due, paused = m.paused, version = c.version + 1
				from unnest(?::text[], ?::text[]::date[], ?::boolean[]) as m (reference, due, paused)
				where c.reference = m.reference""", references, now, paused);
		this.rows.update("""
				insert into moved_deadline (revision_id, case_reference, was, now)
				select ?, m.* from unnest(?::text[], ?::text[]::date[], ?::text[]::date[]) as m
				on conflict do nothing""", revision, references, was, now);
		storeQuestions(changes);
	}

	private void storeQuestions(List<Change> changes) {
		List<Object[]> moved = changes.stream()
			.flatMap((change) -> change.now()
				.moved()
				.stream()
				.map((question) -> new Object[] { change.stored().reference(), question.stored().number(),
						text(question.due()), question.clock().isPaused() }))
			.toList();
		this.rows.update(
				"""
						update question q set due_on = m.due, paused = m.paused
						from unnest(?::text[], ?::integer[], ?::text[]::date[], ?::boolean[]) as m (reference, number, due, paused)
						where q.case_reference = m.reference and q.number = m.number""",
				moved.stream().map((row) -> row[0]).toArray(String[]::new),
				moved.stream().map((row) -> row[1]).toArray(Integer[]::new),
				moved.stream().map((row) -> row[2]).toArray(String[]::new),
				moved.stream().map((row) -> row[3]).toArray(Boolean[]::new));
	}

	private static String text(LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	private void tell(long revision, List<Change> changes) {
		Map<String, String> entries = new LinkedHashMap<>();
		Map<String, LocalDate> deadlines = new LinkedHashMap<>();
		for (Change change : changes) {
			entries.put(change.stored().reference(), words(change.stored().due()) + " → " + words(change.now().due()));
			deadlines.put(change.stored().reference(), change.now().due());
		}
		this.worklist.deadlinesMoved(deadlines);
		List<Change> promised = changes.stream().filter(Change::isPromised).toList();
		Map<String, Addressee> addressees = addressees(promised);
		for (Change change : promised) {
			String reference = change.stored().reference();
			this.notices.queue(addressees.get(reference), "deadline-moved", "holidays " + revision + ' ' + reference,
					change.stored().due(), change.now().due());
		}
		this.trail.recordAll(entries, "system", "Deadline recomputed: bank holidays changed");
	}

	private Map<String, Addressee> addressees(List<Change> changes) {
		Map<String, Addressee> addressees = new LinkedHashMap<>();
		this.jdbc.sql("""
				select reference, email, coalesce(requester ->> 'language', 'ENGLISH') from case_file
				where reference = any (:references)""")
			.param("references", changes.stream().map((change) -> change.stored().reference()).toArray(String[]::new))
			.query((row, number) -> addressees.put(row.getString(1),
					new Addressee(row.getString(1), row.getString(2), Language.valueOf(row.getString(3)))))
			.list();
		return addressees;
	}

	private void finish(long revision) {
		this.jdbc.sql("update holiday_recount set done_at = :now where revision_id = :revision")
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("revision", revision)
			.update();
		long moved = this.jdbc.sql("select count(*) from moved_deadline where revision_id = :revision")
			.param("revision", revision)
			.query(Long.class)
			.single();
		this.trail.record("office", "system", "Deadlines recomputed: bank holidays changed",
				moved + ((moved == 1) ? " open case has" : " open cases have") + " a new date");
	}

	private static String words(LocalDate day) {
		return (day != null) ? Language.ENGLISH.write(day) : "clock stopped";
	}

	/**
	 * How far a revision is.
	 *
	 * @param revision its number
	 * @param countedTo the last case that is done
	 * @param from the first day that it changes
	 */
	private record Place(long revision, String countedTo, LocalDate from) {
	}

	/**
	 * A case in which something moves.
	 *
	 * @param stored as it was
	 * @param now as it is now
	 */
	private record Change(OpenClock stored, Recounted now) {

		/** Whether the case as a whole is due on another day. */
		boolean isMoved() {
			return this.now.isMoved(this.stored);
		}

		/** Whether the requester waits for an answer by a date that was named. */
		boolean isPromised() {
			return this.stored.due() != null && this.now.due() != null
					&& this.now.first().clock().answeredOn().isEmpty();
		}

	}

}
