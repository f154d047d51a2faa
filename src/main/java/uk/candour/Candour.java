package uk.candour;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The house. Without arguments the server; with a command as first argument, that
 * command.
 */
@SpringBootApplication
public class Candour {

	public static void main(String[] arguments) {
		SpringApplication.run(Candour.class, arguments);
	}

}
