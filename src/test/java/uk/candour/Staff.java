package uk.candour;

import java.util.Set;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;

/** The people of the test council, all of whom sign in with the word "wyke". */
@TestComponent
public class Staff {

	/** Works cases. */
	public static final Account OFFICER = person("adwoa.mensah", "Adwoa Mensah", "information-governance",
			Role.OFFICER);

	/** Works cases too, so she can be the second reader. */
	public static final Account READER = person("ruth.field", "Ruth Field", "information-governance", Role.OFFICER);

	/** Owns the paper archive. */
	public static final Account RECORDS = person("owen.pike", "Owen Pike", "records", Role.OWNER);

	/** Owns what the repairs team owns. */
	public static final Account REPAIRS = person("lin.dale", "Lin Dale", "repairs", Role.OWNER);

	public static final Account HEAD = person("ada.holt", "Ada Holt", "information-governance", Role.MANAGER);

	public static final Account ADMINISTRATOR = person("sam.reeve", "Sam Reeve", "it", Role.ADMINISTRATOR);

	public static final Account SYSTEM = person("crm", "Contact centre system", "it", Role.INTEGRATION);

	private final Accounts accounts;

	Staff(Accounts accounts) {
		this.accounts = accounts;
		Set.of(OFFICER, READER, RECORDS, REPAIRS, HEAD, ADMINISTRATOR, SYSTEM)
			.forEach((account) -> accounts.enter(account, "wyke"));
	}

	/** The request comes from this person. */
	public RequestPostProcessor as(Account account) {
		return SecurityMockMvcRequestPostProcessors.user(this.accounts.loadUserByUsername(account.username()));
	}

	private static Account person(String username, String name, String team, Role role) {
		return new Account(username, name, team, Set.of(role));
	}

}
