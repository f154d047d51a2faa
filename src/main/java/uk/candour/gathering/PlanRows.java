package uk.candour.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.candour.catalogue.Asset;

/** What was decided about which asset a case asks. */
@Component
class PlanRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	PlanRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The newest decision about each asset, by code. */
	Map<String, Decided> of(String caseReference) {
		Map<String, Decided> decided = new LinkedHashMap<>();
		this.jdbc.sql("""
				select distinct on (asset) * from plan_entry where case_reference = :case
				order by asset, id desc""")
			.param("case", caseReference)
			.query(PlanRows::decided)
			.list()
			.forEach((one) -> decided.put(one.asset(), one));
		return decided;
	}

	void add(String caseReference, Asset asset, boolean asked, String reason, String by) {
		this.jdbc.sql("""
				insert into plan_entry (case_reference, asset, title, asked, reason, by, at)
				values (:case, :asset, :title, :asked, :reason, :by, :at)""")
			.param("case", caseReference)
			.param("asset", asset.code())
			.param("title", asset.title())
			.param("asked", asked)
			.param("reason", reason)
			.param("by", by)
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	/** An asset is asked for a question. */
	void forQuestion(String caseReference, Asset asset, int question) {
		this.jdbc.sql("""
				insert into search_question (case_reference, asset, question) values (:case, :asset, :question)
				on conflict do nothing""")
			.param("case", caseReference)
			.param("asset", asset.code())
			.param("question", question)
			.update();
	}

	/** For which questions each asset is asked, by its code. */
	Map<String, Set<Integer>> questions(String caseReference) {
		Map<String, Set<Integer>> questions = new HashMap<>();
		this.jdbc.sql("select asset, question from search_question where case_reference = :case")
			.param("case", caseReference)
			.query((row) -> {
				questions.computeIfAbsent(row.getString("asset"), (asset) -> new TreeSet<>())
					.add(row.getInt("question"));
			});
		return questions;
	}

	/** One writer at a time: of two who add the same asset the second finds it there. */
	void hold(String caseReference) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:case, 132))")
			.param("case", caseReference)
			.query((row, number) -> null)
			.list();
	}

	private static Decided decided(ResultSet row, int number) throws SQLException {
		return new Decided(row.getString("asset"), row.getString("title"), row.getBoolean("asked"),
				row.getString("reason"), row.getString("by"), row.getObject("at", OffsetDateTime.class).toInstant());
	}

	/** What was decided about an asset. */
	record Decided(String asset, String title, boolean asked, String reason, String by, Instant at) {
	}

}
