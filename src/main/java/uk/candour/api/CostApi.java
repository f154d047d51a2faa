package uk.candour.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.cases.CaseFiles;
import uk.candour.statute.CostEstimate;
import uk.candour.statute.CostLimit;
import uk.candour.statute.CostLimit.Activity;

/**
 * What a freedom of information request would cost, over REST. Nothing is stored.
 */
@RestController
@RequestMapping("/api/cost-estimates")
class CostApi {

	private final Caller caller;

	private final CaseFiles files;

	CostApi(Caller caller, CaseFiles files) {
		this.caller = caller;
		this.files = files;
	}

	/** Adds up an estimate and holds it against the limit of its day. */
	@PostMapping
	Answer estimate(@Valid @RequestBody Figures figures) {
		this.caller.officer();
		return Answer.of(CostEstimate.of(figures.received(), figures.hours(),
				(figures.related() != null) ? figures.related().stream().map(NewRelated::request).toList() : List.of(),
				this.files.calendars()));
	}

	/** The estimated hours of a request and what related ones cost. */
	record Figures(@NotNull LocalDate received,
			@NotNull Map<Activity, @NotNull @DecimalMin("0") @DecimalMax("100000") BigDecimal> hours,
			@Size(max = 100) List<@NotNull @Valid NewRelated> related) {
	}

	/** A related request: when it arrived and its estimate. */
	record NewRelated(@NotNull LocalDate received,
			@NotNull @DecimalMin("0") @DecimalMax("10000000") BigDecimal pounds) {

		CostLimit.Request request() {
			return new CostLimit.Request(this.received, this.pounds);
		}

	}

	/**
	 * The estimate.
	 *
	 * @param pounds what the request costs by itself
	 * @param total together with the related requests that are added up
	 * @param above whether the total is above the limit
	 */
	record Answer(BigDecimal countedHours, BigDecimal uncountedHours, BigDecimal pounds, BigDecimal total,
			BigDecimal limit, boolean above, List<Related> related) {

		static Answer of(CostEstimate estimate) {
			return new Answer(estimate.countedHours(), estimate.uncountedHours(), estimate.cost(), estimate.total(),
					estimate.limit().pounds(), estimate.isAboveLimit(),
					estimate.related()
						.stream()
						.map((one) -> new Related(one.request().received(), one.request().pounds(), one.together()))
						.toList());
		}

	}

	/** A related request, and whether it is added up. */
	record Related(LocalDate received, BigDecimal pounds, boolean addedUp) {
	}

}
