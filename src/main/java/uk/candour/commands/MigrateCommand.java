package uk.candour.commands;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.context.ConfigurableApplicationContext;

/** Brings the schema up to date and ends. */
@Command(name = "migrate", mixinStandardHelpOptions = true,
		description = "Brings the schema of the configured database up to date and ends.")
class MigrateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		try (ConfigurableApplicationContext house = House.open()) {
			this.spec.commandLine().getOut().println("The schema is up to date.");
			return 0;
		}
	}

}
