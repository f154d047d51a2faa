package uk.candour.cases;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.cases.AccessSteps.AdmitRequest;
import uk.candour.cases.AccessSteps.AgreeRefusal;
import uk.candour.correspondence.LetterKind;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;

/**
 * What is asked of somebody who wants their own data: a question pauses the clock (UK
 * GDPR Article 12A(5)), a fee has it start on the day of payment (Article 12A(2)).
 */
@Component
class AccessAsking implements Asking {

	private final Worksheets sheets;

	AccessAsking(Worksheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public Optional<Asked> clarification(CaseFile file, Question question) {
		return admitted(file, question).map((sheet) -> new Asked(Tick.Kind.CLARIFICATION_REQUESTED, sheet.needed(),
				LetterKind.B3, Map.of("needed", sheet.needed(), "why", sheet.why())));
	}

	@Override
	public Optional<Asked> payment(CaseFile file, Question question) {
		return admitted(file, question).map((admitted) -> {
			AgreeRefusal agreed = this.sheets
				.newest(file.reference(), question.item(), AccessSteps.AGREE, AgreeRefusal.class)
				.orElseThrow();
			return new Asked(Tick.Kind.FEE_REQUESTED, "£" + agreed.amount(), LetterKind.B4_FEE,
					Map.of("reasons", admitted.reasons(), "amount", agreed.amount(), "basis", agreed.basis()));
		});
	}

	private Optional<AdmitRequest> admitted(CaseFile file, Question question) {
		return (question.regime() == Regime.SAR) ? AccessSteps.admitted(this.sheets, file.reference(), question.item())
				: Optional.empty();
	}

}
