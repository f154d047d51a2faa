package uk.candour.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail: one chain of entries per case, each sealed with the hash of the one before.
 * The database refuses to change or delete an entry; whoever does so all the same breaks
 * the chain.
 */
@Component
public class AuditTrail {

	private static final String START = "0".repeat(64);

	private final JdbcClient jdbc;

	private final JdbcTemplate rows;

	/** Reads the whole trail a piece at a time: it may be longer than memory. */
	private final JdbcClient whole;

	private final ObjectProvider<EntityManager> entities;

	private final ObjectProvider<PersistenceExceptionTranslator> translators;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, DataSource source, ObjectProvider<EntityManager> entities,
			ObjectProvider<PersistenceExceptionTranslator> translators, Clock clock) {
		this.jdbc = jdbc;
		this.rows = new JdbcTemplate(source);
		this.entities = entities;
		this.translators = translators;
		JdbcTemplate pieces = new JdbcTemplate(source);
		pieces.setFetchSize(1000);
		this.whole = JdbcClient.create(pieces);
		this.clock = clock;
	}

	/**
	 * Adds an entry in the caller's transaction: it stands or falls with what it tells.
	 * It takes its place in the chain, and can be read, when that commits.
	 * @param chain a case's reference, or "office"
	 * @param actor username, "requester", or "system"
	 * @param action what happened, in a few plain words
	 * @param details more, without personal data; may be empty
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(String chain, String actor, String action, String details) {
		Slips.ofTransaction(this::enter).add(chain, new Slips.Slip(actor, action, details));
	}

	private void enter(String chain, List<Slips.Slip> slips) {
		// what is still to be written is written first: the chain is held only to the
		// commit
		flush();
		Optional<Entry> last = hold(chain);
		int number = last.map(Entry::number).orElse(0);
		String seal = last.map(Entry::hash).orElse(START);
		for (Slips.Slip slip : slips) {
			seal = enter(chain, ++number, seal, slip);
		}
	}

	/** Writes what entities have changed, and fails as their commit would have failed. */
	private void flush() {
		try {
			this.entities.ifAvailable(EntityManager::flush);
		}
		catch (RuntimeException ex) {
			throw this.translators.stream()
				.map((translator) -> DataAccessUtils.translateIfNecessary(ex, translator))
				.filter((translated) -> translated != ex)
				.findFirst()
				.orElse(ex);
		}
	}

	/** Takes hold of a chain and reads its last entry. */
	private Optional<Entry> hold(String chain) {
		// one writer per chain at a time: a fork would look like tampering
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:chain, 20))")
			.param("chain", chain)
			.query((row, number) -> null)
			.list();
		return this.jdbc.sql("select * from audit_entry where chain = :chain order by number desc limit 1")
			.param("chain", chain)
			.query(AuditTrail::entry)
			.optional();
	}

	/** Adds an entry to a chain that is held, and returns its seal. */
	private String enter(String chain, int number, String before, Slips.Slip slip) {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		String hash = hash(before, chain, number, at, slip.actor(), slip.action(), slip.details());
		this.jdbc.sql("""
				insert into audit_entry (chain, number, at, actor, action, details, hash)
				values (:chain, :number, :at, :actor, :action, :details, :hash)""")
			.param("chain", chain)
			.param("number", number)
			.param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
			.param("actor", slip.actor())
			.param("action", slip.action())
			.param("details", slip.details())
			.param("hash", hash)
			.update();
		return hash;
	}

	/**
	 * Adds an entry of the same happening to many chains, in the caller's transaction.
	 * @param details for each chain, without personal data; may be empty
	 * @param actor username, "requester", or "system"
	 * @param action what happened, in a few plain words
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordAll(Map<String, String> details, String actor, String action) {
		String[] chains = details.keySet().stream().sorted().toArray(String[]::new);
		// in order, so that two who write to the same chains never wait for each other
		this.rows.queryForList("""
				select 1 from (select pg_advisory_xact_lock(hashtextextended(chain, 20))
				               from unnest(?::text[]) with ordinality as c (chain, place) order by place) locked""",
				new Object[] { chains });
		Map<String, Entry> last = new HashMap<>();
		this.rows.query("""
				select e.* from unnest(?::text[]) as c (chain)
				cross join lateral (select * from audit_entry where audit_entry.chain = c.chain
				                    order by number desc limit 1) e""", (row) -> {
			last.put(row.getString("chain"), entry(row, 0));
		}, new Object[] { chains });
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.rows.batchUpdate("""
				insert into audit_entry (chain, number, at, actor, action, details, hash)
				values (?, ?, ?, ?, ?, ?, ?)""",
				Arrays.stream(chains)
					.map((chain) -> next(chain, last.get(chain), at, actor, action, details.get(chain)))
					.toList());
	}

	private static Object[] next(String chain, Entry last, Instant at, String actor, String action, String details) {
		int number = ((last != null) ? last.number() : 0) + 1;
		String hash = hash((last != null) ? last.hash() : START, chain, number, at, actor, action, details);
		return new Object[] { chain, number, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), actor, action, details,
				hash };
	}

	/** Everything that happened to a case, oldest first. */
	public List<Entry> of(String chain) {
		return this.jdbc.sql("select * from audit_entry where chain = :chain order by number")
			.param("chain", chain)
			.query(AuditTrail::entry)
			.list();
	}

	/**
	 * A piece of what happened to a case, oldest first.
	 * @param after the number of the entry before the first; 0 for the beginning
	 * @param size the most entries
	 */
	public List<Entry> of(String chain, int after, int size) {
		return this.jdbc
			.sql("select * from audit_entry where chain = :chain and number > :after order by number limit :size")
			.param("chain", chain)
			.param("after", after)
			.param("size", size)
			.query(AuditTrail::entry)
			.list();
	}

	/**
	 * Recomputes every chain.
	 * @return the first entry whose seal or number does not fit, or empty when all is
	 * intact
	 */
	@Transactional(readOnly = true)
	public Optional<Entry> firstBroken() {
		Seal seal = new Seal();
		try (var entries = this.whole.sql("select * from audit_entry order by chain, number")
			.query(AuditTrail::entry)
			.stream()) {
			return entries.filter((entry) -> !seal.fits(entry)).findFirst();
		}
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getString("chain"), row.getInt("number"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"), row.getString("action"),
				row.getString("details"), row.getString("hash"));
	}

	static String hash(String before, String chain, int number, Instant at, String actor, String action,
			String details) {
		// lengths keep two different entries from reading the same
		StringBuilder text = new StringBuilder(before);
		for (String part : List.of(chain, String.valueOf(number), at.toString(), actor, action, details)) {
			text.append('|').append(part.length()).append(':').append(part);
		}
		try {
			return HexFormat.of()
				.formatHex(
						MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Follows chains in order and says of each entry whether it fits the one before. */
	private static final class Seal {

		private String chain;

		private int number;

		private String hash;

		boolean fits(Entry entry) {
			if (!entry.chain().equals(this.chain)) {
				this.chain = entry.chain();
				this.number = 0;
				this.hash = START;
			}
			boolean fits = entry.number() == this.number + 1 && entry.hash()
				.equals(hash(this.hash, entry.chain(), entry.number(), entry.at(), entry.actor(), entry.action(),
						entry.details()));
			this.number = entry.number();
			this.hash = entry.hash();
			return fits;
		}

	}

}
