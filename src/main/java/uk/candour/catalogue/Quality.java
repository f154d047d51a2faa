package uk.candour.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Refused;

/**
 * How good the data of an asset are, measure by measure, in the judgement of people who
 * say what it rests on. Judgements are only ever added; the newest counts.
 */
@Component
public class Quality {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	Quality(JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** The newest score of each measure that was judged. */
	public Map<QualityMeasure, Score> of(String asset) {
		return this.jdbc.sql("select * from asset_quality where asset = :asset")
			.param("asset", asset)
			.query(Quality::score)
			.list()
			.stream()
			.collect(Collectors.toMap(Score::measure, Function.identity()));
	}

	/** The newest scores of every asset that was judged. */
	public Map<String, Map<QualityMeasure, Score>> all() {
		Map<String, Map<QualityMeasure, Score>> all = new HashMap<>();
		this.jdbc.sql("select * from asset_quality").query((row) -> {
			Score score = score(row, 0);
			all.computeIfAbsent(row.getString("asset"), (asset) -> new EnumMap<>(QualityMeasure.class))
				.put(score.measure(), score);
		});
		return all;
	}

	/**
	 * Scores a measure.
	 * @param score 1 (poor) to 5 (very good)
	 * @param evidence what the judgement rests on
	 * @param on the day of which it is true
	 * @throws Refused when the score is none, the evidence is missing or the day is to
	 * come
	 */
	@Transactional
	public void score(String asset, QualityMeasure measure, int score, String evidence, LocalDate on, String by) {
		if (score < 1 || score > 5) {
			throw new Refused("score", "Choose a score from 1 (poor) to 5 (very good).");
		}
		if (evidence.isBlank()) {
			throw new Refused("evidence", "Say what the score rests on, such as a sample that was checked.");
		}
		if (on.isAfter(LocalDate.ofInstant(this.clock.instant(), this.clock.getZone()))) {
			throw new Refused("on", "The day of the score must not be in the future.");
		}
		this.jdbc.sql("""
				insert into asset_score (asset, measure, score, evidence, on_day, by, at)
				values (:asset, :measure, :score, :evidence, :on, :by, :at)""")
			.param("asset", asset)
			.param("measure", measure.name())
			.param("score", score)
			.param("evidence", evidence.strip())
			.param("on", on)
			.param("by", by)
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		this.trail.record("office", by, "Data quality scored", asset + ": " + measure.words() + " " + score + " of 5");
	}

	private static Score score(ResultSet row, int number) throws SQLException {
		return new Score(QualityMeasure.valueOf(row.getString("measure")), row.getInt("score"),
				row.getString("evidence"), row.getObject("on_day", LocalDate.class), row.getString("by"));
	}

	/**
	 * A judgement.
	 *
	 * @param score 1 (poor) to 5 (very good)
	 * @param evidence what it rests on
	 * @param on the day of which it is true
	 * @param by username
	 */
	public record Score(QualityMeasure measure, int score, String evidence, LocalDate on, String by) {
	}

}
