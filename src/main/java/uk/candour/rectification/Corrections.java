package uk.candour.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.connectors.Connectors;
import uk.candour.connectors.spi.Correction;
import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.Holding;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.gathering.Searches;
import uk.candour.rectification.CorrectionForms.DecideCorrection;
import uk.candour.rectification.CorrectionForms.DescribeCorrection;
import uk.candour.rectification.CorrectionForms.Statement;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Visit;
import uk.candour.workflow.Workflow;

/**
 * Finds the copies of contested data in the systems of the catalogue and corrects them
 * there, outside any transaction.
 */
@Component
public class Corrections {

	/** As the diagram knows it. */
	static final String BY_HAND = "correction-by-hand";

	private static final String STATEMENT = "statement-received";

	private final CaseFiles files;

	private final Copies copies;

	private final Worksheets sheets;

	private final Catalogue catalogue;

	private final Connectors connectors;

	private final Searches searches;

	private final Workflow workflow;

	private final AuditTrail trail;

	Corrections(CaseFiles files, Copies copies, Worksheets sheets, Catalogue catalogue, Connectors connectors,
			Searches searches, Workflow workflow, AuditTrail trail) {
		this.files = files;
		this.copies = copies;
		this.sheets = sheets;
		this.catalogue = catalogue;
		this.connectors = connectors;
		this.searches = searches;
		this.workflow = workflow;
		this.trail = trail;
	}

	/**
	 * Asks every system that can say what stands in it; those that cannot, or do not
	 * answer, are named for the officer who adds the others.
	 */
	Errand.Report find(Visit visit) {
		CaseFile file = this.files.get(visit.caseReference());
		DescribeCorrection described = described(visit.caseReference(), visit.item());
		List<Found> found = new ArrayList<>();
		List<String> notAsked = new ArrayList<>();
		for (Asset asset : this.catalogue.all().stream().filter(Asset::isSearched).toList()) {
			try {
				CorrectableSystem system = system(asset);
				if (system.data().contains(described.datum())) {
					system.find(described.datum(), this.searches.query(file))
						.forEach((holding) -> found.add(new Found(asset.code(), holding)));
				}
				else {
					notAsked.add(asset.code());
				}
			}
			catch (SourceFailure | IllegalArgumentException ex) {
				notAsked.add(asset.code() + " (" + ex.getMessage() + ")");
			}
		}
		return () -> record(file, visit, found, notAsked);
	}

	private Facts record(CaseFile file, Visit visit, List<Found> found, List<String> notAsked) {
		Question question = file.question(visit.item());
		found.forEach((one) -> this.copies.enter(file.reference(), question, one.asset(), one.holding().record(),
				one.holding().value(), true, "system"));
		this.sheets.keep(file.reference(), visit.item(), "copies-found", new NotAsked(notAsked), "system");
		return this.copies.codes(file.reference(), question);
	}

	/** The systems that could not be asked, as an officer reads them. */
	String notAsked(String reference, String item) {
		return this.sheets.newest(reference, item, "copies-found", NotAsked.class)
			.map((sheet) -> String.join(", ", sheet.systems()))
			.filter((systems) -> !systems.isEmpty())
			.orElse("none");
	}

	private CorrectableSystem system(Asset asset) {
		return this.connectors.correctable(asset.code(), asset.connector().orElse(null), asset.settings());
	}

	/**
	 * Corrects a copy through the connector of its system, once.
	 * @throws SourceFailure when the system does not answer; it will be tried again
	 * @throws Refused "correction-by-hand" when its owner has to do it
	 */
	Errand.Report correct(Visit visit) throws SourceFailure {
		Copy copy = this.copies.get(visit.caseReference(), visit.item());
		String question = String.valueOf(copy.question());
		Asset asset = this.catalogue.find(copy.asset()).orElseThrow();
		CorrectableSystem.Outcome outcome = system(asset)
			.correct(new Correction(visit.key(), described(visit.caseReference(), question).datum(), copy.place(),
					copy.holds(), decided(visit.caseReference(), question).value()));
		if (outcome instanceof CorrectableSystem.Corrected corrected) {
			return () -> {
				this.copies.proven(visit.caseReference(), copy.code(), corrected.proof().readAt(),
						"SHA-256 " + corrected.proof().sha256(), "system");
				return Facts.of(ReadBack.FACT, ReadBack.PROVEN);
			};
		}
		String why = (outcome instanceof CorrectableSystem.Conflict)
				? "Something else stands in the record now than when it was decided: look before you change it."
				: "The system cannot be corrected by machine.";
		this.copies.troubled(visit.caseReference(), copy.code(), why);
		throw new Refused(BY_HAND, why);
	}

	/** Whether a question waits for a statement of the person. */
	public boolean awaitsStatement(CaseFile file, Question question) {
		return this.workflow.expects(STATEMENT, file.reference(), question.item());
	}

	/**
	 * The person sends a statement about data that were not changed (UK GDPR Article 16).
	 * @param words the statement
	 * @throws Refused when it is empty, or none is awaited
	 */
	@Transactional
	public void stated(String reference, String question, String words, String by) {
		if (words == null || words.isBlank()) {
			throw new Refused("no-reason", "Write the statement that is to stand beside the data.");
		}
		CaseFile file = this.files.get(reference);
		Question one = file.question(question);
		if (!awaitsStatement(file, one)) {
			throw new Refused("not-expected",
					"No statement is awaited now: it can be added for a month after a refusal.");
		}
		this.sheets.keep(reference, one.code(), "statement", new Statement(words.strip()), by);
		this.trail.record(reference, by, "Supplementary statement received", "");
		this.workflow.tell(STATEMENT, reference, one.item(), Facts.none());
	}

	DescribeCorrection described(String reference, String item) {
		return this.sheets.newest(reference, item, "describe-correction", DescribeCorrection.class).orElseThrow();
	}

	DecideCorrection decided(String reference, String item) {
		return this.sheets.newest(reference, item, "decide-correction", DecideCorrection.class).orElseThrow();
	}

	Optional<Statement> statement(String reference, String item) {
		return this.sheets.newest(reference, item, "statement", Statement.class);
	}

	/** What a system says of the datum. */
	private record Found(String asset, Holding holding) {
	}

	/** Systems that could not be asked. */
	record NotAsked(List<String> systems) {
	}

}
