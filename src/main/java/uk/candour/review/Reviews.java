package uk.candour.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.workflow.Refused;

/**
 * Each finding of a case with what was decided of it, and the choice of what belongs to
 * the answer.
 */
@Component
public class Reviews {

	private final JdbcClient jdbc;

	private final Documents documents;

	private final SecondReadings secondReadings;

	private final ReviewStages stages;

	private final AuditTrail trail;

	private final Clock clock;

	Reviews(JdbcClient jdbc, Documents documents, SecondReadings secondReadings, ReviewStages stages, AuditTrail trail,
			Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.secondReadings = secondReadings;
		this.stages = stages;
		this.trail = trail;
		this.clock = clock;
	}

	/** Every finding of a case with what was decided of it, oldest first. */
	public List<Item> items(String caseReference) {
		List<Document> findings = this.documents.of(caseReference, Document.Kind.FINDING);
		Map<UUID, Document> pages = new HashMap<>();
		this.documents.of(caseReference, Document.Kind.RENDITION)
			.forEach((document) -> pages.put(document.renditionOf(), document));
		Map<UUID, Choice> choices = choices(caseReference);
		Map<UUID, Integer> marks = markCounts(caseReference);
		Set<UUID> read = read(caseReference);
		return findings.stream()
			.map((finding) -> new Item(finding, pages.get(finding.getId()),
					Optional.ofNullable(choices.get(finding.getId())), marks.getOrDefault(finding.getId(), 0),
					read.contains(finding.getId())))
			.toList();
	}

	/** One finding of a case. */
	public Optional<Item> item(String caseReference, UUID document) {
		return finding(caseReference, document).map((finding) -> this.jdbc.sql("""
				select c.included, c.reason, c.chosen_by,
				    (select count(*) from page_mark m where m.document_id = d.id) as marks,
				    exists (select 1 from reading r where r.document_id = d.id) as was_read
				from document d left join choice c on c.document_id = d.id
				where d.id = :document""")
			.param("document", document)
			.query((row, number) -> new Item(finding, pages(finding).orElse(null),
					(row.getObject("included") != null) ? Optional.of(choice(row)) : Optional.empty(),
					row.getInt("marks"), row.getBoolean("was_read")))
			.single());
	}

	private Optional<Document> finding(String caseReference, UUID document) {
		return this.documents.find(caseReference, document).filter((found) -> found.kind() == Document.Kind.FINDING);
	}

	private Optional<Document> pages(Document finding) {
		return this.documents.form(finding.getId(), Document.Kind.RENDITION);
	}

	/**
	 * Decides whether a finding belongs to the answer.
	 * @param reason why it is left out; may be empty when it belongs
	 * @throws Refused when it cannot be shown as pages, or is left out without a reason
	 */
	@Transactional
	public void choose(String caseReference, UUID document, boolean included, String reason, Account by) {
		this.stages.requireOpen(caseReference);
		Item item = item(caseReference, document)
			.orElseThrow(() -> new Refused("no-such-document", "This case has no such document."));
		if (included && !item.isReadable()) {
			throw new Refused("not-readable", "“" + item.finding().name() + "” cannot be shown as pages: "
					+ item.trouble() + " Leave it out with a reason, or ask its owner for a PDF.");
		}
		if (!included && reason.isBlank()) {
			throw new Refused("no-reason", "Say why “" + item.finding().name() + "” is left out.");
		}
		this.jdbc.sql("""
				insert into choice (document_id, case_reference, included, reason, chosen_by, chosen_at)
				values (:document, :case, :included, :reason, :by, :at)
				on conflict (document_id) do update set included = excluded.included, reason = excluded.reason,
				    chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""")
			.param("document", document)
			.param("case", caseReference)
			.param("included", included)
			.param("reason", included ? "" : reason.strip())
			.param("by", by.username())
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		this.secondReadings.author(caseReference, by);
		this.trail.record(caseReference, by.username(), included ? "Document belongs" : "Document left out",
				document.toString());
	}

	private Map<UUID, Choice> choices(String caseReference) {
		Map<UUID, Choice> choices = new HashMap<>();
		this.jdbc.sql("select * from choice where case_reference = :case").param("case", caseReference).query((row) -> {
			choices.put(row.getObject("document_id", UUID.class), choice(row));
		});
		return choices;
	}

	private static Choice choice(ResultSet row) throws SQLException {
		return new Choice(row.getBoolean("included"), row.getString("reason"), row.getString("chosen_by"));
	}

	private Map<UUID, Integer> markCounts(String caseReference) {
		Map<UUID, Integer> counts = new HashMap<>();
		this.jdbc.sql("select document_id, count(*) from page_mark where case_reference = :case group by document_id")
			.param("case", caseReference)
			.query((row) -> {
				counts.put(row.getObject(1, UUID.class), row.getInt(2));
			});
		return counts;
	}

	private Set<UUID> read(String caseReference) {
		return Set.copyOf(this.jdbc.sql("select document_id from reading where case_reference = :case")
			.param("case", caseReference)
			.query(UUID.class)
			.list());
	}

	/**
	 * A finding and what was decided of it.
	 *
	 * @param finding the original
	 * @param pages its rendition, or null while it is being made
	 * @param choice what was decided, if it was
	 * @param marks how many marks are on it
	 * @param read whether somebody has read it through
	 */
	public record Item(Document finding, Document pages, Optional<Choice> choice, int marks, boolean read) {

		/** Whether it can be shown as pages. */
		public boolean isReadable() {
			return this.pages != null && this.pages.pages() != null;
		}

		/**
		 * Why it cannot be shown as pages, or what does not show on them; may be empty.
		 */
		public String trouble() {
			return (this.pages != null) ? this.pages.note() : "It is still being turned into pages.";
		}

		public boolean isIncluded() {
			return this.choice.map(Choice::included).orElse(false);
		}

	}

	/**
	 * What was decided of a finding.
	 *
	 * @param included whether it belongs to the answer
	 * @param reason why it was left out; empty when it belongs
	 * @param by username
	 */
	public record Choice(boolean included, String reason, String by) {
	}

}
