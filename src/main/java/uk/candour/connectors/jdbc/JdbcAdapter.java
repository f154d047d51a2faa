package uk.candour.connectors.jdbc;

import java.sql.Driver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

import uk.candour.connectors.Known;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.Correcting;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Family;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a database: where it is, and the questions that may be asked.
 */
@Component
class JdbcAdapter implements Adapter, Correcting {

	private final Drivers drivers;

	private final Dialects dialects;

	JdbcAdapter(Drivers drivers, Dialects dialects) {
		this.drivers = drivers;
		this.dialects = dialects;
	}

	@Override
	public String kind() {
		return "jdbc";
	}

	@Override
	public String title() {
		return "Database (JDBC)";
	}

	@Override
	public List<Field> fields() {
		return List.of(Field.needed("url", "Address", "Such as jdbc:postgresql://host:port/database"),
				Field.needed("username", "Role", "One that may only read"),
				Field.secret("password-from", "Secret of its password"),
				Field.number("row-limit", "Most rows", "Taken from one query, over all its values. Usually 5000"),
				Field.line("writer", "Role that corrects", "Another one. Only when data are corrected by machine"),
				Field.secretIfAny("writer-password-from", "Secret of its password",
						"Where it is kept: env:NAME or file:NAME"));
	}

	@Override
	public List<Family> families() {
		return List.of(new Family("query", "Queries",
				"Each is one select with named parameters, such as :family; the names are in docs/connectors.md",
				List.of(Field.text("sql", "Statement", ""),
						Field.line("title", "What people call the record", "{column} puts in a value of the first row"),
						Field.line("why", "Why such a record belongs to the person", "In plain words"),
						Field.flag("identify", "It only identifies",
								"Its rows are not findings; their columns feed other queries. Usually no"),
						Field.line("name-columns", "Columns of the person's name",
								"Given name first, commas between. Then each row is confirmed by the name rules"),
						Field.line("birth-column", "Column of the date of birth", ""))),
				new Family("correct", "Corrections", "Data that are corrected here by machine, such as phone",
						List.of(Field.line("query", "Query whose records hold it", ""),
								Field.line("column", "Column that does", ""),
								Field.text("read", "Statement that reads it",
										"One select by :record, with the column value"),
								Field.text("sql", "Statement that corrects it",
										"One update by :record and :expected that sets :value"))));
	}

	@Override
	public Enquiry open(Settings settings) {
		List<Question> questions = questions(settings);
		return new JdbcEnquiry(login(settings, "username", "password-from"), questions, rowLimit(settings));
	}

	@Override
	public Map<String, Amendment> amendments(Settings settings) {
		Map<String, Map<String, String>> declared = named(settings, "correct.");
		if (declared.isEmpty()) {
			return Map.of();
		}
		Login reader = login(settings, "username", "password-from");
		Login writer = login(settings, "writer", "writer-password-from");
		if (writer.username().equals(reader.username())) {
			throw new IllegalArgumentException(
					"The setting \"writer\" must be another role than \"username\": the role that searches may only read.");
		}
		List<Question> questions = questions(settings);
		Map<String, Amendment> amendments = new TreeMap<>();
		declared.forEach((datum, parts) -> amendments.put(datum,
				JdbcAmendment.of(datum, parts, questions, reader, writer, rowLimit(settings))));
		return amendments;
	}

	private Login login(Settings settings, String username, String password) {
		String url = settings.text("url");
		Dialect dialect = this.dialects.of(url);
		dialect.hosts(url).forEach((host) -> settings.refuseUnlessReachable("url", host));
		Driver driver = this.drivers.of(url)
			.orElseThrow(
					() -> new IllegalArgumentException("There is no driver for this kind of database: whoever runs "
							+ "the server has to lay its jar into the folder that candour.connectors.drivers names, and start anew."));
		return new Login(driver, dialect, url, settings.text(username), settings.secret(password), new AtomicInteger());
	}

	private static int rowLimit(Settings settings) {
		return settings.number("row-limit", 5000, 1, 1_000_000);
	}

	/**
	 * Settings such as query.NAME.sql, by their NAME and what follows.
	 */
	private static Map<String, Map<String, String>> named(Settings settings, String prefix) {
		Map<String, Map<String, String>> declared = new TreeMap<>();
		settings.under(prefix).keySet().forEach((name) -> {
			int dot = name.lastIndexOf('.');
			if (dot < 1) {
				throw new IllegalArgumentException(
						"The setting \"" + prefix + name + "\" must be like " + prefix + "NAME.sql.");
			}
			settings.optional(prefix + name)
				.ifPresent((value) -> declared.computeIfAbsent(name.substring(0, dot), (part) -> new LinkedHashMap<>())
					.put(name.substring(dot + 1), value));
		});
		return declared;
	}

	private static List<Question> questions(Settings settings) {
		List<Question> questions = new ArrayList<>();
		named(settings, "query.").forEach((name, parts) -> questions.add(Question.of(name, parts)));
		if (questions.stream().allMatch(Question::identify)) {
			throw new IllegalArgumentException("There is no query that finds records (query.NAME.sql).");
		}
		refuseUnknownParameters(questions);
		return questions;
	}

	private static void refuseUnknownParameters(List<Question> questions) {
		for (Question question : questions) {
			for (String parameter : question.sql().parameters()) {
				boolean known = Known.GIVEN.contains(parameter)
						|| questions.stream().anyMatch((other) -> other.identify() && other.sql().mentions(parameter));
				if (!known) {
					throw new IllegalArgumentException("The query \"" + question.name() + "\" has the parameter :"
							+ parameter + ", which is neither known of a person nor a column of an identifying query.");
				}
			}
		}
	}

}
