package uk.candour.review;

import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.cases.Worksheets;
import uk.candour.workflow.Refused;

/**
 * Who signed an answer off. What nobody did, or what was sent back since, does not go
 * out, whatever a diagram says.
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
	 * Who agreed with the answer to a question.
	 * @param question as diagrams know it; null for the first
	 * @return a username; empty when nobody did, or when the last one sent it back
	 */
	public Optional<String> agreedBy(String caseReference, String question) {
		return this.sheets.of(caseReference, question)
			.stream()
			.filter((sheet) -> sheet.kind().equals(FORM))
			.reduce((earlier, later) -> later)
			.filter((sheet) -> sheet.content().path("outcome").asText().equals(Approval.AGREED.name()))
			.map(Worksheets.Sheet::by);
	}

	/**
	 * Refuses to go on with an answer that nobody signed off.
	 * @param question as diagrams know it; null for the first
	 * @throws Refused when nobody did, or when the last one sent it back
	 */
	public void require(String caseReference, String question) {
		if (agreedBy(caseReference, question).isEmpty()) {
			throw new Refused("not-signed-off",
					"The answer cannot go out: nobody has signed it off. Complete “Approve” on the page of the case.");
		}
	}

}
