package uk.candour.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Quality;
import uk.candour.catalogue.QualityMeasure;
import uk.candour.insight.Board;

/**
 * The register and the board, over REST.
 */
@RestController
@RequestMapping("/api")
class OfficeApi {

	private final Catalogue catalogue;

	private final Quality quality;

	private final Board board;

	private final Caller caller;

	OfficeApi(Catalogue catalogue, Quality quality, Board board, Caller caller) {
		this.catalogue = catalogue;
		this.quality = quality;
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

}
