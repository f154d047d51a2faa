package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The working calendars of all laws, made from one set of holidays. Immutable: adding a
 * day gives new calendars, and no day that was there is lost.
 */
public final class WorkingCalendars {

	private final int firstYear;

	private final int lastYear;

	private final List<Holiday> holidays;

	private final Map<WorkingDays, WorkingCalendar> calendars = new EnumMap<>(WorkingDays.class);

	WorkingCalendars(int firstYear, int lastYear, Collection<Holiday> holidays) {
		this.firstYear = firstYear;
		this.lastYear = lastYear;
		this.holidays = List.copyOf(holidays);
		for (WorkingDays set : WorkingDays.values()) {
			this.calendars.put(set, new WorkingCalendar(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31),
					set.parts(), this.holidays));
		}
	}

	/** The calendars of the published bank holidays, without a council's additions. */
	public static WorkingCalendars published() {
		return Published.CALENDARS;
	}

	/**
	 * The calendar for a meaning of "working day".
	 * @param set the meaning
	 * @return its calendar
	 */
	public WorkingCalendar of(WorkingDays set) {
		return this.calendars.get(set);
	}

	/** Every holiday, including those that fall on a weekend. */
	public List<Holiday> holidays() {
		return this.holidays;
	}

	/** The last year of which the holidays are known. */
	public int lastYear() {
		return this.lastYear;
	}

	/**
	 * These calendars with further holidays, such as a one-off day that was proclaimed.
	 * Years directly after the last one are appended when all their holidays are among
	 * them.
	 * @param days the further days
	 * @return new calendars; these stay as they are
	 * @throws ClockRefusal if a day lies outside the years covered
	 */
	public WorkingCalendars with(Collection<Holiday> days) {
		List<Holiday> all = new ArrayList<>(this.holidays);
		Set<Holiday> known = all.stream().map(WorkingCalendars::unnamed).collect(Collectors.toSet());
		days.stream().filter((day) -> known.add(unnamed(day))).forEach(all::add);
		int last = this.lastYear;
		while (isFull(all, last + 1)) {
			last++;
		}
		for (Holiday day : days) {
			if (day.on().getYear() < this.firstYear || day.on().getYear() > last) {
				throw new ClockRefusal(ClockRefusal.Cause.OUTSIDE_CALENDAR,
						PlainDate.of(day.on()) + " cannot be added as a holiday: the holiday data covers "
								+ this.firstYear + " to " + last
								+ ". Load a bank holiday file that holds the whole year first.");
			}
		}
		return new WorkingCalendars(this.firstYear, last, all);
	}

	/**
	 * These calendars without some holidays, such as one that was moved.
	 * @param days the days; their names do not matter
	 * @return new calendars; these stay as they are
	 */
	public WorkingCalendars without(Collection<Holiday> days) {
		return new WorkingCalendars(this.firstYear, this.lastYear,
				this.holidays.stream().filter((known) -> days.stream().noneMatch(known::isSameDay)).toList());
	}

	/**
	 * These calendars with a GOV.UK bank holiday file. Its days are added, a day that it
	 * moved is moved, and a day that it merely does not have stays.
	 * @param file the file
	 * @return new calendars; these stay as they are
	 * @throws ClockRefusal if the file leaves a gap of years
	 */
	public WorkingCalendars with(HolidayFile file) {
		List<Holiday> moved = file.moved(this.holidays);
		return with(covered(file)).without(moved);
	}

	/** The days of a file that are not before the first year covered. */
	public List<Holiday> covered(HolidayFile file) {
		return file.holidays().stream().filter((day) -> day.on().getYear() >= this.firstYear).toList();
	}

	private static boolean isFull(List<Holiday> holidays, int year) {
		return Arrays.stream(Part.values())
			.allMatch((part) -> holidays.stream()
				.filter((day) -> day.part() == part && day.on().getYear() == year)
				.count() >= part.holidaysOfAYear());
	}

	private static Holiday unnamed(Holiday day) {
		return new Holiday(day.part(), day.on(), "");
	}

	private static final class Published {

		static final WorkingCalendars CALENDARS = new WorkingCalendars(BankHolidays.FIRST_YEAR, BankHolidays.LAST_YEAR,
				BankHolidays.published());

	}

}
