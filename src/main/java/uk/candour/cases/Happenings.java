package uk.candour.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.statute.Regime;
import uk.candour.statute.Regimes;
import uk.candour.statute.Tick;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

/**
 * What befalls a case beside the work on it: it is withdrawn, changes hands, is held or
 * restricted, or a regulator asks about it. Its process is told, if it is still going on.
 */
@Component
public class Happenings {

	private final CaseFiles files;

	private final Workflow workflow;

	private final Worksheets sheets;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	Happenings(CaseFiles files, Workflow workflow, Worksheets sheets, AuditTrail trail, JdbcClient jdbc, Clock clock) {
		this.files = files;
		this.workflow = workflow;
		this.sheets = sheets;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The requester no longer wants an answer to a question: work on it stops.
	 * @param reason what they said
	 * @throws Refused when it has ended already, or no reason is given
	 */
	@Transactional
	public void withdraw(String reference, String question, String reason, String by) {
		CaseFile file = this.files.get(reference);
		requireReason(reason);
		Question one = file.question(question);
		if (!one.isOpen() || file.clock(one).answeredOn().isPresent()) {
			throw new Refused("ended",
					"This question has been answered or has ended already, so it cannot be" + " withdrawn.");
		}
		this.trail.record(reference, by, "Withdrawn", reason);
		this.workflow.tell("withdrawn", reference, one.item(), Facts.none());
	}

	/**
	 * A request for one's own data takes longer: the requester is told why and until
	 * when.
	 * @param reasons why it is complex, or which several requests they made
	 * @throws Refused when the law does not give more time, or no reason is given
	 */
	@Transactional
	public void extend(String reference, String question, String reasons, String by) {
		requireReason(reasons);
		CaseFile file = this.files.get(reference);
		Question one = file.question(question);
		if (!this.workflow.expects(MoreTime.MESSAGE, reference, one.item())) {
			throw new Refused("not-here", "More time is taken here only while a request for one's own data is"
					+ " answered. For any other law it is part of the task on which it depends.");
		}
		MoreTime.require(file, one, this.files.today());
		if (one.dueOn().isEmpty()) {
			throw new Refused("clock-stopped",
					"The clock is stopped until they answer, so there is no new date to tell them yet.");
		}
		this.sheets.keep(reference, question, MoreTime.MESSAGE, new MoreTime.Reasons(reasons.strip()), by);
		this.workflow.tell(MoreTime.MESSAGE, reference, one.item(), Facts.none());
	}

	/**
	 * The requester has said more about a question that waits for it; its clock follows.
	 * @param words what they said
	 */
	@Transactional
	public void clarified(String reference, String question, String words, String by) {
		requireReason(words);
		CaseFile file = this.files.get(reference);
		this.sheets.keep(reference, question, "clarification", new Clarification(words.strip()), by);
		this.files.tick(reference, question, new Tick(Tick.Kind.CLARIFICATION_RECEIVED, this.files.today(), ""), by);
		this.files.moveTo(reference, Stage.ASSESSING);
		this.workflow.tell("clarification-received", reference, file.question(question).item(), Facts.none());
	}

	/** Whether a question waits for its requester to say more. */
	public boolean awaitsClarification(CaseFile file, Question question) {
		return this.workflow.expects("clarification-received", file.reference(), question.item());
	}

	/** Whether the requester may ask for a review of the answer to a question. */
	public boolean mayBeReviewed(CaseFile file, Question question) {
		return this.workflow.expects("review-requested", file.reference(), question.item());
	}

	/** The requester has paid what was asked for a question. */
	@Transactional
	public void paid(String reference, String question, String by) {
		CaseFile file = this.files.get(reference);
		Question one = file.question(question);
		Tick.Kind paid = (one.regime() == Regime.EIR) ? Tick.Kind.CHARGE_PAID : Tick.Kind.FEE_PAID;
		// re-use knows a charge, but no clock that waits for it
		if (Regimes.allowed(one.regime()).contains(paid)) {
			this.files.tick(reference, question, new Tick(paid, this.files.today(), ""), by);
		}
		this.trail.record(reference, by, "Payment received", "");
		this.files.moveTo(reference, Stage.ASSESSING);
		this.workflow.tell("fee-paid", reference, one.item(), Facts.none());
	}

	/**
	 * The requester is not content with an answer and asks for a review.
	 * @param words why; may be empty
	 * @throws Refused when there is no answer to review, or it is too late
	 */
	@Transactional
	public void reviewRequested(String reference, String question, String words, String by) {
		CaseFile file = this.files.get(reference);
		this.sheets.keep(reference, question, "review-request", new Clarification(words), by);
		this.trail.record(reference, by, "Internal review asked for", "");
		this.workflow.tell("review-requested", reference, file.question(question).item(), Facts.none());
	}

	/** What a requester said, word for word. */
	record Clarification(String words) {
	}

	/**
	 * Somebody else answers for a question from now on; what the former owner has taken
	 * goes to them.
	 */
	@Transactional
	public void handOver(String reference, String question, Account to, String by) {
		if (!to.is(Role.OFFICER) && !to.is(Role.MANAGER)) {
			throw new Refused("not-an-officer", to.name() + " does not work on cases. Choose an officer.");
		}
		this.files.give(reference, question, to.username(), by);
		CaseFile file = this.files.get(reference);
		tell(file, file.question(question), News.REASSIGNED);
	}

	/** A regulator has asked about a case. */
	@Transactional
	public void regulatorAsks(String reference, String by) {
		this.trail.record(reference, by, "The regulator asks about the case", "");
		CaseFile file = this.files.get(reference);
		tell(file, file.questions().get(0), News.REGULATOR);
	}

	/** Nothing of a case may be destroyed until the hold is lifted. */
	@Transactional
	public void hold(String reference, String reason, String by) {
		requireReason(reason);
		CaseFile file = this.files.get(reference);
		this.jdbc
			.sql("insert into hold (case_reference, reason, placed_by, placed_at) values (:case, :reason, :by, :at)")
			.param("case", reference)
			.param("reason", reason.strip())
			.param("by", by)
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		this.trail.record(reference, by, "Hold placed", reason.strip());
		tell(file, file.questions().get(0), News.HOLD);
	}

	/** Lifts the holds on a case. */
	@Transactional
	void lift(String reference, String by) {
		this.jdbc
			.sql("update hold set lifted_by = :by, lifted_at = :at where case_reference = :case and lifted_at is null")
			.param("case", reference)
			.param("by", by)
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		this.trail.record(reference, by, "Hold lifted", "");
	}

	/** Whether nothing of a case may be destroyed. */
	public boolean isHeld(String reference) {
		return this.jdbc.sql("select count(*) from hold where case_reference = :case and lifted_at is null")
			.param("case", reference)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * From now on only those who are named may see a case; nobody named opens it again.
	 * @param named usernames, the one who restricts it among them
	 */
	@Transactional
	public void restrict(String reference, List<String> named, Account by) {
		if (!by.is(Role.MANAGER)) {
			throw new Refused("not-allowed", "Only a manager can restrict a case.");
		}
		if (!named.isEmpty() && !named.contains(by.username())) {
			throw new Refused("locked-out", "Name yourself too, or nobody could open the case to others again.");
		}
		CaseFile file = this.files.get(reference);
		file.restrictTo(named);
		this.trail.record(reference, by.username(), named.isEmpty() ? "Restriction lifted" : "Case restricted",
				String.join(", ", named));
		tell(file, file.questions().get(0), News.RESTRICTED);
	}

	/** Tells the process of a question; one that has ended need not know. */
	public void tell(CaseFile file, Question question, News news) {
		if (this.workflow.expects(News.MESSAGE, file.reference(), question.item())) {
			this.workflow.tell(News.MESSAGE, file.reference(), question.item(), Facts.of(News.FACT, news));
		}
	}

	private static void requireReason(String reason) {
		if (reason == null || reason.isBlank()) {
			throw new Refused("no-reason", "Say why: it is kept with the case.");
		}
	}

}
