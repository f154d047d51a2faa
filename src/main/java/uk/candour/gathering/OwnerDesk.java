package uk.candour.gathering;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.workflow.Refused;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

/**
 * What somebody who came by a link may see and do: the one search that it is for, by the
 * same rules as an owner with an account.
 */
@Component
public class OwnerDesk {

	/** So that nobody fills the vault by a link. */
	private static final int MOST_FILES = 200;

	private final Worklist worklist;

	private final Searches searches;

	private final Documents documents;

	private final CaseFiles cases;

	OwnerDesk(Worklist worklist, Searches searches, Documents documents, CaseFiles cases) {
		this.worklist = worklist;
		this.searches = searches;
		this.documents = documents;
		this.cases = cases;
	}

	/**
	 * Whom and what to look for; empty when the search no longer waits for this owner.
	 */
	public Optional<CaseFile> wanted(OwnerLink link) {
		return item(link).map((item) -> this.cases.get(item.caseReference()));
	}

	/** What has been uploaded for this search. */
	public List<Document> uploads(OwnerLink link) {
		return this.documents.of(link.caseReference(), Document.Kind.FINDING)
			.stream()
			.filter((document) -> link.asset().equals(document.origin()))
			.toList();
	}

	/**
	 * Keeps a file that the owner found.
	 * @throws Refused when it is empty, there are too many, or the search no longer waits
	 */
	public void upload(OwnerLink link, String name, byte[] content) {
		if (uploads(link).size() >= MOST_FILES) {
			throw new Refused("too-many", "No more than " + MOST_FILES
					+ " files can be sent here. Send what is left in a folder packed as one file, or ask us for another way.");
		}
		this.searches.upload(waiting(link), name, content, link.account());
	}

	/**
	 * Answers the search.
	 * @param values of the form search-by-hand
	 * @throws uk.candour.workflow.InvalidForm when they are missing or malformed
	 * @throws Refused when it was answered already, a colleague has taken it, or answer
	 * and files do not agree
	 */
	public void answer(OwnerLink link, Map<String, Object> values) {
		this.worklist.complete(waiting(link).id(), values, link.account());
	}

	private WorkItem waiting(OwnerLink link) {
		return item(link).orElseThrow(() -> new Refused("answered",
				"This search no longer waits: it was answered already, or is no longer wanted. There is nothing left to do."));
	}

	private Optional<WorkItem> item(OwnerLink link) {
		if (!link.isOpen()) {
			return Optional.empty();
		}
		return this.worklist.of(link.caseReference(), link.account())
			.stream()
			.filter((item) -> "search-by-hand".equals(item.step()) && link.asset().equals(item.item()))
			.findFirst();
	}

}
