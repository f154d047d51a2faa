package uk.candour.catalogue;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;

/**
 * The register of all assets.
 */
@Component
public class Catalogue {

	private final AssetRows rows;

	private final AuditTrail trail;

	Catalogue(AssetRows rows, AuditTrail trail) {
		this.rows = rows;
		this.trail = trail;
	}

	/** Every asset, by title. */
	public List<Asset> all() {
		return this.rows.findAllByOrderByTitle();
	}

	public Optional<Asset> find(String code) {
		return this.rows.findById(code);
	}

	/**
	 * Enters an asset, or replaces the entry of that code.
	 * @param by who does it
	 */
	@Transactional
	public void enter(Asset asset, String by) {
		boolean known = this.rows.existsById(asset.code());
		this.rows.save(asset);
		this.trail.record("office", by, known ? "Catalogue entry changed" : "Catalogue entry added", asset.code());
	}

}
