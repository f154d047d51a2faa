package uk.candour.workflow.camunda;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/** A test on the trial diagrams; the nodes that run errands are the test's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { EngineRoom.class, TrialOffice.class }, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "candour.workflow.diagrams=classpath:trial/*.bpmn",
				"candour.workflow.forms=classpath:trial/*.form", "candour.workflow.errand-threads=0",
				"spring.datasource.hikari.maximum-pool-size=12", "spring.flyway.locations=classpath:db/migration" })
@interface TrialTest {

}
