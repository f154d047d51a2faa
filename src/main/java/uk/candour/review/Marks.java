package uk.candour.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
import uk.candour.redaction.Area;
import uk.candour.workflow.Refused;

/**
 * What is withheld on the pages of findings: marks, suggestions that were dismissed, and
 * who has read a finding through.
 */
@Component
public class Marks {

	private final JdbcClient jdbc;

	private final Documents documents;

	private final SecondReadings secondReadings;

	private final ReviewStages stages;

	private final AuditTrail trail;

	private final Clock clock;

	Marks(JdbcClient jdbc, Documents documents, SecondReadings secondReadings, ReviewStages stages, AuditTrail trail,
			Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.secondReadings = secondReadings;
		this.stages = stages;
		this.trail = trail;
		this.clock = clock;
	}

	/** The marks on a finding, oldest first. */
	public List<PageMark> of(UUID document) {
		return this.jdbc.sql("select * from page_mark where document_id = :document order by made_at, id")
			.param("document", document)
			.query(Marks::mark)
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
		this.secondReadings.author(caseReference, by);
		this.trail.record(caseReference, by.username(), "Mark placed", mark.id() + " " + mark.withholding());
		return mark;
	}

	private void check(String caseReference, UUID document, List<Marking> markings) {
		Document pages = finding(caseReference, document)
			.flatMap((original) -> this.documents.form(original.getId(), Document.Kind.RENDITION))
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
		this.secondReadings.author(caseReference, by);
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
		this.secondReadings.author(caseReference, by);
		this.trail.record(caseReference, by.username(), "Mark taken away", mark.toString());
	}

	/** Says that what the machine took for personal data of another is to stay. */
	@Transactional
	public void dismiss(String caseReference, UUID document, String text, Account by) {
		this.stages.requireOpen(caseReference);
		finding(caseReference, document).orElseThrow(() -> noSuchDocument());
		this.secondReadings.author(caseReference, by);
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
		this.secondReadings.author(caseReference, by);
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

	private Optional<Document> finding(String caseReference, UUID document) {
		return this.documents.find(caseReference, document).filter((found) -> found.kind() == Document.Kind.FINDING);
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

}
