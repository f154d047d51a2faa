package uk.candour.connectors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import uk.candour.connectors.spi.Query;

/**
 * The days of interest, in the council's own time.
 *
 * @param from first day, or null
 * @param to last day, or null
 */
public record Period(LocalDate from, LocalDate to) {

	public static final ZoneId ZONE = ZoneId.of("Europe/London");

	public static Period of(Query query) {
		return new Period(query.from(), query.to());
	}

	public boolean isOpen() {
		return this.from == null && this.to == null;
	}

	/**
	 * Whether a moment lies in the period. What has no date cannot be left out, so null
	 * does.
	 */
	public boolean contains(Instant moment) {
		if (moment == null) {
			return true;
		}
		LocalDate day = LocalDate.ofInstant(moment, ZONE);
		return (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
	}

	/**
	 * The period in words, such as "from 2020-01-01 to 2020-12-31".
	 */
	public String inWords() {
		if (isOpen()) {
			return "of any date";
		}
		String start = (this.from != null) ? "from " + this.from : "";
		String end = (this.to != null) ? "to " + this.to : "";
		return (start + " " + end).strip();
	}

}
