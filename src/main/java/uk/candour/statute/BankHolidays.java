package uk.candour.statute;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The bank and public holidays of the United Kingdom for the years that were held against
 * the proclaimed ones.
 */
final class BankHolidays {

	/** The years checked against the published list. */
	static final int FIRST_YEAR = 2018;

	static final int LAST_YEAR = 2028;

	private static final Map<Part, String> SUBDIVISIONS = Map.of(Part.ENGLAND_AND_WALES, "eng", Part.SCOTLAND, "sct",
			Part.NORTHERN_IRELAND, "nir");

	private BankHolidays() {
	}

	static List<Holiday> published() {
		HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
		List<Holiday> holidays = new ArrayList<>();
		for (Part part : Part.values()) {
			for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
				manager.getHolidays(Year.of(year), SUBDIVISIONS.get(part))
					.forEach((found) -> holidays
						.add(new Holiday(part, found.getDate(), found.getDescription(Locale.UK))));
			}
		}
		return List.copyOf(holidays);
	}

}
