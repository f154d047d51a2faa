package uk.candour.statute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.candour.statute.CostLimit.Activity;
import uk.candour.statute.CostLimit.Request;

/**
 * What answering a freedom of information request would cost, held against the limit
 * (FOIA s.12, SI 2004/3244): the request by itself, and together with related ones that
 * arrived within one period of sixty consecutive working days.
 *
 * @param received the day on which the request arrived
 * @param hours the estimated hours for each activity; one that is not named takes none
 * @param limit the limit in force on that day
 * @param cost what the request costs by itself, in pounds
 * @param related the related requests, in the order in which they were given
 */
public record CostEstimate(LocalDate received, Map<Activity, BigDecimal> hours, CostLimit limit, BigDecimal cost,
		List<Related> related) {

	private static final int PERIOD = 60;

	/**
	 * Works out an estimate. Whether the requests are related, and come from one person
	 * or from people acting together, is for a person to decide before (reg 5).
	 * @param received the day on which the request arrived
	 * @param hours the estimated hours for each activity
	 * @param others the related requests
	 * @param calendars the holidays
	 * @return the estimate
	 * @throws ClockRefusal if a date lies outside the limits or the holiday data
	 * @throws IllegalArgumentException if hours or pounds are below zero
	 */
	public static CostEstimate of(LocalDate received, Map<Activity, BigDecimal> hours, List<Request> others,
			WorkingCalendars calendars) {
		CostLimit limit = CostLimit.inForce(CostLimit.council(), received);
		BigDecimal cost = limit.cost(hours);
		LocalDate from = dearestPeriod(received, others, calendars.of(WorkingDays.UK_ANY));
		LocalDate to = calendars.of(WorkingDays.UK_ANY).within(from, PERIOD);
		List<Related> related = others.stream()
			.map((request) -> new Related(request, isWithin(request.received(), from, to)))
			.toList();
		return new CostEstimate(received, Map.copyOf(hours), limit, cost, related);
	}

	/** The first day of the period that holds this request and costs most. */
	private static LocalDate dearestPeriod(LocalDate received, List<Request> others, WorkingCalendar calendar) {
		List<LocalDate> starts = new ArrayList<>(List.of(received));
		others.stream().map(Request::received).filter((day) -> day.isBefore(received)).forEach(starts::add);
		LocalDate dearest = received;
		BigDecimal most = BigDecimal.valueOf(-1);
		for (LocalDate from : starts) {
			LocalDate to = calendar.within(from, PERIOD);
			BigDecimal sum = CostLimit
				.sum(others.stream().filter((request) -> isWithin(request.received(), from, to)).toList());
			if (!received.isAfter(to) && sum.compareTo(most) > 0) {
				dearest = from;
				most = sum;
			}
		}
		return dearest;
	}

	private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	/** What the request and those added up with it cost together, in pounds. */
	public BigDecimal total() {
		return this.cost
			.add(CostLimit.sum(this.related.stream().filter(Related::together).map(Related::request).toList()));
	}

	/** Whether the total is above the limit, so that s.12 may be relied on. */
	public boolean isAboveLimit() {
		return this.limit.isExceededBy(total());
	}

	/** The hours that may be counted. */
	public BigDecimal countedHours() {
		return hours(true);
	}

	/** The hours that may not be counted, however long they take (reg 4(3)). */
	public BigDecimal uncountedHours() {
		return hours(false);
	}

	private BigDecimal hours(boolean countable) {
		return this.hours.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().isCountable() == countable)
			.map(Map.Entry::getValue)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * A related request.
	 *
	 * @param request when it arrived and what it costs
	 * @param together whether it arrived within the same sixty consecutive working days
	 */
	public record Related(Request request, boolean together) {
	}

}
