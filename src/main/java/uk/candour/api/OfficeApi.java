package uk.candour.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Quality;
import uk.candour.catalogue.QualityMeasure;
import uk.candour.gathering.Search;
import uk.candour.gathering.Searches;
import uk.candour.insight.Board;

/**
 * The register, the record of a case's searches, and the board, over REST.
 */
@RestController
@RequestMapping("/api")
class OfficeApi {

	private final Catalogue catalogue;

	private final Quality quality;

	private final Searches searches;

	private final Board board;

	private final Caller caller;

	OfficeApi(Catalogue catalogue, Quality quality, Searches searches, Board board, Caller caller) {
		this.catalogue = catalogue;
		this.quality = quality;
		this.searches = searches;
		this.board = board;
		this.caller = caller;
	}

	/** The register of what is held; how connectors reach it is not shown. */
	@GetMapping("/catalogue")
	List<Entry> catalogue() {
		this.caller.officer();
		Map<String, Map<QualityMeasure, Quality.Score>> scores = this.quality.all();
		return this.catalogue.all()
			.stream()
			.map((asset) -> Entry.of(asset, scores.getOrDefault(asset.code(), Map.of())))
			.toList();
	}

	/** What was asked of which system for a case, and what came back. */
	@GetMapping("/cases/{reference}/search-certificate")
	List<Line> certificate(@PathVariable String reference) {
		this.caller.see(reference);
		return this.searches.of(reference).stream().map(Line::of).toList();
	}

	/** Open cases by deadline. */
	@GetMapping("/board")
	Board.View board() {
		return this.board.of(this.caller.officer());
	}

	/**
	 * An entry of the register.
	 *
	 * @param attributes everything that it says, by key; terms by their code
	 * @param quality the newest score of each measure that was judged
	 */
	record Entry(String code, String title, int revision, Asset.Entry held, Asset.Processing processing,
			String searchedBy, Map<String, List<String>> attributes, Map<QualityMeasure, Integer> quality) {

		static Entry of(Asset asset, Map<QualityMeasure, Quality.Score> scores) {
			Map<String, List<String>> attributes = new LinkedHashMap<>();
			asset.values().forEach((attribute, values) -> attributes.put(attribute.key(), values));
			Map<QualityMeasure, Integer> quality = new EnumMap<>(QualityMeasure.class);
			scores.forEach((measure, score) -> quality.put(measure, score.score()));
			return new Entry(asset.code(), asset.title(), asset.revision(), asset.entry(), asset.processing(),
					asset.connector().orElse("by hand"), attributes, quality);
		}

	}

	/** One search as it was. */
	record Line(String asset, String title, String reason, Search.State state, String asked, Long looked, int hits,
			boolean truncated, int tries, Integer minutes, String searchedBy, Instant startedAt, Instant finishedAt) {

		static Line of(Search search) {
			return new Line(search.asset(), search.title(), search.reason(), search.state(), search.asked(),
					search.looked(), search.hits(), search.isTruncated(), search.tries(), search.minutes(),
					search.searchedBy(), search.startedAt(), search.finishedAt());
		}

	}

}
