package uk.candour.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which identifiers lead to which asset: a name finds the tenancy, the tenancy finds the
 * rent account, the account finds the job of a contractor.
 */
public final class IdentifierMap {

	private final List<Asset> assets;

	private IdentifierMap(List<Asset> assets) {
		this.assets = List.copyOf(assets);
	}

	/** The map of these assets. */
	public static IdentifierMap of(Collection<Asset> assets) {
		return new IdentifierMap(List.copyOf(assets));
	}

	/**
	 * How each asset is reached from what is known of a person. An asset that says of no
	 * identifier that it can be searched by it may be searched by any.
	 * @param known what is known
	 * @return by code, in the order in which they are reached; who is not in it cannot be
	 * reached
	 */
	public Map<String, Route> from(Set<Identifier> known) {
		Map<String, Route> routes = new LinkedHashMap<>();
		Map<Identifier, Asset> givers = new EnumMap<>(Identifier.class);
		Set<Identifier> reached = EnumSet.noneOf(Identifier.class);
		reached.addAll(known);
		for (int step = 1;; step++) {
			List<Asset> wave = new ArrayList<>();
			for (Asset asset : this.assets) {
				if (!routes.containsKey(asset.code()) && isReached(asset, reached)) {
					wave.add(asset);
				}
			}
			if (wave.isEmpty()) {
				return routes;
			}
			for (Asset asset : wave) {
				List<Identifier> by = needs(asset).stream().filter(reached::contains).toList();
				Asset giver = by.stream().anyMatch(known::contains) || by.isEmpty() ? null : givers.get(by.get(0));
				routes.put(asset.code(), new Route(asset, step, by, giver));
			}
			for (Asset asset : wave) {
				for (Identifier given : gives(asset)) {
					if (reached.add(given)) {
						givers.put(given, asset);
					}
				}
			}
		}
	}

	private static boolean isReached(Asset asset, Set<Identifier> reached) {
		List<Identifier> needs = needs(asset);
		return needs.isEmpty() || needs.stream().anyMatch(reached::contains);
	}

	/** By what an asset can be searched; empty when nobody has said. */
	public static List<Identifier> needs(Asset asset) {
		return asset.values(Attribute.NEEDS).stream().map(Identifier::valueOf).toList();
	}

	/** What the records of an asset lead on to. */
	public static List<Identifier> gives(Asset asset) {
		return asset.values(Attribute.GIVES).stream().map(Identifier::valueOf).toList();
	}

	/**
	 * How an asset is reached.
	 *
	 * @param step 1 when what is known leads to it at once, otherwise how many assets
	 * there are on the way, and itself
	 * @param by the identifiers that find it; empty when any may
	 * @param giver the asset that gives the first of them, or null when it was known
	 */
	public record Route(Asset asset, int step, List<Identifier> by, Asset giver) {
	}

}
