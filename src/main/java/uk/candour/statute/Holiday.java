package uk.candour.statute;

import java.time.LocalDate;
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

}
