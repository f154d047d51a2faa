package uk.candour.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import uk.candour.statute.Holiday;
import uk.candour.statute.Part;

/**
 * A holiday that comes or goes.
 *
 * @param holiday the day, its part of the United Kingdom and its name
 * @param withdrawn whether it is no holiday any more
 */
public record HolidayChange(Holiday holiday, boolean withdrawn) {

	/** A row of holiday_entry. */
	static HolidayChange of(ResultSet row, int number) throws SQLException {
		return new HolidayChange(new Holiday(Part.valueOf(row.getString("part")),
				row.getObject("on_day", LocalDate.class), row.getString("title")), row.getBoolean("withdrawn"));
	}

}
