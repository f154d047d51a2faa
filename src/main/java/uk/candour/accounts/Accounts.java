package uk.candour.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people (and systems) of the council who may sign in.
 */
@Component
public class Accounts implements UserDetailsService {

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	/**
	 * Adds an account, or changes the one of that name.
	 * @param account who
	 * @param password in plain text; only its hash is kept
	 */
	@Transactional
	public void enter(Account account, String password) {
		this.jdbc.sql("""
				insert into account (username, name, team, roles, password_hash)
				values (:username, :name, :team, :roles, :hash)
				on conflict (username) do update
				set name = excluded.name, team = excluded.team, roles = excluded.roles,
				    password_hash = excluded.password_hash, active = true""")
			.param("username", account.username())
			.param("name", account.name())
			.param("team", account.team())
			.param("roles", account.roles().stream().map(Role::name).toArray(String[]::new))
			.param("hash", this.passwords.encode(password))
			.update();
	}

	/** The account of that name, if it is active. */
	public Optional<Account> find(String username) {
		return this.jdbc.sql("select * from account where username = :username and active")
			.param("username", username.toLowerCase(Locale.ROOT))
			.query(Accounts::account)
			.optional();
	}

	/** Everybody who may sign in, by name. */
	public List<Account> all() {
		return this.jdbc.sql("select * from account where active order by name").query(Accounts::account).list();
	}

	/** What to call the person behind a username, also when the account is gone. */
	public String nameOf(String username) {
		if (username == null) {
			return "";
		}
		return find(username).map(Account::name).orElse(username);
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		return this.jdbc.sql("select * from account where username = :username and active")
			.param("username", username.toLowerCase(Locale.ROOT))
			.query((row, number) -> (UserDetails) new SignedIn(account(row, number), row.getString("password_hash")))
			.optional()
			.orElseThrow(() -> new UsernameNotFoundException("No such account"));
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		Array names = row.getArray("roles");
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String name : (String[]) names.getArray()) {
			roles.add(Role.valueOf(name));
		}
		return new Account(row.getString("username"), row.getString("name"), row.getString("team"), roles);
	}

}
