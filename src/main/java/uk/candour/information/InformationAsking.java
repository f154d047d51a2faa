package uk.candour.information;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.cases.Asking;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.information.InformationForms.CheckValidity;
import uk.candour.information.InformationForms.DecideCharge;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;

/**
 * What is asked of somebody who wants information: what makes the request valid or clear,
 * and a fee (FOIA s.9) or charge (EIR reg 8).
 */
@Component
class InformationAsking implements Asking {

	private final Answers answers;

	private final Worksheets sheets;

	InformationAsking(Answers answers, Worksheets sheets) {
		this.answers = answers;
		this.sheets = sheets;
	}

	@Override
	public Optional<Asked> clarification(CaseFile file, Question question) {
		return sheet(file, question, "check-validity", CheckValidity.class).map((sheet) -> {
			boolean notValid = sheet.outcome() == Validity.NOT_VALID;
			return new Asked(Tick.Kind.CLARIFICATION_REQUESTED, sheet.missing(),
					notValid ? LetterKind.L2 : LetterVariants.kind("L3", question),
					Map.of("missing", sheet.missing(), "needed", sheet.missing(), "why",
							(sheet.why() != null) ? sheet.why() : "", "help", sheet.help()));
		});
	}

	@Override
	public Optional<Asked> payment(CaseFile file, Question question) {
		return sheet(file, question, "decide-charge", DecideCharge.class)
			.map((sheet) -> new Asked(notice(question.regime()), "£" + sheet.amount(),
					LetterVariants.kind("L5", question), Map.of("amount", sheet.amount(), "basis", sheet.basis(),
							"schedule", "our website, under publication scheme", "conditions", Answers.LICENCE)));
	}

	/**
	 * What the notice does to the clock; nothing under RPSI, which knows no such wait.
	 */
	private static Tick.Kind notice(Regime regime) {
		return switch (regime) {
			case FOI -> Tick.Kind.FEE_NOTICE;
			case EIR -> Tick.Kind.CHARGE_NOTICE;
			default -> null;
		};
	}

	private <T extends Record> Optional<T> sheet(CaseFile file, Question question, String kind, Class<T> type) {
		return this.answers.areFor(question) ? this.sheets.newest(file.reference(), question.item(), kind, type)
				: Optional.empty();
	}

}
