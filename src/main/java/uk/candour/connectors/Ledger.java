package uk.candour.connectors;

import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.CorrectableSystem.Proof;
import uk.candour.connectors.spi.Correction;

/**
 * Remembers which corrections were carried out and proven, so that none is carried out
 * twice. Holds fingerprints and no values.
 */
@Component
class Ledger {

	private final JdbcClient rows;

	Ledger(JdbcClient rows) {
		this.rows = rows;
	}

	/**
	 * The proof of a correction that was carried out before.
	 * @throws IllegalArgumentException when another one was carried out under its key
	 */
	Optional<Proof> proof(String asset, Correction correction) {
		return this.rows.sql("select fingerprint, value_hash, read_at from corrections where key = :key")
			.param("key", correction.key())
			.query((row, number) -> {
				if (!row.getString("fingerprint").equals(fingerprint(asset, correction))) {
					throw new IllegalArgumentException("The key of this correction belongs to another one.");
				}
				return new Proof(row.getString("value_hash"), row.getTimestamp("read_at").toInstant());
			})
			.optional();
	}

	/**
	 * Enters the proof of a correction; the first one stays.
	 */
	void enter(String asset, Correction correction, Proof proof) {
		this.rows.sql("""
				insert into corrections (key, fingerprint, value_hash, read_at)
				values (:key, :fingerprint, :hash, :readAt) on conflict do nothing""")
			.param("key", correction.key())
			.param("fingerprint", fingerprint(asset, correction))
			.param("hash", proof.sha256())
			.param("readAt", proof.readAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static String fingerprint(String asset, Correction correction) {
		return Fingerprint.of(correction.key(), asset, correction.datum(), correction.record(), correction.expected(),
				correction.value());
	}

}
