package uk.candour.connectors;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.Correcting;
import uk.candour.connectors.spi.Reach;
import uk.candour.connectors.spi.Settings;
import uk.candour.connectors.spi.SourceSystem;

/**
 * Makes connectors and keeps one guard for each asset, for as long as its binding stays
 * the same.
 */
@Component
class GuardedConnectors implements Connectors {

	private final Reach reach;

	private final Ledger ledger;

	private final Clock clock;

	private final Map<String, Adapter> adapters;

	private final Map<String, Bound> bound = new ConcurrentHashMap<>();

	GuardedConnectors(Reach reach, Ledger ledger, Clock clock, List<Adapter> adapters) {
		this.reach = reach;
		this.ledger = ledger;
		this.clock = clock;
		this.adapters = adapters.stream().collect(Collectors.toUnmodifiableMap(Adapter::kind, Function.identity()));
	}

	@Override
	public SourceSystem of(String asset, String kind, Map<String, String> settings) {
		return bound(asset, kind, settings).guard();
	}

	@Override
	public CorrectableSystem correctable(String asset, String kind, Map<String, String> settings) {
		return (kind != null) ? bound(asset, kind, settings).corrections()
				: new GuardedCorrections(asset, null, Map.of(), this.ledger, this.clock);
	}

	private Bound bound(String asset, String kind, Map<String, String> settings) {
		return this.bound.compute(asset,
				(code, now) -> (now != null && now.isFor(kind, settings)) ? now : bind(code, kind, settings));
	}

	private Bound bind(String asset, String kind, Map<String, String> declared) {
		Adapter adapter = this.adapters.get(kind);
		if (adapter == null) {
			throw new IllegalArgumentException("There is no connector of the kind \"" + kind + "\"; there are "
					+ String.join(", ", this.adapters.keySet().stream().sorted().toList()) + ".");
		}
		Settings settings = new Settings(declared, this.reach);
		int seconds = settings.number("timeout-seconds", 30, 1, 3600);
		int concurrency = settings.number("concurrency", 4, 1, 100);
		Guard guard = new Guard(asset, adapter.open(settings), Duration.ofSeconds(seconds), concurrency);
		Map<String, Amendment> amendments = (adapter instanceof Correcting correcting) ? correcting.amendments(settings)
				: Map.of();
		settings.refuseUnread();
		return new Bound(kind, Map.copyOf(declared), guard,
				new GuardedCorrections(asset, guard, amendments, this.ledger, this.clock));
	}

	private record Bound(String kind, Map<String, String> settings, SourceSystem guard, CorrectableSystem corrections) {

		boolean isFor(String kind, Map<String, String> settings) {
			return this.kind.equals(kind) && this.settings.equals(settings);
		}

	}

}
