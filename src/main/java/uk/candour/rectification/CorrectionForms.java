package uk.candour.rectification;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import uk.candour.workflow.Refused;

/** The worksheets of a correction, as their forms ask for them. */
final class CorrectionForms {

	private CorrectionForms() {
	}

	/** What is contested, and what should stand there. */
	record DescribeCorrection(@NotBlank String datum, @NotBlank String wrong, @NotBlank String right,
			@NotBlank String evidence, @NotNull Sort sort) {

		enum Sort {

			FACT, OPINION

		}

	}

	/** The copies that no machine found. */
	record ConfirmCopies(String byHand, @AssertTrue boolean complete) {

		/**
		 * The lines as copies.
		 * @throws Refused when a line has not its three parts
		 */
		List<Line> lines() {
			return (this.byHand == null) ? List.of()
					: this.byHand.lines().map(String::strip).filter((line) -> !line.isEmpty()).map(Line::of).toList();
		}

	}

	/** A copy as an officer writes it: system, place and what stands there. */
	record Line(String asset, String place, String holds) {

		static Line of(String text) {
			String[] parts = text.split("\\|", 3);
			if (parts.length < 3 || parts[0].isBlank() || parts[1].isBlank()) {
				throw new Refused("unreadable-line", "“" + text + "” is not read: write the code of the system, where"
						+ " it stands and what stands there, with a | between them.");
			}
			return new Line(parts[0].strip(), parts[1].strip(), parts[2].strip());
		}

	}

	/** That a copy is marked as contested. */
	record MarkContested(@AssertTrue boolean marked, @NotBlank String how) {
	}

	/** What is decided, and by which evidence. */
	record DecideCorrection(@NotNull Ruling outcome, String value, @NotBlank String reasons,
			@NotBlank String evidence) {
	}

	/** What was changed by hand. */
	record CorrectByHand(@NotBlank String done, @NotNull LocalDate on) {
	}

	/** What stands there now. */
	record ReadItBack(@NotBlank String stands, @NotBlank String how) {
	}

	/** Who was told of a correction, and who was not. */
	record TellRecipients(String recipients, String notTold) {

		List<String> names() {
			return (this.recipients == null) ? List.of()
					: this.recipients.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}

	}

	/** That a statement was added to a copy. */
	record AppendStatement(@AssertTrue boolean added, @NotBlank String where) {
	}

	/** That a copy is no longer marked. */
	record UnmarkContested(@AssertTrue boolean lifted) {
	}

	/** What the person says about data that were not changed. */
	record Statement(String words) {
	}

}
