package uk.candour.complaints;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The worksheets of a complaint, as their forms ask for them. */
final class ComplaintForms {

	private ComplaintForms() {
	}

	/** Whether a complaint is taken up, who speaks for whom, and what cannot wait. */
	record AcceptComplaint(@NotNull Acceptance outcome, Exclusion exclusion, String reasons, String discretion,
			String representative, String adjustments, boolean vulnerable, Hazard hazard, String hazardWhere,
			String rest) {
	}

	/** What it is about, as agreed with the person. */
	record DefineComplaint(@NotBlank String definition, @NotBlank String outcomes, @NotBlank String points,
			@NotBlank String responsible, @NotBlank String notResponsible, @NotBlank String agreed) {

		List<String> wordings() {
			return this.points.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		}

	}

	/** What was looked at, and whether there is time enough. */
	record InvestigateComplaint(@NotBlank String enquiries, @NotNull Inquiry outcome, String reasons, Integer days,
			String updates) {
	}

	/** The decision as a whole, and what is learned from it. */
	record DecideComplaint(@NotBlank String summary, @NotNull Cause cause, @NotBlank String learning,
			String improvement) {

		enum Cause {

			DELAY, WORK_QUALITY, COMMUNICATION, RECORDS, POLICY, STAFF, NONE

		}

	}

	/** What was asked about a data-protection complaint. */
	record MakeEnquiries(String about, @NotBlank String enquiries, boolean breach, @NotNull Inquiry outcome,
			String progress) {
	}

	/** The outcome of a data-protection complaint. */
	record DecidePrivacyComplaint(@NotNull Finding outcome, @NotBlank String words, @NotBlank String reasons,
			@NotBlank String action, @NotBlank String learning) {
	}

	/** That a promise was kept. */
	record DoAction(@NotBlank String done, @NotBlank String evidence, @NotNull LocalDate on) {
	}

	/** Why a promise was not kept in time. */
	record ChaseAction(@NotNull Chase outcome, @NotBlank String note, LocalDate newDay) {
	}

	/** What a manager does about a promise that was not kept. */
	record AnswerForAction(@NotBlank String reason, @NotBlank String measures, @NotNull LocalDate newDay) {
	}

	/** What was done about a hazard. */
	record MakeSafe(@NotNull Outcome outcome, String job, @NotBlank String done) {

		enum Outcome {

			EMERGENCY, SIGNIFICANT, NO_HAZARD

		}

	}

	/** What somebody said who asked for stage 2; they need say nothing. */
	record StageTwoRequest(String words) {
	}

}
