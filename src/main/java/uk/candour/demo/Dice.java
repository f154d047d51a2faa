package uk.candour.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * Chance that is the same on every machine: all choices follow from the seed and the
 * purpose, so that one part of the council can change without shuffling the others.
 */
final class Dice {

	private final Random random;

	/**
	 * Dice for one purpose.
	 * @param seed of the whole council
	 * @param purpose what is diced for
	 */
	Dice(long seed, String purpose) {
		this.random = new Random(seed * 31 + purpose.hashCode());
	}

	/** A number from the first to the last, both included. */
	int between(int first, int last) {
		return first + this.random.nextInt(last - first + 1);
	}

	/** True in so many of a hundred cases. */
	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	<T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** A day from the first to the last, both included. */
	LocalDate day(LocalDate first, LocalDate last) {
		int days = (int) ChronoUnit.DAYS.between(first, last);
		return (days <= 0) ? first : first.plusDays(this.random.nextInt(days + 1));
	}

	/** An office hour of such a day, never on a weekend. */
	LocalDateTime hour(LocalDate first, LocalDate last) {
		LocalDate day = day(first, last);
		int back = Math.max(0, day.getDayOfWeek().getValue() - 5);
		return day.minusDays(back).atTime(between(8, 16), between(0, 59));
	}

}
