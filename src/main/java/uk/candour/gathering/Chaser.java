package uk.candour.gathering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.Calendars;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.statute.WorkingCalendar;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.Worklist;

/**
 * Looks at the searches that wait for the owners of systems, and puts those that wait
 * long before an officer, and then before a manager. Looking twice tells nobody twice.
 */
@Component
class Chaser {

	private static final Logger LOG = LoggerFactory.getLogger(Chaser.class);

	/** Searches that wait for a person. */
	static final Set<Search.State> WAITING = Set.of(Search.State.WITH_OWNER, Search.State.FAILED);

	private final SearchRows rows;

	private final CaseFiles files;

	private final Calendars calendars;

	private final OwnerLinks links;

	private final Worklist worklist;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Chaser(SearchRows rows, CaseFiles files, Calendars calendars, OwnerLinks links, Worklist worklist, AuditTrail trail,
			JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.files = files;
		this.calendars = calendars;
		this.links = links;
		this.worklist = worklist;
		this.trail = trail;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Looks at every search that waits, each in a transaction of its own: one that cannot
	 * be chased does not keep the others from it.
	 */
	void look() {
		for (Search search : this.rows.findByStateIn(WAITING)) {
			try {
				this.transaction.executeWithoutResult((status) -> look(search.getId()));
			}
			catch (RuntimeException ex) {
				LOG.warn("A search of case {} could not be chased: {}", search.caseReference(),
						ex.getClass().getSimpleName());
			}
		}
	}

	private void look(UUID id) {
		Search search = this.rows.findById(id).orElseThrow();
		boolean open = this.files.get(search.caseReference()).questions().stream().anyMatch(Question::isOpen);
		Optional<Chase> rung = Chase.of(given(search), this.files.today(), calendar());
		if (open && WAITING.contains(search.state()) && rung.isPresent() && isNew(search, rung.get())) {
			tell(search, rung.get());
		}
	}

	private void tell(Search search, Chase rung) {
		String name = (rung == Chase.ESCALATED) ? "A system has not been searched" : "Chase the owner of a system";
		this.worklist.raise(search.caseReference(), "chase-owner", name,
				search.title() + ": its owner was to answer by " + Chase.due(given(search), calendar()) + ", and "
						+ rung.workingDays() + " working days have passed.",
				rung.role());
		this.links.send(search, rung.name().toLowerCase(Locale.ROOT));
		this.trail.record(search.caseReference(), "system", "Search chased: " + search.asset(),
				rung.name().toLowerCase());
	}

	private boolean isNew(Search search, Chase rung) {
		return this.jdbc.sql("""
				insert into search_chase (search_id, rung, told_at) values (:search, :rung, :at)
				on conflict do nothing""")
			.param("search", search.getId())
			.param("rung", rung.name())
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update() > 0;
	}

	private WorkingCalendar calendar() {
		return this.calendars.current().of(WorkingDays.ENG_WAL);
	}

	private LocalDate given(Search search) {
		return LocalDate.ofInstant(search.givenAt(), this.clock.getZone());
	}

}
