package uk.candour.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.redaction.Area;
import uk.candour.workflow.Refused;

/**
 * What is released and withheld of each finding of a case, and who decided.
 */
@Component
public class Reviews {

	private final JdbcClient jdbc;

	private final Documents documents;

	private final AuditTrail trail;

	private final Clock clock;

	private final ReviewStages stages;

	Reviews(JdbcClient jdbc, Documents documents, AuditTrail trail, Clock clock, ReviewStages stages) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.trail = trail;
		this.clock = clock;
		this.stages = stages;
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
		Item item = item(caseReference, document).orElseThrow(() -> noSuchDocument());
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
			.param("at", now())
			.update();
		author(caseReference, by);
		this.trail.record(caseReference, by.username(), included ? "Document belongs" : "Document left out",
				document.toString());
	}

	/** The marks on a finding, oldest first. */
	public List<PageMark> marks(UUID document) {
		return this.jdbc.sql("select * from page_mark where document_id = :document order by made_at, id")
			.param("document", document)
			.query(Reviews::mark)
			.list();
	}

	/**
	 * Places a mark.
	 * @throws Refused when the mark makes no sense or the pages are closed for marking
	 */
	@Transactional
	public PageMark mark(String caseReference, UUID document, Marking marking, Account by) {
		this.stages.requireOpen(caseReference);
		check(caseReference, document, List.of(marking));
		PageMark mark = placed(caseReference, document, marking, by);
		author(caseReference, by);
		this.trail.record(caseReference, by.username(), "Mark placed", mark.id() + " " + mark.withholding());
		return mark;
	}

	private void check(String caseReference, UUID document, List<Marking> markings) {
		Document pages = finding(caseReference, document).flatMap(this::pages)
			.filter((form) -> form.pages() != null)
			.orElseThrow(() -> noSuchDocument());
		markings.forEach((marking) -> marking.check(pages.pages()));
		if (markings.stream().anyMatch((marking) -> marking.area() != null)) {
			PageSizes sizes = PageSizes.of(this.documents, pages);
			markings.stream().map(Marking::area).filter(Objects::nonNull).forEach(sizes::requireOnPage);
		}
	}

	private PageMark placed(String caseReference, UUID document, Marking marking, Account by) {
		PageMark mark = new PageMark(UUID.randomUUID(), document,
				(marking.text() != null) ? marking.text().strip() : null, marking.matchCase(), marking.wholeWord(),
				marking.area(), marking.withholding(), by.username(), this.clock.instant());
		insert(caseReference, mark);
		return mark;
	}

	/**
	 * Replaces all marks on a finding and says that it has been read through.
	 * @throws Refused when a mark makes no sense; then nothing is changed
	 */
	@Transactional
	public List<PageMark> replace(String caseReference, UUID document, List<Marking> markings, Account by) {
		this.stages.requireOpen(caseReference);
		check(caseReference, document, markings);
		int before = this.jdbc.sql("delete from page_mark where document_id = :document and case_reference = :case")
			.param("document", document)
			.param("case", caseReference)
			.update();
		List<PageMark> marks = markings.stream()
			.map((marking) -> placed(caseReference, document, marking, by))
			.toList();
		reading(caseReference, document, by);
		author(caseReference, by);
		this.trail.record(caseReference, by.username(), "Marks replaced",
				document + ": " + before + " taken away, " + marks.size() + " placed");
		return marks;
	}

	/**
	 * Takes a mark away.
	 * @throws Refused when there is no such mark or the pages are closed for marking
	 */
	@Transactional
	public void unmark(String caseReference, UUID document, UUID mark, Account by) {
		this.stages.requireOpen(caseReference);
		int removed = this.jdbc
			.sql("delete from page_mark where id = :id and document_id = :document and case_reference = :case")
			.param("id", mark)
			.param("document", document)
			.param("case", caseReference)
			.update();
		if (removed == 0) {
			throw new Refused("no-such-mark", "That mark is not there any more.");
		}
		author(caseReference, by);
		this.trail.record(caseReference, by.username(), "Mark taken away", mark.toString());
	}

	/** Says that what the machine took for personal data of another is to stay. */
	@Transactional
	public void dismiss(String caseReference, UUID document, String text, Account by) {
		this.stages.requireOpen(caseReference);
		finding(caseReference, document).orElseThrow(() -> noSuchDocument());
		author(caseReference, by);
		this.jdbc.sql("""
				insert into dismissal (document_id, text, dismissed_by, dismissed_at)
				values (:document, :text, :by, :at) on conflict do nothing""")
			.param("document", document)
			.param("text", text)
			.param("by", by.username())
			.param("at", now())
			.update();
		this.trail.record(caseReference, by.username(), "Suggestion dismissed", document.toString());
	}

	Set<String> dismissed(UUID document) {
		return Set.copyOf(this.jdbc.sql("select text from dismissal where document_id = :document")
			.param("document", document)
			.query(String.class)
			.list());
	}

	/** Says that somebody has read every page of a finding and marked what is to go. */
	@Transactional
	public void read(String caseReference, UUID document, Account by) {
		this.stages.requireOpen(caseReference);
		finding(caseReference, document).orElseThrow(() -> noSuchDocument());
		reading(caseReference, document, by);
		author(caseReference, by);
	}

	private void reading(String caseReference, UUID document, Account by) {
		this.jdbc.sql("""
				insert into reading (document_id, case_reference, read_by, read_at)
				values (:document, :case, :by, :at)
				on conflict (document_id) do update set read_by = excluded.read_by, read_at = excluded.read_at""")
			.param("document", document)
			.param("case", caseReference)
			.param("by", by.username())
			.param("at", now())
			.update();
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
	void secondRead(String caseReference, SecondReading outcome, Account by) {
		secondRead(caseReference, outcome, by.username());
	}

	private void secondRead(String caseReference, SecondReading outcome, String by) {
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
		secondRead(caseReference, SecondReading.SENT_BACK, "system");
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

	private void insert(String caseReference, PageMark mark) {
		Area area = mark.area();
		this.jdbc.sql("""
				insert into page_mark (id, case_reference, document_id, text, match_case, whole_word, page, x, y,
				    width, height, withholding, made_by, made_at)
				values (:id, :case, :document, :text, :matchCase, :wholeWord, :page, :x, :y, :width, :height,
				    :withholding, :by, :at)""")
			.param("id", mark.id())
			.param("case", caseReference)
			.param("document", mark.document())
			.param("text", mark.text())
			.param("matchCase", mark.matchCase())
			.param("wholeWord", mark.wholeWord())
			.param("page", (area != null) ? area.page() : null, Types.INTEGER)
			.param("x", (area != null) ? area.x() : null, Types.DOUBLE)
			.param("y", (area != null) ? area.y() : null, Types.DOUBLE)
			.param("width", (area != null) ? area.width() : null, Types.DOUBLE)
			.param("height", (area != null) ? area.height() : null, Types.DOUBLE)
			.param("withholding", mark.withholding().name())
			.param("by", mark.madeBy())
			.param("at", now())
			.update();
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

	private static PageMark mark(ResultSet row, int number) throws SQLException {
		Area area = (row.getObject("page") == null) ? null : new Area(row.getInt("page"), row.getDouble("x"),
				row.getDouble("y"), row.getDouble("width"), row.getDouble("height"));
		return new PageMark(row.getObject("id", UUID.class), row.getObject("document_id", UUID.class),
				row.getString("text"), row.getBoolean("match_case"), row.getBoolean("whole_word"), area,
				Withholding.valueOf(row.getString("withholding")), row.getString("made_by"),
				row.getObject("made_at", OffsetDateTime.class).toInstant());
	}

	private static Refused noSuchDocument() {
		return new Refused("no-such-document", "This case has no such document.");
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
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
