package uk.candour.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
	 * @param days the further days
	 * @return new calendars; these stay as they are
	 * @throws ClockRefusal if a day lies outside the years covered
	 */
	public WorkingCalendars with(Collection<Holiday> days) {
		for (Holiday day : days) {
			if (day.on().getYear() < this.firstYear || day.on().getYear() > this.lastYear) {
				throw new ClockRefusal(ClockRefusal.Cause.OUTSIDE_CALENDAR,
						PlainDate.of(day.on()) + " cannot be added as a holiday: the holiday data covers "
								+ this.firstYear + " to " + this.lastYear
								+ ". Load the bank holiday file for that year first.");
			}
		}
		Set<Holiday> all = new LinkedHashSet<>(this.holidays);
		all.addAll(days);
		return new WorkingCalendars(this.firstYear, this.lastYear, all);
	}

	/**
	 * These calendars with a GOV.UK bank holiday file. A year that the file holds in full
	 * is taken from the file, because a holiday may have been moved; days of any other
	 * year are added; nothing of earlier years is dropped. A full year directly after the
	 * last one is appended.
	 * @param file the file
	 * @return new calendars; these stay as they are
	 * @throws ClockRefusal if the file leaves a gap of years
	 */
	public WorkingCalendars with(HolidayFile file) {
		int last = this.lastYear;
		while (file.isFull(last + 1)) {
			last++;
		}
		List<Holiday> all = new ArrayList<>();
		for (Holiday holiday : this.holidays) {
			if (!file.isFull(holiday.part(), holiday.on().getYear())) {
				all.add(holiday);
			}
		}
		WorkingCalendars kept = new WorkingCalendars(this.firstYear, last, all);
		return kept.with(file.holidays().stream().filter((day) -> day.on().getYear() >= this.firstYear).toList());
	}

	private static final class Published {

		static final WorkingCalendars CALENDARS = new WorkingCalendars(BankHolidays.FIRST_YEAR, BankHolidays.LAST_YEAR,
				BankHolidays.published());

	}

}
