package uk.candour.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;

/**
 * Who had a hand in an answer, whether somebody else has agreed with it, and why it came
 * back.
 */
@Component
public class SecondReadings {

	private final JdbcClient jdbc;

	private final Clock clock;

	SecondReadings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Usernames of everybody who ever chose, marked, read or said that they were done:
	 * none of them can be the second reader.
	 */
	public Set<String> authors(String caseReference) {
		return new TreeSet<>(this.jdbc.sql("select username from review_author where case_reference = :case")
			.param("case", caseReference)
			.query(String.class)
			.list());
	}

	/** Writes down that somebody had a hand in the answer. */
	@Transactional
	void author(String caseReference, Account by) {
		this.jdbc.sql("insert into review_author values (:case, :by, :at) on conflict do nothing")
			.param("case", caseReference)
			.param("by", by.username())
			.param("at", now())
			.update();
	}

	/** Writes down what the second reader said. */
	@Transactional
	void enter(String caseReference, SecondReading outcome, Account by) {
		enter(caseReference, outcome, by.username());
	}

	private void enter(String caseReference, SecondReading outcome, String by) {
		this.jdbc.sql("""
				insert into second_reading (case_reference, outcome, read_by, read_at)
				values (:case, :outcome, :by, :at)""")
			.param("case", caseReference)
			.param("outcome", outcome.name())
			.param("by", by)
			.param("at", now())
			.update();
	}

	/**
	 * The second reader who agreed with what is decided now.
	 * @return empty when nobody has, when the last one did not, or when they are one of
	 * the authors
	 */
	public Optional<String> agreedBy(String caseReference) {
		Set<String> authors = authors(caseReference);
		return this.jdbc.sql("""
				select case when outcome = 'AGREED' then read_by end from second_reading
				where case_reference = :case order by id desc limit 1""")
			.param("case", caseReference)
			.query(String.class)
			.optional()
			.filter((reader) -> !authors.contains(reader));
	}

	/** Why the pages came back, from the second reader or the inspector. */
	public Optional<String> note(String caseReference) {
		return this.jdbc.sql("select note from review_note where case_reference = :case")
			.param("case", caseReference)
			.query(String.class)
			.optional();
	}

	/**
	 * Sends the pages back because the pack could not be proven: what the second reader
	 * agreed with is no longer agreed.
	 * @param note why, for the person who marks them again
	 */
	@Transactional
	public void notProven(String caseReference, String note) {
		sendBack(caseReference, note, "system");
		enter(caseReference, SecondReading.SENT_BACK, "system");
	}

	/** Writes down why the pages go back to be marked again; empty when they do not. */
	@Transactional
	void sendBack(String caseReference, String note, String by) {
		this.jdbc.sql("delete from review_note where case_reference = :case").param("case", caseReference).update();
		if (!note.isBlank()) {
			this.jdbc.sql("insert into review_note values (:case, :note, :by, :at)")
				.param("case", caseReference)
				.param("note", note)
				.param("by", by)
				.param("at", now())
				.update();
		}
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
