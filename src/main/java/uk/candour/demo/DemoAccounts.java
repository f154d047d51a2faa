package uk.candour.demo;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;

/**
 * The invented people who work at the demonstration council, and the password that all of
 * them share. They exist in the demo profile only.
 */
@Component
@Profile("demo")
class DemoAccounts {

	static final String PASSWORD = "wyke-demo";

	private static final List<Account> PEOPLE = List.of(
			new Account("amina", "Amina Farah", "information-governance", Set.of(Role.OFFICER)),
			new Account("tomos", "Tomos Vaughan", "information-governance", Set.of(Role.OFFICER)),
			new Account("beth", "Beth Ackroyd", "information-governance", Set.of(Role.MANAGER)),
			new Account("rowan", "Rowan Pell", "information-governance", Set.of(Role.ADMINISTRATOR)),
			new Account("harpreet", "Harpreet Gill", "records", Set.of(Role.OWNER)),
			new Account("lewis", "Lewis Oduya", "neighbourhoods", Set.of(Role.OWNER)),
			new Account("noor", "Noor Aziz", "contact-centre", Set.of(Role.OWNER)),
			new Account("marta", "Marta Kowal", "repairs", Set.of(Role.OWNER)),
			new Account("crm", "Customer system", "integration", Set.of(Role.INTEGRATION, Role.OFFICER)));

	private final Accounts accounts;

	DemoAccounts(Accounts accounts) {
		this.accounts = accounts;
	}

	/** Enters those who are not there yet. */
	void prepare() {
		PEOPLE.stream()
			.filter((person) -> this.accounts.find(person.username()).isEmpty())
			.forEach((person) -> this.accounts.enter(person, PASSWORD));
	}

	/** Whom to sign in as, a line each. */
	List<String> signInNames() {
		return PEOPLE.stream()
			.map((person) -> "%-9s %-16s %s".formatted(person.username(), person.name(), person.roles()))
			.toList();
	}

}
