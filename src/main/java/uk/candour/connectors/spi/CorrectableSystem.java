package uk.candour.connectors.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A system in which data can be put right. Implementations are thread-safe and bound
 * their time. To be called outside any transaction: what it did in the system stands.
 */
public interface CorrectableSystem {

	/**
	 * The data that it corrects itself. Whatever else lives in it is for its owner.
	 */
	Set<String> data();

	/**
	 * The records about a person that hold a datum, and what each says now.
	 * @param datum one of {@link #data()}
	 * @throws SourceFailure when the system does not answer or refuses, or when there is
	 * nothing to ask it by
	 */
	List<Holding> find(String datum, Query query) throws SourceFailure;

	/**
	 * Corrects a value, once: asked again with the same key it does nothing and returns
	 * the proof of the first time.
	 * @throws SourceFailure when the system does not answer or refuses; what it did is
	 * then not known, and asking again is safe
	 * @throws IllegalArgumentException when the key belongs to another correction
	 */
	Outcome correct(Correction correction) throws SourceFailure;

	/**
	 * How a correction ended.
	 */
	sealed interface Outcome permits Corrected, Conflict, ForOwner {

	}

	/**
	 * The right value stands in the system.
	 *
	 * @param proof that it was read there
	 */
	record Corrected(Proof proof) implements Outcome {
	}

	/**
	 * Neither the expected value nor the right one stands in the record, so nothing was
	 * changed, or the change did not hold: a person has to see it and decide anew.
	 *
	 * @param found what the record says
	 */
	record Conflict(Holding found) implements Outcome {
	}

	/**
	 * No machine can correct this here: the owner of the system does it and confirms.
	 */
	record ForOwner() implements Outcome {
	}

	/**
	 * The value was read again after the change, on the way that a search takes.
	 *
	 * @param sha256 of the value in UTF-8, in hexadecimal digits; of nothing when there
	 * is no value
	 * @param readAt when
	 */
	record Proof(String sha256, Instant readAt) {
	}

}
