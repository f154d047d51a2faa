package uk.candour.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The clock of one regime, computed by replaying what happened. Never stored, never
 * edited.
 */
public final class StatutoryClock {

	private StatutoryClock() {
	}

	/**
	 * Replays the ticks.
	 * @param regime the law that applies
	 * @param ticks what happened, in any order; exactly one {@code RECEIVED}
	 * @return the clock
	 */
	public static StatutoryClock replay(Regime regime, List<Tick> ticks) {
		throw new UnsupportedOperationException();
	}

	/** The last day on which an answer is in time; empty while the clock is stopped. */
	public Optional<LocalDate> due() {
		throw new UnsupportedOperationException();
	}

	/** Whether the clock is stopped, so that there is no deadline now. */
	public boolean isPaused() {
		throw new UnsupportedOperationException();
	}

	/** The day the answer was sent, if it was. */
	public Optional<LocalDate> answeredOn() {
		throw new UnsupportedOperationException();
	}

	/** Whether the deadline has passed unanswered, or the answer was sent after it. */
	public boolean isLate(LocalDate today) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Working days from {@code today} to the due date; negative when past; 0 when due
	 * today or paused.
	 */
	public int workingDaysLeft(LocalDate today) {
		throw new UnsupportedOperationException();
	}

	/**
	 * One plain sentence per tick and per skipped day that matters, each with its
	 * section.
	 */
	public List<Explanation> explain() {
		throw new UnsupportedOperationException();
	}

	/**
	 * One step of the derivation.
	 *
	 * @param on the day it is about
	 * @param sentence plain English
	 * @param citation the section of law
	 */
	public record Explanation(LocalDate on, String sentence, String citation) {
	}

}
