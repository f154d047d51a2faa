package uk.candour.information;

import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFiles;
import uk.candour.cases.Policies;
import uk.candour.cases.Sensitivity;
import uk.candour.cases.Worksheets;
import uk.candour.information.InformationForms.DecideExemptions;
import uk.candour.information.InformationForms.TriageSheet;
import uk.candour.review.Drafts;

/** The drafts of answers to requests for information. */
@Component
class InformationDrafts implements Drafts {

	/** Who filled in one of these has written the answer. */
	private static final Set<String> SHEETS = Set.of("estimate-cost", "vexatious-worksheet", "decide-exemptions",
			"weigh-public-interest");

	private final CaseFiles files;

	private final Answers answers;

	private final Worksheets sheets;

	private final Policies policies;

	InformationDrafts(CaseFiles files, Answers answers, Worksheets sheets, Policies policies) {
		this.files = files;
		this.answers = answers;
		this.sheets = sheets;
		this.policies = policies;
	}

	@Override
	public Optional<Draft> of(String caseReference, String question) {
		if (!this.answers.areFor(this.files.get(caseReference).question(question))) {
			return Optional.empty();
		}
		return this.sheets.newest(caseReference, question, "decide-exemptions", DecideExemptions.class)
			.map((decided) -> new Draft(decided.decision().name(), sensitivity(caseReference, question),
					this.sheets.authors(caseReference, question, SHEETS)));
	}

	private Sensitivity sensitivity(String caseReference, String question) {
		return this.sheets.newest(caseReference, question, "triage", TriageSheet.class)
			.map((triage) -> this.policies.sensitivity(triage.vulnerable(), triage.publicInterest()))
			.orElseThrow();
	}

}
