package uk.candour.statute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.candour.statute.CountedDay.State;

/**
 * The derivation of a deadline as something to look at: a sheet for each month with every
 * day's part in the count, and the days that did not count in words.
 *
 * @param months the months from the day that started the time to the last day; empty
 * while the clock is stopped, where a notice gave the date itself, or where there would
 * be more than two years of them
 * @param leftOut the days that did not count, one line for each reason; empty likewise
 */
public record DaySheet(List<Month> months, List<String> leftOut) {

	private static final int MOST_MONTHS = 24;

	/**
	 * The sheet of a clock.
	 * @param clock the clock
	 * @param today the London date, which the sheet marks
	 * @return the sheet
	 */
	public static DaySheet of(StatutoryClock clock, LocalDate today) {
		List<CountedDay> days = clock.days();
		if (days.isEmpty()) {
			return new DaySheet(List.of(), List.of());
		}
		return new DaySheet(months(days, today), leftOut(days));
	}

	private static List<Month> months(List<CountedDay> days, LocalDate today) {
		Map<LocalDate, CountedDay> derived = days.stream()
			.collect(Collectors.toMap(CountedDay::on, Function.identity()));
		LocalDate last = days.get(days.size() - 1).on();
		List<Month> months = new ArrayList<>();
		for (YearMonth month = YearMonth.from(days.get(0).on()); !month.isAfter(YearMonth.from(last)); month = month
			.plusMonths(1)) {
			months.add(new Month(month, weeks(month, derived, last, today)));
		}
		return (months.size() <= MOST_MONTHS) ? months : List.of();
	}

	private static List<List<Day>> weeks(YearMonth month, Map<LocalDate, CountedDay> derived, LocalDate last,
			LocalDate today) {
		List<List<Day>> weeks = new ArrayList<>();
		Day[] week = new Day[7];
		for (LocalDate day = month.atDay(1); YearMonth.from(day).equals(month); day = day.plusDays(1)) {
			int place = day.getDayOfWeek().ordinal();
			week[place] = new Day(day, derived.get(day), day.equals(last), day.equals(today));
			if (place == 6 || day.equals(month.atEndOfMonth())) {
				weeks.add(Collections.unmodifiableList(Arrays.asList(week)));
				week = new Day[7];
			}
		}
		return weeks;
	}

	private static List<String> leftOut(List<CountedDay> days) {
		List<String> lines = new ArrayList<>();
		int weekends = 0;
		for (int at = 0; at < days.size(); at++) {
			CountedDay day = days.get(at);
			if (day.state() == State.DISREGARDED) {
				int end = endOfWait(days, at);
				lines.add(period(day.on(), days.get(end).on()) + ": " + day.why());
				at = end;
			}
			else if (day.state() == State.WEEKEND) {
				weekends++;
			}
			else if (day.state() == State.START || day.state() == State.HOLIDAY) {
				lines.add(PlainDate.of(day.on()) + ": " + day.why());
			}
		}
		if (weekends > 0) {
			lines.add((weekends == 1) ? "One day of a weekend" : weekends + " days of weekends");
		}
		return lines;
	}

	private static int endOfWait(List<CountedDay> days, int from) {
		int end = from;
		while (end + 1 < days.size() && days.get(end + 1).why().equals(days.get(from).why())) {
			end++;
		}
		return end;
	}

	private static String period(LocalDate from, LocalDate to) {
		return from.equals(to) ? PlainDate.of(from) : PlainDate.of(from) + " to " + PlainDate.of(to);
	}

	/**
	 * One month.
	 *
	 * @param month which
	 * @param weeks its weeks, each of seven days from Monday; null where a day belongs to
	 * another month
	 */
	public record Month(YearMonth month, List<List<Day>> weeks) {
	}

	/**
	 * A day on a sheet.
	 *
	 * @param on the day
	 * @param derived its part in the count; null before the start and after the end
	 * @param last whether it is the last day
	 * @param today whether it is today
	 */
	public record Day(LocalDate on, CountedDay derived, boolean last, boolean today) {

		/**
		 * Which kind of day it is, as a name of styles; "outside" where it has no part.
		 */
		public String kind() {
			return (this.derived == null) ? "outside" : this.derived.state().name().toLowerCase(Locale.ROOT);
		}

		/**
		 * A sign that fits into a small box: the number of a counted day, or a letter.
		 */
		public String sign() {
			if (this.derived == null) {
				return "";
			}
			return switch (this.derived.state()) {
				case START -> "S";
				case COUNTED -> Integer.toString(this.derived.number());
				case WEEKEND -> "–";
				case HOLIDAY -> "H";
				case DISREGARDED -> "P";
				case MOVED -> "M";
			};
		}

		/** All of it in words, for those who hear the page. */
		public String words() {
			List<String> words = new ArrayList<>();
			if (this.derived != null) {
				words.add(this.derived.counts() ? "counted, day " + this.derived.number() : part());
			}
			if (this.last) {
				words.add("the last day");
			}
			if (this.today) {
				words.add("today");
			}
			return String.join(", ", words);
		}

		private String part() {
			return switch (this.derived.state()) {
				case START, MOVED -> this.derived.why();
				default -> this.derived.why() + ", not counted";
			};
		}

	}

}
