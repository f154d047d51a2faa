package uk.candour.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of six digits that prove that someone reads the mail of an address. A code lives
 * ten minutes, dies when it is used or replaced, and bears five wrong tries.
 */
@Component
public class OneTimeCodes {

	/** How long a code lives. */
	public static final Duration LIFE = Duration.ofMinutes(10);

	private static final int TRIES = 5;

	private static final int CODES_PER_HOUR = 5;

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	OneTimeCodes(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.clock = clock;
	}

	/**
	 * Makes a code and forgets earlier ones for the same purpose.
	 * @param purpose what it opens, such as "collect SAR-2026-00087"
	 * @return six digits to be sent to the person; empty when too many were asked for in
	 * the last hour
	 */
	@Transactional
	public Optional<String> issue(String purpose) {
		lock(purpose);
		OffsetDateTime now = now();
		long lately = this.jdbc
			.sql("select count(*) from one_time_code where purpose = :purpose and issued_at > :since")
			.param("purpose", purpose)
			.param("since", now.minusHours(1))
			.query(Long.class)
			.single();
		if (lately >= CODES_PER_HOUR) {
			return Optional.empty();
		}
		this.jdbc.sql("update one_time_code set used_at = :now where purpose = :purpose and used_at is null")
			.param("now", now)
			.param("purpose", purpose)
			.update();
		String code = "%06d".formatted(this.random.nextInt(1_000_000));
		this.jdbc.sql("""
				insert into one_time_code (purpose, code_hash, issued_at, expires_at)
				values (:purpose, :hash, :now, :expires)""")
			.param("purpose", purpose)
			.param("hash", this.passwords.encode(code))
			.param("now", now)
			.param("expires", now.plus(LIFE))
			.update();
		return Optional.of(code);
	}

	/**
	 * Uses a code.
	 * @param purpose what it is to open
	 * @param code as typed; spaces are ignored
	 * @return whether it opens it; a wrong code counts as a try
	 */
	@Transactional
	public boolean use(String purpose, String code) {
		lock(purpose);
		OffsetDateTime now = now();
		Optional<Living> living = this.jdbc.sql("""
				select id, code_hash from one_time_code
				where purpose = :purpose and used_at is null and expires_at > :now and tries < :most
				order by id desc limit 1""")
			.param("purpose", purpose)
			.param("now", now)
			.param("most", TRIES)
			.query((row, number) -> new Living(row.getLong(1), row.getString(2)))
			.optional();
		if (living.isEmpty()) {
			return false;
		}
		boolean right = this.passwords.matches(code.replace(" ", ""), living.get().hash());
		this.jdbc
			.sql(right ? "update one_time_code set used_at = :now where id = :id"
					: "update one_time_code set tries = tries + 1 where id = :id")
			.param("now", now)
			.param("id", living.get().id())
			.update();
		return right;
	}

	/** Two tries at the same moment must both count. */
	private void lock(String purpose) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:purpose, 15))")
			.param("purpose", purpose)
			.query((row, number) -> null)
			.list();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private record Living(long id, String hash) {
	}

}
