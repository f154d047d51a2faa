package uk.candour.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which days count, from the first to the last year of the holiday data. Immutable; every
 * question about a day outside those years is refused, never guessed. Questions take
 * constant time.
 */
public final class WorkingCalendar {

	private final LocalDate first;

	private final LocalDate last;

	private final Map<LocalDate, String> names;

	private final NavigableMap<LocalDate, String> weekdays = new TreeMap<>();

	/** For each day, how many working days there are up to and including it. */
	private final int[] upTo;

	/** The days that are working days, as numbers of days after the first. */
	private final int[] working;

	WorkingCalendar(LocalDate first, LocalDate last, Set<Part> parts, Collection<Holiday> holidays) {
		this.first = first;
		this.last = last;
		this.names = names(parts, holidays);
		this.names.forEach((day, name) -> {
			if (!isWeekend(day)) {
				this.weekdays.put(day, name);
			}
		});
		int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
		this.upTo = new int[days];
		int[] found = new int[days];
		int count = 0;
		LocalDate day = first;
		for (int i = 0; i < days; i++, day = day.plusDays(1)) {
			if (!isWeekend(day) && !this.names.containsKey(day)) {
				found[count++] = i;
			}
			this.upTo[i] = count;
		}
		this.working = Arrays.copyOf(found, count);
	}

	private static Map<LocalDate, String> names(Set<Part> parts, Collection<Holiday> holidays) {
		Map<LocalDate, Map<String, Set<String>>> titles = new TreeMap<>();
		for (Holiday holiday : holidays) {
			if (parts.contains(holiday.part())) {
				titles.computeIfAbsent(holiday.on(), (on) -> new TreeMap<>())
					.computeIfAbsent(holiday.title(), (title) -> new LinkedHashSet<>())
					.add(holiday.part().title());
			}
		}
		return titles.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> name(entry.getValue(), parts)));
	}

	private static String name(Map<String, Set<String>> titles, Set<Part> parts) {
		return titles.entrySet()
			.stream()
			.map((entry) -> (entry.getValue().size() == parts.size()) ? entry.getKey()
					: entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
			.collect(Collectors.joining("; "));
	}

	/** The first day that the holiday data covers. */
	public LocalDate first() {
		return this.first;
	}

	/** The last day that the holiday data covers. */
	public LocalDate last() {
		return this.last;
	}

	/**
	 * Whether the day is neither a weekend nor a holiday of this calendar.
	 * @param day the day
	 * @return whether it counts
	 * @throws ClockRefusal if the holiday data does not cover the day
	 */
	public boolean isWorkingDay(LocalDate day) {
		int index = index(day);
		return this.upTo[index] > ((index == 0) ? 0 : this.upTo[index - 1]);
	}

	/**
	 * The name of the holiday, with the parts of the United Kingdom that keep it where
	 * not all do.
	 * @param day the day
	 * @return the name, empty for a weekend or a working day
	 */
	public Optional<String> holiday(LocalDate day) {
		return Optional.ofNullable(this.names.get(day));
	}

	/** The holidays on weekdays between two days, both included, in order. */
	Collection<Map.Entry<LocalDate, String>> weekdayHolidays(LocalDate from, LocalDate to) {
		return to.isBefore(from) ? Set.of() : this.weekdays.subMap(from, true, to, true).entrySet();
	}

	/**
	 * The last of a number of working days, the count starting on the day after.
	 * @param day the day that is not counted
	 * @param days how many working days, at least one
	 * @return the last of them
	 * @throws ClockRefusal if the holiday data ends before it
	 */
	public LocalDate plus(LocalDate day, int days) {
		return day(this.upTo[index(day)] + days - 1);
	}

	/**
	 * The last of a number of working days, the count starting on the day itself.
	 * @param day the first day that may count
	 * @param days how many working days, at least one
	 * @return the last of them
	 * @throws ClockRefusal if the holiday data ends before it
	 */
	public LocalDate within(LocalDate day, int days) {
		return day(this.upTo[index(day)] - (isWorkingDay(day) ? 1 : 0) + days - 1);
	}

	/**
	 * The day itself when it is a working day, otherwise the next working day.
	 * @param day the day
	 * @return the working day
	 * @throws ClockRefusal if the holiday data ends before it
	 */
	public LocalDate roll(LocalDate day) {
		return isWorkingDay(day) ? day : plus(day, 1);
	}

	/**
	 * How many working days there are between two days, both included.
	 * @param from the first day
	 * @param to the last day
	 * @return the number, zero when the last lies before the first
	 */
	public int count(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return 0;
		}
		return this.upTo[index(to)] - this.upTo[index(from)] + (isWorkingDay(from) ? 1 : 0);
	}

	static boolean isWeekend(LocalDate day) {
		DayOfWeek name = day.getDayOfWeek();
		return name == DayOfWeek.SATURDAY || name == DayOfWeek.SUNDAY;
	}

	private LocalDate day(int number) {
		if (number >= this.working.length) {
			throw outside("This date would fall after " + PlainDate.of(this.last) + ", where the holiday data ends.");
		}
		return this.first.plusDays(this.working[number]);
	}

	private int index(LocalDate day) {
		if (day.isBefore(this.first) || day.isAfter(this.last)) {
			throw outside(PlainDate.of(day) + " is outside the holiday data, which covers " + PlainDate.of(this.first)
					+ " to " + PlainDate.of(this.last) + ".");
		}
		return (int) (day.toEpochDay() - this.first.toEpochDay());
	}

	private static ClockRefusal outside(String what) {
		return new ClockRefusal(ClockRefusal.Cause.OUTSIDE_CALENDAR,
				what + " Check the date, or load bank holidays for that year first.");
	}

}
