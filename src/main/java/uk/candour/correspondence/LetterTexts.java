package uk.candour.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Refused;

/**
 * The texts of letters: as shipped, until the council writes its own. Every version is
 * kept with who wrote it and when. A changed text is that of the letters to come; letters
 * already issued stay as they are.
 */
@Component
public class LetterTexts {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Accounts accounts;

	private final Clock clock;

	LetterTexts(JdbcClient jdbc, AuditTrail trail, Accounts accounts, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** The text that a letter issued now would have. */
	public LetterText current(LetterKind kind, Language language) {
		return versions(kind, language).get(0);
	}

	/** Every version that there was, newest first; the last is the shipped one. */
	public List<LetterText> versions(LetterKind kind, Language language) {
		List<LetterText> versions = this.jdbc.sql("""
				select * from letter_text where kind = :kind and language = :language
				order by version desc""")
			.param("kind", kind.name())
			.param("language", language.name())
			.query((row, number) -> text(kind, language, row.getInt("version"), row.getString("text"),
					row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("saved_by")))
			.list();
		versions.add(text(kind, language, 0, null, null, null));
		return versions;
	}

	private static LetterText text(LetterKind kind, Language language, int version, String own, Instant at, String by) {
		return new LetterText(version, (own != null) ? own : shipped(kind, language), own == null, at, by);
	}

	/** The text that came with the house. */
	static String shipped(LetterKind kind, Language language) {
		return resource(language.code() + "/" + kind.slug());
	}

	static String resource(String name) {
		try (InputStream in = LetterTexts.class.getResourceAsStream("/letters/" + name + ".html")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Says what is wrong with a text, if anything is.
	 * @throws UnusableText when it cannot be the text of this letter
	 */
	void check(LetterKind kind, Language language, String text) {
		new LetterRules(kind, LetterTemplate.read(shipped(kind, language))).read(text);
	}

	/**
	 * Takes over the council's own text for the letters to come.
	 * @param read the version that the writer had before them
	 * @throws UnusableText when it cannot be the text of this letter
	 * @throws Refused when the person may not, or somebody else was faster
	 */
	@Transactional
	public void change(LetterKind kind, Language language, String text, int read, Account who) {
		allow(who);
		String tidy = text.replace("\r\n", "\n").strip() + "\n";
		check(kind, language, tidy);
		add(kind, language, tidy, read, who);
	}

	/**
	 * Goes back to the shipped text.
	 * @throws Refused when the person may not, or somebody else was faster
	 */
	@Transactional
	public void goBack(LetterKind kind, Language language, int read, Account who) {
		allow(who);
		add(kind, language, null, read, who);
	}

	private static void allow(Account who) {
		if (!who.is(Role.MANAGER) && !who.is(Role.ADMINISTRATOR)) {
			throw new Refused("not-allowed", "Only managers and administrators change the texts of letters.");
		}
	}

	private void add(LetterKind kind, Language language, String text, int read, Account who) {
		LetterText current = current(kind, language);
		int added = (current.version() != read) ? 0
				: this.jdbc.sql("""
						insert into letter_text (kind, language, version, text, saved_at, saved_by)
						values (:kind, :language, :version, :text, :at, :by)
						on conflict (kind, language, version) do nothing""")
					.param("kind", kind.name())
					.param("language", language.name())
					.param("version", read + 1)
					.param("text", text, Types.VARCHAR)
					.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
					.param("by", who.username())
					.update();
		if (added == 0) {
			throw overtaken(current(kind, language));
		}
		this.trail.record("office", who.username(), (text != null) ? "Letter text changed" : "Letter text as shipped",
				kind.name() + " " + kind.title() + ", " + language.title() + ", version " + (read + 1));
	}

	private Refused overtaken(LetterText current) {
		return new Refused("changed-meanwhile",
				"While you were writing, " + this.accounts.nameOf(current.savedBy()) + " saved version "
						+ current.version() + " of this letter. Yours is still below and is not saved:"
						+ " compare the two, put in what should stay, and save again.");
	}

}
