package uk.candour.cases;

import java.time.LocalDate;

import uk.candour.statute.Deadline;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;

/**
 * The two further months that the law gives for a request about a person's own data which
 * is complex or one of several: once, and only if the person is told in the first month
 * (UK GDPR Article 12A(3)-(4)).
 */
public final class MoreTime {

	/** The message by which it reaches the process of a request. */
	static final String MESSAGE = "more-time";

	private MoreTime() {
	}

	/**
	 * Makes sure that the law gives it today.
	 * @throws Refused when it was taken before, or the first month is over
	 */
	public static void require(CaseFile file, Question question, LocalDate today) {
		if (file.ticks(question).stream().anyMatch((tick) -> tick.kind() == Tick.Kind.EXTENSION_NOTICE)) {
			throw new Refused("no-more-time", "More time was taken once already; the law gives it once.");
		}
		boolean late = file.clocks(question)
			.stream()
			.filter((clock) -> clock.rule().deadline() == Deadline.EXTENSION_NOTICE_BY)
			.anyMatch((clock) -> clock.isLate(today));
		if (late) {
			throw new Refused("no-more-time",
					"The first month is over, so the time cannot be extended any more (UK GDPR Article 12A(4)).");
		}
	}

	/** Why, as the requester reads it. */
	record Reasons(String words) {
	}

}
