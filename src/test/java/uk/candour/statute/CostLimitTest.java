package uk.candour.statute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.candour.statute.CostLimit.Activity;
import uk.candour.statute.CostLimit.Request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CostLimitTest {

	private static final CostLimit LIMIT = CostLimit.council().get(0);

	@Test
	void eighteenHoursAreWithinTheLimitAndMoreAreNot() {
		assertThat(LIMIT.hours()).isEqualByComparingTo("18");
		assertThat(LIMIT.isExceededBy(LIMIT.cost(Map.of(Activity.LOCATING, new BigDecimal("18"))))).isFalse();
		assertThat(LIMIT.isExceededBy(LIMIT.cost(Map.of(Activity.LOCATING, new BigDecimal("18.1"))))).isTrue();
	}

	@Test
	void onlyTheFourActivitiesAreCounted() {
		BigDecimal cost = LIMIT.cost(Map.of(Activity.DETERMINING_WHETHER_HELD, BigDecimal.ONE, Activity.LOCATING,
				BigDecimal.ONE, Activity.RETRIEVING, BigDecimal.ONE, Activity.EXTRACTING, BigDecimal.ONE,
				Activity.REDACTING, BigDecimal.TEN, Activity.READING_FOR_EXEMPTIONS, BigDecimal.TEN));
		assertThat(cost).isEqualByComparingTo("100");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LIMIT.cost(Map.of(Activity.LOCATING, new BigDecimal("-1"))));
	}

	@Test
	void theSettingOfTheDayOfReceiptApplies() {
		CostLimit lower = new CostLimit(LocalDate.of(2027, 4, 1), new BigDecimal("300"), new BigDecimal("25"));
		List<CostLimit> settings = List.of(lower, LIMIT);
		assertThat(CostLimit.inForce(settings, LocalDate.of(2027, 3, 31))).isEqualTo(LIMIT);
		assertThat(CostLimit.inForce(settings, LocalDate.of(2027, 4, 1))).isEqualTo(lower);
		assertThatExceptionOfType(ClockRefusal.class)
			.isThrownBy(() -> CostLimit.inForce(settings, LocalDate.of(2004, 12, 31)));
	}

	@Test
	void relatedRequestsWithinSixtyWorkingDaysAreAddedUp() {
		Request first = new Request(LocalDate.of(2026, 11, 2), new BigDecimal("200"));
		Request lastDay = new Request(LocalDate.of(2027, 1, 29), new BigDecimal("260"));
		Request dayAfter = new Request(LocalDate.of(2027, 2, 1), new BigDecimal("100"));
		List<Request> group = CostLimit.together(List.of(dayAfter, lastDay, first), WorkingCalendars.published());
		assertThat(group).containsExactly(first, lastDay);
		assertThat(LIMIT.isExceededBy(CostLimit.sum(group))).isTrue();
		assertThat(CostLimit.together(List.of(), WorkingCalendars.published())).isEmpty();
	}

}
