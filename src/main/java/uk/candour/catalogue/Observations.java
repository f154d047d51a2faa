package uk.candour.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Refused;

/**
 * What cases show about the quality of an asset: noticed by the house, looked at by a
 * person, who may turn it into a score.
 */
@Component
public class Observations {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	Observations(JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Notes what a case showed. The same of one case is noted once.
	 * @param what in a sentence, without personal data
	 */
	@Transactional
	public void note(String asset, Kind kind, String what, String caseReference) {
		this.jdbc.sql("""
				insert into asset_observation (asset, kind, what, case_reference, at)
				values (:asset, :kind, :what, :case, :at) on conflict do nothing""")
			.param("asset", asset)
			.param("kind", kind.name())
			.param("what", what)
			.param("case", caseReference)
			.param("at", now())
			.update();
	}

	/** What was noted of an asset, newest first. */
	public List<Observation> of(String asset) {
		return this.jdbc.sql("select * from asset_observation where asset = :asset order by id desc limit 100")
			.param("asset", asset)
			.query(Observations::observation)
			.list();
	}

	/**
	 * Says what came of an observation.
	 * @param how in a few words
	 * @throws Refused when nothing is said, or it was settled before
	 */
	@Transactional
	public void settle(String asset, long id, String how, String by) {
		if (how.isBlank()) {
			throw new Refused("how", "Say what came of it.");
		}
		int settled = this.jdbc.sql("""
				update asset_observation set settled_at = :at, settled_by = :by, settled_how = :how
				where asset = :asset and id = :id and settled_at is null""")
			.param("at", now())
			.param("by", by)
			.param("how", how.strip())
			.param("asset", asset)
			.param("id", id)
			.update();
		if (settled == 0) {
			throw new Refused("settled", "Somebody has dealt with this already.");
		}
		this.trail.record("office", by, "Observation settled", asset + ": " + how.strip());
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Observation observation(ResultSet row, int number) throws SQLException {
		return new Observation(row.getLong("id"), Kind.valueOf(row.getString("kind")), row.getString("what"),
				row.getString("case_reference"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("settled_by"), row.getString("settled_how"));
	}

	/** What a case can show. */
	public enum Kind implements Term {

		FAILED_SEARCH("Could not be searched", QualityMeasure.USABLE),
		DUPLICATE("Holds the same as another system", QualityMeasure.RELIABLE),
		CORRECTION("Was found wrong and corrected", QualityMeasure.ACCURATE),
		REVIEW("Its owner says that the entry is wrong", QualityMeasure.RELEVANT);

		private final String words;

		private final QualityMeasure measure;

		Kind(String words, QualityMeasure measure) {
			this.words = words;
			this.measure = measure;
		}

		@Override
		public String words() {
			return this.words;
		}

		/** The measure that it speaks to. */
		public QualityMeasure measure() {
			return this.measure;
		}

	}

	/**
	 * What a case showed.
	 *
	 * @param what in a sentence
	 * @param caseReference the case that showed it
	 * @param settledBy username, or null while nobody has looked at it
	 * @param settledHow what came of it, or null
	 */
	public record Observation(long id, Kind kind, String what, String caseReference, Instant at, String settledBy,
			String settledHow) {
	}

}
