package uk.candour.workflow.camunda;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine runs here.
 *
 * @param diagrams where the diagrams are
 * @param errandThreads how many errands run at once on this node; 0 for none
 * @param errandLockSeconds how long an errand stays with a node that no longer answers
 * @param errandLimit when an errand is interrupted because it hangs
 * @param errandPoll how often other nodes' errands are looked for
 * @param errandRetries how long to wait before the second, third … try
 * @param jobRetries the same for steps that the engine runs in the background
 */
@ConfigurationProperties("candour.workflow")
record EngineSettings(@DefaultValue("classpath*:processes/*.bpmn") String diagrams,
		@DefaultValue("40") int errandThreads, @DefaultValue("30") int errandLockSeconds,
		@DefaultValue("15m") Duration errandLimit, @DefaultValue("1s") Duration errandPoll, @DefaultValue( {
				"PT5S", "PT30S", "PT2M" }) List<Duration> errandRetries,
		@DefaultValue({ "PT10S", "PT1M", "PT5M" }) List<Duration> jobRetries){

	/**
	 * How much is computed at once that nobody looks at: one processor is left to those
	 * who wait for a page.
	 */
	static int backgroundPlaces() {
		return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
	}

	/** The engine's spelling of the waits between tries. */
	String jobRetryCycle() {
		return String.join(",", this.jobRetries.stream().map(Duration::toString).toList());
	}

	long errandLockMillis() {
		return this.errandLockSeconds * 1000L;
	}

}
