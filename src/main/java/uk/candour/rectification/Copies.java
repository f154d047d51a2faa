package uk.candour.rectification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.Question;
import uk.candour.catalogue.Observations;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;

/**
 * Every copy of the data that are contested, and whether the right value was read there.
 */
@Component
public class Copies {

	/** The codes of the copies of a question, as diagrams know them. */
	static final Fact<Fact.Codes> CODES = new Fact<>("copies", Fact.Codes.class);

	private static final RowMapper<Copy> ROW = (row, at) -> new Copy(row.getString("code"), row.getInt("question"),
			row.getString("asset"), row.getString("place"), row.getString("holds"), row.getBoolean("by_machine"),
			row.getString("trouble"), row.getString("corrected_by"),
			(row.getTimestamp("proven_at") != null) ? row.getTimestamp("proven_at").toInstant() : null,
			row.getString("proof"));

	private final JdbcClient jdbc;

	private final Observations observations;

	private final AuditTrail trail;

	private final Clock clock;

	Copies(JdbcClient jdbc, Observations observations, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.observations = observations;
		this.trail = trail;
		this.clock = clock;
	}

	/** The copies of a question, in the order in which they were found. */
	public List<Copy> of(String reference, Question question) {
		return this.jdbc.sql("""
				select * from data_copy where case_reference = :case and question = :question
				order by length(code), code""")
			.param("case", reference)
			.param("question", question.number())
			.query(ROW)
			.list();
	}

	/**
	 * One copy.
	 * @throws IllegalArgumentException when the case has none of that code
	 */
	Copy get(String reference, String code) {
		return this.jdbc.sql("select * from data_copy where case_reference = :case and code = :code")
			.param("case", reference)
			.param("code", code)
			.query(ROW)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException(reference + " has no copy " + code));
	}

	/** Enters a copy; one that is known at that place already stays as it is. */
	@Transactional
	void enter(String reference, Question question, String asset, String place, String holds, boolean byMachine,
			String by) {
		int added = this.jdbc.sql("""
				insert into data_copy (case_reference, code, question, asset, place, holds, by_machine, found_by)
				select :case, 'K' || count(*) + 1, :question, :asset, :place, :holds, :machine, :by
				from data_copy where case_reference = :case
				on conflict (case_reference, question, asset, place) do nothing""")
			.param("case", reference)
			.param("question", question.number())
			.param("asset", asset)
			.param("place", place)
			.param("holds", holds)
			.param("machine", byMachine)
			.param("by", by)
			.update();
		if (added > 0) {
			this.trail.record(reference, by, "Copy found in " + asset, "");
		}
	}

	/** No machine could correct it: says why. */
	@Transactional
	void troubled(String reference, String code, String why) {
		set(reference, code, "trouble", why);
	}

	/** Somebody corrected it by hand; it counts only when it has been read back. */
	@Transactional
	void correctedBy(String reference, String code, String username) {
		set(reference, code, "corrected_by", username);
		this.trail.record(reference, username, "Copy " + code + " corrected by hand", "not read back yet");
	}

	private void set(String reference, String code, String column, String value) {
		this.jdbc.sql("update data_copy set " + column + " = :value where case_reference = :case and code = :code")
			.param("value", value)
			.param("case", reference)
			.param("code", code)
			.update();
	}

	/** The right value was read there; the register learns that its data were wrong. */
	@Transactional
	void proven(String reference, String code, Instant at, String proof, String by) {
		int news = this.jdbc.sql("""
				update data_copy set proven_at = :at, proof = :proof
				where case_reference = :case and code = :code and proven_at is null""")
			.param("at", Timestamp.from(at))
			.param("proof", proof)
			.param("case", reference)
			.param("code", code)
			.update();
		if (news > 0) {
			this.observations.note(get(reference, code).asset(), Observations.Kind.CORRECTION,
					"Personal data in it were wrong or incomplete, and were put right.", reference);
		}
		this.trail.record(reference, by, "Copy " + code + " read back", "the right value stands there");
	}

	Instant now() {
		return this.clock.instant();
	}

	/** What a diagram repeats its stages for. */
	Facts codes(String reference, Question question) {
		return Facts.of(CODES, new Fact.Codes(of(reference, question).stream().map(Copy::code).toList()));
	}

}
