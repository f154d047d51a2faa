package uk.candour.accounts;

import java.util.Set;

/**
 * A person (or system) of the council who is signed in.
 *
 * @param username unique, lower case
 * @param name as people call them
 * @param team the team's code, such as "information-governance" or "repairs"
 * @param roles never empty
 */
public record Account(String username, String name, String team, Set<Role> roles) {

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
