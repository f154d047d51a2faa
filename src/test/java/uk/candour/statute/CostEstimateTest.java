package uk.candour.statute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.candour.statute.CostEstimate.Related;
import uk.candour.statute.CostLimit.Activity;
import uk.candour.statute.CostLimit.Request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CostEstimateTest {

	private static CostEstimate estimate(String received, String hours, Request... related) {
		return CostEstimate.of(LocalDate.parse(received),
				Map.of(Activity.LOCATING, new BigDecimal(hours), Activity.REDACTING, BigDecimal.TEN), List.of(related),
				WorkingCalendars.published());
	}

	private static Request request(String received, String pounds) {
		return new Request(LocalDate.parse(received), new BigDecimal(pounds));
	}

	@Test
	void redactingIsShownAndNotCounted() {
		CostEstimate estimate = estimate("2026-11-02", "18");
		assertThat(estimate.countedHours()).isEqualByComparingTo("18");
		assertThat(estimate.uncountedHours()).isEqualByComparingTo("10");
		assertThat(estimate.total()).isEqualByComparingTo("450");
		assertThat(estimate.isAboveLimit()).isFalse();
		assertThat(estimate("2026-11-02", "18.01").isAboveLimit()).isTrue();
	}

	@Test
	void aRelatedRequestOnTheSixtiethWorkingDayIsAddedUpAndOnTheNextIsNot() {
		CostEstimate estimate = estimate("2026-11-02", "10", request("2027-01-29", "250"),
				request("2027-02-01", "100"));
		assertThat(estimate.related()).extracting(Related::together).containsExactly(true, false);
		assertThat(estimate.total()).isEqualByComparingTo("500");
		assertThat(estimate.isAboveLimit()).isTrue();
	}

	@Test
	void earlierRequestsAreAddedUpToo() {
		assertThat(estimate("2027-01-29", "10", request("2026-11-02", "250")).total()).isEqualByComparingTo("500");
		assertThat(estimate("2027-02-01", "10", request("2026-11-02", "250")).total()).isEqualByComparingTo("250");
	}

	@Test
	void thePeriodThatCostsMostAndHoldsThisRequestCounts() {
		CostEstimate estimate = estimate("2027-01-15", "4", request("2026-11-02", "200"), request("2027-03-01", "300"),
				request("2026-01-05", "400"));
		assertThat(estimate.related()).extracting(Related::together).containsExactly(false, true, false);
		assertThat(estimate.total()).isEqualByComparingTo("400");
	}

	@Test
	void aDayWithoutALimitOrHolidaysIsRefused() {
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(() -> estimate("2004-01-02", "1"));
		assertThatExceptionOfType(ClockRefusal.class).isThrownBy(() -> estimate("2017-01-02", "1"));
	}

}
