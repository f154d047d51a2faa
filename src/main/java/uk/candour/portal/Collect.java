package uk.candour.portal;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.accounts.OneTimeCodes;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.correspondence.Council;
import uk.candour.correspondence.Outbox;

/**
 * How a requester comes in without an account: the reference, the e-mail address that the
 * request was made with, and a code sent to it. Whoever asks gets the same answer whether
 * or not there is such a request.
 */
@Controller
@RequestMapping("/collect")
class Collect {

	private static final String ASKED = "collect.asked";

	private final CaseFiles cases;

	private final OneTimeCodes codes;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	private final PasswordEncoder passwords;

	private final Council council;

	private final MessageSource words;

	Collect(CaseFiles cases, OneTimeCodes codes, Outbox outbox, TransactionTemplate transaction,
			PasswordEncoder passwords, Council council, MessageSource words) {
		this.cases = cases;
		this.codes = codes;
		this.outbox = outbox;
		this.transaction = transaction;
		this.passwords = passwords;
		this.council = council;
		this.words = words;
	}

	@GetMapping
	String ask() {
		return "portal/collect";
	}

	@PostMapping
	String ask(@RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String email,
			HttpSession session, Model model) {
		Problems problems = new Problems(this.words);
		problems.when(reference.isBlank(), "reference", "collect.reference.missing");
		problems.when(email.isBlank(), "email", "collect.email.missing");
		if (!problems.none()) {
			model.addAttribute("errors", problems.messages());
			model.addAttribute("reference", reference);
			model.addAttribute("email", email);
			return "portal/collect";
		}
		Optional<CaseFile> file = this.cases.of(reference, email);
		file.ifPresentOrElse(this::send, () -> this.passwords.encode(reference));
		session.setAttribute(ASKED, file.map(CaseFile::reference).orElse(""));
		return "redirect:/collect/code";
	}

	private void send(CaseFile file) {
		this.transaction.executeWithoutResult((status) -> this.codes.issue(purpose(file.reference()))
			.ifPresent((code) -> this.outbox.queueSecret(file.reference(), file.requester().email(),
					"Your code for " + file.reference(),
					"""
							Your code is %s

							Enter it on the page where you asked for it, within 10 minutes. It opens your request %s.

							If you did not ask for a code, you need not do anything: nobody can open your request without it.

							%s
							"""
						.formatted(code, file.reference(), this.council.name()),
					"code " + file.reference() + " " + java.util.UUID.randomUUID())));
	}

	private static String purpose(String reference) {
		return "collect " + reference;
	}

	@GetMapping("/code")
	String code(HttpSession session) {
		return session.getAttribute(ASKED) == null ? "redirect:/collect" : "portal/code";
	}

	@PostMapping("/code")
	String code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
		HttpSession session = request.getSession();
		if (!(session.getAttribute(ASKED) instanceof String reference)) {
			return "redirect:/collect";
		}
		if (reference.isEmpty() || !this.codes.use(purpose(reference), code)) {
			Problems problems = new Problems(this.words);
			problems.when(code.isBlank(), "code", "collect.code.missing");
			problems.when(true, "code", "collect.code.wrong");
			model.addAttribute("errors", problems.messages());
			return "portal/code";
		}
		session.removeAttribute(ASKED);
		// whoever planted a session before must not share what is opened now
		request.changeSessionId();
		Visitor.enter(session, reference);
		return "redirect:/my-request";
	}

	@PostMapping("/sign-out")
	String signOut(HttpSession session) {
		session.invalidate();
		return "redirect:/";
	}

}
