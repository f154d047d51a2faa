package uk.candour.insight;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import uk.candour.accounts.Account;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.statute.StatutoryClock;

/**
 * Every open case by its deadline, for managers.
 */
@Component
public class Board {

	/** Working days before the deadline from which a case counts as near. */
	public static final int NEAR = 5;

	private final CaseFiles files;

	Board(CaseFiles files) {
		this.files = files;
	}

	/** What the board shows to an account today. */
	public View of(Account who) {
		LocalDate today = this.files.today();
		List<Row> rows = this.files.open(who)
			.stream()
			.map((file) -> row(file, today, this.files.target(file).orElse(null)))
			.toList();
		Map<Light, Long> counts = new EnumMap<>(Light.class);
		for (Light light : Light.values()) {
			counts.put(light, rows.stream().filter((row) -> row.light() == light).count());
		}
		return new View(rows, counts);
	}

	private static Row row(CaseFile file, LocalDate today, LocalDate target) {
		StatutoryClock clock = file.clock();
		int left = clock.workingDaysLeft(today);
		return new Row(file.reference(), file.name(), file.stage().title(), file.dueOn().orElse(null), target, left,
				Light.of(clock, today));
	}

	/** How a case stands with time. */
	public enum Light {

		OVERDUE("Overdue"), NEAR("Near"), PAUSED("Clock stopped"), ON_TRACK("On track"), ANSWERED("Answered");

		private final String title;

		Light(String title) {
			this.title = title;
		}

		/** For people. */
		public String title() {
			return this.title;
		}

		/** The light of a clock today. */
		public static Light of(StatutoryClock clock, LocalDate today) {
			if (clock.answeredOn().isPresent()) {
				return ANSWERED;
			}
			if (clock.due().isEmpty()) {
				return PAUSED;
			}
			if (clock.isLate(today)) {
				return OVERDUE;
			}
			return (clock.workingDaysLeft(today) <= Board.NEAR) ? NEAR : ON_TRACK;
		}

	}

	/**
	 * A case on the board.
	 *
	 * @param reference the case
	 * @param subject the person's name
	 * @param stage where it stands
	 * @param dueOn the deadline, or null while the clock is stopped
	 * @param target by when the council itself wants to answer, or null
	 * @param left working days to the deadline
	 * @param light how it stands with time
	 */
	public record Row(String reference, String subject, String stage, LocalDate dueOn, LocalDate target, int left,
			Light light) {
	}

	/**
	 * The board.
	 *
	 * @param rows by deadline
	 * @param counts of each light
	 */
	public record View(List<Row> rows, Map<Light, Long> counts) {
	}

}
