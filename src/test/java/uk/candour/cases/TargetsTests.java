package uk.candour.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import uk.candour.statute.Deadline;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingCalendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TargetsTests {

	@Test
	void aTargetAppliesToWhatIsReceivedFromItsDayOnAndTheLatestOneCounts() {
		Targets targets = targets(Map.of("candour.targets[0].regime", "SAR", "candour.targets[0].from", "2026-02-05",
				"candour.targets[0].days", "28", "candour.targets[1].regime", "SAR", "candour.targets[1].from",
				"2026-09-01", "candour.targets[1].working-days", "15"));
		assertThat(target(targets, "2026-01-05")).isNull();
		assertThat(target(targets, "2026-03-02")).isEqualTo("2026-03-30");
		assertThat(target(targets, "2026-11-23")).isEqualTo("2026-12-14");
	}

	@Test
	void aCouncilThatSetsNoneHasNone() {
		assertThat(target(targets(Map.of("candour.data", "x")), "2026-11-23")).isNull();
	}

	@Test
	void aTargetThatSaysTooLittleStopsTheStart() {
		for (Map<String, String> wrong : List.of(
				Map.of("candour.targets[0].regime", "SAR", "candour.targets[0].from", "2026-02-05"),
				Map.of("candour.targets[0].regime", "SAR", "candour.targets[0].days", "28"),
				Map.of("candour.targets[0].from", "2026-02-05", "candour.targets[0].days", "28"))) {
			assertThatExceptionOfType(BindException.class).as(wrong.toString()).isThrownBy(() -> targets(wrong));
		}
	}

	private static Targets targets(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("candour", Targets.class);
	}

	private static String target(Targets targets, String received) {
		LocalDate day = LocalDate.parse(received);
		return targets.local()
			.find(Regime.SAR, Deadline.LOCAL_RESPONSE, day)
			.flatMap((rule) -> StatutoryClock
				.replay(rule, List.of(new Tick(Tick.Kind.RECEIVED, day, "")), WorkingCalendars.published())
				.due())
			.map(LocalDate::toString)
			.orElse(null);
	}

}
