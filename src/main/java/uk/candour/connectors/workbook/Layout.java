package uk.candour.connectors.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the columns of a table mean, by their headings. A sheet that lacks one is read
 * without it.
 *
 * @param key columns that name a row; without them its number does
 * @param title what people would call it
 * @param names columns that make up the person's name
 * @param birth date of birth
 * @param date when the entry was made
 */
record Layout(List<String> key, List<String> title, List<String> names, Optional<String> birth, Optional<String> date) {

	/**
	 * Every heading that a setting names.
	 */
	List<String> headings() {
		return Stream
			.of(this.key.stream(), this.title.stream(), this.names.stream(), this.birth.stream(), this.date.stream())
			.flatMap((headings) -> headings)
			.toList();
	}

}
