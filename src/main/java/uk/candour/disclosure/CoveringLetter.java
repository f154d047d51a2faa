package uk.candour.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseLetters;
import uk.candour.cases.Question;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Catalogue;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.gathering.Search;
import uk.candour.gathering.SearchCertificates;
import uk.candour.gathering.Searches;
import uk.candour.information.Answers;

/**
 * The letter in front of a pack: what the law of the question asks an answer to say.
 */
@Component
class CoveringLetter {

	private final Letters letters;

	private final CaseLetters caseLetters;

	private final Answers answers;

	private final Searches searches;

	private final SearchCertificates certificates;

	private final Catalogue catalogue;

	CoveringLetter(Letters letters, CaseLetters caseLetters, Answers answers, Searches searches,
			SearchCertificates certificates, Catalogue catalogue) {
		this.letters = letters;
		this.caseLetters = caseLetters;
		this.answers = answers;
		this.searches = searches;
		this.certificates = certificates;
		this.catalogue = catalogue;
	}

	/**
	 * Writes it, by the law of the question.
	 * @param proven the documents that go with it
	 */
	void write(CaseFile file, Question question, List<Proven> proven, Path letter) throws IOException {
		if (this.answers.areFor(question)) {
			this.letters.compose(this.answers.kind(file, question), file.language(),
					this.answers.values(file, question), letter);
		}
		else {
			this.letters.compose(LetterKind.B6, file.language(), values(file, proven), letter);
		}
	}

	private Map<String, Object> values(CaseFile file, List<Proven> proven) {
		List<Asset> assets = annexed(file);
		Map<String, Object> values = this.caseLetters.values(file);
		values.put("given", proven.size());
		values.put("assets", assets.stream().map(CoveringLetter::asset).toList());
		values.put("automated", told(assets, Attribute.AUTOMATED));
		values.put("transfers", told(assets, Attribute.TRANSFERS));
		values.put("search-statement", this.certificates.of(file.reference()).statement());
		values.put("searches", this.searches.of(file.reference()).stream().map(CoveringLetter::sentence).toList());
		values.put("withheld", withheld(proven));
		return values;
	}

	/**
	 * The assets that hold something of the person; where nothing was found anywhere,
	 * those that were asked.
	 */
	private List<Asset> annexed(CaseFile file) {
		List<Search> searches = this.searches.of(file.reference());
		boolean any = searches.stream().anyMatch((search) -> search.hits() > 0);
		return searches.stream()
			.filter((search) -> !any || search.hits() > 0)
			.flatMap((search) -> this.catalogue.find(search.asset()).stream())
			.toList();
	}

	/** What Article 15(1)(a) to (d) and (g) ask for, of one asset. */
	private static Map<String, String> asset(Asset asset) {
		Asset.Processing processing = asset.processing();
		return Map.of("title", asset.title(), "purpose", joined(processing.purpose(), asset.words(Attribute.BASIS)),
				"categories", joined(processing.categories(), asset.words(Attribute.DATA)), "recipients",
				processing.recipients(), "retention",
				joined(processing.retention(), asset.words(Attribute.RETENTION_ACTION)), "source", processing.source());
	}

	private static String joined(String text, String more) {
		return Stream.of(text, more).filter((part) -> !part.isEmpty()).collect(Collectors.joining(". "));
	}

	/**
	 * What several assets say of something that most have none of (Article 15(1)(h),
	 * (2)); empty when none has.
	 */
	private static String told(List<Asset> assets, Attribute attribute) {
		return assets.stream()
			.filter((asset) -> !asset.value(attribute).isEmpty() && !"none".equalsIgnoreCase(asset.value(attribute)))
			.map((asset) -> asset.title() + ": " + asset.value(attribute))
			.collect(Collectors.joining("\n"));
	}

	private static String sentence(Search search) {
		String found = (search.hits() == 0) ? "nothing found" : search.hits() + " found";
		return search.title() + ": " + found + (search.wasSearchedByHand() ? " (searched by a person)" : "");
	}

	private static String withheld(List<Proven> proven) {
		List<String> provisions = proven.stream().flatMap((one) -> one.provisions().stream()).distinct().toList();
		return provisions.isEmpty() ? "Nothing was withheld from these documents."
				: "Some parts were removed. Each is marked in its place, and the schedule says which documents they are"
						+ " in. We relied on: " + String.join("; ", provisions) + ".";
	}

}
