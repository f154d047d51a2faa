package uk.candour.detection;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Postcodes and street addresses.
 */
final class Places implements Finder {

	private static final Pattern POSTCODE = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:GIR\\s?0AA|"
			+ "[A-PR-UWYZ](?:\\d[\\dA-HJKPSTUW]?|[A-HK-Y]\\d[\\dABEHMNPRV-Y]?)\\s?\\d[ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\p{N}])");

	private static final String FLAT = "(?:(?:Flat|Apartment|Apt|Unit|Room|Maisonette)\\.?\\s(?:\\d{1,4}[A-Za-z]?|[A-Z])\\b,?\\s{1,2})";

	private static final String KIND = "(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Court|Ct|Crescent|Cres|"
			+ "Place|Terrace|Terr|Way|Gardens|Gdns|Grove|Square|Sq|Walk|Row|Hill|Park|Mews|Rise|Green|View|Parade|Gate|"
			+ "Croft|Fold|Yard|Wharf|Quay|Mount|Bank|Lea|Meadow|Meadows|End|Circus|Passage|Path|Parc|House|Tower|Towers|"
			+ "Point|Heights|Lodge|Mansions|Buildings|Villas|Cottages|Estate)";

	private static final Pattern ADDRESS = Pattern.compile("(?<![\\p{N}\\p{L}/.-])" + FLAT
			+ "?\\d{1,4}[A-Za-z]?(?:\\s?[-–]\\s?\\d{1,4})?,?\\s{1,2}(?:\\p{Lu}[\\p{L}'’.-]{0,30}\\s{1,2}){1,4}" + KIND
			+ "\\b");

	private static final Pattern LOWER = Pattern.compile("(?<![\\p{N}\\p{L}/.-])" + FLAT
			+ "?\\d{1,4}[a-z]?,? (?<words>(?:[a-z']{2,20} ){1,3})(?:street|road|lane|avenue|close|crescent|drive|terrace|gardens|grove)\\b");

	private static final Pattern WELSH = Pattern.compile("(?<![\\p{N}\\p{L}/.-])" + FLAT
			+ "?\\d{1,4}[A-Za-z]?,?\\s(?:Heol|Ffordd|Stryd|Lôn|Maes|Tŷ|Bryn|Rhodfa|Clos|Cae|Llys|Parc|Trem|Rhes)(?:\\s(?:y|yr|\\p{Lu}[\\p{L}'’-]{1,30})){1,3}");

	private static final Pattern HOUSE_NAMED = Pattern.compile("(?<![\\p{L}\\p{N}])" + FLAT
			+ "(?:\\p{Lu}[\\p{L}'’-]{0,30}\\s){1,3}(?:House|Court|Tower|Point|Lodge|Heights|Mansions)\\b");

	private static final Pattern FLAT_ALONE = Pattern.compile(
			"(?i)(?<![\\p{L}\\p{N}])(?:flat|apartment|maisonette)\\s(?:no\\.?\\s|number\\s)?\\d{1,4}[a-z]?(?![\\p{L}\\p{N}])");

	private static final Pattern NEIGHBOUR = Pattern.compile(
			"(?i)\\b(?:neighbours?|tenants?|residents?|lady|woman|man|people|family|couple|occupiers?|lives|living)\\s"
					+ "(?:at|from|in|of)\\s(?<house>(?:number|no\\.?|house|house number)\\s?\\d{1,4}[a-z]?)(?![\\p{L}\\p{N}])");

	private static final Set<String> NO_STREET = Set.of("the", "a", "on", "of", "in", "to", "at", "was", "is", "and",
			"or", "for", "from", "with", "by", "this", "that", "down", "up", "cars", "people", "days", "weeks",
			"hours");

	@Override
	public void find(String text, Consumer<Hit> hits) {
		Matcher postcode = POSTCODE.matcher(text);
		while (postcode.find()) {
			boolean capital = postcode.group().equals(postcode.group().toUpperCase(Locale.ROOT));
			hits.accept(new Hit(Kind.POSTCODE, postcode.start(), postcode.end(), capital ? 0.95 : 0.75,
					"It has the shape of a UK postcode."));
		}
		find(ADDRESS, text, 0.9, "A house number is followed by the name of a street.", hits);
		find(WELSH, text, 0.9, "A house number is followed by the name of a street.", hits);
		find(HOUSE_NAMED, text, 0.91, "A flat number is followed by the name of a building.", hits);
		find(FLAT_ALONE, text, 0.6, "It names a flat.", hits);
		Matcher lower = LOWER.matcher(text);
		while (lower.find()) {
			boolean street = Stream.of(lower.group("words").strip().split(" ")).noneMatch(NO_STREET::contains);
			if (street) {
				hits.accept(new Hit(Kind.ADDRESS, lower.start(), lower.end(), 0.75,
						"A number is followed by words that end like the name of a street."));
			}
		}
		Matcher neighbour = NEIGHBOUR.matcher(text);
		while (neighbour.find()) {
			hits.accept(new Hit(Kind.ADDRESS, neighbour.start("house"), neighbour.end("house"), 0.6,
					"It says at which house number someone lives."));
		}
	}

	private static void find(Pattern pattern, String text, double score, String why, Consumer<Hit> hits) {
		Matcher found = pattern.matcher(text);
		while (found.find()) {
			hits.accept(new Hit(Kind.ADDRESS, found.start(), found.end(), score, why));
		}
	}

}
