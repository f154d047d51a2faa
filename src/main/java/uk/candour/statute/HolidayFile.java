package uk.candour.statute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A bank holiday file as GOV.UK publishes it: for each part of the United Kingdom a list
 * of events with title and date.
 */
public final class HolidayFile {

	/** How many bank holidays each part has in a year without one-off days. */
	private static final Map<Part, Integer> FULL_YEAR = Map.of(Part.ENGLAND_AND_WALES, 8, Part.SCOTLAND, 9,
			Part.NORTHERN_IRELAND, 10);

	private final List<Holiday> holidays;

	private HolidayFile(List<Holiday> holidays) {
		this.holidays = List.copyOf(holidays);
	}

	/**
	 * Reads a file.
	 * @param json the text of the file
	 * @return its holidays
	 * @throws ClockRefusal if it is not such a file
	 */
	public static HolidayFile read(String json) {
		JsonNode root = parse(json);
		List<Holiday> holidays = new ArrayList<>();
		for (Part part : Part.values()) {
			for (JsonNode event : root.path(part.code()).path("events")) {
				holidays.add(new Holiday(part, date(event.path("date").asText()), event.path("title").asText()));
			}
		}
		if (holidays.isEmpty()) {
			throw unreadable("it holds no events for england-and-wales, scotland or northern-ireland");
		}
		return new HolidayFile(holidays);
	}

	/** Every holiday in the file. */
	public List<Holiday> holidays() {
		return this.holidays;
	}

	boolean isFull(int year) {
		for (Part part : Part.values()) {
			if (!isFull(part, year)) {
				return false;
			}
		}
		return true;
	}

	boolean isFull(Part part, int year) {
		long days = this.holidays.stream().filter((day) -> day.part() == part && day.on().getYear() == year).count();
		return days >= FULL_YEAR.get(part);
	}

	private static JsonNode parse(String json) {
		try {
			return new ObjectMapper().readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw unreadable("it is not JSON");
		}
	}

	private static LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw unreadable("'" + text + "' is not a date such as 2026-12-25");
		}
	}

	private static ClockRefusal unreadable(String why) {
		return new ClockRefusal(ClockRefusal.Cause.UNREADABLE, "This is not a bank holiday file that can be used: "
				+ why + ". Use the file from https://www.gov.uk/bank-holidays.json.");
	}

}
