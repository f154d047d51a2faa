package uk.candour.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.candour.statute.ClockRefusal;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingCalendars;

/**
 * The clocks of open cases, read in bulk: only what a replay needs, not whole cases.
 */
@Component
class OpenClocks {

	private static final String CLOCKS = """
			select c.reference, c.due_on, c.paused, t.kind, t.happened_on - date '1970-01-01' as happened,
			       t.until_on, t.strikes_kind, t.strikes_on, t.strikes_number,
			       q.number, q.regime, q.due_on, q.paused, q.outcome is null
			from (%s) c join case_tick t on t.case_reference = c.reference
			join question q on q.case_reference = c.reference and q.number = t.question
			order by c.reference, t.id""";

	/**
	 * A date cannot move by a day that comes after it; one that stands still can begin to
	 * move.
	 */
	private static final String NEXT = CLOCKS.formatted("""
			select reference, due_on, paused from case_file f
			where closed_at is null and reference > ? and exists (
			  select 1 from question where case_reference = f.reference and outcome is null
			    and (due_on is null or due_on >= ?))
			order by reference limit ?""");

	private static final String THESE = CLOCKS.formatted("""
			select reference, due_on, paused from case_file where closed_at is null and reference = any (?)""");

	private static final int AT_ONCE = 10_000;

	private final JdbcTemplate jdbc;

	OpenClocks(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
		this.jdbc.setFetchSize(AT_ONCE);
	}

	/**
	 * Every open case whose date differs from what other calendars say.
	 * @param from the first day on which the calendars differ
	 */
	List<HolidayRevision.Moved> moved(WorkingCalendars calendars, LocalDate from) {
		List<HolidayRevision.Moved> moved = new ArrayList<>();
		String after = "";
		List<OpenClock> clocks = next(after, from, AT_ONCE);
		while (!clocks.isEmpty()) {
			for (OpenClock clock : clocks) {
				moved(clock, calendars).ifPresent(moved::add);
			}
			after = clocks.get(clocks.size() - 1).reference();
			clocks = next(after, from, AT_ONCE);
		}
		return moved;
	}

	/** What cannot be computed stays where it is; the recount makes a task of it. */
	private static Optional<HolidayRevision.Moved> moved(OpenClock clock, WorkingCalendars calendars) {
		try {
			return clock.movedBy(calendars)
				.filter((now) -> now.isMoved(clock))
				.map((now) -> new HolidayRevision.Moved(clock.reference(), clock.due(), now.due()));
		}
		catch (ClockRefusal ex) {
			return Optional.empty();
		}
	}

	/**
	 * The clocks of open cases after a reference that a change of the calendars can move,
	 * in order.
	 * @param from the first day that changes
	 * @param most how many cases at most
	 */
	List<OpenClock> next(String after, LocalDate from, int most) {
		Reading reading = new Reading();
		this.jdbc.query(NEXT, reading::row, after, from, most);
		return reading.clocks;
	}

	/** The clocks of those cases that are open. */
	List<OpenClock> of(List<String> references) {
		Reading reading = new Reading();
		this.jdbc.query(THESE, reading::row, new Object[] { references.toArray(String[]::new) });
		return reading.clocks;
	}

	/**
	 * An open case as far as its clocks go.
	 *
	 * @param reference the case
	 * @param due the stored date of the case; null while its clock is stopped
	 * @param paused whether its clock is stored as stopped
	 * @param questions of which each has a clock
	 */
	record OpenClock(String reference, LocalDate due, boolean paused, List<Asked> questions) {

		/**
		 * The case by other calendars, if they say something else than what is stored.
		 * @throws ClockRefusal when a date falls outside the calendars
		 */
		Optional<Recounted> movedBy(WorkingCalendars calendars) {
			List<Standing> now = this.questions.stream()
				.filter(Asked::open)
				.map((question) -> Standing.of(question, calendars))
				.toList();
			return now.stream()
				.min(Standing.FIRST_DUE)
				.map((first) -> new Recounted(first, now.stream().filter(Standing::isMoved).toList()))
				.filter((recounted) -> recounted.isMoved(this) || !recounted.moved().isEmpty());
		}

	}

	/**
	 * One question, as it is stored.
	 *
	 * @param number from 1
	 * @param regime its law
	 * @param due null while its clock is stopped
	 * @param paused whether its clock is stopped
	 * @param open whether it still wants an answer
	 * @param ticks what happened
	 */
	record Asked(int number, Regime regime, LocalDate due, boolean paused, boolean open, List<Tick> ticks) {
	}

	/**
	 * One question and its clock by other calendars.
	 *
	 * @param stored as it was
	 * @param clock as it is now
	 */
	record Standing(Asked stored, StatutoryClock clock) {

		/** As the case file finds the question that has to be answered first. */
		private static final Comparator<Standing> FIRST_DUE = Comparator
			.comparing((Standing standing) -> standing.clock().due().orElse(LocalDate.MAX))
			.thenComparing((standing) -> standing.stored().number());

		static Standing of(Asked question, WorkingCalendars calendars) {
			return new Standing(question, StatutoryClock.replay(question.regime(), question.ticks(), calendars));
		}

		LocalDate due() {
			return this.clock.due().orElse(null);
		}

		boolean isMoved() {
			return !Objects.equals(due(), this.stored.due()) || this.clock.isPaused() != this.stored.paused();
		}

	}

	/**
	 * A case by other calendars.
	 *
	 * @param first the question that has to be answered first
	 * @param moved the questions whose own date is another
	 */
	record Recounted(Standing first, List<Standing> moved) {

		/** The date of the case; null while its clock is stopped. */
		LocalDate due() {
			return this.first.due();
		}

		boolean isPaused() {
			return this.first.clock().isPaused();
		}

		/** Whether the case as a whole is due on another day than it was. */
		boolean isMoved(OpenClock stored) {
			return !Objects.equals(due(), stored.due()) || isPaused() != stored.paused();
		}

	}

	/** Rows of ticks, gathered case by case. */
	private static final class Reading {

		private final List<OpenClock> clocks = new ArrayList<>();

		/** Entries of the last case so far: each has its number in the record. */
		private int entries;

		void row(ResultSet row) throws SQLException {
			String reference = row.getString(1);
			OpenClock last = this.clocks.isEmpty() ? null : this.clocks.get(this.clocks.size() - 1);
			if (last == null || !last.reference().equals(reference)) {
				last = new OpenClock(reference, row.getObject(2, LocalDate.class), row.getBoolean(3),
						new ArrayList<>(1));
				this.clocks.add(last);
				this.entries = 0;
			}
			this.entries++;
			question(last, row).ticks().add(tick(row, this.entries));
		}

		private static Asked question(OpenClock file, ResultSet row) throws SQLException {
			int number = row.getInt(10);
			for (Asked question : file.questions()) {
				if (question.number() == number) {
					return question;
				}
			}
			Asked question = new Asked(number, Regime.valueOf(row.getString(11)), row.getObject(12, LocalDate.class),
					row.getBoolean(13), row.getBoolean(14), new ArrayList<>());
			file.questions().add(question);
			return question;
		}

		private static Tick tick(ResultSet row, int number) throws SQLException {
			String struck = row.getString(7);
			Tick.Entry strikes = (struck == null) ? null
					: new Tick.Entry(Tick.Kind.valueOf(struck), row.getObject(8, LocalDate.class), row.getInt(9));
			return new Tick(Tick.Kind.valueOf(row.getString(4)), LocalDate.ofEpochDay(row.getInt(5)), "",
					row.getObject(6, LocalDate.class), strikes, number);
		}

	}

}
