package uk.candour.connectors;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.Correction;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Holding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Corrects a system through its guard: looks first, changes only what still stands, reads
 * back, and keeps the proof.
 */
final class GuardedCorrections implements CorrectableSystem {

	private final String asset;

	private final Guard guard;

	private final Map<String, Amendment> amendments;

	private final Ledger ledger;

	private final Clock clock;

	/**
	 * Corrections of a system.
	 * @param guard null when no machine reaches it; then there are no amendments either
	 */
	GuardedCorrections(String asset, Guard guard, Map<String, Amendment> amendments, Ledger ledger, Clock clock) {
		this.asset = asset;
		this.guard = guard;
		this.amendments = Map.copyOf(amendments);
		this.ledger = ledger;
		this.clock = clock;
	}

	@Override
	public Set<String> data() {
		return this.amendments.keySet();
	}

	@Override
	public List<Holding> find(String datum, Query query) throws SourceFailure {
		Amendment amendment = Optional.ofNullable(this.amendments.get(datum))
			.orElseThrow(() -> new IllegalArgumentException("No machine corrects \"" + datum + "\" in this system."));
		return this.guard.through((deadline) -> {
			List<Holding> held = new ArrayList<>();
			amendment.find(query, (record, value) -> held.add(held(record, value)), deadline);
			return List.copyOf(held);
		});
	}

	@Override
	public Outcome correct(Correction correction) throws SourceFailure {
		Amendment amendment = this.amendments.get(correction.datum());
		if (amendment == null) {
			return new ForOwner();
		}
		Optional<Proof> before = this.ledger.proof(this.asset, correction);
		if (before.isPresent()) {
			return new Corrected(before.get());
		}
		Holding after = this.guard.through((deadline) -> carriedOut(amendment, correction, deadline));
		if (!Objects.equals(after.value(), correction.value())) {
			return new Conflict(after);
		}
		Proof proof = new Proof(Fingerprint.ofValue(after.value()), after.readAt());
		this.ledger.enter(this.asset, correction, proof);
		return new Corrected(proof);
	}

	private Holding carriedOut(Amendment amendment, Correction correction, Deadline deadline) throws SourceFailure {
		Holding now = read(amendment, correction, deadline);
		boolean stands = Objects.equals(now.value(), correction.expected());
		if (!stands || Objects.equals(now.value(), correction.value())) {
			return now;
		}
		// Whether it was changed is seen by reading: another one may have come first,
		// with
		// the same value or not.
		amendment.write(correction, deadline);
		return read(amendment, correction, deadline);
	}

	private Holding read(Amendment amendment, Correction correction, Deadline deadline) throws SourceFailure {
		return held(correction.record(), amendment.read(correction.record(), deadline).orElse(null));
	}

	private Holding held(String record, String value) {
		return new Holding(record, value, this.clock.instant());
	}

}
