package uk.candour;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import uk.candour.commands.Commands;
import uk.candour.commands.Toolbox;

/**
 * The house. Without arguments the server; with a command as first argument, that
 * command.
 */
@SpringBootApplication
public class Candour {

	public static void main(String[] arguments) {
		if (Commands.isAskedFor(arguments)) {
			System.exit(Toolbox.run(arguments));
		}
		SpringApplication.run(Candour.class, arguments);
	}

}
