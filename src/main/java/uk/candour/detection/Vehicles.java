package uk.candour.detection;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registration marks of vehicles.
 */
final class Vehicles implements Finder {

	private static final Pattern SINCE_2001 = Pattern
		.compile("(?<![\\p{L}\\p{N}])[A-HJ-PR-Y]{2}\\d{2} ?[A-HJ-PR-Z]{3}(?![\\p{L}\\p{N}])");

	private static final Pattern NAMED = Pattern
		.compile("(?i)\\b(?:vehicle|car|van|motorbike|registration|reg|plate|VRM)\\b[^\\n\\d]{0,30}?(?<mark>\\b(?:"
				+ "[A-Z]{2}\\d{2} ?[A-Z]{3}|[A-Z]\\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\\d{1,3}[A-Z]|[A-Z]{1,3} ?\\d{1,4}))\\b");

	@Override
	public void find(String text, Consumer<Hit> hits) {
		Matcher modern = SINCE_2001.matcher(text);
		while (modern.find()) {
			hits.accept(new Hit(Kind.VEHICLE, modern.start(), modern.end(), 0.88,
					"It has the shape of a vehicle registration mark."));
		}
		Matcher named = NAMED.matcher(text);
		while (named.find()) {
			boolean reads = named.group("mark").length() >= 5;
			if (reads) {
				hits.accept(new Hit(Kind.VEHICLE, named.start("mark"), named.end("mark"), 0.9,
						"It has the shape of a registration mark and a vehicle is spoken of."));
			}
		}
	}

}
