package uk.candour.cases;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.statute.Holiday;
import uk.candour.statute.WorkingCalendars;

/**
 * The working calendars by which this council counts: the published bank holidays and its
 * own entries. One source for every clock, on every node.
 */
@Component
public class Calendars {

	/** How long a node may not yet know what another one was told. */
	private static final long FRESH = 1_000_000_000L;

	private final JdbcClient jdbc;

	private volatile Known known;

	Calendars(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The calendars to show dates by. They follow an entry that was made elsewhere within
	 * a second.
	 */
	public WorkingCalendars current() {
		Known now = this.known;
		return (now != null && System.nanoTime() - now.at() < FRESH) ? now.calendars() : newest();
	}

	/**
	 * The calendars to store a date by, in the caller's transaction: until it ends nobody
	 * enters a holiday, so no stored date is missed by the recount.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public WorkingCalendars settled() {
		this.jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('holidays', 40))")
			.query((row, number) -> null)
			.list();
		return newest();
	}

	/** Waits for those who are storing dates, and keeps others from beginning to. */
	@Transactional(propagation = Propagation.MANDATORY)
	void close() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('holidays', 40))")
			.query((row, number) -> null)
			.list();
	}

	/** The calendars as the book stands at this moment. */
	WorkingCalendars newest() {
		long newest = this.jdbc.sql("select coalesce(max(id), 0) from holiday_revision").query(Long.class).single();
		Known before = this.known;
		WorkingCalendars calendars = (before != null && before.revision() == newest) ? before.calendars() : calendars();
		this.known = new Known(newest, calendars, System.nanoTime());
		return calendars;
	}

	private WorkingCalendars calendars() {
		List<Holiday> entered = new ArrayList<>();
		List<Holiday> withdrawn = new ArrayList<>();
		this.jdbc.sql("select part, on_day, title, withdrawn from holiday_entry order by revision_id")
			.query(HolidayChange::of)
			.list()
			.forEach((change) -> {
				withdrawn.removeIf(change.holiday()::isSameDay);
				(change.withdrawn() ? withdrawn : entered).add(change.holiday());
			});
		return WorkingCalendars.published().with(entered).without(withdrawn);
	}

	private record Known(long revision, WorkingCalendars calendars, long at) {
	}

}
