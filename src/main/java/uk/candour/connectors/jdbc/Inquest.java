package uk.candour.connectors.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Known;
import uk.candour.connectors.NameMatch;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;

/**
 * The questions of one search as they are asked, and what each brought.
 */
final class Inquest {

	// Far more than people have names, addresses and records that lead to others.
	private static final int ROUNDS = 8;

	private static final int MOST_TIMES = 500;

	private final Session session;

	private final Query query;

	private final Known known;

	private final Harvest harvest;

	private final int rowLimit;

	private final Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	private final Map<Question, Progress> progress = new HashMap<>();

	Inquest(Session session, Query query, Harvest harvest, List<Question> questions, int rowLimit) {
		this.session = session;
		this.query = query;
		this.known = new Known(query);
		this.harvest = harvest;
		this.rowLimit = rowLimit;
		questions.forEach((question) -> this.wanted.addAll(question.sql().parameters()));
		this.wanted.removeAll(Known.GIVEN);
	}

	/**
	 * Asks the identifying questions until they bring nothing new.
	 */
	void identify(List<Question> questions) throws SourceFailure {
		boolean news = true;
		for (int round = 0; news && round < ROUNDS; round++) {
			news = false;
			for (Question question : questions) {
				news |= ask(question, (row, reason) -> learn(question, row, reason)) > 0;
			}
		}
	}

	private void learn(Question question, Row row, String reason) {
		String why = question.why().isEmpty() ? reason : question.why() + ": " + reason;
		row.values().forEach((column, value) -> {
			if (value != null && this.wanted.contains(column)) {
				this.known.add(column, value, column.replace('_', ' ') + " " + value + ", " + why);
			}
		});
	}

	/**
	 * Asks a question and brings in the records that it finds.
	 */
	void gather(Question question) throws SourceFailure {
		Gathered gathered = new Gathered(question, this.harvest);
		ask(question, gathered::take);
		gathered.finish();
	}

	/**
	 * Asks a question for what its records say in one column.
	 * @param says takes the key of each record and the value, null where there is none
	 */
	void read(Question question, String column, BiConsumer<String, String> says) throws SourceFailure {
		Set<String> records = new HashSet<>();
		ask(question, (row, reason) -> {
			String record = Objects.requireNonNullElse(row.text("locator"), "");
			if (!record.isEmpty() && records.add(record)) {
				says.accept(record, row.text(column));
			}
		});
	}

	private int ask(Question question, Taker taker) throws SourceFailure {
		Progress soFar = this.progress.computeIfAbsent(question, (fresh) -> new Progress());
		int times = 0;
		for (Known.Value values : this.known.combinations(question.sql().parameters())) {
			if (!soFar.asked.contains(values.parts())) {
				if (soFar.asked.size() == MOST_TIMES || soFar.rows >= this.rowLimit) {
					cut(soFar);
					break;
				}
				soFar.asked.add(values.parts());
				times++;
				askOnce(question, values, soFar, taker);
			}
		}
		return times;
	}

	private void askOnce(Question question, Known.Value values, Progress soFar, Taker taker) throws SourceFailure {
		boolean more = this.session.ask(question, values.parts(), this.rowLimit - soFar.rows, (row) -> {
			soFar.rows++;
			this.harvest.looked(1);
			Optional<String> reason = confirmed(question, row, values.why());
			if (reason.isPresent()) {
				soFar.taken++;
				taker.take(row, reason.get());
			}
		});
		if (more) {
			cut(soFar);
		}
	}

	private void cut(Progress soFar) {
		this.harvest.truncate();
		soFar.cut = true;
	}

	private Optional<String> confirmed(Question question, Row row, String why) {
		if (question.nameColumns().isEmpty()) {
			return Optional.of(why);
		}
		String name = question.nameColumns()
			.stream()
			.map(row::text)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return NameMatch.between(this.query.subject(), name, question.birthColumn().map(row::date).orElse(null))
			.map(NameMatch::why);
	}

	/**
	 * What was asked, a sentence for each question.
	 * @throws SourceFailure when no question could be asked at all
	 */
	String report(List<Question> questions) throws SourceFailure {
		if (this.progress.values().stream().allMatch((soFar) -> soFar.asked.isEmpty())) {
			throw new NothingToAsk("What is known of the person fits none of the questions of this system.");
		}
		List<String> sentences = new ArrayList<>();
		for (Question question : questions) {
			sentences.add(question.name() + ": " + sentence(question, this.progress.get(question)));
		}
		return String.join(" ", sentences);
	}

	private static String sentence(Question question, Progress soFar) {
		String parameters = question.sql()
			.parameters()
			.stream()
			.distinct()
			.map((parameter) -> ":" + parameter)
			.collect(Collectors.joining(", "));
		if (soFar.asked.isEmpty()) {
			return "not asked, nothing known for " + parameters + ".";
		}
		return "asked " + soFar.asked.size() + " times by " + parameters + ", " + soFar.rows + " rows"
				+ (question.nameColumns().isEmpty() ? "" : ", " + soFar.taken + " with the person's name")
				+ (soFar.cut ? ", and there were more" : "") + ".";
	}

	/**
	 * How far a question has got.
	 */
	private static final class Progress {

		private final Set<Map<String, Object>> asked = new HashSet<>();

		private int rows;

		private int taken;

		private boolean cut;

	}

	/**
	 * Takes rows that are about the person.
	 */
	@FunctionalInterface
	private interface Taker {

		void take(Row row, String reason) throws SourceFailure;

	}

}
