package uk.candour.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.audit.AuditTrail;

/**
 * Asks every open clock how much is left and brings news to the cases where it is little.
 * Looking twice tells nobody twice.
 */
@Component
public class Watch {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

	private final CaseRows rows;

	private final CaseFiles files;

	private final Happenings happenings;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Watch(CaseRows rows, CaseFiles files, Happenings happenings, AuditTrail trail, JdbcClient jdbc,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.files = files;
		this.happenings = happenings;
		this.trail = trail;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Looks at every open case, each in a transaction of its own: one that cannot be
	 * warned does not keep the others from it.
	 * @return how many warnings were given
	 */
	public int look() {
		int told = 0;
		for (String reference : this.rows.references(this.files.today().plusDays(31))) {
			try {
				told += Optional.ofNullable(this.transaction.execute((status) -> look(reference))).orElse(0);
			}
			catch (RuntimeException ex) {
				LOG.warn("Case {} could not be warned: {}", reference, ex.getClass().getSimpleName());
			}
		}
		return told;
	}

	private int look(String reference) {
		CaseFile file = this.files.get(reference);
		List<Question> open = file.questions().stream().filter(Question::isOpen).toList();
		return (int) open.stream().filter((question) -> warn(file, question)).count();
	}

	private boolean warn(CaseFile file, Question question) {
		Optional<Rung> rung = Rung.of(file.clock(question), this.files.today());
		if (rung.isEmpty() || !isNew(file, question, rung.get())) {
			return false;
		}
		this.trail.record(file.reference(), "system", "Deadline: " + rung.get().name().toLowerCase().replace('_', ' '),
				"question " + question.number());
		this.happenings.tell(file, question, rung.get().news());
		return true;
	}

	private boolean isNew(CaseFile file, Question question, Rung rung) {
		return this.jdbc.sql("""
				insert into warning (case_reference, question, due_on, rung, told_at)
				values (:case, :question, :due, :rung, :at) on conflict do nothing""")
			.param("case", file.reference())
			.param("question", question.number())
			.param("due", question.dueOn().orElseThrow())
			.param("rung", rung.name())
			.param("at", Timestamp.from(this.clock.instant()))
			.update() > 0;
	}

}
