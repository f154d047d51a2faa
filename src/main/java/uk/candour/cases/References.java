package uk.candour.cases;

import java.util.Set;

import uk.candour.statute.Regime;
import uk.candour.statute.WorkingDays;

/**
 * How cases are called: by the sort of case, as people know it, a year and a number.
 */
public final class References {

	private static final Set<String> INFORMATION_RIGHTS = Set.of("FOI", "EIR", "RPSI");

	private References() {
	}

	static String of(Regime regime, int year, long number) {
		return "%s-%d-%05d".formatted(sort(regime), year, number);
	}

	private static String sort(Regime regime) {
		return switch (regime) {
			case HOUSING_COMPLAINT, CORPORATE_COMPLAINT -> "COMPLAINT";
			case DP_COMPLAINT -> "PRIVACY";
			case RECTIFICATION -> "CORRECTION";
			default -> regime.name();
		};
	}

	/**
	 * By which calendar the days of a case are counted: a holiday anywhere in the United
	 * Kingdom counts for rights to information (FOIA s.10(6), EIR reg 2(1), RPSI reg 2),
	 * elsewhere those of England and Wales.
	 * @param reference of the case
	 */
	public static WorkingDays daysOf(String reference) {
		return INFORMATION_RIGHTS.contains(reference.split("-", 2)[0]) ? WorkingDays.UK_ANY : WorkingDays.ENG_WAL;
	}

}
