package uk.candour.commands;

import java.lang.management.ManagementFactory;

import javax.management.ObjectName;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A command says that it ends soon, and the virtual machine that runs the tests
 * understands.
 */
class ShortRunTest {

	@Test
	void theMachineIsTold() throws Exception {
		assumeTrue(System.getProperty("java.vm.name").contains("HotSpot")
				|| System.getProperty("java.vm.name").contains("OpenJDK"), "another virtual machine");
		try {
			assertThat(ShortRun.tell()).isTrue();
		}
		finally {
			// the rest of the tests is no short run
			ManagementFactory.getPlatformMBeanServer()
				.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesClear",
						new Object[0], new String[0]);
		}
	}

}
