package uk.candour.connectors.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.Correction;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Corrects one column by one declared update. Reads with the role that searches; only the
 * update itself is done with the role that may write.
 */
final class JdbcAmendment implements Amendment {

	private static final Set<String> PARTS = Set.of("query", "column", "read", "sql");

	private static final Set<String> WANTED = Set.of("record", "expected", "value");

	private final String datum;

	private final List<Question> questions;

	private final Question question;

	private final String column;

	private final NamedSql reading;

	private final NamedSql changing;

	private final Login reader;

	private final Login writer;

	private final int rowLimit;

	private JdbcAmendment(String datum, Map<String, String> parts, List<Question> questions, Login reader, Login writer,
			int rowLimit) {
		this.datum = datum;
		this.questions = questions;
		this.question = question(questions, part(parts, "query"));
		this.column = part(parts, "column");
		this.reading = NamedSql.reading(part(parts, "read"));
		this.changing = NamedSql.changing(part(parts, "sql"));
		this.reader = reader;
		this.writer = writer;
		this.rowLimit = rowLimit;
	}

	static JdbcAmendment of(String datum, Map<String, String> parts, List<Question> questions, Login reader,
			Login writer, int rowLimit) {
		try {
			parts.keySet().stream().filter((part) -> !PARTS.contains(part)).findFirst().ifPresent((part) -> {
				throw new IllegalArgumentException("has the unknown part \"" + part + "\"");
			});
			JdbcAmendment amendment = new JdbcAmendment(datum, parts, questions, reader, writer, rowLimit);
			amendment.refuseUnlessComplete();
			return amendment;
		}
		catch (IllegalArgumentException refused) {
			throw new IllegalArgumentException("The correction \"" + datum + "\": " + refused.getMessage() + ".",
					refused);
		}
	}

	private static String part(Map<String, String> parts, String name) {
		String part = parts.getOrDefault(name, "").strip();
		if (part.isEmpty()) {
			throw new IllegalArgumentException("\"" + name + "\" is missing");
		}
		return part;
	}

	private static Question question(List<Question> questions, String name) {
		return questions.stream()
			.filter((question) -> question.name().equals(name) && !question.identify())
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("there is no query \"" + name + "\" that finds records"));
	}

	private void refuseUnlessComplete() {
		if (!Set.copyOf(this.reading.parameters()).equals(Set.of("record"))) {
			throw new IllegalArgumentException("\"read\" must have the parameter :record and no other");
		}
		if (!Set.copyOf(this.changing.parameters()).equals(WANTED)) {
			throw new IllegalArgumentException(
					"\"sql\" must have the parameters :record, :expected and :value, and no other");
		}
		if (!this.changing.mentions("where")) {
			throw new IllegalArgumentException("\"sql\" must say which row, in a where");
		}
	}

	@Override
	public void find(Query query, BiConsumer<String, String> held, Deadline deadline) throws SourceFailure {
		Harvest none = new Harvest(query, (finding) -> {
		});
		try (Session session = Session.open(this.reader, deadline)) {
			List<Question> asked = new ArrayList<>(this.questions.stream().filter(Question::identify).toList());
			Inquest inquest = new Inquest(session, query, none, this.questions, this.rowLimit);
			inquest.identify(List.copyOf(asked));
			inquest.read(this.question, this.column, held);
			asked.add(this.question);
			inquest.report(asked);
		}
	}

	@Override
	public Optional<String> read(String record, Deadline deadline) throws SourceFailure {
		List<Optional<String>> values = new ArrayList<>();
		try (Session session = Session.open(this.reader, deadline)) {
			session.ask(this.reading, "to read \"" + this.datum + "\"", Map.of("record", record), 2,
					(row) -> values.add(Optional.ofNullable(row.text("value"))));
		}
		if (values.size() != 1) {
			throw new SourceFailure(values.isEmpty() ? "The record that is to be corrected is not there."
					: "Several rows answer to the record that is to be corrected.", false, null);
		}
		return values.get(0);
	}

	@Override
	public boolean write(Correction correction, Deadline deadline) throws SourceFailure {
		Map<String, Object> values = new HashMap<>();
		values.put("record", correction.record());
		values.put("expected", correction.expected());
		values.put("value", correction.value());
		try (Session session = Session.openToWrite(this.writer, deadline)) {
			return session.change(this.changing, "to correct \"" + this.datum + "\"", values);
		}
	}

}
