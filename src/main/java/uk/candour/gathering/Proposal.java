package uk.candour.gathering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import uk.candour.cases.CaseFile;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Question;
import uk.candour.cases.Scope;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Identifier;
import uk.candour.catalogue.IdentifierMap;
import uk.candour.catalogue.Topic;

/**
 * What the catalogue says of whether a case should ask an asset, and why. A search has to
 * be reasonable and proportionate (UK GDPR Article 15(1A)): where the catalogue is
 * silent, the asset is asked.
 *
 * @param asked whether it should be asked
 * @param reason in a sentence or two
 */
record Proposal(boolean asked, String reason) {

	/** Any of these may be the number that a person gave. */
	private static final Set<Identifier> NUMBERS = EnumSet.of(Identifier.HOUSING_REFERENCE, Identifier.TENANCY_NUMBER,
			Identifier.RENT_ACCOUNT, Identifier.JOB_NUMBER, Identifier.CASE_NUMBER);

	/** Words that stand in every question and every entry. */
	private static final Set<String> COMMON = Set.of("about", "after", "before", "could", "council", "every", "house",
			"housing", "information", "month", "other", "people", "please", "record", "since", "their", "there",
			"these", "thing", "under", "wanted", "where", "which", "while", "would", "year");

	/** What the catalogue proposes for a case. */
	static Map<String, Proposal> of(CaseFile file, List<Asset> assets) {
		if (file.subject().isEmpty()) {
			Set<String> words = file.questions()
				.stream()
				.map(Question::wording)
				.flatMap(Proposal::words)
				.collect(Collectors.toSet());
			return assets.stream().collect(Collectors.toMap(Asset::code, (asset) -> about(asset, words)));
		}
		Map<String, IdentifierMap.Route> routes = IdentifierMap.of(assets).from(known(file.subject().get()));
		return assets.stream()
			.collect(Collectors.toMap(Asset::code, (asset) -> about(asset, file.scope(), routes.get(asset.code()))));
	}

	/** For a request about a person. */
	private static Proposal about(Asset asset, Scope scope, IdentifierMap.Route route) {
		if (!asset.isSearched()) {
			return new Proposal(false,
					asset.value(Attribute.NOT_SEARCHED).isEmpty()
							? "The catalogue says that it is not searched for requests about a person."
							: sentence(asset.value(Attribute.NOT_SEARCHED)));
		}
		LocalDate until = asset.date(Attribute.COVERS_UNTIL).orElse(LocalDate.MAX);
		if (scope.from() != null && until.isBefore(scope.from())) {
			return new Proposal(false, "Its records end on " + until + ", before the period that is asked about.");
		}
		LocalDate from = asset.date(Attribute.COVERS_FROM).orElse(LocalDate.MIN);
		if (scope.to() != null && from.isAfter(scope.to())) {
			return new Proposal(false, "Its records begin on " + from + ", after the period that is asked about.");
		}
		if (!holdsAny(asset, scope.subjects())) {
			return new Proposal(false,
					"It holds nothing about " + String.join(", ", scope.subjects()).toLowerCase(Locale.UK)
							+ ", only about " + asset.words(Attribute.TOPICS).toLowerCase(Locale.UK) + ".");
		}
		return new Proposal(true, "Holds " + sentence(asset.entry().holds()) + " " + how(asset, route));
	}

	/** What an asset does not say of itself is no reason to leave it out. */
	static boolean holdsAny(Asset asset, List<String> subjects) {
		List<Topic> wanted = subjects.stream()
			.flatMap((subject) -> Arrays.stream(Topic.values())
				.filter((topic) -> topic.words().equalsIgnoreCase(subject)))
			.toList();
		return asset.values(Attribute.TOPICS).isEmpty() || wanted.size() < subjects.size() || subjects.isEmpty()
				|| wanted.stream().anyMatch((topic) -> asset.has(Attribute.TOPICS, topic));
	}

	private static String how(Asset asset, IdentifierMap.Route route) {
		if (route == null) {
			return "It can only be searched by " + asset.words(Attribute.NEEDS).toLowerCase(Locale.UK)
					+ ", which is not known: its owner looks.";
		}
		String by = route.by().isEmpty() ? ""
				: " by " + route.by()
					.stream()
					.map((identifier) -> identifier.words().toLowerCase(Locale.UK))
					.collect(Collectors.joining(", "));
		String giver = (route.giver() != null) ? ", which " + route.giver().title() + " gives" : "";
		return (asset.connector().isPresent() ? "Searched by machine" : "Searched by its owner") + by + giver + ".";
	}

	/** For a request that is not about anybody. */
	private static Proposal about(Asset asset, Set<String> wanted) {
		String common = words(asset.title() + " " + asset.entry().holds() + " " + asset.value(Attribute.PURPOSE))
			.filter(wanted::contains)
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
		return common.isEmpty() ? new Proposal(false, "Its entry speaks of nothing that is asked.")
				: new Proposal(true, "Its entry speaks of: " + common + ".");
	}

	/** Long words without an ending, so that a boiler is found among boilers. */
	private static Stream<String> words(String text) {
		return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> word.length() > 4)
			.map((word) -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
			.filter((word) -> !COMMON.contains(word));
	}

	private static Set<Identifier> known(DataSubject person) {
		Set<Identifier> known = EnumSet.of(Identifier.NAME);
		if (person.dateOfBirth() != null) {
			known.add(Identifier.DATE_OF_BIRTH);
		}
		if (!person.addresses().isEmpty()) {
			known.add(Identifier.ADDRESS);
		}
		if (!person.emails().isEmpty()) {
			known.add(Identifier.EMAIL);
		}
		if (!person.phones().isEmpty()) {
			known.add(Identifier.PHONE);
		}
		if (!person.references().isEmpty()) {
			known.addAll(NUMBERS);
		}
		return known;
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

}
