package uk.candour.gathering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Observations;
import uk.candour.connectors.Connectors;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Visit;

/**
 * Searches of systems through their connectors. What is found goes into the vault as it
 * comes.
 */
@Component
class SystemSearches {

	/** As the diagram knows it. */
	static final String FAILED = "search-failed";

	private final Searches searches;

	private final SearchRows rows;

	private final CaseFiles files;

	private final Catalogue catalogue;

	private final Observations observations;

	private final Connectors connectors;

	private final Documents documents;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SystemSearches(Searches searches, SearchRows rows, CaseFiles files, Catalogue catalogue, Observations observations,
			Connectors connectors, Documents documents, AuditTrail trail, TransactionTemplate transaction,
			Clock clock) {
		this.searches = searches;
		this.rows = rows;
		this.files = files;
		this.catalogue = catalogue;
		this.observations = observations;
		this.connectors = connectors;
		this.documents = documents;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Searches an asset through its connector, outside any transaction. What is found
	 * goes into the vault as it comes; the report enters it.
	 * @throws SourceFailure when the system does not answer; it will be tried again
	 * @throws Refused "search-failed" when another try would not help: its owner is asked
	 */
	Errand.Report search(Visit visit) throws SourceFailure {
		CaseFile file = this.files.get(visit.caseReference());
		Asset asset = this.catalogue.find(visit.item()).orElseThrow();
		this.transaction.executeWithoutResult(
				(status) -> this.rows.started(Search.id(visit.caseReference(), visit.item()), this.clock.instant()));
		List<Held> held = new ArrayList<>();
		try {
			SourceSystem system = this.connectors.of(asset.code(), asset.connector().orElseThrow(), asset.settings());
			SourceSystem.Searched searched = system.find(this.searches.query(file),
					(finding) -> held.add(hold(file, finding)));
			return () -> record(visit, searched, held);
		}
		catch (SourceFailure ex) {
			troubled(visit, ex.getMessage());
			if (!ex.isWorthRetrying()) {
				throw new Refused(FAILED, ex.getMessage());
			}
			throw ex;
		}
		catch (IllegalArgumentException ex) {
			String why = "Its entry in the catalogue makes no sense: " + ex.getMessage();
			troubled(visit, why);
			throw new Refused(FAILED, why);
		}
	}

	private void troubled(Visit visit, String why) {
		this.transaction.executeWithoutResult((status) -> this.searches.get(visit).troubled(why));
	}

	private Facts record(Visit visit, SourceSystem.Searched searched, List<Held> held) {
		noteDuplicates(visit, held);
		for (Held one : held) {
			this.documents.enter(one.kept(), one.description(visit.caseReference(), visit.item()));
		}
		this.searches.get(visit).found(searched.asked(), searched.looked(), held.size(), searched.truncated());
		this.trail.record(visit.caseReference(), "system", "Searched " + visit.item(), held.size() + " finding(s)");
		return Facts.none();
	}

	/** The same bytes in two systems say something about how both are kept. */
	private void noteDuplicates(Visit visit, List<Held> held) {
		Set<String> fingerprints = held.stream().map((one) -> one.kept().sha256()).collect(Collectors.toSet());
		long same = this.documents.foundElsewhere(visit.caseReference(), visit.item(), fingerprints);
		if (same > 0) {
			this.observations.note(visit.item(), Observations.Kind.DUPLICATE,
					same + " of its files lie in another system too, byte for byte.", visit.caseReference());
		}
	}

	private Held hold(CaseFile file, Finding finding) {
		try {
			return new Held(finding.title(), finding.mediaType(), finding.locator(), finding.madeAt(), finding.why(),
					this.documents.store(file.reference(), new ByteArrayInputStream(finding.content())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A finding in the vault, before it is entered. */
	private record Held(String title, String mediaType, String locator, Instant madeAt, String why,
			Documents.Kept kept) {

		Description description(String caseReference, String asset) {
			return Description.of(caseReference, Document.Kind.FINDING, this.title, this.mediaType, "system")
				.from(asset, this.locator, this.madeAt, this.why);
		}

	}

}
