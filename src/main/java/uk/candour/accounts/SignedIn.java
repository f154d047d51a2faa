package uk.candour.accounts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An account as Spring Security carries it: the principal of staff requests. Controllers
 * receive it by {@code @AuthenticationPrincipal SignedIn}.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final String username;

	private final String name;

	private final String team;

	private final List<Role> roles;

	private String passwordHash;

	SignedIn(Account account, String passwordHash) {
		this.username = account.username();
		this.name = account.name();
		this.team = account.team();
		this.roles = List.copyOf(account.roles());
		this.passwordHash = passwordHash;
	}

	/** Who it is. */
	public Account account() {
		return new Account(this.username, this.name, this.team, EnumSet.copyOf(this.roles));
	}

	/** As people call them. */
	public String getName() {
		return this.name;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.roles.stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

}
