package uk.candour.connectors.ldap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Known;
import uk.candour.connectors.NameMatch;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.Sheet;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Subject;

/**
 * Searches a directory: wider than what counts in the end, for what comes back is
 * confirmed.
 */
final class LdapEnquiry implements Enquiry {

	private static final Set<String> UNSHOWN = Set.of("userpassword", "objectclass", "jpegphoto", "thumbnailphoto",
			"usercertificate");

	private final Directory.Place place;

	private final Directory.Login login;

	private final Attributes attributes;

	private final int pageSize;

	LdapEnquiry(Directory.Place place, Directory.Login login, Attributes attributes, int pageSize) {
		this.place = place;
		this.login = login;
		this.attributes = attributes;
		this.pageSize = pageSize;
	}

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		Optional<Filter> filter = filter(query);
		if (filter.isEmpty()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in a directory.");
		}
		Harvest harvest = new Harvest(query, found);
		try (Directory directory = Directory.enter(this.place, this.login, deadline)) {
			directory.search(filter.get(), this.pageSize, (entry) -> {
				harvest.looked(1);
				take(entry, query, harvest);
				return !harvest.isTruncated();
			});
		}
		return harvest.searched("Entries of the directory by name, e-mail address, telephone number and reference, "
				+ "then confirmed by the name rules; made " + Period.of(query).inWords() + ".");
	}

	private Optional<Filter> filter(Query query) {
		Known known = new Known(query);
		Set<Filter> any = new LinkedHashSet<>();
		values(known, "familyLike").forEach((like) -> add(any, this.attributes.searched(), like.split("[%_]+", -1)));
		values(known, "email").forEach((mail) -> add(any, this.attributes.mails(), mail));
		values(known, "reference").forEach((number) -> add(any, this.attributes.references(), number));
		values(known, "phoneDigits").forEach((digits) -> add(any, this.attributes.phones(), ends(digits)));
		return any.isEmpty() ? Optional.empty() : Optional.of(Filter.createORFilter(any));
	}

	private static Collection<String> values(Known known, String parameter) {
		return known.combinations(List.of(parameter))
			.stream()
			.map((value) -> value.parts().get(parameter).toString())
			.toList();
	}

	// People space telephone numbers as they like; the last digits stand together in
	// most.
	private static String[] ends(String digits) {
		return new String[] { "", digits.substring(Math.max(0, digits.length() - 3)) };
	}

	private static void add(Set<Filter> any, List<String> attributes, String... pieces) {
		List<String> held = Stream.of(pieces).filter((piece) -> !piece.isEmpty()).toList();
		for (String attribute : attributes) {
			if (pieces.length == 1) {
				any.add(Filter.createEqualityFilter(attribute, pieces[0]));
			}
			else if (!held.isEmpty()) {
				any.add(Filter.createSubAnyFilter(attribute, held.toArray(String[]::new)));
			}
		}
	}

	private void take(SearchResultEntry entry, Query query, Harvest harvest) {
		Instant madeAt = this.attributes.date().map(entry::getAttributeValueAsDate).map(Date::toInstant).orElse(null);
		if (Period.of(query).contains(madeAt) && harvest.wants(entry.getDN())) {
			why(entry, query).ifPresent((why) -> harvest.add(finding(entry, madeAt, why)));
		}
	}

	private Optional<String> why(SearchResultEntry entry, Query query) {
		Optional<NameMatch> byName = this.attributes.names()
			.stream()
			.flatMap((name) -> values(entry, name).stream())
			.flatMap((name) -> NameMatch.between(query.subject(), name, null).stream())
			.max((one, other) -> Integer.compare(one.score(), other.score()));
		return byName.map((match) -> "The entry is for the " + match.why() + ".").or(() -> {
			Subject subject = query.subject();
			Query numbers = new Query(
					new Subject(List.of(), null, List.of(), subject.emails(), subject.phones(), subject.references()),
					null, null, List.of(), query.limit());
			Stream<String> known = Stream
				.of(this.attributes.mails(), this.attributes.phones(), this.attributes.references())
				.flatMap(List::stream);
			return new Recognition(numbers)
				.in(String.join("\n", known.flatMap((name) -> values(entry, name).stream()).toList()));
		});
	}

	private static List<String> values(SearchResultEntry entry, String attribute) {
		String[] values = entry.getAttributeValues(attribute);
		return (values != null) ? List.of(values) : List.of();
	}

	private Finding finding(SearchResultEntry entry, Instant madeAt, String why) {
		List<String> columns = new ArrayList<>();
		List<String> values = new ArrayList<>();
		for (Attribute attribute : entry.getAttributes()) {
			String name = attribute.getBaseName();
			if (!UNSHOWN.contains(name.toLowerCase(Locale.ROOT)) && !attribute.needsBase64Encoding()) {
				columns.add(name);
				values.add(String.join("\n", attribute.getValues()));
			}
		}
		String title = Optional.ofNullable(entry.getAttributeValue(this.attributes.title())).orElse(entry.getDN());
		Map<String, String> details = new LinkedHashMap<>();
		details.put("attributes", String.join(", ", columns));
		return new Finding(entry.getDN(), title + ".html", "text/html",
				new Sheet(title, columns, List.of(values)).html(), madeAt, why, details);
	}

}
