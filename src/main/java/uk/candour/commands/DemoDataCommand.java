package uk.candour.commands;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says that generated cases are not to be had yet. */
@Command(name = "demo-data", mixinStandardHelpOptions = true,
		description = "Generates believable cases (comes in a later version).")
class DemoDataCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--cases", description = "How many cases.")
	private int cases;

	@Option(names = "--seed", description = "Same seed, same cases.")
	private long seed;

	@Override
	public Integer call() {
		this.spec.commandLine().getErr().println("candour: demo-data comes in a later version; nothing was written.");
		return Commands.UNUSABLE;
	}

}
