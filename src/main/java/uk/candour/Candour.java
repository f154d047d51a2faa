package uk.candour;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import uk.candour.commands.Commands;

/**
 * The house. Without arguments the server; with a command as first argument, that
 * command.
 */
@SpringBootApplication
public class Candour {

	public static void main(String[] arguments) {
		if (Commands.isAskedFor(arguments)) {
			System.exit(Commands.run(arguments));
		}
		SpringApplication.run(Candour.class, arguments);
	}

}
