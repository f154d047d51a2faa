package uk.candour.connectors.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import uk.candour.connectors.Known;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a database: where it is, and the questions that may be asked.
 */
@Component
class JdbcAdapter implements Adapter {

	// The driver can load classes and write files by options of the address, so only
	// harmless ones pass.
	private static final Pattern ADDRESS = Pattern
		.compile("jdbc:postgresql://[\\w.\\-:\\[\\],]+/[\\w\\-]+(\\?(sslmode|sslrootcert|currentSchema)=[\\w./\\-,]+"
				+ "(&(sslmode|sslrootcert|currentSchema)=[\\w./\\-,]+)*)?");

	@Override
	public String kind() {
		return "jdbc";
	}

	@Override
	public Enquiry open(Settings settings) {
		String url = settings.text("url");
		if (!ADDRESS.matcher(url).matches()) {
			throw new IllegalArgumentException(
					"The setting \"url\" must look like jdbc:postgresql://host:port/database; "
							+ "of options it may have sslmode, sslrootcert and currentSchema.");
		}
		List<Question> questions = questions(settings);
		refuseUnknownParameters(questions);
		return new JdbcEnquiry(url, settings.text("username"), settings.secret("password-from"), questions,
				settings.number("row-limit", 5000, 1, 1_000_000));
	}

	private static List<Question> questions(Settings settings) {
		Map<String, Map<String, String>> declared = new TreeMap<>();
		settings.under("query.").keySet().forEach((name) -> {
			int dot = name.lastIndexOf('.');
			if (dot < 1) {
				throw new IllegalArgumentException(
						"The setting \"query." + name + "\" must be like query.NAME.sql, query.NAME.title …");
			}
			settings.optional("query." + name)
				.ifPresent(
						(value) -> declared.computeIfAbsent(name.substring(0, dot), (question) -> new LinkedHashMap<>())
							.put(name.substring(dot + 1), value));
		});
		List<Question> questions = new ArrayList<>();
		declared.forEach((name, parts) -> questions.add(Question.of(name, parts)));
		if (questions.stream().allMatch(Question::identify)) {
			throw new IllegalArgumentException("There is no query that finds records (query.NAME.sql).");
		}
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
