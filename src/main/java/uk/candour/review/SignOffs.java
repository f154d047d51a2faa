package uk.candour.review;

import org.springframework.stereotype.Component;

import uk.candour.cases.Worksheets;
import uk.candour.workflow.Refused;

/**
 * Whether an answer was signed off. What nobody did, or what was sent back since, does
 * not go out, whatever a diagram says.
 */
@Component
public class SignOffs {

	/** The form on which somebody signs off. */
	static final String FORM = "approve";

	private final Worksheets sheets;

	SignOffs(Worksheets sheets) {
		this.sheets = sheets;
	}

	/**
	 * Refuses to go on with an answer that nobody signed off.
	 * @param question as diagrams know it; null for the first
	 * @throws Refused when nobody did, or when the last one sent it back
	 */
	public void require(String caseReference, String question) {
		boolean agreed = this.sheets.newest(caseReference, question, FORM, SignOffSteps.Approve.class)
			.filter((sheet) -> sheet.outcome() == Approval.AGREED)
			.isPresent();
		if (!agreed) {
			throw new Refused("not-signed-off",
					"The answer cannot go out: nobody has signed it off. Complete “Approve” on the page of the case.");
		}
	}

}
