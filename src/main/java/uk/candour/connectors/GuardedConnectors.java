package uk.candour.connectors;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.Correcting;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Reach;
import uk.candour.connectors.spi.Settings;
import uk.candour.connectors.spi.SourceSystem;

/**
 * Makes connectors and keeps one guard for each asset, for as long as its binding stays
 * the same.
 */
@Component
class GuardedConnectors implements Connectors {

	private static final List<Field> EVERYWHERE = List.of(
			Field.number("timeout-seconds", "Seconds to wait",
					"How long one search may wait for the system in all. Usually 30"),
			Field.number("concurrency", "Searches at once",
					"How many may ask this system at the same moment. Usually 4"));

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
	public List<Questionnaire> kinds() {
		return this.adapters.values()
			.stream()
			.sorted(Comparator.comparing(Adapter::title))
			.map((adapter) -> new Questionnaire(adapter.kind(), adapter.title(),
					Stream.concat(adapter.fields().stream(), EVERYWHERE.stream()).toList(), adapter.families()))
			.toList();
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

	@Override
	public Optional<Standing> standing(String asset) {
		return Optional.ofNullable(this.bound.get(asset)).map((held) -> held.guard().standing());
	}

	private Bound bound(String asset, String kind, Map<String, String> settings) {
		return this.bound.compute(asset,
				(code, now) -> (now != null && now.isFor(kind, settings)) ? now : bind(code, kind, settings));
	}

	private Bound bind(String asset, String kind, Map<String, String> declared) {
		Adapter adapter = this.adapters.get(kind);
		if (adapter == null) {
			throw new IllegalArgumentException("There is no connector of the kind \"" + kind + "\"; there are "
					+ String.join(", ", new TreeSet<>(this.adapters.keySet())) + ".");
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

	private record Bound(String kind, Map<String, String> settings, Guard guard, CorrectableSystem corrections) {

		boolean isFor(String kind, Map<String, String> settings) {
			return this.kind.equals(kind) && this.settings.equals(settings);
		}

	}

}
