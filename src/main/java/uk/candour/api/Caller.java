package uk.candour.api;

import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;

/**
 * Who calls: an account by name and password, or another system by a bearer token whose
 * scope is {@code candour}.
 */
@Component
class Caller {

	private final CaseFiles files;

	Caller(CaseFiles files) {
		this.files = files;
	}

	Account account() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication.getPrincipal() instanceof SignedIn signedIn) {
			return signedIn.account();
		}
		if (authentication instanceof JwtAuthenticationToken token && authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> authority.getAuthority().equals("SCOPE_candour"))) {
			return new Account(token.getName(), token.getName(), "integration", Set.of(Role.INTEGRATION, Role.OFFICER));
		}
		throw new NotForYou();
	}

	/** The caller, if they may work cases. */
	Account officer() {
		Account account = account();
		if (account.roles().stream().allMatch((role) -> role == Role.OWNER)) {
			throw new NotForYou();
		}
		return account;
	}

	/** A case that the caller may see. */
	CaseFile see(String reference) {
		return this.files.find(reference, officer())
			.orElseThrow(() -> new NotThere("There is no case " + reference + "."));
	}

	/** The question as diagrams know it, if the case is there and has it. */
	String question(String reference, int number) {
		return see(reference).numbered(number)
			.orElseThrow(() -> new NotThere("Case " + reference + " has no question " + number + "."))
			.item();
	}

	/** The caller may not do this. */
	static final class NotForYou extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** What was asked for is not there, or not for the caller. */
	static final class NotThere extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotThere(String message) {
			super(message);
		}

	}

}
