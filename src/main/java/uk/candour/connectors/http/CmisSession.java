package uk.candour.connectors.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.spi.SourceFailure;

/**
 * One repository of a document system that speaks CMIS, asked for one search, by
 * whichever binding. Questions are posted, so that nobody's name stands in an address.
 */
interface CmisSession {

	/**
	 * Where is searched.
	 */
	Place place();

	/**
	 * The key of the folder below which is searched; empty for all.
	 */
	Optional<String> folder() throws SourceFailure;

	/**
	 * One page of what a question brings.
	 * @param date the property that says when a document was made or changed
	 * @param skip how many documents come before the page
	 */
	Page query(String statement, String date, int skip) throws SourceFailure;

	/**
	 * What a document holds; empty when it is no longer there, or holds nothing.
	 */
	Optional<byte[]> content(String id) throws SourceFailure;

	/**
	 * Hands over whatever a question brings, page by page.
	 */
	default void query(String statement, String date, Harvest harvest, Rows rows) throws SourceFailure {
		for (int number = 0; !harvest.isTruncated(); number++) {
			if (number == place().maxPages()) {
				harvest.truncate();
				return;
			}
			Page page = query(statement, date, number * place().pageSize());
			for (Row row : page.rows()) {
				if (harvest.isOverflowing()) {
					return;
				}
				rows.take(row);
			}
			if (page.rows().isEmpty() || !page.more()) {
				return;
			}
		}
	}

	/**
	 * Whatever the system answers, when it is good.
	 */
	static Answer checked(Answer answer) throws SourceFailure {
		if (answer.status() == 401 || answer.status() == 403) {
			throw new SourceFailure(
					"The document system refused the account or what it asked for (status " + answer.status() + ").",
					false, null);
		}
		if (answer.status() == 400) {
			throw new SourceFailure("The document system does not understand the question: is there a type and a "
					+ "property of the name that the settings give?", false, null);
		}
		return answer.good("The document system");
	}

	/**
	 * Refuses a repository whose search does not look inside documents, for its silence
	 * would mean nothing.
	 * @param capability of queries, as the repository says it
	 */
	static void refuseUnlessSearchable(String capability) throws SourceFailure {
		if (!capability.startsWith("both") && !capability.equals("fulltextonly")) {
			throw new SourceFailure("The document system cannot search inside documents.", false, null);
		}
	}

	static SourceFailure noSuchRepository() {
		return new SourceFailure("The document system has no such repository, or does not speak CMIS.", false, null);
	}

	static SourceFailure severalRepositories() {
		return new SourceFailure(
				"The document system has several repositories: the setting \"repository\" has to say which one.", false,
				null);
	}

	static SourceFailure noList() {
		return new SourceFailure("The document system answered without a list.", false, null);
	}

	/**
	 * Where in a document system is searched.
	 *
	 * @param repository its key; empty when there is only one
	 * @param folder its path, beginning with a slash; empty for all
	 */
	record Place(Optional<String> repository, Optional<String> folder, int pageSize, int maxPages) {
	}

	/**
	 * Some documents.
	 *
	 * @param more whether there are more
	 */
	record Page(List<Row> rows, boolean more) {
	}

	/**
	 * What a question brings of a document.
	 *
	 * @param id its key; empty when the system did not say it
	 * @param name empty when it has none
	 * @param size in bytes; 0 when nothing is said of it
	 * @param date when it was made or changed, or null
	 */
	record Row(String id, String name, long size, Instant date) {
	}

	/**
	 * Takes rows as they come.
	 */
	@FunctionalInterface
	interface Rows {

		void take(Row row) throws SourceFailure;

	}

}
