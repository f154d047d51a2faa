package uk.candour.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Refused;

/**
 * The register of all assets. What is written into it stays: every change is a revision.
 */
@Component
public class Catalogue {

	/** Assets on one page of a list. */
	public static final int PAGE = 50;

	private final AssetRows rows;

	private final AuditTrail trail;

	private final Clock clock;

	Catalogue(AssetRows rows, AuditTrail trail, Clock clock) {
		this.rows = rows;
		this.trail = trail;
		this.clock = clock;
	}

	/** Every asset by its code. */
	public Map<String, Asset> byCode() {
		return all().stream().collect(Collectors.toMap(Asset::code, Function.identity()));
	}

	/**
	 * The asset that somebody named.
	 * @throws Refused when it is not in the catalogue: says what is
	 */
	public Asset named(String code) {
		return find(code)
			.orElseThrow(() -> new Refused("no-such-asset", "“" + code + "” is not in the catalogue. There are: "
					+ String.join(", ", all().stream().map(Asset::code).toList()) + "."));
	}

	/** Every asset, by title. */
	public List<Asset> all() {
		return this.rows.all();
	}

	public Optional<Asset> find(String code) {
		return this.rows.find(code);
	}

	/** The codes of the teams that own something, in order. */
	public List<String> teams() {
		return this.rows.teams();
	}

	/**
	 * A page of the register.
	 * @param number from 1
	 */
	public Page page(Selection selection, int number) {
		long from = (Math.max(1, number) - 1L) * PAGE;
		return new Page(this.rows.select(selection, from, PAGE), this.rows.count(selection));
	}

	/** Today, where the council is. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
	}

	/**
	 * Enters an asset, or replaces the entry of that code. An entry that says the same is
	 * left as it is.
	 * @param by who does it
	 */
	@Transactional
	public void enter(Asset asset, String by) {
		this.rows.hold(asset.code());
		write(asset, by, "");
	}

	/**
	 * Changes what an entry says, or makes a new one.
	 * @param read the revision that was read before; 0 for a new asset
	 * @param values what it is to say, all of it
	 * @param why in a few words; may be empty
	 * @throws Refused "changed-meanwhile" when somebody else has changed it since, or
	 * made one of that code: nothing is lost, the entry has to be read again
	 */
	@Transactional
	public Asset change(String code, int read, Map<Attribute, List<String>> values, String why, String by) {
		this.rows.hold(code);
		Optional<Asset> now = find(code);
		if (now.map(Asset::revision).orElse(0) != read) {
			throw new Refused("changed-meanwhile", (read == 0) ? "There is an asset “" + code + "” already."
					: "Somebody else changed this entry while you were writing. What you wrote is still below.");
		}
		Asset before = now.orElseGet(() -> Asset.of(code, Map.of(), new Asset.Binding(null, Map.of()), 0));
		return write(before.with(values), by, why);
	}

	/**
	 * Changes how an asset is reached.
	 * @param connector kind of connector, or null when a person looks
	 * @param settings of the connector; secrets are only named in them
	 * @throws Refused "no-such-asset"
	 */
	@Transactional
	public void bind(String code, String connector, Map<String, String> settings, String by) {
		this.rows.hold(code);
		Asset now = find(code)
			.orElseThrow(() -> new Refused("no-such-asset", "“" + code + "” is not in the catalogue."));
		write(now.bound(new Asset.Binding(connector, settings)), by, "");
	}

	private Asset write(Asset asset, String by, String why) {
		Optional<Asset> before = find(asset.code());
		List<Difference> changes = before.map(asset::since).orElse(List.of());
		if (before.isPresent() && changes.isEmpty()) {
			return before.get();
		}
		Asset written = this.rows.write(asset, this.clock.instant(), by, why.strip());
		String what = changes.stream().map(Difference::what).collect(Collectors.joining(", "));
		this.trail.record("office", by, before.isPresent() ? "Catalogue entry changed" : "Catalogue entry added",
				written.code() + ", revision " + written.revision() + (what.isEmpty() ? "" : ": " + what));
		return written;
	}

	/** How an entry came to be what it is, newest first. */
	public List<Revision> history(String code) {
		List<Revision> revisions = new ArrayList<>();
		Asset before = null;
		for (Revision one : this.rows.revisions(code)) {
			revisions.add(new Revision(one.asset(), one.at(), one.by(), one.why(),
					(before != null) ? one.asset().since(before) : List.of()));
			before = one.asset();
		}
		Collections.reverse(revisions);
		return revisions;
	}

	/**
	 * What has changed in an entry since somebody read it.
	 * @param read the revision that they read
	 */
	public List<Difference> since(String code, int read) {
		Asset then = this.rows.revisions(code)
			.stream()
			.map(Revision::asset)
			.filter((asset) -> asset.revision() == read)
			.findFirst()
			.orElse(null);
		return (then == null) ? List.of() : find(code).map((now) -> now.since(then)).orElse(List.of());
	}

	/**
	 * A page of the register.
	 *
	 * @param assets in the order that was asked for
	 * @param total how many there are on all pages
	 */
	public record Page(List<Asset> assets, long total) {
	}

}
