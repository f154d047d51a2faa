package uk.candour.connectors.http;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

/**
 * Searches a document system that speaks CMIS: its own search finds words in names and
 * texts, and what it brings is confirmed.
 *
 * @param binding by which the system is asked
 * @param type of documents
 * @param date the property that says when a document was made or changed
 * @param largest the most bytes of a document
 */
record CmisEnquiry(Binding binding, CmisSession.Place place, String type, String date, int largest) implements Enquiry {

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		SearchWords words = new SearchWords(query);
		Recognition recognition = new Recognition(query);
		if (words.texts().isEmpty() || !recognition.isPossible()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in documents.");
		}
		CmisSession session = this.binding.open(this.place, deadline);
		String within = session.folder().map((key) -> " AND IN_TREE(" + literal(key) + ")").orElse("");
		Harvest harvest = new Harvest(query, found);
		DocumentSieve sieve = new DocumentSieve(query, recognition, harvest, this.largest, deadline);
		Set<String> seen = new HashSet<>();
		for (String text : words.texts()) {
			for (String condition : List.of(inside(text), inName(text))) {
				session.query("SELECT cmis:objectId, cmis:name, cmis:contentStreamLength, " + this.date + " FROM "
						+ this.type + " WHERE " + condition + within, this.date, harvest, (row) -> {
							if (seen.add(row.id())) {
								take(session, row, sieve);
							}
						});
			}
		}
		return harvest
			.searched("Latest versions of documents" + this.place.folder().map((path) -> " in " + path).orElse("")
					+ " with " + words.inWords() + " in name or text, then confirmed by the name rules; "
					+ (this.date.equals("cmis:lastModificationDate") ? "last changed " : "dated ")
					+ Period.of(query).inWords() + "." + sieve.unread());
	}

	private void take(CmisSession session, CmisSession.Row row, DocumentSieve sieve) throws SourceFailure {
		if (row.id().isEmpty()) {
			throw new SourceFailure("The document system returned a document without its key.", false, null);
		}
		String name = row.name().isEmpty() ? "Document without name" : row.name();
		sieve.take(new DocumentSieve.Document(row.id(), name, row.size(), row.date(), Map.of("key", row.id())),
				() -> session.content(row.id()).orElse(new byte[0]));
	}

	// Most systems know beginnings of words and leave upper and lower case aside. Some
	// know neither, so the same is asked in plain words too (CMIS 1.1 section
	// 2.1.14.2.4).
	private static String inside(String text) {
		String plain = "\"" + text.replace("*", "") + "\"";
		String expression = plain + " OR " + plain.toUpperCase(Locale.ROOT) + (text.contains("*") ? " OR " + text : "");
		return "CONTAINS(" + literal(expression) + ")";
	}

	private static String inName(String text) {
		return "cmis:name LIKE '%" + text.replace("*", "").replace("_", "\\_") + "%'";
	}

	// Of the marks that mean something in the query language, words hold none
	// (SearchWords).
	private static String literal(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
	}

	/**
	 * Opens a session by one of the bindings that CMIS knows.
	 */
	@FunctionalInterface
	interface Binding {

		CmisSession open(CmisSession.Place place, Deadline deadline) throws SourceFailure;

	}

}
