package uk.candour.workflow.camunda;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the list. What an account may see is a union of branches, each of which is one
 * range of one index, so a page costs the same however long the list is.
 */
@Component
class WorkItemPages {

	private static final int LARGEST = 100;

	private static final String NO_DEADLINE = "infinity";

	private final JdbcTemplate jdbc;

	WorkItemPages(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	Worklist.Page page(Account who, boolean mine, String text, String after, int size) {
		int wanted = Math.max(1, Math.min(size, LARGEST));
		Condition filter = Condition.openTo(who)
			.and(Condition.matching(text))
			.and(mine ? Condition.takenBy(who) : Condition.NONE);
		List<Condition> branches = Condition.visibleTo(who).stream().map((each) -> each.and(filter)).toList();
		List<WorkItems.Row> rows = read(branches, after(after), wanted + 1);
		boolean more = rows.size() > wanted;
		List<WorkItem> items = rows.stream().limit(wanted).map(WorkItems.Row::item).toList();
		return new Worklist.Page(items, more ? key(items.get(wanted - 1)) : null, count(branches));
	}

	private List<WorkItems.Row> read(List<Condition> branches, Condition after, int limit) {
		List<Object> arguments = new ArrayList<>();
		String union = branches.stream().map((branch) -> branch.and(after)).map((branch) -> {
			arguments.addAll(branch.arguments());
			return "(select * from work_item where " + branch.sql() + " order by due_order, id limit " + limit + ")";
		}).collect(Collectors.joining(" union all "));
		return this.jdbc.query("select * from (" + union + ") visible order by due_order, id limit " + limit,
				WorkItems::row, arguments.toArray());
	}

	private long count(List<Condition> branches) {
		List<Object> arguments = new ArrayList<>();
		String union = branches.stream().map((branch) -> {
			arguments.addAll(branch.arguments());
			return "select count(*) as items from work_item where " + branch.sql();
		}).collect(Collectors.joining(" union all "));
		Long count = this.jdbc.queryForObject("select sum(items) from (" + union + ") visible", Long.class,
				arguments.toArray());
		return (count != null) ? count : 0;
	}

	List<WorkItem> of(String caseReference, Account who) {
		return this.jdbc
			.query("select * from work_item where case_reference = ? order by created_at, id", WorkItems::row,
					caseReference)
			.stream()
			.filter((row) -> row.mayBeSeenBy(who))
			.map(WorkItems.Row::item)
			.toList();
	}

	Optional<WorkItems.Row> find(String id, Account who, boolean lock) {
		return this.jdbc.query("select * from work_item where id = ?" + (lock ? " for update" : ""), WorkItems::row, id)
			.stream()
			.filter((row) -> row.mayBeSeenBy(who))
			.findFirst();
	}

	private static String key(WorkItem last) {
		return ((last.dueOn() != null) ? last.dueOn().toString() : NO_DEADLINE) + "~" + last.id();
	}

	private static Condition after(String key) {
		if (key == null || key.isEmpty()) {
			return Condition.NONE;
		}
		String[] parts = key.split("~", 2);
		try {
			String due = NO_DEADLINE.equals(parts[0]) ? NO_DEADLINE : LocalDate.parse(parts[0]).toString();
			return new Condition("(due_order, id) > (?::date, ?)", List.of(due, parts[1]));
		}
		catch (DateTimeParseException | ArrayIndexOutOfBoundsException ex) {
			throw new Refused("no-such-page", "This page of the list does not exist. Start again from the first page.");
		}
	}

	/** A part of a query. */
	record Condition(String sql, List<Object> arguments) {

		static final Condition NONE = new Condition("true", List.of());

		Condition and(Condition other) {
			if (other == NONE) {
				return this;
			}
			List<Object> both = new ArrayList<>(this.arguments);
			both.addAll(other.arguments);
			return new Condition((this == NONE) ? other.sql : this.sql + " and " + other.sql, both);
		}

		static Condition openTo(Account who) {
			return new Condition("(only_for is null or ? = any (only_for))", List.of(who.username()));
		}

		static Condition takenBy(Account who) {
			return new Condition("assignee = ?", List.of(who.username()));
		}

		static Condition matching(String text) {
			if (text == null || text.isBlank()) {
				return NONE;
			}
			String pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
			return new Condition("(case_reference ilike ? or name ilike ?)", List.of(pattern, pattern));
		}

		static List<Condition> visibleTo(Account who) {
			if (who.is(Role.ADMINISTRATOR)) {
				return List.of(NONE);
			}
			String[] roles = who.roles()
				.stream()
				.map((role) -> role.name().toLowerCase(Locale.ROOT))
				.toArray(String[]::new);
			List<Condition> branches = new ArrayList<>();
			for (String role : roles) {
				branches.addAll(teams(who, new Condition("role = ?", List.of(role))));
				// what the first role shows already is not shown twice
				branches.addAll(teams(who, new Condition("also_role = ? and role <> all (?)", List.of(role, roles))));
			}
			return branches;
		}

		private static List<Condition> teams(Account who, Condition role) {
			Condition open = role.and(new Condition("team is null", List.of()));
			return (who.team() == null) ? List.of(open)
					: List.of(open, role.and(new Condition("team = ?", List.of(who.team()))));
		}

	}

}
