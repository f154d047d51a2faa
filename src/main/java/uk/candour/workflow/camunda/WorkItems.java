package uk.candour.workflow.camunda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.workflow.Allocation;
import uk.candour.workflow.Deadlines;
import uk.candour.workflow.Notes;
import uk.candour.workflow.OwnDates;
import uk.candour.workflow.Restrictions;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.WorkItemAppeared;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Our own table of what there is to do, written in the engine's transactions.
 */
@Component
class WorkItems {

	private static final Logger LOG = LoggerFactory.getLogger(WorkItems.class);

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private final JdbcTemplate jdbc;

	private final ObjectProvider<Allocation> allocation;

	private final ObjectProvider<Deadlines> deadlines;

	private final ObjectProvider<OwnDates> ownDates;

	private final ObjectProvider<Notes> notes;

	private final ObjectProvider<Restrictions> restrictions;

	private final ApplicationEventPublisher events;

	private final ThreadLocal<String> reason = new ThreadLocal<>();

	WorkItems(JdbcTemplate jdbc, ObjectProvider<Allocation> allocation, ObjectProvider<Deadlines> deadlines,
			ObjectProvider<OwnDates> ownDates, ObjectProvider<Notes> notes, ObjectProvider<Restrictions> restrictions,
			ApplicationEventPublisher events) {
		this.events = events;
		this.jdbc = jdbc;
		this.allocation = allocation;
		this.deadlines = deadlines;
		this.ownDates = ownDates;
		this.notes = notes;
		this.restrictions = restrictions;
	}

	/**
	 * Adds what a diagram asks for, once the house knows that the case has come there.
	 */
	Optional<Date> appear(WorkItem item, String alsoRole) {
		this.events.publishEvent(new WorkItemAppeared(item.caseReference(), item.step(), item.item()));
		return add(item, alsoRole, null, null);
	}

	/**
	 * Adds an item, with its team, deadline and note.
	 * @return the deadline as the engine writes it
	 */
	Optional<Date> add(WorkItem item, String alsoRole, String failedJob, String failedErrand) {
		Optional<LocalDate> own = own(item);
		LocalDate dueOn = own.orElseGet(() -> ofCase(item.caseReference()));
		this.jdbc.update("""
				insert into work_item (id, case_reference, step, name, form, item, role, also_role, team, assignee,
					note, created_at, due_on, failed_job, failed_errand, only_for, own_date)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", item.id(), item.caseReference(),
				item.step(), item.name(), item.form(), item.item(), item.role(), alsoRole, team(item), item.assignee(),
				note(item), Timestamp.from(item.createdAt()), dueOn, failedJob, failedErrand,
				array(named(item.caseReference())), own.isPresent());
		return Optional.ofNullable(dueOn).map(WorkItems::endOf);
	}

	private Optional<LocalDate> own(WorkItem item) {
		return this.ownDates.stream()
			.map((each) -> each.dueOn(item.caseReference(), item.step(), item.item()))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private LocalDate ofCase(String reference) {
		Deadlines known = this.deadlines.getIfAvailable();
		return (known != null) ? known.dueOn(reference) : null;
	}

	/** The end of a day, as the engine writes due dates. */
	static Date endOf(LocalDate day) {
		return Date.from(day.atTime(LocalTime.of(23, 59)).atZone(LONDON).toInstant());
	}

	private String note(WorkItem item) {
		if (item.note() != null) {
			return item.note();
		}
		return this.notes.stream()
			.map((each) -> note(each, item))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseGet(this.reason::get);
	}

	/** Work appears in the list, whatever becomes of the note beside it. */
	private static Optional<String> note(Notes notes, WorkItem item) {
		try {
			return notes.note(item.caseReference(), item.step(), item.item());
		}
		catch (RuntimeException ex) {
			// not its message: that may repeat what the case holds
			LOG.warn("The note for {} of case {} could not be written: {} at {}", item.step(), item.caseReference(),
					ex.getClass().getName(), ex.getStackTrace()[0]);
			return Optional.of("What should stand here could not be read. Look at the case before you begin.");
		}
	}

	/** Does something, with a note for the work items that appear because of it. */
	void because(String why, Runnable work) {
		this.reason.set(Objects.requireNonNull(why));
		try {
			work.run();
		}
		finally {
			this.reason.remove();
		}
	}

	private String team(WorkItem item) {
		return this.allocation.stream()
			.map((each) -> each.team(item))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
	}

	private Set<String> named(String caseReference) {
		Restrictions known = this.restrictions.getIfAvailable();
		return (known != null) ? known.named(caseReference) : Set.of();
	}

	/** Null where everybody with the role may see it. */
	private static String[] array(Set<String> named) {
		return named.isEmpty() ? null : named.toArray(String[]::new);
	}

	void restrict(String caseReference, Set<String> named) {
		this.jdbc.update("update work_item set only_for = ? where case_reference = ?", array(named), caseReference);
	}

	/** Every item of a case, locked. */
	List<Row> of(String caseReference) {
		return this.jdbc.query("select * from work_item where case_reference = ? order by id for update",
				WorkItems::row, caseReference);
	}

	void assign(String id, String assignee) {
		this.jdbc.update("update work_item set assignee = ? where id = ?", assignee, id);
	}

	void remove(String id) {
		this.jdbc.update("delete from work_item where id = ?", id);
	}

	void removeFailure(String configuration) {
		this.jdbc.update("delete from work_item where failed_job = ? or failed_errand = ?", configuration,
				configuration);
	}

	/** Those of these cases that have something to do. */
	List<String> among(Collection<String> caseReferences) {
		return this.jdbc.queryForList("select distinct case_reference from work_item where case_reference = any (?)",
				String.class, new Object[] { caseReferences.toArray(String[]::new) });
	}

	/** Ids of what has a day of its own, whatever the deadline of the case. */
	Set<String> withOwnDates(String caseReference) {
		return Set.copyOf(this.jdbc.queryForList("select id from work_item where case_reference = ? and own_date",
				String.class, caseReference));
	}

	void due(String caseReference, LocalDate dueOn) {
		this.jdbc.update("update work_item set due_on = ? where case_reference = ? and not own_date", dueOn,
				caseReference);
	}

	/**
	 * A row of the table.
	 *
	 * @param alsoRole a second role that may do it, or null
	 * @param failedJob the engine's job that failed, or null
	 * @param failedErrand the external task that failed, or null
	 * @param onlyFor who alone may see it; empty where the case is not restricted
	 */
	record Row(WorkItem item, String alsoRole, String failedJob, String failedErrand, Set<String> onlyFor) {

		boolean isFailure() {
			return this.failedJob != null || this.failedErrand != null;
		}

		/** Whether somebody raised it, and no diagram knows of it. */
		boolean isRaised() {
			return this.item.form() == null && !isFailure();
		}

		boolean mayBeSeenBy(Account who) {
			return isNamed(who) && (who.is(Role.ADMINISTRATOR) || isFor(who));
		}

		boolean mayBeDoneBy(Account who) {
			return isNamed(who) && (isFor(who) || (isFailure() && who.is(Role.ADMINISTRATOR)));
		}

		private boolean isNamed(Account who) {
			return this.onlyFor.isEmpty() || this.onlyFor.contains(who.username());
		}

		private boolean isFor(Account who) {
			return (this.item.team() == null || this.item.team().equals(who.team())) && who.roles()
				.stream()
				.map((role) -> role.name().toLowerCase(Locale.ROOT))
				.anyMatch((role) -> role.equals(this.item.role()) || role.equals(this.alsoRole));
		}

	}

	static Row row(ResultSet row, int number) throws SQLException {
		WorkItem item = new WorkItem(row.getString("id"), row.getString("case_reference"), row.getString("step"),
				row.getString("name"), row.getString("form"), row.getString("item"), row.getString("role"),
				row.getString("team"), row.getString("assignee"), row.getString("note"),
				row.getTimestamp("created_at").toInstant(), row.getObject("due_on", LocalDate.class));
		return new Row(item, row.getString("also_role"), row.getString("failed_job"), row.getString("failed_errand"),
				(row.getArray("only_for") != null) ? Set.of((String[]) row.getArray("only_for").getArray()) : Set.of());
	}

}
