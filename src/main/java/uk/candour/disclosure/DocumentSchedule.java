package uk.candour.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.correspondence.Letters;
import uk.candour.documents.Document;
import uk.candour.review.Reviews;

/**
 * The schedule of a pack: each document with what was withheld from it, and what was
 * found and left out.
 */
@Component
class DocumentSchedule {

	private final Letters letters;

	private final Reviews reviews;

	private final Catalogue catalogue;

	private final Clock clock;

	DocumentSchedule(Letters letters, Reviews reviews, Catalogue catalogue, Clock clock) {
		this.letters = letters;
		this.reviews = reviews;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * Writes it.
	 * @param proven the documents, in order
	 * @param names whom nothing on it may name
	 */
	void write(String caseReference, List<Proven> proven, WithheldNames names, Path schedule) throws IOException {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("reference", caseReference);
		values.put("documents", proven.stream().map(this::line).toList());
		values.put("left-out", leftOut(caseReference, names));
		this.letters.page("schedule", values, schedule, "Schedule of documents");
	}

	private Map<String, String> line(Proven one) {
		Document finding = one.item().finding();
		LocalDate made = (finding.madeAt() != null) ? finding.madeAt().atZone(this.clock.getZone()).toLocalDate()
				: null;
		return Map.of("number", one.label(), "title", one.title(), "source", source(finding), "date",
				(made != null) ? made.toString() : "", "pages", String.valueOf(one.verified().pages()), "withheld",
				one.withheld());
	}

	private List<Map<String, String>> leftOut(String caseReference, WithheldNames names) {
		Map<LeftOut, Long> counts = this.reviews.items(caseReference)
			.stream()
			.filter((item) -> !item.isIncluded())
			.collect(Collectors.groupingBy((item) -> new LeftOut(source(item.finding()), reason(item, names)),
					LinkedHashMap::new, Collectors.counting()));
		return counts.entrySet().stream().map((entry) -> entry.getKey().line(entry.getValue())).toList();
	}

	/** Why a finding was left out, in words that name nobody who is withheld. */
	private static String reason(Reviews.Item item, WithheldNames names) {
		String reason = item.choice().map(Reviews.Choice::reason).orElse("");
		return names.areIn(reason) ? "About another person" : reason;
	}

	private String source(Document finding) {
		return this.catalogue.find(finding.origin()).map(Asset::title).orElse(finding.origin());
	}

	/** What was found and does not belong, by source and reason. */
	record LeftOut(String source, String reason) {

		Map<String, String> line(long count) {
			return Map.of("source", this.source, "count", String.valueOf(count), "reason", this.reason);
		}

	}

}
