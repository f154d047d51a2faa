package uk.candour.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.candour.portal.Asked.Happening;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingCalendars;

/**
 * What somebody told the deadline calculator: dates, and nothing about themselves.
 *
 * @param asked what they wait for
 * @param sent when the council got it
 * @param dates what else happened and when, by field; a field left empty is empty
 */
record Inquiry(Asked asked, DateParts sent, Map<String, DateParts> dates) {

	static Inquiry of(Asked asked, Map<String, String> form) {
		Map<String, DateParts> dates = new LinkedHashMap<>();
		asked.happenings().forEach((happening) -> dates.put(happening.id(), DateParts.of(form, happening.id())));
		return new Inquiry(asked, DateParts.of(form, "sent"), dates);
	}

	/** Whether anything but the first date was told. */
	boolean hasMore() {
		return this.dates.values().stream().anyMatch((date) -> !date.isEmpty());
	}

	/** The clock, or nothing when there is something to correct first. */
	Optional<StatutoryClock> clock(Problems problems, LocalDate today, WorkingCalendars calendars) {
		check("sent", this.sent, today, problems);
		problems.when(this.sent.isEmpty(), "sent", "deadline.sent.missing");
		this.asked.happenings()
			.forEach((happening) -> check(happening.id(), this.dates.get(happening.id()),
					(happening.kind() != null) ? today : LocalDate.MAX, problems));
		return problems.none() ? replayed(problems, calendars) : Optional.empty();
	}

	private static void check(String field, DateParts date, LocalDate latest, Problems problems) {
		problems.when(date.isWrong(), field, "deadline.date.wrong");
		problems.when(date.date().filter((day) -> day.isAfter(latest)).isPresent(), field, "deadline.date.future");
	}

	private Optional<StatutoryClock> replayed(Problems problems, WorkingCalendars calendars) {
		try {
			return Optional.of(StatutoryClock.replay(this.asked.regime(), ticks(), calendars));
		}
		catch (ClockRefusal refusal) {
			if (refusal.reason() == ClockRefusal.Cause.OUTSIDE_CALENDAR) {
				problems.when(true, "sent", "deadline.outside");
			}
			else {
				problems.when(true, firstTold(), "deadline.refused." + refusal.reason());
			}
			return Optional.empty();
		}
	}

	private String firstTold() {
		return this.asked.happenings()
			.stream()
			.map(Happening::id)
			.filter((id) -> !this.dates.get(id).isEmpty())
			.findFirst()
			.orElse("sent");
	}

	private List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>(this.asked.receipt(this.sent.date().orElseThrow()));
		LocalDate until = date(Asked.UNTIL).orElse(null);
		for (Happening happening : this.asked.happenings()) {
			if (happening.kind() != null) {
				date(happening.id()).ifPresent((on) -> ticks.add(new Tick(happening.kind(), on, "",
						(happening.kind() == Tick.Kind.EXTENSION_NOTICE) ? until : null, null)));
			}
		}
		return ticks;
	}

	private Optional<LocalDate> date(String id) {
		return Optional.ofNullable(this.dates.get(id)).flatMap(DateParts::date);
	}

}
