package uk.candour.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
			select c.reference, c.regime, c.due_on, c.paused, t.kind, t.happened_on - date '1970-01-01' as happened,
			       t.until_on, t.strikes_kind, t.strikes_on, t.strikes_number
			from (%s) c join case_tick t on t.case_reference = c.reference
			order by c.reference, t.id""";

	private static final String NEXT = CLOCKS.formatted("""
			select reference, regime, due_on, paused from case_file
			where closed_at is null and reference > ? order by reference limit ?""");

	private static final String THESE = CLOCKS.formatted("""
			select reference, regime, due_on, paused from case_file where closed_at is null and reference = any (?)""");

	private static final int AT_ONCE = 10_000;

	private final JdbcTemplate jdbc;

	OpenClocks(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
		this.jdbc.setFetchSize(AT_ONCE);
	}

	/** Every open case whose stored date differs from what other calendars say. */
	List<HolidayRevision.Moved> moved(WorkingCalendars calendars) {
		List<HolidayRevision.Moved> moved = new ArrayList<>();
		String after = "";
		List<OpenClock> clocks = next(after, AT_ONCE);
		while (!clocks.isEmpty()) {
			for (OpenClock clock : clocks) {
				moved(clock, calendars).ifPresent(moved::add);
			}
			after = clocks.get(clocks.size() - 1).reference();
			clocks = next(after, AT_ONCE);
		}
		return moved;
	}

	/** What cannot be computed stays where it is; the recount makes a task of it. */
	private static Optional<HolidayRevision.Moved> moved(OpenClock clock, WorkingCalendars calendars) {
		try {
			return clock.movedBy(calendars)
				.map((now) -> new HolidayRevision.Moved(clock.reference(), clock.due(), now.due().orElse(null)));
		}
		catch (ClockRefusal ex) {
			return Optional.empty();
		}
	}

	/** The clocks of open cases after a reference, in order, at most so many. */
	List<OpenClock> next(String after, int most) {
		Reading reading = new Reading();
		this.jdbc.query(NEXT, reading::row, after, most);
		return reading.clocks;
	}

	/** The clocks of those cases that are open. */
	List<OpenClock> of(List<String> references) {
		Reading reading = new Reading();
		this.jdbc.query(THESE, reading::row, new Object[] { references.toArray(String[]::new) });
		return reading.clocks;
	}

	/**
	 * An open case as far as its clock goes.
	 *
	 * @param reference the case
	 * @param regime its law
	 * @param due the stored date; null while the clock is stopped
	 * @param paused whether the clock is stored as stopped
	 * @param ticks what happened
	 */
	record OpenClock(String reference, Regime regime, LocalDate due, boolean paused, List<Tick> ticks) {

		/**
		 * The clock by other calendars, if it says something else than what is stored.
		 * @throws ClockRefusal when the date falls outside the calendars
		 */
		Optional<StatutoryClock> movedBy(WorkingCalendars calendars) {
			StatutoryClock clock = StatutoryClock.replay(this.regime, this.ticks, calendars);
			boolean same = Objects.equals(clock.due().orElse(null), this.due) && clock.isPaused() == this.paused;
			return same ? Optional.empty() : Optional.of(clock);
		}

	}

	/** Rows of ticks, gathered case by case. */
	private static final class Reading {

		private final List<OpenClock> clocks = new ArrayList<>();

		void row(ResultSet row) throws SQLException {
			String reference = row.getString(1);
			OpenClock last = this.clocks.isEmpty() ? null : this.clocks.get(this.clocks.size() - 1);
			if (last == null || !last.reference().equals(reference)) {
				last = new OpenClock(reference, Regime.valueOf(row.getString(2)), row.getObject(3, LocalDate.class),
						row.getBoolean(4), new ArrayList<>());
				this.clocks.add(last);
			}
			last.ticks().add(tick(row, last.ticks().size() + 1));
		}

		private static Tick tick(ResultSet row, int number) throws SQLException {
			String struck = row.getString(8);
			Tick.Entry strikes = (struck == null) ? null
					: new Tick.Entry(Tick.Kind.valueOf(struck), row.getObject(9, LocalDate.class), row.getInt(10));
			return new Tick(Tick.Kind.valueOf(row.getString(5)), LocalDate.ofEpochDay(row.getInt(6)), "",
					row.getObject(7, LocalDate.class), strikes, number);
		}

	}

}
