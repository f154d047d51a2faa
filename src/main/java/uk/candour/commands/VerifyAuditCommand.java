package uk.candour.commands;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.context.ConfigurableApplicationContext;

import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;

/** Recomputes every audit chain. */
@Command(name = "verify-audit", mixinStandardHelpOptions = true,
		description = "Recomputes every audit chain of the configured database.")
class VerifyAuditCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		try (ConfigurableApplicationContext house = House.open()) {
			Optional<Entry> broken = house.getBean(AuditTrail.class).firstBroken();
			if (broken.isEmpty()) {
				out.println("Every audit chain is intact.");
				return 0;
			}
			out.println("broken " + broken.get().chain() + " entry " + broken.get().number() + " of "
					+ broken.get().at() + ": it, or one before it, was changed, removed or added afterwards.");
			return Commands.REFUSED;
		}
	}

}
