package uk.candour.information;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import uk.candour.cases.Matter;
import uk.candour.statute.CostLimit;
import uk.candour.statute.Exemption;
import uk.candour.statute.Exemptions;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;

/** The worksheets of a request for information, as their forms ask for them. */
final class InformationForms {

	private InformationForms() {
	}

	/** What a question is about. */
	record TriageSheet(@NotNull Matter matter, @NotBlank String wording, String rest, @NotNull Integer systems,
			boolean exemptions, boolean vulnerable, boolean publicInterest) {
	}

	/** Whether we can work with a request, and what it lacks. */
	record CheckValidity(@NotNull Validity outcome, String missing, String why, String help) {
	}

	/** Where the information is. */
	record CheckHeld(@NotNull Holding outcome, String where, @NotBlank String evidence) {
	}

	/** What finding the information would cost, alone or with related requests. */
	record EstimateCost(@NotNull Integer determining, @NotNull Integer locating, @NotNull Integer retrieving,
			@NotNull Integer extracting, @NotBlank String evidence, @NotNull Estimate outcome, String narrow,
			String related, String relation) {

		int hours() {
			return this.determining + this.locating + this.retrieving + this.extracting;
		}

		/** What it costs by itself, in pounds (SI 2004/3244 reg 4). */
		BigDecimal cost(CostLimit limit) {
			return limit.cost(activities());
		}

		Map<CostLimit.Activity, BigDecimal> activities() {
			return Map.of(CostLimit.Activity.DETERMINING_WHETHER_HELD, hours(this.determining),
					CostLimit.Activity.LOCATING, hours(this.locating), CostLimit.Activity.RETRIEVING,
					hours(this.retrieving), CostLimit.Activity.EXTRACTING, hours(this.extracting));
		}

		/** The requests that it is added up with, as the officer names them. */
		List<String> relatedNames() {
			return (this.related == null) ? List.of()
					: this.related.lines().map(String::strip).filter((line) -> !line.isEmpty()).distinct().toList();
		}

		private static BigDecimal hours(int hours) {
			return BigDecimal.valueOf(hours);
		}

	}

	/**
	 * What an estimate came to on the day on which it was made: the letter says that,
	 * even if a related case is looked at otherwise later.
	 *
	 * @param cost of the request by itself, in pounds
	 * @param total with what it is added up with, in pounds
	 * @param related how many requests it is added up with
	 */
	record EstimatedCost(BigDecimal cost, BigDecimal total, int related) {
	}

	/** The request under section 14, not the person. */
	record VexatiousWorksheet(@NotBlank String burden, @NotBlank String motive, @NotBlank String value,
			@NotBlank String harassment, @NotBlank String evidence, boolean repeated, String repeats, String interval) {
	}

	/** What the panel decided. */
	record VexatiousPanel(@NotNull Panel outcome, @NotBlank String reasons) {
	}

	/** Whether the requester has to pay. */
	record DecideCharge(@NotNull Charge outcome,
			@Pattern(regexp = "\\d{1,5}([.]\\d{2})?", message = "write pounds and pence, such as 24.50") String amount,
			String basis) {
	}

	/** Where to look for what. */
	record CommissionSearches(@NotBlank String assets, @NotBlank String terms, boolean moreTime, String complexity,
			String volume) {
	}

	/** What is given and what is withheld. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record DecideExemptions(@NotNull Decision decision, @NotBlank String information, String provisions, String why,
			boolean neither, boolean emissions, boolean consult, String thirdParty, String help, String form) {

		/**
		 * The exemptions or exceptions that are relied on.
		 * @throws Refused when the law has none of that name that a council can use
		 */
		List<Exemption> exemptions(Regime regime) {
			return (this.provisions == null) ? List.of()
					: this.provisions.lines()
						.map(String::strip)
						.filter((line) -> !line.isEmpty())
						.map((line) -> exemption(regime, line))
						.toList();
		}

		private static Exemption exemption(Regime regime, String line) {
			List<Exemption> available = Exemptions.availableTo(regime);
			return available.stream()
				.filter((each) -> each.provision().equals(line) || each.citation().equals(line))
				.findFirst()
				.orElseThrow(() -> new Refused("no-such-exemption",
						"“" + line + "” is nothing that a council can rely on under " + regime + ". These are: "
								+ String.join(", ", available.stream().map(Exemption::provision).toList()) + "."));
		}

		boolean withholds() {
			return this.decision == Decision.GIVEN_IN_PART || this.decision == Decision.REFUSED;
		}

	}

	/** The opinion that only the qualified person can form (FOIA s.36(2)). */
	record QualifiedOpinion(@NotBlank String person, @NotNull LocalDate on, @NotBlank String limb,
			@NotBlank String degree, @NotBlank String opinion) {
	}

	/** How the public interest is weighed. */
	record WeighPublicInterest(@NotBlank String factorsFor, @NotBlank String weightFor, @NotBlank String factorsAgainst,
			@NotBlank String weightAgainst, @NotNull Weighing outcome, @NotBlank String balance,
			LocalDate estimatedOn) {
	}

	/** What a third party says. */
	record RecordViews(@NotBlank String views, @NotBlank String harm, @NotNull LocalDate on) {
	}

	/** A fresh decision. */
	record ReviewAnswer(@NotBlank String outcome, @NotBlank String decision, @NotBlank String reasons, String failure,
			String action) {
	}

}
