package uk.candour.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

/** What answers to complaints promise, until it is done. */
@Component
public class Actions {

	/** The first day on which a promise is broken, as its diagram knows it. */
	static final Fact<LocalDate> OVERDUE_ON = new Fact<>("overdueOn", LocalDate.class);

	private static final RowMapper<PromisedAction> ROW = (row, at) -> new PromisedAction(row.getString("code"),
			row.getInt("question"), row.getString("what"), row.getString("owner"),
			row.getObject("promised_on", LocalDate.class), row.getObject("done_on", LocalDate.class),
			row.getString("done"));

	private final Hands hands;

	private final CaseFiles files;

	private final Accounts accounts;

	private final Workflow workflow;

	private final Worklist worklist;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	Actions(Hands hands, CaseFiles files, Accounts accounts, Workflow workflow, Worklist worklist, JdbcClient jdbc,
			AuditTrail trail) {
		this.hands = hands;
		this.files = files;
		this.accounts = accounts;
		this.workflow = workflow;
		this.worklist = worklist;
		this.jdbc = jdbc;
		this.trail = trail;
	}

	/** Everything that was promised in a case. */
	public List<PromisedAction> of(String reference) {
		return this.jdbc.sql("select * from promised_action where case_reference = :case order by length(code), code")
			.param("case", reference)
			.query(ROW)
			.list();
	}

	/** What is promised at one stage of one complaint. */
	List<PromisedAction> of(CaseFile file, Question question, ComplaintStage stage) {
		return this.jdbc.sql("""
				select * from promised_action where case_reference = :case and question = :question and stage = :stage
				order by length(code), code""")
			.param("case", file.reference())
			.param("question", question.number())
			.param("stage", stage.number())
			.query(ROW)
			.list();
	}

	Optional<PromisedAction> find(String reference, String code) {
		return of(reference).stream().filter((action) -> action.code().equals(code)).findFirst();
	}

	/**
	 * Promises something in an answer that is being written.
	 * @param owner username of who does it
	 * @param on by when; not before today
	 * @throws Refused when it makes no sense, the complaint has been answered, or this
	 * person may not
	 */
	@Transactional
	public void promise(String reference, String question, String what, String owner, LocalDate on, Account by) {
		Hands.Work work = this.hands.dealing(reference, question, by);
		if (on == null || on.isBefore(this.files.today())) {
			throw new Refused("incomplete", "Say by when it is done: a day that is not over yet.");
		}
		Account doer = this.accounts.find((owner != null) ? owner : "")
			.filter((account) -> account.is(Role.OFFICER) || account.is(Role.MANAGER))
			.orElseThrow(() -> new Refused("not-an-officer",
					"There is no officer called “" + owner + "”. Choose who does it."));
		this.jdbc.sql("""
				insert into promised_action
				    (case_reference, code, question, stage, what, owner, promised_on, promised_by)
				select :case, 'A' || count(*) + 1, :question, :stage, :what, :owner, :on, :by
				from promised_action where case_reference = :case""")
			.param("case", reference)
			.param("question", work.question().number())
			.param("stage", work.stage().number())
			.param("what", Points.required(what, "Say what will be done."))
			.param("owner", doer.username())
			.param("on", on)
			.param("by", by.username())
			.update();
		this.trail.record(reference, by.username(), "Action promised", "by " + on);
	}

	/** The answer has been sent: from now on what it promises is followed up. */
	void follow(CaseFile file, Question question, ComplaintStage stage) {
		for (PromisedAction action : of(file, question, stage)) {
			this.workflow.start("promised-action", file.reference(), action.code(), overdue(action.promisedOn()));
			this.accounts.find(action.owner()).ifPresent((owner) -> give(file.reference(), action, owner));
		}
	}

	/** On a restricted case the owner may not see it; then whoever may takes it. */
	private void give(String reference, PromisedAction action, Account owner) {
		this.worklist.of(reference, owner)
			.stream()
			.filter((item) -> item.step().equals("do-action") && action.code().equals(item.item()))
			.forEach((item) -> this.worklist.claim(item.id(), owner));
	}

	static Facts overdue(LocalDate promisedOn) {
		return Facts.of(OVERDUE_ON, promisedOn.plusDays(1));
	}

	@Transactional
	void done(String reference, String code, LocalDate on, String done, String by) {
		this.jdbc.sql("""
				update promised_action set done_on = :on, done = :done, done_by = :by
				where case_reference = :case and code = :code and done_on is null""")
			.param("on", on)
			.param("done", done)
			.param("by", by)
			.param("case", reference)
			.param("code", code)
			.update();
		this.trail.record(reference, by, "Promise " + code + " kept", "on " + on);
	}

	@Transactional
	void putOff(String reference, String code, LocalDate until, String by) {
		this.jdbc.sql("update promised_action set promised_on = :on where case_reference = :case and code = :code")
			.param("on", until)
			.param("case", reference)
			.param("code", code)
			.update();
		this.trail.record(reference, by, "Promise " + code + " put off", "until " + until);
	}

	/** Whether something that was promised is still to be done. */
	public boolean anyOpen(String reference) {
		return of(reference).stream().anyMatch(PromisedAction::isOpen);
	}

}
