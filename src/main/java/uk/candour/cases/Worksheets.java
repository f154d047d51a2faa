package uk.candour.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.workflow.WorkItem;

/**
 * What was established of a question, sheet by sheet: every form that somebody filled in,
 * word for word, and who it was. Sheets are only ever added; the newest of a kind counts.
 */
@Component
public class Worksheets {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	Worksheets(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps what was filled in on the form of a work item. */
	@Transactional
	public void keep(WorkItem item, Record sheet, String by) {
		keep(item.caseReference(), item.item(), item.form(), sheet, by);
	}

	/**
	 * Keeps a sheet.
	 * @param question as diagrams know it; null for the first
	 * @param kind kebab-case, such as the id of the form
	 */
	@Transactional
	public void keep(String reference, String question, String kind, Record sheet, String by) {
		this.jdbc.sql("""
				insert into worksheet (case_reference, question, kind, content, made_by, made_at)
				values (:case, :question, :kind, :content::jsonb, :by, :at)""")
			.param("case", reference)
			.param("question", number(question))
			.param("kind", kind)
			.param("content", written(sheet))
			.param("by", by)
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
	}

	/** The newest sheet of a kind. */
	public <T extends Record> Optional<T> newest(String reference, String question, String kind, Class<T> type) {
		return all(reference, question, kind, type).stream().reduce((earlier, later) -> later);
	}

	/** Every sheet of a kind, oldest first. */
	public <T extends Record> List<T> all(String reference, String question, String kind, Class<T> type) {
		return of(reference, question).stream()
			.filter((sheet) -> sheet.kind().equals(kind))
			.map((sheet) -> read(sheet.content(), type))
			.toList();
	}

	/** Every sheet of a question, oldest first. */
	public List<Sheet> of(String reference, String question) {
		return this.jdbc
			.sql("select * from worksheet where case_reference = :case and question = :question order by id")
			.param("case", reference)
			.param("question", number(question))
			.query((row, at) -> new Sheet(row.getString("kind"), tree(row.getString("content")),
					row.getString("made_by"), row.getTimestamp("made_at").toInstant()))
			.list();
	}

	/** Usernames of everybody who filled in a sheet of one of these kinds. */
	public Set<String> authors(String reference, String question, Set<String> kinds) {
		Set<String> authors = new TreeSet<>();
		of(reference, question).stream()
			.filter((sheet) -> kinds.contains(sheet.kind()))
			.forEach((sheet) -> authors.add(sheet.by()));
		return authors;
	}

	private static int number(String question) {
		return (question != null) ? Integer.parseInt(question) : 1;
	}

	private String written(Record sheet) {
		try {
			return this.json.writeValueAsString(sheet);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The sheet " + sheet.getClass().getSimpleName() + " cannot be kept", ex);
		}
	}

	private JsonNode tree(String content) {
		try {
			return this.json.readTree(content);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept sheet cannot be read", ex);
		}
	}

	private <T> T read(JsonNode content, Class<T> type) {
		try {
			return this.json.treeToValue(content, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept sheet is no " + type.getSimpleName(), ex);
		}
	}

	/**
	 * A sheet as it was filled in.
	 *
	 * @param kind which form
	 * @param content its answers by their keys
	 * @param by username
	 * @param at when
	 */
	public record Sheet(String kind, JsonNode content, String by, Instant at) {
	}

}
