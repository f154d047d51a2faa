package uk.candour.gathering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.accounts.Account;
import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Scope;
import uk.candour.cases.Stage;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Observations;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.Subject;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Visit;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.WorkItemAppeared;

/**
 * The searches of a case: planned from the catalogue, carried out by connectors
 * ({@link SystemSearches}) or by people, and remembered.
 */
@Component
public class Searches {

	private final SearchRows rows;

	private final SearchPlans plans;

	private final CaseFiles files;

	private final Catalogue catalogue;

	private final Observations observations;

	private final Documents documents;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final int limit;

	Searches(SearchRows rows, SearchPlans plans, CaseFiles files, Catalogue catalogue, Observations observations,
			Documents documents, AuditTrail trail, TransactionTemplate transaction, Clock clock,
			@Value("${candour.gathering.limit:2000}") int limit) {
		this.rows = rows;
		this.plans = plans;
		this.files = files;
		this.catalogue = catalogue;
		this.observations = observations;
		this.documents = documents;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
		this.limit = limit;
	}

	/** The searches of a case, by title of the asset. */
	public List<Search> of(String caseReference) {
		return this.rows.findByCaseReferenceOrderByTitle(caseReference);
	}

	/**
	 * Plans a search of every asset that the search plan asks; one that is planned
	 * already stays as it is.
	 */
	@Transactional
	public Facts plan(Visit visit) {
		CaseFile file = this.files.get(visit.caseReference());
		if (file.subject().filter(DataSubject::hasSomethingToSearchBy).isEmpty()) {
			return Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, false);
		}
		List<String> assets = this.plans.settle(file);
		this.files.moveTo(file.reference(), Stage.SEARCHING);
		this.trail.record(file.reference(), "system", "Searches planned", assets.size() + " system(s)");
		return Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, true).and(SearchMethod.ASSETS, new Fact.Codes(assets));
	}

	/**
	 * Plans a search of the assets that an officer names, for a request that is not about
	 * anybody: their owners look for it.
	 * @param item the question for which they look, as the diagram names it
	 * @param codes of the catalogue
	 * @param terms what to look for
	 * @throws Refused when one of them is not in the catalogue
	 */
	@Transactional
	public Facts commission(String caseReference, String item, List<String> codes, String terms, String by) {
		List<Asset> named = codes.stream().map(this.catalogue::named).toList();
		this.plans.commission(caseReference, this.files.get(caseReference).question(item).number(), named, terms, by);
		for (Asset asset : named) {
			if (this.rows.findById(Search.id(caseReference, asset.code())).isEmpty()) {
				this.rows.save(new Search(caseReference, asset.code(), asset.title(), true, "Look for: " + terms,
						this.clock.instant()));
			}
		}
		this.files.moveTo(caseReference, Stage.SEARCHING);
		this.trail.record(caseReference, by, "Searches commissioned", String.join(", ", codes));
		return Facts.of(SearchMethod.ASSETS, new Fact.Codes(codes));
	}

	/** Begins the search of an asset: by its connector, or by handing it to its owner. */
	@Transactional
	public Facts open(Visit visit) {
		Search search = get(visit);
		if (search.isByHand()) {
			search.handedToOwner();
		}
		return Facts.of(SearchMethod.FACT, search.isByHand() ? SearchMethod.BY_HAND : SearchMethod.CONNECTOR);
	}

	/** The system did not answer however often it was tried: its owner is asked. */
	@EventListener
	void on(WorkItemAppeared event) {
		if (!"search-by-hand".equals(event.step())) {
			return;
		}
		Search search = this.rows.findById(Search.id(event.caseReference(), event.item())).orElseThrow();
		if (!search.isByHand()) {
			search.failed((search.failure() != null) ? search.failure() : "The system did not answer.");
			this.observations.note(search.asset(), Observations.Kind.FAILED_SEARCH, search.failure(),
					event.caseReference());
			this.trail.record(event.caseReference(), "system", "Search failed: " + event.item(), "given to its owner");
		}
	}

	/**
	 * Keeps a file that the owner of a system found.
	 * @param by their username
	 * @throws Refused when the file is empty
	 */
	public Document upload(WorkItem item, String name, byte[] content, Account by) {
		if (content.length == 0) {
			throw new Refused("empty-file", "The file “" + name + "” is empty. Choose the file again.");
		}
		try {
			Documents.Kept kept = this.documents.store(item.caseReference(), new ByteArrayInputStream(content));
			return this.transaction.execute((status) -> {
				this.trail.record(item.caseReference(), by.username(), "Finding uploaded for " + item.item(),
						kept.sha256());
				return this.documents.enter(kept,
						Description
							.of(item.caseReference(), Document.Kind.FINDING, name, "application/octet-stream",
									by.username())
							.from(item.item(), "upload/" + kept.sha256(), null, "Found by " + by.name()));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Search get(Visit visit) {
		return this.rows.findById(Search.id(visit.caseReference(), visit.item())).orElseThrow();
	}

	/** What connectors are asked about the person of a case. */
	public Query query(CaseFile file) {
		DataSubject subject = file.subject().orElseThrow();
		Scope scope = file.scope();
		return new Query(
				new Subject(Stream.concat(Stream.of(subject.name()), subject.formerNames().stream()).toList(),
						subject.dateOfBirth(), subject.addresses().stream().map(DataSubject.Address::text).toList(),
						subject.emails(), subject.phones(), subject.references()),
				scope.from(), scope.to(), List.of(), this.limit);
	}

}
