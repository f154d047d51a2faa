package uk.candour.complaints;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Question;
import uk.candour.workflow.Refused;

/** The points of complaints, and what was found on them. */
@Component
public class Points {

	private static final int LONGEST = 4000;

	private final Hands hands;

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	Points(Hands hands, JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.hands = hands;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** The points of a complaint at a stage. */
	public List<Point> of(CaseFile file, Question question, ComplaintStage stage) {
		return this.jdbc.sql("""
				select * from complaint_point
				where case_reference = :case and question = :question and stage = :stage order by number""")
			.param("case", file.reference())
			.param("question", question.number())
			.param("stage", stage.number())
			.query((row, at) -> new Point(row.getInt("number"), row.getString("wording"),
					Optional.ofNullable(row.getString("finding")).map(Finding::valueOf), row.getString("reason"),
					row.getString("found_by")))
			.list();
	}

	/**
	 * Adds a point. A new related issue joins a complaint that has not been answered
	 * (Code 6.8).
	 * @param question as diagrams know it; null for the first
	 * @throws Refused when it is empty, the complaint has been answered, or this person
	 * may not
	 */
	@Transactional
	public void add(String reference, String question, String wording, Account by) {
		Hands.Work work = this.hands.dealing(reference, question, by);
		String words = required(wording, "Say what the point is.");
		this.jdbc.sql("""
				insert into complaint_point (case_reference, question, stage, number, wording)
				select :case, :question, :stage, coalesce(max(number), 0) + 1, :wording from complaint_point
				where case_reference = :case and question = :question and stage = :stage""")
			.param("case", reference)
			.param("question", work.question().number())
			.param("stage", work.stage().number())
			.param("wording", words)
			.update();
		this.trail.record(reference, by.username(), "Point of complaint added", "stage " + work.stage().number());
	}

	/**
	 * Says what was found on a point; an earlier finding gives way.
	 * @throws Refused when there is no such point or no reason, the complaint has been
	 * answered, or this person may not
	 */
	@Transactional
	public void find(String reference, String question, int number, Finding finding, String reason, Account by) {
		Hands.Work work = this.hands.dealing(reference, question, by);
		String why = required(reason, "Give the reason of the finding: the person reads it (Code 6.7).");
		int found = this.jdbc.sql("""
				update complaint_point set finding = :finding, reason = :reason, found_by = :by, found_at = :at
				where case_reference = :case and question = :question and stage = :stage and number = :number""")
			.param("finding", finding.name())
			.param("reason", why)
			.param("by", by.username())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("case", reference)
			.param("question", work.question().number())
			.param("stage", work.stage().number())
			.param("number", number)
			.update();
		if (found == 0) {
			throw new Refused("no-such-point", "This complaint has no point " + number + ".");
		}
		this.trail.record(reference, by.username(), "Point " + number + ": " + finding.title(),
				"stage " + work.stage().number());
	}

	static String required(String text, String otherwise) {
		if (text == null || text.isBlank()) {
			throw new Refused("incomplete", otherwise);
		}
		if (text.strip().length() > LONGEST) {
			throw new Refused("incomplete", "This is longer than 4,000 characters. Shorten it.");
		}
		return text.strip();
	}

}
