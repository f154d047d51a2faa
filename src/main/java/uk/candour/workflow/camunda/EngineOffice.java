package uk.candour.workflow.camunda;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine's settings, and who runs its background work. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineOffice {

	/** The most steps that run in the background at once. */
	private static final int MOST_STEPS = 3;

	/** Switched off together with the starter's own. */
	@Bean
	@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", havingValue = "true",
			matchIfMissing = true)
	static JobExecutor jobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads) {
		ThreadPoolTaskExecutor pool = (ThreadPoolTaskExecutor) threads;
		int atOnce = Math.min(MOST_STEPS, EngineSettings.backgroundPlaces());
		pool.setCorePoolSize(atOnce);
		pool.setMaxPoolSize(atOnce);
		PromptJobExecutor executor = new PromptJobExecutor();
		executor.setTaskExecutor(pool);
		executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
		return executor;
	}

}
