package uk.candour.detection;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers by which an office knows a person: tenancy, rent account, case, crime, claim.
 */
final class References implements Finder {

	private static final Pattern REFERENCE = Pattern.compile("(?i)\\b(?:tenancy|rent(?: account)?|payment|case|crime|"
			+ "incident|job|repair|application|applicant|claim|council tax|housing benefit|benefit|property|asset|UPRN|"
			+ "CRN|customer|person|account|passport|driving licence|licence|URN|ASB|our|your)?\\s?"
			+ "\\b(?:references?|ref|number|no|id|account|UPRN|CRN|URN)\\b\\.?(?: (?:number|no|is|was))?\\.?\\s?[:#]?\\s?"
			+ "(?<code>(?=[A-Z/-]{0,8}\\d)[A-Z0-9](?:[A-Z0-9/-]{2,18}[A-Z0-9]))(?![\\p{L}\\p{N}])");

	private static final Pattern NEAR = Pattern
		.compile("(?i)tenan|rent|paym|case|crime|incident|job|repair|appli|claim|"
				+ "tax|benefit|prop|asset|uprn|crn|custom|person|account|passport|licence|urn|asb|our|your|ref");

	@Override
	public void find(String text, Consumer<Hit> hits) {
		Matcher found = REFERENCE.matcher(text);
		while (found.find()) {
			String words = text.substring(found.start(), found.start("code"));
			if (NEAR.matcher(words).find()) {
				hits.accept(new Hit(Kind.REFERENCE, found.start("code"), found.end("code"), 0.72,
						"The words before it say that it is the reference of a person or case."));
			}
		}
	}

}
