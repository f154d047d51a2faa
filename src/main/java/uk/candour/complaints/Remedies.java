package uk.candour.complaints;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Question;
import uk.candour.workflow.Refused;

/** What puts complaints right. */
@Component
public class Remedies {

	private static final BigDecimal MOST = new BigDecimal("1000000");

	private final Hands hands;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	Remedies(Hands hands, JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.hands = hands;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** The remedies of a complaint at a stage. */
	public List<Remedy> of(CaseFile file, Question question, ComplaintStage stage) {
		return this.jdbc.sql("""
				select * from complaint_remedy
				where case_reference = :case and question = :question and stage = :stage order by id""")
			.param("case", file.reference())
			.param("question", question.number())
			.param("stage", stage.number())
			.query((row, at) -> new Remedy(row.getLong("id"), Remedy.Kind.valueOf(row.getString("kind")),
					row.getString("words"), row.getBigDecimal("amount"), row.getString("offered_by")))
			.list();
	}

	/**
	 * Offers a remedy.
	 * @param amount in pounds and pence, for a payment only; otherwise null
	 * @throws Refused when it makes no sense, the complaint has been answered, or this
	 * person may not
	 */
	@Transactional
	public void offer(String reference, String question, Remedy.Kind kind, String words, BigDecimal amount,
			Account by) {
		Hands.Work work = this.hands.dealing(reference, question, by);
		if ((kind == Remedy.Kind.PAYMENT) != (amount != null)) {
			throw new Refused("incomplete", "A payment, and only a payment, has an amount.");
		}
		if (amount != null && (amount.signum() <= 0 || amount.scale() > 2 || amount.compareTo(MOST) > 0)) {
			throw new Refused("incomplete", "Write the amount in pounds and pence, such as 150.00.");
		}
		this.jdbc.sql("""
				insert into complaint_remedy
				    (case_reference, question, stage, kind, words, amount, offered_by, offered_at)
				values (:case, :question, :stage, :kind, :words, :amount, :by, :at)""")
			.param("case", reference)
			.param("question", work.question().number())
			.param("stage", work.stage().number())
			.param("kind", kind.name())
			.param("words", Points.required(words, "Say what exactly puts it right."))
			.param("amount", amount)
			.param("by", by.username())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		this.trail.record(reference, by.username(), "Remedy offered: " + kind.title(), "");
	}

	/** Takes back a remedy that has not been offered to the person yet. */
	@Transactional
	public void takeBack(String reference, String question, long id, Account by) {
		Hands.Work work = this.hands.dealing(reference, question, by);
		int gone = this.jdbc.sql("""
				delete from complaint_remedy
				where id = :id and case_reference = :case and question = :question and stage = :stage""")
			.param("id", id)
			.param("case", reference)
			.param("question", work.question().number())
			.param("stage", work.stage().number())
			.update();
		if (gone == 0) {
			throw new Refused("no-such-remedy", "There is no such remedy. Look at the complaint again.");
		}
		this.trail.record(reference, by.username(), "Remedy taken back", "");
	}

}
