package uk.candour.statute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A bank holiday file as GOV.UK publishes it: for each part of the United Kingdom a list
 * of events with title and date; or the file of one part alone.
 */
public final class HolidayFile {

	/** The GOV.UK file is a fiftieth of this. */
	private static final int LARGEST = 1_000_000;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final List<Holiday> holidays;

	private HolidayFile(Set<Holiday> holidays) {
		this.holidays = List.copyOf(holidays);
	}

	/**
	 * Reads a file.
	 * @param json the text of the file
	 * @return its holidays
	 * @throws ClockRefusal if it is not such a file
	 */
	public static HolidayFile read(String json) {
		if (json.length() > LARGEST) {
			throw unreadable("it is much larger than such a file can be");
		}
		JsonNode root = parse(json.startsWith("\uFEFF") ? json.substring(1) : json);
		Set<Holiday> holidays = new LinkedHashSet<>();
		for (Part part : Part.values()) {
			events(part, root.path(part.code()), holidays);
			if (part.code().equals(root.path("division").asText())) {
				events(part, root, holidays);
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

	/**
	 * Those of some known holidays that the file has on another day of the same year,
	 * under the same name. A day that the file merely does not have is no moved day: it
	 * may be older than a proclamation.
	 * @param known the known holidays
	 * @return the moved ones, as they are known
	 */
	public List<Holiday> moved(List<Holiday> known) {
		return known.stream().filter((holiday) -> isMoved(holiday, known)).toList();
	}

	private boolean isMoved(Holiday holiday, List<Holiday> known) {
		return this.holidays.stream().noneMatch(holiday::isSameDay) && this.holidays.stream()
			.anyMatch((other) -> other.isSameOccasion(holiday) && known.stream().noneMatch(other::isSameDay));
	}

	private static void events(Part part, JsonNode division, Set<Holiday> holidays) {
		for (JsonNode event : division.path("events")) {
			String title = event.path("title").asText().strip();
			if (title.isEmpty()) {
				throw unreadable("an event for " + part.code() + " has no title");
			}
			holidays.add(new Holiday(part, date(event.path("date").asText()), title));
		}
	}

	private static JsonNode parse(String json) {
		try {
			return JSON.readTree(json);
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
