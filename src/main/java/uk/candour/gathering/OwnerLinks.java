package uk.candour.gathering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.OneTimeCodes;
import uk.candour.audit.AuditTrail;
import uk.candour.cases.Calendars;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Catalogue;
import uk.candour.correspondence.Council;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Outbox;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.WorkItemAppeared;

/**
 * Sends owners of systems who have no account a link to the search that waits for them,
 * and says what a link opens. A link alone opens nothing: a code is sent to the address
 * that the link went to.
 */
@Component
public class OwnerLinks {

	private static final String ASKED = "asked";

	private static final Duration LIFE = Duration.ofDays(30);

	private final SearchRows rows;

	private final Catalogue catalogue;

	private final Calendars calendars;

	private final OneTimeCodes codes;

	private final Outbox outbox;

	private final AuditTrail trail;

	private final Council council;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String address;

	private final SecureRandom random = new SecureRandom();

	OwnerLinks(SearchRows rows, Catalogue catalogue, Calendars calendars, OneTimeCodes codes, Outbox outbox,
			AuditTrail trail, Council council, JdbcClient jdbc, Clock clock,
			@Value("${candour.address:}") String address) {
		this.rows = rows;
		this.catalogue = catalogue;
		this.calendars = calendars;
		this.codes = codes;
		this.outbox = outbox;
		this.trail = trail;
		this.council = council;
		this.jdbc = jdbc;
		this.clock = clock;
		this.address = address.strip().replaceAll("/+$", "");
	}

	@EventListener
	void on(WorkItemAppeared event) {
		if ("search-by-hand".equals(event.step())) {
			send(this.rows.findById(Search.id(event.caseReference(), event.item())).orElseThrow(), ASKED);
		}
	}

	/**
	 * Sends a link to the owner of a search that waits, when the catalogue says where to,
	 * in the caller's transaction.
	 * @param occasion the same one never sends twice
	 */
	void send(Search search, String occasion) {
		Optional<String> email = this.catalogue.find(search.asset())
			.map((asset) -> asset.value(Attribute.OWNER_EMAIL))
			.filter((value) -> !value.isBlank());
		if (email.isEmpty() || this.address.isEmpty()) {
			return;
		}
		String token = token();
		Instant now = this.clock.instant();
		Instant end = now.plus(LIFE);
		this.jdbc.sql("""
				insert into owner_link (id, search_id, token_hash, email, sent_at, expires_at)
				values (:id, :search, :hash, :email, :now, :end)""")
			.param("id", UUID.randomUUID())
			.param("search", search.getId())
			.param("hash", hash(token))
			.param("email", email.get())
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("end", OffsetDateTime.ofInstant(end, ZoneOffset.UTC))
			.update();
		boolean first = occasion.equals(ASKED);
		this.outbox.queueInternalSecret(search.caseReference(), email.get(),
				(first ? "Please search: " : "Reminder, please search: ") + search.title() + " ("
						+ search.caseReference() + ")",
				words(search, token, first, LocalDate.ofInstant(end, this.clock.getZone())),
				"owner " + search.getId() + " " + occasion);
		this.trail.record(search.caseReference(), "system", "Link sent to the owner of " + search.asset(), occasion);
	}

	private String words(Search search, String token, boolean first, LocalDate end) {
		return """
				%s has to answer the request %s and %s “%s”. %s %s.

				Open this link on a phone or a computer:

				%s/owner/%s

				A code will be sent to this address. With it you see whom or what to look for, and can send what you find, or say that nothing is held.

				The link is for this search only and works until %s. Please do not forward it.

				%s
				"""
			.formatted(this.council.name(), search.caseReference(),
					first ? "asks you to search" : "still waits for you to search", search.title(),
					first ? "Please answer by" : "You were asked to answer by", Language.ENGLISH.write(due(search)),
					this.address, token, Language.ENGLISH.write(end), this.council.name());
	}

	private LocalDate due(Search search) {
		return Chase.due(LocalDate.ofInstant(search.givenAt(), this.clock.getZone()),
				this.calendars.current().of(WorkingDays.ENG_WAL));
	}

	/** The link of a secret; empty when there never was such a one. */
	@Transactional(readOnly = true)
	public Optional<OwnerLink> find(String token) {
		return find("token_hash = :key", hash(token));
	}

	/** The link that a session has opened. */
	@Transactional(readOnly = true)
	public Optional<OwnerLink> find(UUID id) {
		return find("id = :key", id);
	}

	private Optional<OwnerLink> find(String where, Object key) {
		return this.jdbc.sql("select id, search_id, email, expires_at from owner_link where " + where)
			.param("key", key)
			.query((row, number) -> link(row.getObject("id", UUID.class),
					this.rows.findById(row.getObject("search_id", UUID.class)).orElseThrow(), row.getString("email"),
					row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	private OwnerLink link(UUID id, Search search, String email, Instant end) {
		Optional<Asset> asset = this.catalogue.find(search.asset());
		boolean waits = Chaser.WAITING.contains(search.state()) && asset.isPresent();
		boolean old = !this.clock.instant().isBefore(end);
		OwnerLink.State state = !waits ? OwnerLink.State.ANSWERED
				: (old ? OwnerLink.State.EXPIRED : OwnerLink.State.OPEN);
		return new OwnerLink(id, search.caseReference(), search.asset(), search.title(),
				asset.map((held) -> held.entry().ownerTeam()).orElse(null), email, due(search), end, state);
	}

	/**
	 * Sends a code to the address of the link; as often in an hour as to requesters, and
	 * then no more.
	 */
	@Transactional
	public void sendCode(OwnerLink link) {
		this.codes.issue(link.purpose())
			.ifPresent((code) -> this.outbox.queueInternalSecret(link.caseReference(), link.email(),
					"Your code for the search of " + link.title(), """
							Your code is %s

							Enter it on the page where you asked for it, within 10 minutes.

							If you did not ask for a code, you need not do anything: nobody sees anything without it.

							%s
							""".formatted(code, this.council.name()), "owner code " + UUID.randomUUID()));
	}

	/** Whether a code opens the link; a wrong one counts as a try. */
	public boolean opens(OwnerLink link, String code) {
		return link.isOpen() && this.codes.use(link.purpose(), code);
	}

	private String token() {
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
