package uk.candour.gathering;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.connectors.Connectors;
import uk.candour.connectors.Standing;

/**
 * What the searches of all cases have shown about the assets: how they answer, and how
 * long people take who look by hand.
 */
@Component
public class Experience {

	private static final int SLOWEST = 5;

	private final SearchRows rows;

	private final Connectors connectors;

	Experience(SearchRows rows, Connectors connectors) {
		this.rows = rows;
		this.connectors = connectors;
	}

	/** How its system is asked at the moment; empty when it was not since the start. */
	public Optional<Standing> standing(String asset) {
		return this.connectors.standing(asset);
	}

	/** Whether its system is left alone at the moment, because it failed too often. */
	public boolean isLeftAlone(String asset) {
		return standing(asset).filter((now) -> now.state() == Standing.State.LEFT_ALONE).isPresent();
	}

	/** How an asset has answered lately. */
	public Health health(String asset) {
		return Health.of(this.rows.findTop20ByAssetOrderByPlannedAtDesc(asset));
	}

	/**
	 * How long searches by hand take, of the slowest assets: what an estimate of cost can
	 * rest on (FOIA s.12). A sentence for each; empty when nobody has searched.
	 */
	public List<String> minutes() {
		return this.rows.minutes().stream().limit(SLOWEST).map(Experience::sentence).toList();
	}

	private static String sentence(SearchRows.Minutes took) {
		return took.getTitle() + ": " + Math.round(took.getAverage()) + " minutes on average of " + took.getSearches()
				+ ((took.getSearches() == 1) ? " search" : " searches");
	}

}
