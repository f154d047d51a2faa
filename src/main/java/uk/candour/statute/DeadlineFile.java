package uk.candour.statute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.candour.statute.ClockRefusal.Cause;
import uk.candour.statute.Tick.Kind;

/**
 * A file of cases whose deadlines are to be computed: comma-separated, with a header that
 * names the columns {@code id}, {@code regime}, {@code clock}, {@code received_at} and
 * {@code events}; other columns are ignored, except that a {@code holiday_set} must agree
 * with the law. Instants are read in London time.
 */
public final class DeadlineFile {

	/** The first line of the answers. */
	public static final String HEADER = "id,due";

	/** The first line of the answers with their explanations. */
	public static final String HEADER_EXPLAINED = HEADER + ",explanation";

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final List<String> NEEDED = List.of("id", "regime", "clock", "received_at", "events");

	private static final Map<String, Regime> OTHER_NAMES = Map.of("CORPORATE_COMPLAINT_LGSCO",
			Regime.CORPORATE_COMPLAINT);

	/**
	 * These deadlines are measured from another event, whose date stands in received_at.
	 */
	private static final Set<Kind> ALWAYS_GIVEN = Set.of(Kind.RECEIVED, Kind.STAGE1_ACK_SENT, Kind.STAGE2_ACK_SENT);

	private final WorkingCalendars calendars;

	/**
	 * Computes against these calendars.
	 * @param calendars the holidays
	 */
	public DeadlineFile(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * Computes every row.
	 * @param csv the text of the file
	 * @return one answer per row, in the order of the file
	 * @throws ClockRefusal if the file as a whole cannot be read
	 */
	public List<Answer> read(String csv) {
		List<List<String>> rows = Csv.rows(csv);
		if (rows.isEmpty()) {
			throw new ClockRefusal(Cause.UNREADABLE,
					"The file is empty. Its first line must name the columns " + NEEDED);
		}
		List<String> header = rows.get(0).stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
		checkHeader(header);
		List<Answer> answers = new ArrayList<>(rows.size());
		for (List<String> row : rows.subList(1, rows.size())) {
			answers.add(answer(new Row(header, row)));
		}
		return answers;
	}

	private static void checkHeader(List<String> header) {
		for (String name : NEEDED) {
			long named = header.stream().filter(name::equals).count();
			if (named != 1) {
				throw new ClockRefusal(Cause.UNREADABLE,
						"The first line names " + ((named == 0) ? "no" : "more than one") + " column '" + name
								+ "'. It must name each of " + NEEDED + " once.");
			}
		}
	}

	private Answer answer(Row row) {
		try {
			row.check();
			StatutoryClock clock = clock(row);
			String due = clock.due().map(LocalDate::toString).orElse(clock.isSuspended() ? "PAUSED" : "NONE");
			return new Answer(row.of("id"), due, clock.explain(), clock.otherReading());
		}
		catch (ClockRefusal refusal) {
			return new Answer(row.of("id"), "ERROR: " + refusal.getMessage(), List.of(), Optional.empty());
		}
	}

	private StatutoryClock clock(Row row) {
		Regime regime = regime(row.of("regime"));
		LocalDate received = received(row.of("received_at"));
		Rule rule = rule(regime, row.of("clock"), received);
		String set = row.of("holiday_set");
		if (!set.isEmpty() && !set.equals(rule.days().name())) {
			throw new ClockRefusal(Cause.UNREADABLE, "holiday_set is '" + set + "', but this deadline is counted in "
					+ rule.days() + ". Correct it or leave it empty.");
		}
		List<Tick> ticks = new ArrayList<>();
		ticks.add(new Tick(Kind.RECEIVED, received, ""));
		events(row.of("events"), ticks);
		addTrigger(rule, received, ticks);
		return StatutoryClock.replay(rule, ticks, this.calendars);
	}

	private static void addTrigger(Rule rule, LocalDate received, List<Tick> ticks) {
		Kind trigger = rule.from();
		if (!ALWAYS_GIVEN.contains(trigger) && ticks.stream().noneMatch((tick) -> tick.kind() == trigger)) {
			ticks.add(new Tick(trigger, received, ""));
		}
	}

	private static Rule rule(Regime regime, String clock, LocalDate received) {
		Deadline deadline;
		try {
			deadline = Deadline.valueOf(clock);
		}
		catch (IllegalArgumentException ex) {
			throw new ClockRefusal(Cause.NO_SUCH_DEADLINE, "There is no clock '" + clock + "'. " + regime + " has "
					+ Regimes.rules(regime).stream().map(Rule::deadline).toList() + ".");
		}
		return LocalTargets.usual().find(regime, deadline, received).orElseGet(() -> Regimes.rule(regime, deadline));
	}

	private static Regime regime(String name) {
		try {
			return OTHER_NAMES.containsKey(name) ? OTHER_NAMES.get(name) : Regime.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw new ClockRefusal(Cause.UNREADABLE,
					"There is no regime '" + name + "'. Use one of " + List.of(Regime.values()) + ".");
		}
	}

	private static LocalDate received(String text) {
		if (text.isEmpty()) {
			throw new ClockRefusal(Cause.NO_RECEIPT,
					"received_at is empty. Enter when it arrived, such as 2026-11-23T10:00:00Z.");
		}
		try {
			return (text.length() == 10) ? LocalDate.parse(text)
					: OffsetDateTime.parse(text).atZoneSameInstant(LONDON).toLocalDate();
		}
		catch (DateTimeException ex) {
			throw new ClockRefusal(Cause.UNREADABLE, "received_at '" + text
					+ "' is not an instant with its offset, such as 2026-11-23T10:00:00Z, nor a date.");
		}
	}

	private static void events(String text, List<Tick> ticks) {
		for (String event : text.split(";", -1)) {
			if (!event.isBlank()) {
				// Events of one day stand in the order in which they happened.
				ticks.add(tick(event.strip()).numbered(ticks.size()));
			}
		}
	}

	private static Tick tick(String event) {
		int at = event.indexOf('@');
		try {
			Kind kind = Kind.valueOf(event.substring(0, Math.max(at, 0)));
			return new Tick(kind, LocalDate.parse(event.substring(at + 1)), "");
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new ClockRefusal(Cause.UNREADABLE, "The event '" + event
					+ "' cannot be read. Write TYPE@yyyy-mm-dd, with a type such as CLARIFICATION_REQUESTED.");
		}
	}

	/**
	 * The answer to one row.
	 *
	 * @param id the row's identifier
	 * @param due an ISO date, {@code NONE}, {@code PAUSED}, or {@code ERROR:} and why
	 * @param explanation the sentences; empty for an error
	 * @param other the date by another reading, if there is one
	 */
	public record Answer(String id, String due, List<StatutoryClock.Explanation> explanation,
			Optional<OtherReading> other) {

		/** The answer as a line {@code id,due}, quoted where needed. */
		public String line() {
			return Csv.field(this.id) + ',' + Csv.field(this.due);
		}

		/**
		 * The answer as a line {@code id,due,explanation}, one sentence after another.
		 */
		public String explainedLine() {
			String sentences = this.explanation.stream()
				.map((step) -> step.sentence() + " [" + step.citation() + "]")
				.collect(Collectors.joining(" "));
			return line() + ',' + Csv.field(sentences);
		}

	}

	private record Row(List<String> header, List<String> values) {

		/** A line with too few or too many values has lost or split one of them. */
		void check() {
			int last = NEEDED.stream().mapToInt(this.header::indexOf).max().orElseThrow();
			if (this.values.size() > this.header.size() || this.values.size() <= last) {
				throw new ClockRefusal(Cause.UNREADABLE,
						"The line has " + this.values.size() + " values, but the first line names " + this.header.size()
								+ " columns. Put values that contain a comma in quotation marks.");
			}
		}

		String of(String column) {
			int index = this.header.indexOf(column);
			return (index < 0 || index >= this.values.size()) ? "" : this.values.get(index).strip();
		}

	}

}
