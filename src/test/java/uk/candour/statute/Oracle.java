package uk.candour.statute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The same law worked out by walking from day to day on numbered days, with its own
 * calendar read from the proclaimed holidays. Shares no code with the clock.
 */
final class Oracle {

	static final int NONE = -1;

	static final int PAUSED = -2;

	static final int OUTSIDE = -3;

	/** Day 0 is 1 January 2018, a Monday. */
	private static final int DAYS = 4018;

	private final boolean[] offUk = new boolean[DAYS];

	private final boolean[] offEngland = new boolean[DAYS];

	private final int[] year = new int[DAYS + 400];

	private final int[] month = new int[DAYS + 400];

	private final int[] date = new int[DAYS + 400];

	Oracle(String json) throws Exception {
		numberTheDays();
		for (int day = 0; day < DAYS; day++) {
			this.offUk[day] = day % 7 >= 5;
			this.offEngland[day] = day % 7 >= 5;
		}
		JsonNode root = new ObjectMapper().readTree(json);
		for (JsonNode holiday : root.get("uk-any").get("dates")) {
			this.offUk[day(holiday.asText())] = true;
		}
		for (JsonNode event : root.get("england-and-wales").get("events")) {
			this.offEngland[day(event.get("date").asText())] = true;
		}
	}

	private void numberTheDays() {
		int[] lengths = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
		int y = 2018;
		int m = 1;
		int d = 1;
		for (int day = 0; day < DAYS + 400; day++) {
			this.year[day] = y;
			this.month[day] = m;
			this.date[day] = d;
			int length = lengths[m - 1] + ((m == 2 && y % 4 == 0) ? 1 : 0);
			d++;
			if (d > length) {
				d = 1;
				m++;
			}
			if (m > 12) {
				m = 1;
				y++;
			}
		}
	}

	int day(String iso) {
		int y = Integer.parseInt(iso.substring(0, 4));
		int m = Integer.parseInt(iso.substring(5, 7));
		int d = Integer.parseInt(iso.substring(8));
		for (int day = 0; day < DAYS; day++) {
			if (this.year[day] == y && this.month[day] == m && this.date[day] == d) {
				return day;
			}
		}
		throw new IllegalArgumentException(iso);
	}

	int days() {
		return DAYS;
	}

	/**
	 * Working days after a day, waits being disregarded; each wait is {asked, answered}.
	 */
	int workingDays(int from, int wanted, boolean england, List<int[]> waits) {
		int counted = 0;
		List<int[]> admitted = new ArrayList<>();
		for (int[] wait : waits) {
			if (wait[0] <= from) {
				admitted.add(wait);
			}
		}
		for (int day = from + 1; day < DAYS; day++) {
			admit(waits, admitted, day);
			if ((england ? this.offEngland : this.offUk)[day] || isWaiting(admitted, day)) {
				continue;
			}
			counted++;
			if (counted == wanted) {
				return day;
			}
		}
		return OUTSIDE;
	}

	/** The first of the working days is the day itself, if it is one. */
	int within(int from, int wanted) {
		int counted = 0;
		for (int day = from; day < DAYS; day++) {
			counted += this.offUk[day] ? 0 : 1;
			if (counted == wanted) {
				return day;
			}
		}
		return OUTSIDE;
	}

	/**
	 * Months after a day, waits being disregarded, before moving off a weekend or
	 * holiday.
	 */
	int months(int from, int wanted, List<int[]> waits) {
		int budget = lengthOfMonths(from, wanted);
		List<int[]> admitted = new ArrayList<>();
		for (int[] wait : waits) {
			if (wait[0] <= from) {
				admitted.add(wait);
			}
		}
		for (int day = from + 1; day < this.year.length; day++) {
			admit(waits, admitted, day);
			for (int[] wait : admitted) {
				if (wait[1] < 0) {
					return PAUSED;
				}
			}
			budget -= isWaiting(admitted, day) ? 0 : 1;
			if (budget == 0) {
				return day;
			}
		}
		return OUTSIDE;
	}

	int rolled(int day) {
		int last = day;
		while (last >= 0 && last < DAYS && this.offEngland[last]) {
			last++;
		}
		return (last >= DAYS) ? OUTSIDE : last;
	}

	/** The day before the same date some months on, as fees are to be paid. */
	int beginningWith(int from, int months) {
		return from + lengthOfMonths(from, months) - 1;
	}

	private int lengthOfMonths(int from, int wanted) {
		int passed = 0;
		for (int day = from + 1;; day++) {
			passed += (this.date[day] == 1) ? 1 : 0;
			boolean lastOfMonth = this.date[day + 1] == 1;
			if (passed == wanted && (this.date[day] == this.date[from] || lastOfMonth)) {
				return day - from;
			}
		}
	}

	private static void admit(List<int[]> waits, List<int[]> admitted, int day) {
		for (int[] wait : waits) {
			if (wait[0] == day) {
				admitted.add(wait);
			}
		}
	}

	private static boolean isWaiting(List<int[]> waits, int day) {
		for (int[] wait : waits) {
			if (wait[0] <= day && day <= wait[1]) {
				return true;
			}
		}
		return false;
	}

	/** The first question belongs to the first answer, and so on. */
	static List<int[]> pairs(List<Integer> asked, List<Integer> answered) {
		Collections.sort(asked);
		Collections.sort(answered);
		List<int[]> pairs = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			pairs.add(new int[] { asked.get(i), (i < answered.size()) ? answered.get(i) : -1 });
		}
		return pairs;
	}

}
