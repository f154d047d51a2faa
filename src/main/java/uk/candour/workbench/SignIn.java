package uk.candour.workbench;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page on which staff sign in; the sign-in itself is Spring Security's.
 */
@Controller
class SignIn {

	@GetMapping("/sign-in")
	String page() {
		return "workbench/sign-in";
	}

}
