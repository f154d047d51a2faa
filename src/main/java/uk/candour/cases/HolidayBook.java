package uk.candour.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.Holiday;
import uk.candour.statute.HolidayFile;
import uk.candour.statute.WorkingCalendars;
import uk.candour.workflow.Refused;

/**
 * Where an administrator enters holidays that the published ones lack. Nothing in it is
 * ever changed: a day is taken out by a further entry.
 */
@Component
public class HolidayBook {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

	private static final String REVISIONS = """
			select id, reason, entered_at, entered_by, done_at is not null as done,
			       (select count(*) from moved_deadline m where m.revision_id = id) as moved
			from holiday_revision join holiday_recount on revision_id = id""";

	private final JdbcClient jdbc;

	private final Calendars calendars;

	private final OpenClocks clocks;

	private final AuditTrail trail;

	private final Clock clock;

	HolidayBook(JdbcClient jdbc, Calendars calendars, OpenClocks clocks, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.clocks = clocks;
		this.trail = trail;
		this.clock = clock;
	}

	/** What a GOV.UK file would change: days that it adds and days that it moves. */
	public List<HolidayChange> changes(HolidayFile file) {
		WorkingCalendars now = this.calendars.newest();
		Stream<HolidayChange> added = now.covered(file)
			.stream()
			.filter((day) -> now.holidays().stream().noneMatch(day::isSameDay))
			.map((day) -> new HolidayChange(day, false));
		Stream<HolidayChange> moved = file.moved(now.holidays()).stream().map((day) -> new HolidayChange(day, true));
		return Stream.concat(added, moved).toList();
	}

	/**
	 * Every open case whose date some changes would move.
	 * @throws Refused when the changes cannot be entered: says why
	 */
	@Transactional(readOnly = true)
	public List<HolidayRevision.Moved> preview(List<HolidayChange> changes, Account who) {
		checkMay(who);
		WorkingCalendars then = with(this.calendars.newest(), changes);
		return this.clocks.moved(then,
				changes.stream().map((change) -> change.holiday().on()).min(Comparator.naturalOrder()).orElseThrow());
	}

	/**
	 * Enters changes; open cases are recomputed as soon as they are in the book.
	 * @return the number of the revision
	 * @throws Refused when the changes cannot be entered: says why
	 */
	@Transactional
	public long enter(List<HolidayChange> changes, String reason, Account who) {
		checkMay(who);
		if (reason.isBlank()) {
			throw new Refused("no-reason", "Say where the change was announced, or why it is made.");
		}
		this.calendars.close();
		with(this.calendars.settled(), changes);
		long id = this.jdbc.sql("""
				insert into holiday_revision (reason, entered_at, entered_by) values (:reason, :at, :by)
				returning id""")
			.param("reason", reason.strip())
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("by", who.username())
			.query(Long.class)
			.single();
		changes.forEach((change) -> enter(id, change));
		this.jdbc.sql("insert into holiday_recount (revision_id) values (:id)").param("id", id).update();
		this.trail.record("office", who.username(), "Bank holidays changed", told(changes) + ". Reason: " + reason);
		return id;
	}

	private void enter(long revision, HolidayChange change) {
		this.jdbc.sql("""
				insert into holiday_entry (revision_id, part, on_day, title, withdrawn)
				values (:revision, :part, :day, :title, :withdrawn)""")
			.param("revision", revision)
			.param("part", change.holiday().part().name())
			.param("day", change.holiday().on())
			.param("title", change.holiday().title())
			.param("withdrawn", change.withdrawn())
			.update();
	}

	private static String told(List<HolidayChange> changes) {
		return changes.stream()
			.map((change) -> (change.withdrawn() ? "No holiday any more: " : "") + change.holiday().title() + ", "
					+ DATE.format(change.holiday().on()) + ", " + change.holiday().part().title())
			.collect(Collectors.joining("; "));
	}

	private static void checkMay(Account who) {
		if (!who.is(Role.ADMINISTRATOR)) {
			throw new Refused("not-allowed", "Only an administrator enters bank holidays.");
		}
	}

	/** The calendars with some changes, if these make sense. */
	private static WorkingCalendars with(WorkingCalendars now, List<HolidayChange> changes) {
		if (changes.isEmpty()) {
			throw new Refused("nothing-new", "Nothing would change: these days are known already.");
		}
		List<Holiday> added = new ArrayList<>();
		List<Holiday> withdrawn = new ArrayList<>();
		for (HolidayChange change : changes) {
			boolean known = now.holidays().stream().anyMatch(change.holiday()::isSameDay);
			if (known != change.withdrawn()) {
				throw new Refused("nothing-new",
						DATE.format(change.holiday().on()) + " is " + (known ? "already a" : "no") + " holiday in "
								+ change.holiday().part().title()
								+ ". Look at the list: somebody may have entered it before you.");
			}
			(change.withdrawn() ? withdrawn : added).add(change.holiday());
		}
		try {
			return now.with(added).without(withdrawn);
		}
		catch (ClockRefusal ex) {
			throw new Refused("outside-the-data", ex.getMessage());
		}
	}

	/** What was entered so far, newest first. */
	public List<HolidayRevision> revisions() {
		return this.jdbc.sql(REVISIONS + " order by id desc").query(this::row).list();
	}

	/** One revision. */
	public Optional<HolidayRevision> revision(long id) {
		return this.jdbc.sql(REVISIONS + " where id = :id").param("id", id).query(this::row).optional();
	}

	/** The newest change of the last two weeks that moved the date of open cases. */
	public Optional<HolidayRevision> news() {
		return this.jdbc.sql(REVISIONS + " where entered_at > :since order by id desc")
			.param("since", OffsetDateTime.ofInstant(this.clock.instant().minus(Duration.ofDays(14)), ZoneOffset.UTC))
			.query(this::row)
			.list()
			.stream()
			.filter((revision) -> revision.moved() > 0)
			.findFirst();
	}

	/** Whose date a revision moved, in order of the new date. */
	public List<HolidayRevision.Moved> moved(long revision) {
		return this.jdbc.sql("""
				select case_reference, was, now from moved_deadline where revision_id = :revision
				order by now, case_reference""")
			.param("revision", revision)
			.query((row, number) -> new HolidayRevision.Moved(row.getString(1), row.getObject(2, LocalDate.class),
					row.getObject(3, LocalDate.class)))
			.list();
	}

	private HolidayRevision row(ResultSet row, int number) throws SQLException {
		long id = row.getLong("id");
		return new HolidayRevision(id, row.getString("reason"),
				row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getString("entered_by"), entries(id),
				row.getBoolean("done"), row.getLong("moved"));
	}

	private List<HolidayChange> entries(long revision) {
		return this.jdbc.sql(
				"select part, on_day, title, withdrawn from holiday_entry where revision_id = :id order by on_day, part")
			.param("id", revision)
			.query(HolidayChange::of)
			.list();
	}

}
