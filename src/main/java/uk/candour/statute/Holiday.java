package uk.candour.statute;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A bank or public holiday in one part of the United Kingdom.
 *
 * @param part where; never null
 * @param on the day; never null
 * @param title what people call it; never null
 */
public record Holiday(Part part, LocalDate on, String title) {

	public Holiday {
		Objects.requireNonNull(part, "A holiday needs its part of the United Kingdom");
		Objects.requireNonNull(on, "A holiday needs its day");
		Objects.requireNonNull(title, "A holiday needs its name");
	}

	/** Whether the other one is on the same day in the same part, whatever its name. */
	public boolean isSameDay(Holiday other) {
		return this.part == other.part && this.on.equals(other.on);
	}

	/** Whether the other one is the same holiday of the same year, whatever its day. */
	boolean isSameOccasion(Holiday other) {
		return this.part == other.part && this.on.getYear() == other.on.getYear()
				&& plain(this.title).equals(plain(other.title));
	}

	/** GOV.UK has written the apostrophe in two ways. */
	private static String plain(String title) {
		return title.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
	}

}
