package uk.candour.workbench;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.accounts.SignedIn;

/** Tells every page of the workbench who looks at it. */
@ControllerAdvice(basePackageClasses = Viewer.class)
class Viewer {

	@ModelAttribute("account")
	View account(@AuthenticationPrincipal SignedIn signedIn) {
		return (signedIn == null) ? null : View.of(signedIn.account());
	}

	/**
	 * The person at the screen.
	 *
	 * @param name as people call them
	 * @param worksCases whether cases, board and catalogue are theirs to open; owners of
	 * systems see only their tasks
	 * @param writesLetters whether they write letters for cases
	 * @param changesLetters whether the texts of letters are theirs to change
	 * @param administers whether bank holidays are theirs to enter
	 */
	record View(String username, String name, boolean worksCases, boolean writesLetters, boolean changesLetters,
			boolean administers) {

		static View of(Account account) {
			return new View(account.username(), account.name(), seesCases(account), account.is(Role.OFFICER),
					account.is(Role.MANAGER) || account.is(Role.ADMINISTRATOR), account.is(Role.ADMINISTRATOR));
		}

		static boolean seesCases(Account account) {
			return account.is(Role.OFFICER) || account.is(Role.MANAGER) || account.is(Role.ADMINISTRATOR);
		}

	}

}
