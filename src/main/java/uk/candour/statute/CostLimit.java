package uk.candour.statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a freedom of information request may cost before it can be refused (FOIA s.12, SI
 * 2004/3244). EIR and subject access have no such limit.
 *
 * @param from the first day of receipt to which it applies
 * @param pounds the limit, in pounds
 * @param poundsAnHour the fixed rate of a person's hour, in pounds
 */
public record CostLimit(LocalDate from, BigDecimal pounds, BigDecimal poundsAnHour) {

	private static final List<CostLimit> COUNCIL = read();

	public CostLimit {
		Objects.requireNonNull(from, "A cost limit needs the day from which it applies");
		if (pounds.signum() <= 0 || poundsAnHour.signum() <= 0) {
			throw new IllegalArgumentException("The cost limit and the hourly rate must be more than zero");
		}
	}

	/**
	 * The limits of a council (SI 2004/3244 reg 3(3), 4(4)), each from its day on. They
	 * are the law's: a council cannot change them.
	 */
	public static List<CostLimit> council() {
		return COUNCIL;
	}

	private static List<CostLimit> read() {
		try (InputStream file = CostLimit.class.getResourceAsStream("cost-limits.csv")) {
			List<List<String>> rows = Csv.rows(new String(file.readAllBytes(), StandardCharsets.UTF_8));
			return rows.subList(1, rows.size())
				.stream()
				.map((row) -> new CostLimit(LocalDate.parse(row.get(0)), new BigDecimal(row.get(1)),
						new BigDecimal(row.get(2))))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The limit in force for a request.
	 * @param settings the dated settings
	 * @param received the day of receipt
	 * @return the latest of them that applies
	 * @throws ClockRefusal if none applies yet
	 */
	public static CostLimit inForce(Collection<CostLimit> settings, LocalDate received) {
		return settings.stream()
			.filter((limit) -> !limit.from.isAfter(received))
			.max(Comparator.comparing(CostLimit::from))
			.orElseThrow(() -> new ClockRefusal(ClockRefusal.Cause.OUTSIDE_CALENDAR,
					"No cost limit is set for " + PlainDate.of(received) + ". Add the setting for that day."));
	}

	/** The limit in hours of one person. */
	public BigDecimal hours() {
		return this.pounds.divide(this.poundsAnHour, 2, RoundingMode.DOWN);
	}

	/**
	 * What an estimate comes to. Activities that may not be counted cost nothing.
	 * @param hours the estimated hours for each activity
	 * @return pounds
	 */
	public BigDecimal cost(Map<Activity, BigDecimal> hours) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Map.Entry<Activity, BigDecimal> entry : hours.entrySet()) {
			if (entry.getValue().signum() < 0) {
				throw new IllegalArgumentException("The hours of " + entry.getKey() + " are below zero");
			}
			sum = entry.getKey().isCountable() ? sum.add(entry.getValue()) : sum;
		}
		return sum.multiply(this.poundsAnHour);
	}

	/** Whether a cost is above the limit; the limit itself is not. */
	public boolean isExceededBy(BigDecimal cost) {
		return cost.compareTo(this.pounds) > 0;
	}

	/**
	 * The dearest group of related requests that were received within one period of sixty
	 * consecutive working days (reg 5). Whether requests are related, and come from one
	 * person or from people acting together, is for a person to decide before.
	 * @param related the related requests
	 * @param calendars the holidays
	 * @return the group, in order of receipt; empty if there are none
	 */
	public static List<Request> together(Collection<Request> related, WorkingCalendars calendars) {
		List<Request> ordered = related.stream().sorted(Comparator.comparing(Request::received)).toList();
		WorkingCalendar calendar = calendars.of(WorkingDays.UK_ANY);
		List<Request> dearest = List.of();
		for (Request first : ordered) {
			LocalDate last = calendar.within(first.received(), 60);
			List<Request> group = ordered.stream()
				.filter((other) -> !other.received().isBefore(first.received()) && !other.received().isAfter(last))
				.toList();
			dearest = (sum(group).compareTo(sum(dearest)) > 0) ? group : dearest;
		}
		return dearest;
	}

	/** What a group costs together, in pounds. */
	public static BigDecimal sum(Collection<Request> group) {
		return group.stream().map(Request::pounds).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * A request and what it would cost.
	 *
	 * @param received the day of receipt
	 * @param pounds the estimate, in pounds
	 */
	public record Request(LocalDate received, BigDecimal pounds) {
	}

	/** What staff do for a request; only the four of regulation 4(3) may be counted. */
	public enum Activity {

		/** Finding out whether the information is held. */
		DETERMINING_WHETHER_HELD("Finding out whether the information is held", true),
		/** Finding where it is. */
		LOCATING("Finding where it is", true),
		/** Getting it. */
		RETRIEVING("Getting it", true),
		/** Taking it out of a document. */
		EXTRACTING("Taking it out of a document", true),
		/** Reading it for exemptions. */
		READING_FOR_EXEMPTIONS("Reading it for exemptions", false),
		/** Redacting it. */
		REDACTING("Redacting it", false),
		/** Weighing the public interest. */
		WEIGHING_PUBLIC_INTEREST("Weighing the public interest", false),
		/** Consulting others. */
		CONSULTING("Consulting others", false),
		/** Checking and signing off. */
		CHECKING("Checking and signing off", false);

		private final String title;

		private final boolean countable;

		Activity(String title, boolean countable) {
			this.title = title;
			this.countable = countable;
		}

		/** What is done, for people. */
		public String title() {
			return this.title;
		}

		/** Whether its time may be counted. */
		public boolean isCountable() {
			return this.countable;
		}

	}

}
